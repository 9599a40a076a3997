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
    /// At most `maximum` of the bytes that are there; also after the end, until there are none.
    virtual QByteArray read(qint64 maximum) = 0;
    /// Sends more: of an upload's body after sent(), over an upgraded connection after the head has
    /// arrived; otherwise nothing.
    virtual void write(const QByteArray &bytes);
    /// Of those, how many have not left us yet.
    virtual qint64 unsentBytes() const { return 0; }
    /// The deadline of the whole holds no longer.
    void stopDeadline() { m_deadline.stop(); }
    /// Ends with that error.
    void abort(const Error &error);

Q_SIGNALS:
    /// The request has been written, but for an upload's body.
    void sent();
    void headArrived();
    void readable();
    void bytesWritten();
    /// Bytes may be left to read.
    void ended(const panel::Result<void> &outcome);

protected:
    HttpExchange(const HttpRequest &request, HttpPeer peer, std::chrono::milliseconds allowance,
                 QObject *parent);

    /// Closes the connection, silently.
    virtual void drop() = 0;

    void setHead(const HttpHead &head);
    void end(const Result<void> &outcome);
    bool hasEnded() const { return m_ended; }
    bool isRepeatable() const { return m_repeatable; }

private:
    void limit(QTimer &timer, std::chrono::milliseconds deadline);

    HttpPeer m_peer;
    HttpHead m_head;
    bool m_repeatable;
    bool m_ended = false;
    QTimer m_headDeadline;
    QTimer m_deadline;
};

} // namespace panel
