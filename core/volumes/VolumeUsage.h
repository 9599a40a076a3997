// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace panel {

class EngineConnection;

/// What a volume or a folder of the engine's host holds.
struct VolumeUsage
{
    qint64 bytes = -1;   ///< negative: unknown
    QDateTime lastWrite; ///< of anything in it, UTC; invalid: unknown

    bool operator==(const VolumeUsage &other) const = default;
};

/// Measures volumes (by name) and folders (absolute paths) by `du` in a helper container. What is
/// not there, or an image whose `du` knows no times, leaves them out of the answer. A folder that
/// does not exist is not made.
Call *measureVolumes(EngineConnection *engine, const QStringList &volumes,
                     const QStringList &images, QObject *requester,
                     Handler<QHash<QString, VolumeUsage>> done);

/// The lines of `du --summarize --block-size=1 --time --time-style=+%s`: by the path in it; pure.
QHash<QString, VolumeUsage> parseUsage(const QByteArray &output);

} // namespace panel
