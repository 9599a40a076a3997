// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/LocalConnection.h"

#include "core/endpoint/EndpointClient.h"
#include "core/http/HttpClient.h"
#include "tests/support/EngineFixture.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace panel {

/// Sockets in the file system that do not let us in.
class LocalConnectionTest : public QObject
{
    Q_OBJECT

    static HttpRequest request(const QByteArray &method = "GET")
    {
        HttpRequest made;
        made.method = method;
        made.path = QStringLiteral("/thing");
        return made;
    }

    HttpClient *client(const Endpoint &endpoint)
    {
        const auto made = makeClient(endpoint, this);
        if (!made)
            qFatal("%s", qUtf8Printable(toPlainText(made.error())));
        return made->client;
    }

    static Result<HttpAnswer> ask(HttpClient *http, const HttpRequest &what)
    {
        return test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
            return http->send(what, requester, done);
        });
    }

private Q_SLOTS:
    void socketsThatDoNotWork()
    {
        Endpoint endpoint{QStringLiteral("box"), QStringLiteral("test"), {}};
        endpoint.url.setScheme(QStringLiteral("unix"));
        const QString missing = m_folder.filePath(QStringLiteral("missing.sock"));
        endpoint.url.setPath(missing);
        const auto none = ask(client(endpoint), request());
        QCOMPARE(none.error().kind, Error::Kind::Refused);
        QCOMPARE(none.error().message, QStringLiteral("There is no socket at %1.").arg(missing));

        const QString stale = m_folder.filePath(QStringLiteral("a b#?.sock"));
        const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(stale).constData(), sizeof address.sun_path);
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        ::close(listener);
        endpoint.url.setPath(stale);
        const auto left = ask(client(endpoint), request("POST"));
        QCOMPARE(left.error().kind, Error::Kind::Refused);
        QVERIFY2(left.error().message.contains(QStringLiteral("left behind")),
                 qPrintable(left.error().message));
        QVERIFY(!left.error().next.contains(u"may have done it")); // it was never sent

        endpoint.url = QUrl(QStringLiteral("unix:relative"));
        QCOMPARE(makeClient(endpoint, this).error().kind, Error::Kind::InvalidInput);
        endpoint.url = QUrl(QStringLiteral("tcp://127.0.0.1:2375"));
        QCOMPARE(makeClient(endpoint, this).error().kind, Error::Kind::InvalidInput);
    }

    void aForbiddenSocketNamesTheGroup()
    {
        // Root may use any socket, so the system's own refusal cannot be seen in every test run.
        const QString group = QFileInfo(m_folder.path()).group();
        const Error error = localSocketError(QLocalSocket::SocketAccessError, {}, m_folder.path(),
                                             {QStringLiteral("box"), m_folder.path()});
        QCOMPARE(error.kind, Error::Kind::FileUnreadable);
        QVERIFY(error.message.contains(m_folder.path()));
        if (group != u"root")
            QVERIFY(error.next.contains(QStringLiteral("not in the group %1").arg(group)));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::LocalConnectionTest)
#include "LocalConnectionTest.moc"
