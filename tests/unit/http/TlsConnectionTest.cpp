// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsConnection.h"

#include "tests/support/FaultyServer.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace panel {

using test::FaultyServer;

class TlsConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A silent stream whose other end has vanished ends by itself, within a minute.
    void aSilentPeerIsProbed()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        FaultyServer server(m_tls, FaultyServer::Behaviour::HangForever);
        TlsConnection connection(server.url(), *TlsIdentity::load(m_tls.client(), {}),
                                 {QStringLiteral("vm"), server.address()}, nullptr);
        QSignalSpy opened(&connection, &Connection::opened);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
        const auto *socket = qobject_cast<QSslSocket *>(connection.device());
        QVERIFY(socket);
        const auto option = [socket](int level, int name) {
            int value = 0;
            socklen_t size = sizeof value;
            return ::getsockopt(int(socket->socketDescriptor()), level, name, &value, &size) == 0
                       ? value
                       : -1;
        };
        QCOMPARE(option(SOL_SOCKET, SO_KEEPALIVE) != 0, true);
#ifdef TCP_KEEPIDLE
        const int idle = option(IPPROTO_TCP, TCP_KEEPIDLE);
#else
        const int idle = option(IPPROTO_TCP, TCP_KEEPALIVE);
#endif
        const int probes = option(IPPROTO_TCP, TCP_KEEPCNT) * option(IPPROTO_TCP, TCP_KEEPINTVL);
        QVERIFY2(idle > 0 && probes > 0 && idle + probes <= 60,
                 qPrintable(QStringLiteral("%1 s and %2 s").arg(idle).arg(probes)));
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::TlsConnectionTest)
#include "TlsConnectionTest.moc"
