// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TlsDoctor.h"
#include "tests/support/FaultyServer.h"
#include "tests/unit/machine/DoctorStore.h"

#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace panel;
using panel::test::checkOf;
using panel::test::DoctorStore;
using panel::test::FaultyServer;
using panel::test::httpAnswer;
using panel::test::TlsFixture;
using Behaviour = FaultyServer::Behaviour;
using Verdict = panel::Check::Verdict;

/// The doctor against a real TLS server that plays an engine.
class TlsDoctorOnlineTest : public QObject
{
    Q_OBJECT

    static QByteArray pong(const QDateTime &engineTime)
    {
        const QByteArray date =
            QLocale::c()
                .toString(engineTime.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                .toLatin1();
        return httpAnswer("200 OK", "OK", "Date: " + date + "\r\n");
    }

    /// The verdicts of the network's checks, in order: "pass pass …".
    static QString verdicts(const QList<Check> &checks)
    {
        QStringList words;
        for (const char *id : {"tcp", "tls", "protocol", "server-identity", "answer", "clock"})
            words.append(verdictName(checkOf(checks, QLatin1String(id)).verdict));
        return words.join(u' ');
    }

    static QByteArray all(const QList<Check> &checks)
    {
        QStringList lines;
        for (const Check &check : checks)
            lines.append(test::textOf(check));
        return lines.join(u'\n').toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tls.makeIdentity(QStringLiteral("regenerated"));
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
    }

    void eachEngine_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<QString>("expected");
        QTest::newRow("well") << Behaviour::Answer
                              << QStringLiteral("pass pass pass pass pass pass");
        QTest::newRow("wrong certificate")
            << Behaviour::WrongCertificate
            << QStringLiteral("pass fail unknown fail unknown unknown");
        QTest::newRow("foreign certificate")
            << Behaviour::ForeignCertificate
            << QStringLiteral("pass fail unknown fail unknown unknown");
        QTest::newRow("refuses us") << Behaviour::NoClientCertificateAccepted
                                    << QStringLiteral("pass pass pass pass fail unknown");
        QTest::newRow("no HTTP") << Behaviour::Garbage
                                 << QStringLiteral("pass pass pass pass fail unknown");
        QTest::newRow("closes") << Behaviour::CloseBeforeHeaders
                                << QStringLiteral("pass pass pass pass fail unknown");
        QTest::newRow("hangs") << Behaviour::HangForever
                               << QStringLiteral("pass pass pass pass fail unknown");
    }

    void eachEngine()
    {
        QFETCH(Behaviour, behaviour);
        QFETCH(QString, expected);
        FaultyServer server(m_tls, behaviour);
        server.answerPath("/_ping", pong(QDateTime::currentDateTimeUtc()));
        const DoctorStore store(m_tls, server.url().port());
        const QList<Check> checks = store.examine({.networkTime = std::chrono::seconds(3)});
        QVERIFY2(verdicts(checks) == expected, all(checks).constData());
        QCOMPARE(test::shapeMistake(checks), QString());
    }

