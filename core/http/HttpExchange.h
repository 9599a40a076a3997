// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"
#include "core/http/ResultEquality.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkReply;
class QSslError;

namespace panel {

/// What HttpCall and HttpStream share: one reply of Qt, owned, watched and judged.
/// Ends exactly once, from the event loop; destruction is silent and closes the connection.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /// Takes the reply, whose buffer is then limited so that an unread answer stops the server.
    HttpExchange(QNetworkReply *reply, const HttpRequest &request, HttpPeer peer, QObject *parent);
    ~HttpExchange() override;

    HttpPeer peer() const { return m_peer; }
    HttpHead head() const { return m_head; }
    /// At most `maximum` of the bytes that are there; also after the end, until there are none.
    QByteArray read(qint64 maximum);
    /// The deadline of the request holds no longer.
    void stopDeadline() { m_deadline.stop(); }
    /// Ends with that error.
    void abort(const Error &error);

Q_SIGNALS:
    void headArrived();
    void readable();
    /// Bytes may be left to read.
    void ended(const panel::Result<void> &outcome);

private:
    void checkServer();
    void readHead();
    void onFinished();
    void end(const Result<void> &outcome);
    void dropReply();

    QPointer<QNetworkReply> m_reply; ///< a child of its QNetworkAccessManager, which may die first
    HttpPeer m_peer;
    bool m_repeatable;
    QTimer m_deadline;
    HttpHead m_head;
    std::unique_ptr<QList<QSslError>> m_sslErrors; ///< pointer: the type stays out of this header
    bool m_ended = false;
};

} // namespace panel
