// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/CertificateRenewal.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <utility>

namespace panel {

/// One request to an engine, as data. The path is absolute and not percent-encoded.
struct HttpRequest
{
    QByteArray method = "GET";
    QString path;
    QUrlQuery query;
    QByteArray body;
    /// Bytes of a body that is written later (HttpClient::upload); negative: `body` is all of it.
    qint64 uploadBytes = -1;
    QByteArray contentType = "application/json";
    /// Limit until the head is there; 0: none but the next one.
    std::chrono::milliseconds headDeadline{15'000};
    /// Limit for the whole exchange, however steadily its bytes come; 0: none. Streams ignore it
    /// once their head has arrived. It also chooses the way over TLS, see HttpClient.
    std::chrono::milliseconds deadline{15'000};
    /// A longer body is an error (Error::Kind::TooLarge) and the transfer is stopped.
    qint64 maximumBytes = 32 * 1024 * 1024;
};

/// Adds a parameter, encoded so that any text arrives as it is ("+", "%" and "&" too).
void addParameter(QUrlQuery &query, const QString &name, const QString &value);

/// Status and headers of an answer; header names in lower case.
struct HttpHead
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// The first header of that (lower case) name; empty if there is none.
    QByteArray header(const QByteArray &name) const;
};

/// A whole answer.
struct HttpAnswer
{
    HttpHead head;
    QByteArray body;
};

/// "192.168.99.100:2376", "[::1]:2376", "/run/docker.sock", "user@host"; for messages.
QString displayAddress(const QUrl &url);

/// The other side of a connection.
struct HttpPeer
{
    QString name;                      ///< what people call it: the machine's name; may be empty
    QString address;                   ///< see displayAddress
    QByteArray certificateDigest = {}; ///< see TlsIdentity::serverDigest
    CertificateRenewal renewal = {};   ///< of its certificates
    bool seesOurCertificate = true;    ///< we have one to show
};

} // namespace panel
