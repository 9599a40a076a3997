// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TlsFixture.h"

#include <QSslConfiguration>

namespace panel::test {

/// What a server of ours shows and asks for: the certificate NAME.pem with its (EC) key, and one of
/// the client from AUTHORITY.pem, as dockerd --tlsverify does.
QSslConfiguration serverTls(const TlsFixture &tls, const QString &authority = QStringLiteral("ca"),
                            const QString &server = QStringLiteral("server"));

} // namespace panel::test
