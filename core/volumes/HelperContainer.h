// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/ContainerApi.h"

#include <QByteArray>
#include <QStringList>

namespace panel {

class EngineConnection;

// Volumes and folders of the engine's host are reached in no other way than through the engine: by
// a container that lives for a moment and mounts them. Each is labelled with the process that made
// it, so that what a crash leaves behind is found and removed the next time.

/// On every helper. Its image may have labels of Compose: it is of no project all the same.
inline const QString helperLabel = QStringLiteral("inception-panel.helper");

/// From which images a helper may be made.
enum class HelperImage {
    Named,        ///< the first of the named ones that is there: a program of it is needed
    NamedElseAny, ///< if none is, any image of the engine: nothing of it is ever run
};

/// Makes a helper; draft.image is chosen. The answer is its id: whoever made it removes it.
/// NotFound: there is no such image.
Call *makeHelper(EngineConnection *engine, const ContainerDraft &draft, HelperImage choice,
                 const QStringList &images, QObject *requester, Handler<QString> done);

/// How a helper ended.
struct HelperEnd
{
    int exitCode = 0;
    QByteArray output; ///< of its standard output, at most 1 MiB
};

/// Makes a helper from one of these images, runs it to its end and removes it.
Call *runHelper(EngineConnection *engine, const ContainerDraft &draft, const QStringList &images,
                QObject *requester, Handler<HelperEnd> done);

/// Removes a helper without anybody waiting for it.
void dropHelper(EngineConnection *engine, const QString &id);

} // namespace panel
