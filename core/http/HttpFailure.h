// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/http/HttpRequest.h"

#include <QList>

#include <chrono>
#include <optional>

class QNetworkReply;
class QSslCertificate;
class QSslError;
class QSslSocket;

namespace panel {

/// Why a finished exchange did not work, judged in this order: HTTP status, TLS errors, Qt's error
/// code, the text of OpenSSL. None if the answer arrived whole, whatever its status (but 3xx: an
/// engine never redirects, so that is Error::Kind::BadAnswer; 304 is Docker's "already so").
/// `repeatable`: the request changes nothing, so that a lost answer leaves no doubt.
std::optional<Error> exchangeFailure(const QNetworkReply &reply, const QList<QSslError> &sslErrors,
                                     const HttpPeer &peer, bool repeatable);

/// Why a TLS connection of our own could not be made, or broke.
Error socketFailure(const QSslSocket &socket, const HttpPeer &peer);

/// The server's certificate is in order, but not that of the server that was meant.
Error otherServerError(const HttpPeer &peer, const QSslCertificate &shown);
Error deadlineError(const HttpPeer &peer, std::chrono::milliseconds deadline, bool repeatable);
Error tooLargeError(const HttpPeer &peer, qint64 maximumBytes);
/// The client was closed while the exchange was under way.
Error connectionClosedError(const HttpPeer &peer, bool repeatable);

/// "default at 192.168.99.100:2376", or the address alone.
QString displayName(const HttpPeer &peer);
/// What to do after a request whose fate is unknown; empty if it is `repeatable`.
QString doubtAdvice(bool repeatable);

} // namespace panel