    void anEngineWithoutSshIsNotDockerMachinesToRepair_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::newRow("wrong certificate") << Behaviour::WrongCertificate;
        QTest::newRow("foreign certificate") << Behaviour::ForeignCertificate;
        QTest::newRow("refuses us") << Behaviour::NoClientCertificateAccepted;
        QTest::newRow("another's certificate") << Behaviour::Answer;
        QTest::newRow("no certificate of ours") << Behaviour::HangForever;
    }

    void anEngineWithoutSshIsNotDockerMachinesToRepair()
    {
        QFETCH(Behaviour, behaviour);
        FaultyServer server(m_tls, behaviour);
        const DoctorStore store(m_tls, server.url().port(), QStringLiteral("none"));
        store.put("regenerated.pem", "server.pem");
        if (behaviour == Behaviour::HangForever)
            store.put("server-key.pem", "key.pem", true); // fits no certificate of ours
        const QByteArray words = all(store.examine({.networkTime = std::chrono::seconds(3)}));
        QVERIFY2(words.contains("fail"), words.constData());
        QVERIFY2(words.contains("local-engine"), words.constData());
        // With nothing that it could do: it has no way into such an engine.
        QVERIFY2(!words.contains("regenerate-certs"), words.constData());
        QVERIFY2(!words.contains("docker-machine"), words.constData());
        QVERIFY2(!words.contains("Restart both machines"), words.constData());
    }

    void addressesOfDriverNoneAreCorrectedInTheirEntries()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const DoctorStore store(m_tls, server.url().port(), QStringLiteral("none"));
        store.put("regenerated.pem", "server.pem");
        QDir().mkpath(store.machine(QStringLiteral("node2")));
        store.copy("server.pem", store.machine(QStringLiteral("node2/server.pem")), false);
        const Check identity = checkOf(store.examine({}), QStringLiteral("server-identity"));
        QCOMPARE(identity.verdict, Verdict::Fail);
        QVERIFY2(identity.fix.contains(QStringLiteral("config.json")), qPrintable(identity.fix));
        QVERIFY2(!identity.fix.contains(QStringLiteral("docker-machine")),
                 qPrintable(identity.fix));
    }

    void clocks_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("a minute behind") << -60 << Verdict::Warn << QStringLiteral("behind");
        QTest::newRow("a minute ahead") << 60 << Verdict::Warn << QStringLiteral("ahead");
        QTest::newRow("an hour behind") << -3600 << Verdict::Fail << QStringLiteral("36");
        QTest::newRow("a year ahead") << 365 * 86400 << Verdict::Fail << QStringLiteral("ahead");
    }

    void clocks()
    {
        QFETCH(int, ahead);
        QFETCH(QString, evidence);
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerPath("/_ping", pong(QDateTime::currentDateTimeUtc().addSecs(ahead)));
        const DoctorStore store(m_tls, server.url().port());
        const Check check = checkOf(store.examine({}), QStringLiteral("clock"));
        QTEST(check.verdict, "verdict");
        QVERIFY2(check.evidence.contains(evidence), qPrintable(check.evidence));
        QVERIFY(check.fix.contains(QStringLiteral("docker-machine restart box")));
    }

    void withoutADateTheClockIsUnknown()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const DoctorStore store(m_tls, server.url().port());
        QCOMPARE(checkOf(store.examine({}), QStringLiteral("clock")).verdict, Verdict::Unknown);
    }

    void nothingListens()
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const DoctorStore store(m_tls, free.serverPort());
        free.close();
        const QList<Check> checks = store.examine({});
        QCOMPARE(verdicts(checks), QStringLiteral("fail unknown unknown unknown unknown unknown"));
        const Check tcp = checkOf(checks, QStringLiteral("tcp"));
        QVERIFY2(tcp.evidence.contains(QStringLiteral("Nothing listens")),
                 qPrintable(tcp.evidence));
        QVERIFY(tcp.fix.contains(QStringLiteral("docker-machine restart box")));
        // The files are looked at all the same.
        QCOMPARE(checkOf(checks, QStringLiteral("server-dates")).verdict, Verdict::Pass);
    }

    void whatDoesNotRunIsNotAsked()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const DoctorStore store(m_tls, server.url().port());
        Machine machine = store.machineNow();
        machine.state = Machine::State::Stopped;
        const QList<Check> checks = store.examine(machine, {});
        QCOMPARE(verdicts(checks),
                 QStringLiteral("unknown unknown unknown unknown unknown unknown"));
        QVERIFY(
            checkOf(checks, QStringLiteral("tcp")).evidence.contains(QStringLiteral("stopped")));
        QVERIFY(server.requests().isEmpty());
    }

    void ourOwnFilesMayForbidTls()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const DoctorStore store(m_tls, server.url().port());
        QFile::setPermissions(store.file("key.pem"), QFile::ReadOwner | QFile::ReadOther);
        const QList<Check> checks = store.examine({});
        QCOMPARE(verdicts(checks), QStringLiteral("pass unknown unknown unknown unknown unknown"));
        QVERIFY(checkOf(checks, QStringLiteral("tls")).fix.contains(QStringLiteral("chmod 600")));
    }

    void anotherMachineAtTheAddressIsNamed()
    {
        // The same authority and address: TLS alone finds nothing wrong with it.
        FaultyServer server(m_tls, Behaviour::Answer);
        const DoctorStore store(m_tls, server.url().port());
        store.put("regenerated.pem", "server.pem");
        QDir().mkpath(store.machine(QStringLiteral("node2")));
        store.copy("server.pem", store.machine(QStringLiteral("node2/server.pem")), false);
        const QList<Check> checks = store.examine({});
        QCOMPARE(checkOf(checks, QStringLiteral("tls")).verdict, Verdict::Pass);
        const Check identity = checkOf(checks, QStringLiteral("server-identity"));
        QCOMPARE(identity.verdict, Verdict::Fail);
        QVERIFY2(identity.evidence.contains(QStringLiteral("node2")),
                 qPrintable(identity.evidence));
    }

    void anUnknownEngineAtTheAddress()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const DoctorStore store(m_tls, server.url().port());
        store.put("regenerated.pem", "server.pem");
        const Check identity = checkOf(store.examine({}), QStringLiteral("server-identity"));
        QCOMPARE(identity.verdict, Verdict::Fail);
        QVERIFY(identity.fix.contains(QStringLiteral("regenerate-certs")));
        QFile::remove(store.file("server.pem"));
        QCOMPARE(checkOf(store.examine({}), QStringLiteral("server-identity")).verdict,
                 Verdict::Unknown);
    }

    void anEngineOfOldProtocols()
    {
        // OpenSSL's own server: Qt's cannot be told to speak TLS 1.1.
        QProcess server;
        server.setWorkingDirectory(QFileInfo(m_tls.path(QStringLiteral("ca.pem"))).path());
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_server"), QStringLiteral("-accept"),
                      QStringLiteral("127.0.0.1:0"), QStringLiteral("-tls1_1"),
                      QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0"),
                      QStringLiteral("-cert"), QStringLiteral("server.pem"), QStringLiteral("-key"),
                      QStringLiteral("server-key.pem")});
        QByteArray said;
        static const QRegularExpression port(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
        QVERIFY(QTest::qWaitFor([&] {
            said += server.readAll();
            return port.match(QString::fromLatin1(said)).hasMatch();
        }));
        const DoctorStore store(m_tls, port.match(QString::fromLatin1(said)).captured(1).toInt());
        const QList<Check> checks = store.examine({});
        server.kill();
        server.waitForFinished();
        QVERIFY2(verdicts(checks) == QStringLiteral("pass fail fail unknown unknown unknown"),
                 all(checks).constData());
        QCOMPARE(test::shapeMistake(checks), QString());
    }

    void cancelAndDeath()
    {
        FaultyServer server(m_tls, Behaviour::HangForever);
        const DoctorStore store(m_tls, server.url().port());
        QList<Result<QList<Check>>> answers;
        const auto note = [&](const Result<QList<Check>> &answer) { answers.append(answer); };
        auto *doomed = new QObject(this);
        examineMachine(store.machineNow(), store.path(), doomed, note);
        QTRY_COMPARE(server.requests().size(), 1);
        delete doomed;
        QObject requester;
        Call *call = examineMachine(store.machineNow(), store.path(), &requester, note);
        QTRY_COMPARE(server.requests().size(), 2);
        call->cancel();
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first().error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE(server.openConnections(), 0);
        QTRY_VERIFY(requester.children().isEmpty());
        QCOMPARE(answers.size(), 1);
    }

private:
    TlsFixture m_tls;
};

QTEST_GUILESS_MAIN(TlsDoctorOnlineTest)
#include "TlsDoctorOnlineTest.moc"
