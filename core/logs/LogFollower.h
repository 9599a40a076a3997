// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/LogLine.h"
#include "core/logs/LogSource.h"
#include "core/logs/LogStore.h"
#include "core/logs/ResumePoint.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <limits>
#include <vector>

namespace panel {

class EngineConnection;
class LogStream;

/// Follows the log of one container through its restarts and through failures of the connection.
/// Lives in the thread of the LogWorker that owns it.
class LogFollower : public QObject
{
    Q_OBJECT

public:
    /// What is asked for first.
    struct Beginning
    {
        LogRange range;       ///< when there is no resume point
        ResumePoint resume;   ///< empty: never followed before
        bool divided = false; ///< a divider line precedes the first line
    };

    LogFollower(const LogSource &source, int serviceIndex, Beginning beginning);
    ~LogFollower() override;

    const LogSource &source() const { return m_source; }
    const ResumePoint &resumePoint() const { return m_resume; }
    bool isFailing() const { return m_failing; }
    bool isOpen() const { return m_stream != nullptr; }

    /// Closes the stream, if there is one, and opens it over this connection; null, or one that is
    /// not connected: stays closed until it is called again. The connection must outlive the
    /// follower or be replaced before it dies.
    void setConnection(EngineConnection *connection);

    /// The container's state as it is known elsewhere: one that has begun to run is followed at
    /// once.
    void update(const LogSource &source);

    /// The lines since the last call.
    std::vector<LogStore::NewLine> takeLines();

    /// The time of the first line that is known; the present, so to speak, while there is none.
    qint64 firstTime() const { return m_firstTime; }
    /// The engine has nothing older.
    bool isExhausted() const { return m_exhausted; }
    using Fetched = std::function<void(std::vector<LogStore::NewLine>)>;
    /// Up to so many lines from before the first one; none when the log cannot be read. One at a
    /// time.
    void fetchEarlier(int lines, const Fetched &done);
    void cancelEarlier();

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
    void addDivider(qint64 timeNano);
    void finishEarlier(const Fetched &done);

    LogSource m_source;
    const int m_serviceIndex;
    const LogRange m_range;
    bool m_divided;
    bool m_hasEnded = false;  ///< the container did, after its last line
    bool m_readToEnd = false; ///< all that was there when it was empty is known to be nothing
    ResumePoint m_resume;
    EngineConnection *m_connection = nullptr;
    LogStream *m_stream = nullptr; ///< a child
    std::vector<LogStore::NewLine> m_lines;

    LogStream *m_earlier = nullptr; ///< a child
    std::deque<LogLine> m_page;     ///< what it brought
    qsizetype m_pageSize = 0;
    qint64 m_firstTime = std::numeric_limits<qint64>::max();
    QList<QByteArray> m_firstTexts; ///< of all known lines of that time
    qint64 m_lastTime = 0;          ///< of the lines that came
    qint64 m_messages = 0;          ///< as the engine counts: those since the first line
    bool m_exhausted = false;

    QTimer m_retry;
    QTimer m_quiet; ///< runs while a stream is open after a failure
    int m_backOffMilliseconds;
    bool m_failing = false;
    Error m_lastError;
};

} // namespace panel
