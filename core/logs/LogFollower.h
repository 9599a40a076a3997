// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/logs/LogSession.h"
#include "core/logs/ResumePoint.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace panel {

class EngineConnection;
class LogStream;
struct LogLine;

/// Follows the log of one container through its restarts and through failures of the connection.
/// Lives in the thread of the LogWorker that owns it.
class LogFollower : public QObject
{
    Q_OBJECT

public:
    /// What is asked for first.
    struct Beginning
    {
        int tail = 0;         ///< lines, when there is no resume point
        ResumePoint resume;   ///< empty: never followed before
        bool divided = false; ///< a divider line precedes the first line
    };

    LogFollower(const LogSession::Source &source, int serviceIndex, Beginning beginning);
    ~LogFollower() override;

    const LogSession::Source &source() const { return m_source; }
    const ResumePoint &resumePoint() const { return m_resume; }
    bool isFailing() const { return m_failing; }
    bool isOpen() const { return m_stream != nullptr; }

    /// Closes the stream, if there is one, and opens it over this connection; null, or one that is
    /// not connected: stays closed until it is called again. The connection must outlive the
    /// follower or be replaced before it dies.
    void setConnection(EngineConnection *connection);

    /// The container's state as it is known elsewhere: one that has begun to run is followed at
    /// once.
    void setRunning(bool running);

    /// The lines since the last call.
    std::vector<LogStore::NewLine> takeLines();

Q_SIGNALS:
    /// There are lines to take.
    void arrived();
    /// Once when it begins to fail, and again when the reason changes.
    void failed(const QString &service, const panel::Error &error);
    void recovered(const QString &service);

private:
    void open();
    void close();
    void receive(const QList<LogLine> &lines);
    void onEnded(const Result<void> &outcome);
    void onFailed(const Error &error);
    void retryLater();
    void setRecovered();

    LogSession::Source m_source;
    const int m_serviceIndex;
    int m_tail;
    bool m_divided;
    bool m_readToEnd = false; ///< all that was there when it was empty is known to be nothing
    ResumePoint m_resume;
    EngineConnection *m_connection = nullptr;
    LogStream *m_stream = nullptr; ///< a child
    std::vector<LogStore::NewLine> m_lines;
    QTimer m_retry;
    QTimer m_quiet; ///< runs while a stream is open after a failure
    int m_backOffMilliseconds;
    bool m_failing = false;
    Error m_lastError;
};

} // namespace panel
