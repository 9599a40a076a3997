// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/http/HttpRequest.h"

#include <QPointer>

namespace panel {

class HttpExchange;

/// One request and its whole answer (see Call for the contract).
///
/// Outcome: the answer for every status, 4xx and 5xx too (see expectSuccess); an Error if it did
/// not arrive whole, within the request's deadline and size, or is a redirect. The kinds are
/// TimedOut, Refused, Unreachable, ConnectionLost, ServerUntrusted, ClientRejected, BadAnswer,
/// TooLarge, InvalidInput, Cancelled; FileUnreadable for a socket that we may not use; of ssh also
/// ProgramMissing and VersionUnsupported, for what is or is not at the other end. Made by
/// HttpClient::send.
class HttpCall : public AnsweringCall<HttpAnswer>
{
    Q_OBJECT

public:
    /// A call that ends with that error.
    static HttpCall *failed(const Error &error, QObject *requester, Handler<HttpAnswer> done);

    /// Others come first; its deadlines begin when its turn has come.
    bool isWaiting() const;
    /// How much more time than its deadlines it has, because a connection must be made that takes
    /// long (by ssh: a login). Known once it does not wait.
    std::chrono::milliseconds allowance() const;

Q_SIGNALS:
    /// It was waiting, and does no longer.
    void begun();

protected:
    void abortWork() override;

private:
    friend class HttpClient;
    HttpCall(QObject *requester, Handler<HttpAnswer> done);
    void follow(HttpExchange *exchange, qint64 maximumBytes);

    void onHead();
    void readBody();
    void onEnded(const Result<void> &outcome);

    QPointer<HttpExchange> m_exchange;
    qint64 m_maximumBytes = 0;
    QByteArray m_body;
};

/// The answer itself for 2xx and 304 (Docker's "it is so already"). Otherwise an error that begins
/// with `what` ("The container web could not be stopped") and adds the engine's own words: NotFound
/// for 404, Conflict for 409, VersionUnsupported where the API version is the matter, BadRequest
/// for other 4xx, ServerFailed for 5xx.
Result<HttpAnswer> expectSuccess(const HttpAnswer &answer, const QString &what);

} // namespace panel
