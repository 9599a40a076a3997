// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EngineRelay.h"

#include "core/base/Secret.h"
#include "core/endpoint/EndpointClient.h"
#include "core/http/EncryptedKey.h"
#include "core/http/HijackedConnection.h"
#include "core/http/HttpClient.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/FaultyServer.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace panel;
using panel::test::answerOf;
using panel::test::FaultyServer;
using panel::test::TlsFixture;
using Behaviour = FaultyServer::Behaviour;

/// A socket that leads to an engine behind TLS, whose key is under a passphrase.
class EngineRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_files = m_tls.client();
        m_files.key = m_tls.path(QStringLiteral("locked.pem"));
        QVERIFY(m_tls.openssl({QStringLiteral("pkey"), QStringLiteral("-aes256"),
                               QStringLiteral("-in"), QStringLiteral("client-key.pem"),
                               QStringLiteral("-out"), QStringLiteral("locked.pem"),
                               QStringLiteral("-passout"), QStringLiteral("pass:x")}));
        QFile::setPermissions(m_files.key, QFile::ReadOwner);
    }
    void init()
    {
        closeOpenedKeys();
        QVERIFY(!openKey(m_files.key, Secret("x")));
    }

    void isNeededForSuchKeysOnly()
    {
        QVERIFY(EngineRelay::isNeeded(endpoint(QUrl(QStringLiteral("https://h:1")))));
        Endpoint plain = endpoint(QUrl(QStringLiteral("https://h:1")));
        plain.tlsFiles = m_tls.client();
        QVERIFY(!EngineRelay::isNeeded(plain));
        QVERIFY(!EngineRelay::isNeeded(endpoint(QUrl(QStringLiteral("unix:///x")))));
        closeOpenedKeys();
        const auto refused = EngineRelay::forEngine(endpoint(QUrl(QStringLiteral("https://h:1"))));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::KeyLocked);
    }

    void carriesRequests()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const QByteArray large(3 * 1024 * 1024, 'a'); // more than any buffer on the way
        server.answerWith("200 OK", large);
        const auto relay = EngineRelay::forEngine(endpoint(server.url()));
        QVERIFY2(relay, relay ? "" : qPrintable(toPlainText(relay.error())));
        const auto made = makeClient((*relay)->endpoint(), this);
        QVERIFY(made);
        HttpRequest request;
        request.path = QStringLiteral("/images/json");
        for (int i = 0; i < 3; ++i) {
            const auto answer =
                answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                    return made->client->send(request, requester, done);
                });
            QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
            QCOMPARE(answer->body.size(), large.size());
        }
        QCOMPARE(server.requests().size(), 3);
        made->client->deleteLater();
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void carriesBytesBothWays()
    {
        FaultyServer server(m_tls, Behaviour::Echo);
        const auto relay = EngineRelay::forEngine(endpoint(server.url()));
        QVERIFY(relay);
        const auto made = makeClient((*relay)->endpoint(), this);
        QVERIFY(made);
        HttpRequest request;
        request.method = "POST";
        request.path = QStringLiteral("/session");
        HijackedConnection *connection = made->client->hijack(request, this);
        QByteArray heard;
        connect(connection, &HttpStream::received, this,
                [&heard](const QByteArray &bytes) { heard += bytes; });
        std::optional<Result<void>> end;
        connect(connection, &HttpStream::ended, this,
                [&end](const Result<void> &outcome) { end = outcome; });
        QTRY_COMPARE(heard, QByteArray("hi"));
        connection->write("there");
        QTRY_COMPARE(heard, QByteArray("hithere"));
        connection->write("q");
        QTRY_VERIFY(end);
        made->client->deleteLater();
        QTRY_COMPARE(server.openConnections(), 0);
    }

    /// As docker does in an exec without input.
    void whoHasSaidAllStillHears()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerWith("200 OK", "the answer");
        const auto relay = EngineRelay::forEngine(endpoint(server.url()));
        QVERIFY(relay);
        const int program = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName((*relay)->endpoint().socketPath()).constData(),
                 sizeof address.sun_path);
        QCOMPARE(::connect(program, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        const QByteArray request = "GET /_ping HTTP/1.1\r\nHost: docker\r\n\r\n";
        QCOMPARE(::send(program, request.constData(), size_t(request.size()), 0), request.size());
        QCOMPARE(::shutdown(program, SHUT_WR), 0);
        QByteArray heard;
        QTRY_VERIFY([&] {
            char bytes[4096];
            const ssize_t count = ::recv(program, bytes, sizeof bytes, MSG_DONTWAIT);
            heard.append(bytes, std::max<ssize_t>(count, 0));
            return heard.endsWith("the answer");
        }());
        // And one that has gone altogether takes its connection to the engine along.
        ::close(program);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void onlyWeCanEnterAndItGoesWithItsOwner()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        auto relay = EngineRelay::forEngine(endpoint(server.url()));
        QVERIFY(relay);
        const QString socket = (*relay)->endpoint().socketPath();
        const QFileInfo folder(QFileInfo(socket).path());
        QVERIFY(QFileInfo::exists(socket));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(folder.permissions() & others));
        // No key lies there, in whatever form.
        QCOMPARE(
            QDir(folder.filePath())
                .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList(QStringLiteral("engine.sock")));
        relay->reset();
        QTRY_VERIFY(!QFileInfo::exists(folder.filePath()));
    }

    void anEngineThatRefusesEndsTheConnection()
    {
        FaultyServer server(m_tls, Behaviour::ForeignCertificate);
        const auto relay = EngineRelay::forEngine(endpoint(server.url()));
        QVERIFY(relay);
        const auto made = makeClient((*relay)->endpoint(), this);
        HttpRequest request;
        request.path = QStringLiteral("/_ping");
        const auto answer =
            answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                return made->client->send(request, requester, done);
            });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::ConnectionLost);
        QVERIFY(server.requests().isEmpty());
    }

private:
    Endpoint endpoint(const QUrl &url) const
    {
        return {QStringLiteral("far"), QStringLiteral("manual"), url, m_files, {}};
    }

    TlsFixture m_tls;
    TlsFiles m_files;
};

QTEST_GUILESS_MAIN(EngineRelayTest)
#include "EngineRelayTest.moc"
