// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LineSplitter.h"
#include "core/base/Result.h"
#include "core/engine/ContainerStats.h"
#include "core/http/HttpStream.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace panel {

class EngineConnection;

/// What one container uses, about once a second. GET /containers/{id}/stats?stream=1 (a single
/// answer costs the engine a second too, because a percentage needs two readings).
///
/// Begins with its construction; works on the thread of its connection; a child of `parent`, whose
/// destruction ends it silently. When the container ends, the engine goes on with samples that do
/// not run. After a break it does not go on by itself.
class StatsStream : public QObject
{
    Q_OBJECT

public:
    StatsStream(EngineConnection *engine, const QString &containerId, QObject *parent);

Q_SIGNALS:
    void received(const panel::ContainerStats &stats);
    /// Once, after the last sample. Success: the engine ended it, as it does when the container is
    /// removed. TimedOut when nothing came for long; BadAnswer for what is no sample; otherwise the
    /// kinds of HttpStream.
    void ended(const panel::Result<void> &outcome);

private:
    void onReceived(const QByteArray &bytes);

    QPointer<HttpStream> m_stream;
    LineSplitter m_lines;
};

} // namespace panel
