// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"
#include "core/http/ResultEquality.h"

#include <QObject>
#include <QTimer>

namespace panel {

/// One request on its way and the answer to it, whatever carries them: what HttpCall and HttpStream
/// read from. Ends exactly once, from the event loop; destruction is silent and closes the
/// connection. At most about 1 MiB is held unread, then the server has to wait.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpPeer peer() const { return m_peer; }
    HttpHead head() const { return m_head; }
    /// The making of its connection has not begun. Its deadlines begin then.
    bool isWaiting() const { return m_waiting; }
    /// How much more time than its deadlines it has, for the making of its connection.
    std::chrono::milliseconds allowance() const { return m_allowance; }
    /// At most `maximum` of the bytes that are there; also after the end, until there are none.
    virtual QByteArray read(qint64 maximum) = 0;
    /// Sends more: of an upload's body after sent(), over an upgraded connection after the head has
    /// arrived; otherwise nothing.
    virtual void write(const QByteArray &bytes);
    /// Of those, how many have not left us yet.
    virtual qint64 unsentBytes() const { return 0; }
    /// The deadline of the whole holds no longer.
    void stopDeadline();
    /// Ends with that error.
    void abort(const Error &error);

Q_SIGNALS:
    /// It was waiting, and does no longer.
    void begun();
    /// The request has been written, but for an upload's body.
    void sent();
    void headArrived();
    void readable();
    void bytesWritten();
    /// Bytes may be left to read.
    void ended(const panel::Result<void> &outcome);

protected:
    /// It waits until begin().
    HttpExchange(const HttpRequest &request, HttpPeer peer, QObject *parent);

    /// Closes the connection, silently.
    virtual void drop() = 0;

    /// Its time runs from now on: so much more than its deadlines. When called again, too.
    void begin(std::chrono::milliseconds allowance);
    void setHead(const HttpHead &head);
    void end(const Result<void> &outcome);
    bool hasEnded() const { return m_ended; }
    bool isRepeatable() const { return m_repeatable; }

private:
    void prepare(QTimer &timer);
    void limit(QTimer &timer, std::chrono::milliseconds deadline);

    HttpPeer m_peer;
    HttpHead m_head;
    std::chrono::milliseconds m_headLimit; ///< 0: none
    std::chrono::milliseconds m_limit;     ///< of the whole; 0: none
    std::chrono::milliseconds m_allowance{0};
    bool m_repeatable;
    bool m_waiting = true;
    bool m_ended = false;
    QTimer m_headDeadline;
    QTimer m_deadline;
};

} // namespace panel
