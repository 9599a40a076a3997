// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ServerTls.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace panel::test {

QSslConfiguration serverTls(const TlsFixture &tls, const QString &authority, const QString &server)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(
        QSslCertificate::fromData(tls.contents(authority + QStringLiteral(".pem"))));
    configuration.setLocalCertificateChain(
        QSslCertificate::fromData(tls.contents(server + QStringLiteral(".pem"))));
    configuration.setPrivateKey(
        QSslKey(tls.contents(server + QStringLiteral("-key.pem")), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setMissingCertificateIsFatal(true);
    configuration.setHandshakeMustInterruptOnError(true); // so that an alert is sent, as Go does
    return configuration;
}

} // namespace panel::test
