// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace panel {

/// The head of what an HTTP server says.
struct HttpGreeting
{
    int status = 0;
    QString reason;   ///< "OK"; may be empty; plain text
    QString location; ///< where a redirect leads; plain text

    bool operator==(const HttpGreeting &other) const = default;
};

/// Nothing when these are not the first bytes of an HTTP/1 answer.
std::optional<HttpGreeting> parseHttpGreeting(const QByteArray &bytes);
/// Whether more bytes could change that: no empty line has come yet.
bool isHttpHeadWhole(const QByteArray &bytes);

/// The first words of a server that speaks before its client does, at most 80 characters: the
/// first run of printable ASCII that is long enough to be meant. "220 ready", or the version in
/// the binary greeting of MySQL. Empty if there is none.
QString firstWords(const QByteArray &bytes);

/// What a client may say to a port, by its number inside the container.
enum class PortManners {
    Tls,     ///< TLS, and HTTP in it
    TlsOnly, ///< TLS, then the server or a client of another protocol speaks
    Http,
    Listen, ///< a protocol of which it is known that HTTP would only disturb it
    Ask     ///< nothing is known: listen first, then try HTTP, then TLS
};
PortManners portManners(int containerPort);

} // namespace panel
