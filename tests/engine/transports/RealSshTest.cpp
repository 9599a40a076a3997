// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EngineFixture.h"
#include "tests/support/Skip.h"
#include "tests/support/SshServer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace panel {

/// The real client, server and `docker system dial-stdio`: what they say when something is wrong.
/// What goes by a connection that stands, EngineTransportsTest asks.
class RealSshTest : public QObject
{
    Q_OBJECT

    Endpoint
    endpoint(const QString &path = QStringLiteral("/run/inception-panel/docker.sock")) const
    {
        Endpoint made;
        made.source = QStringLiteral("test");
        made.url = QUrl(QStringLiteral("ssh://root@127.0.0.1:%1").arg(m_server->port()));
        made.url.setPath(path);
        return made;
    }

    void replace(const char *name, const QByteArray &content) const
    {
        QFile file(m_server->file(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    QByteArray content(const char *name) const
    {
        QFile file(m_server->file(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Error whyNot(const Endpoint &endpoint)
    {
        EngineConnection engine(endpoint);
        engine.open();
        const bool isOver = QTest::qWaitFor(
            [&] { return engine.isConnected() || engine.state() == EngineConnection::State::Lost; },
            60'000);
        return isOver && !engine.isConnected() ? engine.error() : Error{};
    }

private Q_SLOTS:
    void init()
    {
        if (::geteuid() != 0)
            PANEL_SKIP("the server lets root in, and only root can start it");
        m_path = qgetenv("PATH");
        m_server = std::make_unique<test::SshServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->what()));
    }
    void cleanup()
    {
        m_server.reset();
        if (!m_path.isEmpty())
            qputenv("PATH", m_path);
    }

    void itConnects()
    {
        EngineConnection engine(endpoint());
        engine.open();
        QTRY_VERIFY2_WITH_TIMEOUT(engine.isConnected(), qPrintable(engine.error().message), 60'000);
        const EngineConnection &connected = engine;
        QVERIFY(!connected.engineVersion().isEmpty());
    }

    void aKeyThatTheServerDoesNotKnow()
    {
        replace("key", content("other-key"));
        const Error error = whyNot(endpoint());
        QCOMPARE(error.kind, Error::Kind::ClientRejected);
        QVERIFY2(error.next.contains(QStringLiteral("ssh-add")), qPrintable(error.next));
    }

    void aServerThatIsNotKnown()
    {
        replace("known_hosts", {});
        const Error error = whyNot(endpoint());
        QCOMPARE(error.kind, Error::Kind::ServerUntrusted);
        QVERIFY2(error.message.contains(QStringLiteral("not known")), qPrintable(error.message));
        QCOMPARE(content("known_hosts"), QByteArray()); // nobody was trusted in silence
    }

    void anotherServerInItsPlace()
    {
        QByteArray other = content("other-key.pub");
        other = "[127.0.0.1]:" + QByteArray::number(m_server->port()) + ' ' + other;
        replace("known_hosts", other);
        const Error error = whyNot(endpoint());
        QCOMPARE(error.kind, Error::Kind::ServerUntrusted);
        QVERIFY2(error.message.contains(QStringLiteral("another than before")),
                 qPrintable(error.message));
    }

    void noServer()
    {
        const Endpoint left = endpoint();
        m_server.reset();
        m_server = std::make_unique<test::SshServer>();
        QVERIFY(m_server->start()); // the client; at another port
        QCOMPARE(whyNot(left).kind, Error::Kind::Refused);
    }

    void noDockerThere()
    {
        const Error error = whyNot(endpoint(QStringLiteral("/run/nothing-here.sock")));
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.message.contains(QStringLiteral("Docker does not run")),
                 qPrintable(error.message));
    }

private:
    std::unique_ptr<test::SshServer> m_server;
    QByteArray m_path;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::RealSshTest)
#include "RealSshTest.moc"
