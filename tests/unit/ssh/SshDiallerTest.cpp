// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/SshDialler.h"

#include "core/http/HttpClient.h"
#include "tests/support/EngineFixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace panel {

using namespace std::chrono_literals;

class SshDiallerTest : public QObject
{
    Q_OBJECT

    /// What the client answers when ssh ends so (see tests/support/ssh-standin).
    Error errorOf(const QString &program, const QByteArray &method)
    {
        const QUrl url(QStringLiteral("ssh://me@far:2222"));
        const HttpPeer peer{QStringLiteral("box"), displayAddress(url)};
        HttpClient http(peer, std::make_unique<SshDialler>(program, *sshAddress(url), peer));
        HttpRequest request;
        request.method = method;
        request.path = QStringLiteral("/_ping");
        const auto answer =
            test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                return http.send(request, requester, done);
            });
        return answer ? Error{} : answer.error();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("SSH_ASKPASS", "/bin/false");
        qputenv("PATH", "/usr/bin:" + qgetenv("PATH"));
        QVERIFY(QFile::link(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/ssh-standin"),
                            m_folder.filePath(QStringLiteral("ssh"))));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("arguments"); // after the fixed ones; empty: refused
        const auto row = [](const char *url, const char *arguments) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(arguments);
        };
        row("ssh://far", "-- far docker system dial-stdio");
        row("ssh://far/", "-- far docker system dial-stdio");
        row("ssh://me@far:2222", "-l me -p 2222 -- far docker system dial-stdio");
        row("ssh://me@[fe80::1]", "-l me -- fe80::1 docker system dial-stdio");
        row("ssh://far/run/user/1000/docker.sock",
            "-- far docker --host=unix:///run/user/1000/docker.sock system dial-stdio");
        row("ssh://-oProxyCommand=x", "");
        row("ssh://-far", "");
        row("ssh://-l@far", "");
        row("ssh://me:secret@far", "");
        row("ssh://", "");
        row("ssh://far/a b", "");
        row("ssh://far/$(reboot)", "");
        row("ssh://far/a;b", "");
        row("ssh://far/a%0Ab", "");
        row("ssh://m%20e@far", "");
        row("ssh://far?x", "");
        row("https://far", "");
    }

    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, arguments);
        const auto address = sshAddress(QUrl(url));
        QCOMPARE(address.has_value(), !arguments.isEmpty());
        if (address) {
            QCOMPARE(sshArguments(*address).join(u' '),
                     QStringLiteral(
                         "-o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -T ")
                         + arguments);
        } else {
            QCOMPARE(address.error().kind, Error::Kind::InvalidInput);
            QVERIFY(!address.error().message.contains(QStringLiteral("secret")));
        }
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *end, Error::Kind kind,
                            const char *words) {
            QTest::newRow(name) << QByteArray(end) << kind << QString::fromLatin1(words);
        };
        using Kind = Error::Kind;
        row("unknown host key",
            "255 No ED25519 host key is known for far and you have requested strict checking.\n"
            "Host key verification failed.",
            Kind::ServerUntrusted, "is not known to this computer");
        row("changed host key",
            "255 @ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\n"
            "Host key verification failed.",
            Kind::ServerUntrusted, "another than before");
        row("no key", "255 me@far: Permission denied (publickey,password).", Kind::ClientRejected,
            "did not let us in");
        row("no host", "255 ssh: Could not resolve hostname far: Name or service not known",
            Kind::Unreachable, "There is no host");
        row("no server", "255 ssh: connect to host far port 2222: Connection refused",
            Kind::Refused, "No ssh server listens");
        row("silence", "255 ssh: connect to host far port 2222: Connection timed out",
            Kind::TimedOut, "did not answer");
        row("no way", "255 ssh: connect to host far port 2222: No route to host", Kind::Unreachable,
            "no way");
        row("no docker", "127 bash: line 1: docker: command not found", Kind::ProgramMissing,
            "no docker program");
        row("no docker for dash", "127 sh: 1: docker: not found", Kind::ProgramMissing,
            "no docker program");
        row("old docker", "1 docker: 'dial-stdio' is not a docker command.",
            Kind::VersionUnsupported, "too old");
        row("older docker", "1 Usage:\tdocker system COMMAND", Kind::VersionUnsupported, "too old");
        row("engine is off",
            "1 error during connect: dial unix /var/run/docker.sock: connect: no such file",
            Kind::Refused, "Docker does not run");
        row("not in the group",
            "1 Got permission denied while trying to connect to the Docker daemon socket at "
            "unix:///var/run/docker.sock: dial unix /var/run/docker.sock: permission denied",
            Kind::FileUnreadable, "may not use the Docker socket");
        row("who knows", "255 kex_exchange_identification: read", Kind::ConnectionLost,
            "could not connect");
        row("who knows at the end", "3 strange", Kind::ConnectionLost, "ended at once");
    }

    void failures()
    {
        QFETCH(QByteArray, end);
        QFETCH(QString, words);
        QFile file(m_folder.filePath(QStringLiteral("ssh-fails")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(end);
        file.close();
        const Error error = errorOf(m_folder.filePath(QStringLiteral("ssh")), "GET");
        QTEST(error.kind, "kind");
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QVERIFY2(error.message.contains(QStringLiteral("box at me@far:2222")),
                 qPrintable(error.message));
        QVERIFY(!error.next.isEmpty());
        QVERIFY(!error.next.contains(u"%1"));
        QVERIFY(
            error.detail.contains(QString::fromLatin1(end.mid(end.indexOf(' ') + 1).right(20))));
    }

    void aMissingProgramIsSaid()
    {
        const Error error = errorOf(m_folder.filePath(QStringLiteral("nothing")), "POST");
        QCOMPARE(error.kind, Error::Kind::ProgramMissing);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::SshDiallerTest)
#include "SshDiallerTest.moc"
