// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/LogLine.h"
#include "core/engine/StdioDemultiplexer.h"
#include "core/http/HttpStream.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

namespace panel {

class EngineConnection;

struct LogOptions
{
    bool tty = false;     ///< Container::tty: its log has no frames and one stream only
    bool follow = true;   ///< goes on until the container ends
    int tail = -1;        ///< begin with the last so many lines; negative: with the first
    qint64 sinceNano = 0; ///< leave out what is older (this time itself stays); 0: nothing
    /// Leave out what is younger; 0: nothing. Engines count `tail` before they leave anything out.
    qint64 untilNano = 0;
};

/// The log of one container as lines. GET /containers/{id}/logs.
///
/// Begins with its construction; a container that was removed, or a connection that is not there,
/// is told by `ended`. Works on the thread of its connection; a child of `parent`, whose
/// destruction ends it silently. It does not go on by itself after a break: ask anew with
/// `sinceNano`.
class LogStream : public QObject
{
    Q_OBJECT

public:
    LogStream(EngineConnection *engine, const QString &containerId, const LogOptions &options,
              QObject *parent);

    /// Nothing is received while paused: about 1 MiB waits here, the rest in the engine's files.
    void pause();
    void resume();

Q_SIGNALS:
    /// The lines of one read, in the order of their arrival; never empty.
    void received(const QList<panel::LogLine> &lines);
    /// Once, after the last lines. Success: the container has ended or, without `follow`, the log.
    /// BadAnswer for broken frames; otherwise the kinds of HttpStream.
    void ended(const panel::Result<void> &outcome);

private:
    void onOpened(const HttpHead &head);
    void onReceived(const QByteArray &bytes);
    void onEnded(const Result<void> &outcome);

    QPointer<HttpStream> m_stream;
    bool m_framed;
    StdioDemultiplexer m_demultiplexer;
    LogLineReader m_output{LogLine::Stream::StandardOutput};
    LogLineReader m_errors{LogLine::Stream::StandardError};
};

} // namespace panel
