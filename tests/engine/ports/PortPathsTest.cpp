// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/PortControl.h"
#include "core/session/Session.h"
#include "tests/support/StackCopy.h"

#include <QCoreApplication>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;
using State = PortHop::State;
using Station = PortHop::Station;

namespace {

constexpr int aMoment = 60'000;

/// A server in the image's own perl.
QByteArray server(const QByteArray &address, const QByteArray &port, const QByteArray &before = {})
{
    return "    command: [perl, -MIO::Socket::INET, -e, '" + before
           + "$$s = IO::Socket::INET->new(LocalAddr => \"" + address + "\", LocalPort => " + port
           + ", Listen => 5, ReuseAddr => 1) or die; while ($$c = $$s->accept) { while (<$$c>) { "
             "last if /^\\r?$$/ } print $$c \"HTTP/1.1 200 OK\\r\\n\\r\\nok\"; close $$c }']\n";
}

QByteArray service(const QByteArray &name, const QByteArray &port, const QByteArray &rest)
{
    return "  " + name
           + ":\n    image: debian:bookworm-slim\n    pull_policy: never\n    init: true\n"
             "    stop_signal: SIGKILL\n    ports: ['"
           + port + "']\n" + rest;
}

} // namespace

/// The ways of real containers on the real engine.
class PortPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(composeFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray sleeps = "    command: [sleep, infinity]\n";
        file.write("name: panelports\nservices:\n"
                   + service("web", "127.0.0.1:18710:80", server("0.0.0.0", "80"))
                   + service("idle", "18711:3306", sleeps)
                   + service("inside", "18712:9000", server("127.0.0.1", "9000"))
                   + service("other", "18713:8000",
                             server("0.0.0.0", "8000", "$$) = $$( = 33; $$> = $$< = 33; "))
                   + service("late", "18714:80", sleeps) + service("dns", "18715:53/udp", sleeps));
        file.close();
        compose({QStringLiteral("up"), QStringLiteral("-d"), QStringLiteral("web"),
                 QStringLiteral("idle"), QStringLiteral("inside"), QStringLiteral("other"),
                 QStringLiteral("dns")});
        compose({QStringLiteral("create"), QStringLiteral("late")});
        QVERIFY(m_taken.listen(QHostAddress::LocalHost, 18714));

        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false, .useKeychain = false});
        m_session->selectMachine(QStringLiteral("default"));
        m_session->openProject(composeFile());
        QTRY_COMPARE_WITH_TIMEOUT(m_session->connectionState(), Session::ConnectionState::Connected,
                                  aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && m_session->areServicesKnown(), aMoment);
        QVERIFY(*m_session->project());
        // The servers need a moment to listen.
        QTRY_VERIFY_WITH_TIMEOUT(
            probe() && hop("web", Station::Process).state == State::Ok
                && hop("other", Station::Process).state == State::Ok
                && hop("inside", Station::Process).detail.contains(QStringLiteral("127.0.0.1")),
            aMoment);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        compose({QStringLiteral("down"), QStringLiteral("-t"), QStringLiteral("0")});
        QCOMPARE(test::StackCopy::docker(
                     {QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"),
                      QStringLiteral("label=com.docker.compose.project=panelports")}),
                 QString());
    }

    void aWayThatIsClear()
    {
        const PortPath &path = pathOf("web");
        QVERIFY2(!path.trouble(), path.trouble() ? qPrintable(path.trouble()->detail) : "");
        QCOMPARE(hop("web", Station::Computer).state, State::Ok);
        QCOMPARE(hop("web", Station::Computer).address, QStringLiteral("127.0.0.1:18710"));
        QVERIFY(hop("web", Station::Computer).microseconds >= 0);
        QCOMPARE(hop("web", Station::Machine).state, State::Skipped);
        const QString process = hop("web", Station::Process).detail;
        QVERIFY2(process.startsWith(QStringLiteral("perl (pid ")), qPrintable(process));
        QCOMPARE(hop("web", Station::Answer).address, QStringLiteral("HTTP 200"));
    }

    void publishedButNothingListens()
    {
        QCOMPARE(hop("idle", Station::Published).state, State::Ok);
        QCOMPARE(hop("idle", Station::Container).state, State::Ok);
        QCOMPARE(hop("idle", Station::Process).state, State::Failed);
        QCOMPARE(hop("idle", Station::Process).detail,
                 QStringLiteral("nothing listens on 3306 in the container"));
        QCOMPARE(hop("idle", Station::Answer).state, State::Failed);
    }

    void listensOnTheLoopbackOfTheContainerOnly()
    {
        const PortHop process = hop("inside", Station::Process);
        QCOMPARE(process.state, State::Failed);
        QVERIFY2(process.detail.contains(QStringLiteral("on 127.0.0.1 inside only")),
                 qPrintable(process.detail));
        QCOMPARE(hop("inside", Station::Answer).state, State::Failed);
    }

    void aProcessOfAnotherUserIsNamedToo()
    {
        const QString detail = hop("other", Station::Process).detail;
        QVERIFY2(detail.startsWith(QStringLiteral("perl ")), qPrintable(detail));
        QCOMPARE(hop("other", Station::Answer).address, QStringLiteral("HTTP 200"));
    }

    void aPortThatIsTakenNamesItsTaker()
    {
        const PortHop computer = hop("late", Station::Computer);
        QCOMPARE(computer.state, State::Failed);
        QCOMPARE(computer.detail, QStringLiteral("18714 is taken by PortPathsTest, pid %1")
                                      .arg(QCoreApplication::applicationPid()));
        QCOMPARE(hop("late", Station::Container).state, State::Failed);
        QCOMPARE(hop("late", Station::Answer).state, State::Skipped);
    }

    void udpIsNotAFailure()
    {
        QCOMPARE(hop("dns", Station::Computer).state, State::Unknown);
        QCOMPARE(hop("dns", Station::Answer).state, State::Unknown);
        // Inside it can be seen all the same.
        QCOMPARE(hop("dns", Station::Process).detail,
                 QStringLiteral("nothing listens on 53 in the container"));
    }

    void whileItIsWatchedAStopIsSeen()
    {
        m_session->ports()->setWatched(true);
        m_session->stopContainer(m_session->services().find(QStringLiteral("web"))->container->id);
        QTRY_COMPARE_WITH_TIMEOUT(hop("web", Station::Container).state, State::Failed, aMoment);
        QVERIFY(hop("web", Station::Container).detail.contains(QStringLiteral("exited")));
        m_session->ports()->setWatched(false);
    }

    void anEngineThatGoesAwayDuringAProbeEndsNothingBadly()
    {
        m_session->ports()->probe();
        m_session->selectMachine(QStringLiteral("no-such-machine"));
        QVERIFY(m_session->ports()->paths().isEmpty());
    }

private:
    QString composeFile() const { return m_folder.filePath(QStringLiteral("compose.yml")); }

    void compose(const QStringList &words)
    {
        test::StackCopy::docker(
            QStringList{QStringLiteral("compose"), QStringLiteral("-f"), composeFile()} + words);
    }

    bool probe()
    {
        m_session->ports()->probe();
        return QTest::qWaitFor([this] { return !m_session->ports()->isProbing(); }, aMoment);
    }

    PortPath pathOf(const char *service) const
    {
        for (const PortPath &path : m_session->ports()->paths()) {
            if (path.service == QLatin1String(service))
                return path;
        }
        return {};
    }

    PortHop hop(const char *service, Station station) const
    {
        return pathOf(service).hops.value(int(station));
    }

    QTemporaryDir m_folder;
    QTcpServer m_taken;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(PortPathsTest)
#include "PortPathsTest.moc"
