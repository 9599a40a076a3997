// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/LiveFacts.h"

#include <QByteArray>
#include <QString>

namespace panel {

/// The first message of a TLS client that knows this version and no other. Written by hand, since
/// the TLS library of this computer may itself refuse the versions that the server must be seen to
/// refuse, and since nothing secret is said: the handshake never goes on. `serverName`: a host
/// name; an address or an empty one is left out.
QByteArray tlsHello(TlsVersion version, const QString &serverName);

/// What the server's first bytes say to that: all that came before it hung up or fell silent.
TlsAnswer tlsAnswer(TlsVersion asked, const QByteArray &bytes, bool hungUp);

/// Whether more bytes could change tlsAnswer().
bool isTlsAnswerWhole(const QByteArray &bytes);

} // namespace panel
