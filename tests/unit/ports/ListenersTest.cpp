// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/HostPortProbe.h"
#include "core/machine/SocketTable.h"
#include "core/ports/ContainerSockets.h"
#include "core/ports/HostListener.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/ScriptedLauncher.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace panel;
using panel::test::answerOf;

namespace {

// `cat /proc/net/tcp /proc/net/tcp6` in a container, with a client, a closing connection, and a
// listener on an IPv4 address that was opened by an IPv6 socket.
const QByteArray tables =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout "
    "inode\n"
    "   0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 "
    "4711 1 0000000000000000 100 0 0 10 0\n"
    "   1: 00000000:01BB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 "
    "4712 1 0000000000000000 100 0 0 10 0\n"
    "   2: 0200A8C0:01BB 6563A8C0:D431 01 00000000:00000000 02:000A7D8C 00000000     0        0 "
    "4713 2 0000000000000000 20 4 30 10 -1\n"
    "   3: 0200A8C0:01BB 6563A8C0:D432 06 00000000:00000000 03:00000D5C 00000000     0        0 "
    "0 3 0000000000000000\n"
    "  sl  local_address                         remote_address                        st tx_queue "
    "rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
    "   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A "
    "00000000:00000000 00:00000000 00000000  1000        0 4714 1 0000000000000000 100 0 0 10 0\n"
    "   1: 00000000000000000000000001000000:0277 00000000000000000000000000000000:0000 0A "
    "00000000:00000000 00:00000000 00000000     0        0 4715 1 0000000000000000 100 0 0 10 0\n"
    "   2: 0000000000000000FFFF00000100007F:2328 00000000000000000000000000000000:0000 0A "
    "00000000:00000000 00:00000000 00000000     0        0 4716 1 0000000000000000 100 0 0 10 0\n";

} // namespace

/// What listens, read from what a kernel and tools print.
class ListenersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listeningSocketsOfBothFamilies()
    {
        const QList<ListeningSocket> expected{
            {QStringLiteral("127.0.0.1"), 3306, 999, 4711},
            {QStringLiteral("0.0.0.0"), 443, 0, 4712},
            {QStringLiteral("::"), 8080, 1000, 4714},
            {QStringLiteral("::1"), 631, 0, 4715},
            {QStringLiteral("127.0.0.1"), 9000, 0, 4716},
        };
        QCOMPARE(parseSocketTable(tables), expected);
    }

    void unconnectedUdpSocketsCountAndConnectedOnesDoNot()
    {
        const QByteArray udp =
            "   1: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0     "
            "   0 5 2 0000000000000000 0\n"
            "   2: 0100007F:0036 0100007F:0037 01 00000000:00000000 00:00000000 00000000     0     "
            "   0 6 2 0000000000000000 0\n";
        const QList<ListeningSocket> expected{{QStringLiteral("0.0.0.0"), 53, 0, 5}};
        QCOMPARE(parseSocketTable(udp), expected);
    }

    void whatIsNoTableIsNoListener_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("cat: /proc/net/tcp6: No such file or directory\n");
        QTest::newRow("cut") << tables.left(140);
        QTest::newRow("not hexadecimal")
            << QByteArray("  0: ZZZZZZZZ:0CEA 00000000:0000 0A 0:0 0:0 0 0 0 4711 1\n");
        QTest::newRow("port too long")
            << QByteArray("  0: 00000000:10CEA 00000000:0000 0A 0:0 0:0 0 0 0 4711 1\n");
        QTest::newRow("no inode") << QByteArray(
            "  0: 00000000:0CEA 00000000:0000 0A 0:0 0:0 0 0 0 x 1\n");
        QTest::newRow("binary") << QByteArray(300, '\0');
    }

    void whatIsNoTableIsNoListener()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(parseSocketTable(text).isEmpty());
    }

    // Written by hand in the shape that lsof(8) describes for -FpcLtn; one name made hostile.
    void listenersByLsof()
    {
        const QByteArray output =
            "p512\ncControlCe\nLana\nf9\ntIPv4\nn*:7000\nf10\ntIPv6\nn*:7000\n"
            "p8123\ncja\x1bva\nLana\nf47\ntIPv6\nn[::1]:8080\nf48\ntIPv4\n"
            "n127.0.0.1:8080\nf49\ntIPv4\nn127.0.0.1:8080\n"
            "p9\ncbroken\nLroot\nf1\ntIPv4\nn*:*\nf2\ntIPv4\nnnothing\n";
        const QString java = QStringLiteral("ja␛va");
        const QString ana = QStringLiteral("ana");
        const QList<HostListener> expected{
            {QStringLiteral("0.0.0.0"), 7000, QStringLiteral("ControlCe"), 512, ana},
            {QStringLiteral("::"), 7000, QStringLiteral("ControlCe"), 512, ana},
            {QStringLiteral("127.0.0.1"), 8080, java, 8123, ana},
            {QStringLiteral("::1"), 8080, java, 8123, ana},
        };
        QCOMPARE(parseLsof(output), expected);
        QVERIFY(parseLsof({}).isEmpty());
        QVERIFY(parseLsof("n*:80\n").isEmpty());
        QVERIFY(parseLsof("p612\nn*:0\nn*:65536\nn*:\nn*:x\n").isEmpty());
    }

    void ourOwnServerIsFoundWithItsProcess()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        ScriptedLauncher launcher([](const Command &) { return ScriptedAnswer{}; });
        const auto listeners = answerOf<QList<HostListener>>(
            [&](auto... to) { return listHostListeners(&launcher, to...); });
        QVERIFY(listeners);
        const auto found =
            std::find_if(listeners->cbegin(), listeners->cend(),
                         [&](const HostListener &one) { return one.port == server.serverPort(); });
        QVERIFY(found != listeners->cend());
        QCOMPARE(found->address, QStringLiteral("127.0.0.1"));
        QCOMPARE(found->pid, QCoreApplication::applicationPid());
        QCOMPARE(found->program, QStringLiteral("ListenersTest"));
        QVERIFY(!found->user.isEmpty());
        QCOMPARE(listeningProgram(QStringLiteral("127.0.0.1"), server.serverPort()),
                 (PortOwner{QStringLiteral("ListenersTest"), QCoreApplication::applicationPid()}));
    }

    /// Two programs may have the same port at different addresses: the one that a client meets is
    /// named.
    void aPortIsTakenByWhoeverIsMet()
    {
        QTcpServer elsewhere;
        QVERIFY(elsewhere.listen(QHostAddress(QStringLiteral("127.0.0.2"))));
        const int port = elsewhere.serverPort();
        QProcess other;
        other.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import socket\ns = socket.create_server(('127.0.0.1', %1))\n"
                                    "print('up', flush=True)\ninput()")
                         .arg(port)});
        QTRY_VERIFY_WITH_TIMEOUT(other.bytesAvailable() > 0, 20'000);
        const auto owner =
            answerOf<std::optional<PortOwner>>([&](auto... to) { probeHostPort(port, to...); });
        QVERIFY(owner && *owner);
        QCOMPARE((*owner)->pid, other.processId());
        const auto there = answerOf<std::optional<PortOwner>>(
            [&](auto... to) { probeHostPort(QStringLiteral("127.0.0.2"), port, to...); });
        QVERIFY(there && *there);
        QCOMPARE((*there)->pid, QCoreApplication::applicationPid());
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void aListingThatNobodyWaitsForDisturbsNobody()
    {
        ScriptedLauncher launcher([](const Command &) { return ScriptedAnswer{}; });
        bool answered = false;
        for (int i = 0; i < 20; ++i) {
            QObject requester;
            listHostListeners(&launcher, &requester, [&](const auto &) { answered = true; });
        }
        QObject last;
        bool isDone = false;
        listHostListeners(&launcher, &last, [&](const auto &) { isDone = true; });
        QTRY_VERIFY(isDone);
        QVERIFY(!answered);
    }

    void descriptorsOfCoreutilsAndBusybox()
    {
        const QByteArray output =
            "/proc/self/fd:\ntotal 0\nlrwx------ 1 root root 64 Nov 24 01:58 0 -> socket:[1]\n\n"
            "/proc/33/fd:\ntotal 0\nlrwx------ 1 root root 64 Nov 24 01:58 6 -> socket:[4711]\n\n"
            "/proc/1/fd:\ntotal 0\nlrwx------    1 root     root            64 Nov 24 01:58 "
            "\x1b[1;36m6\x1b[m -> /dev/null\n"
            "lrwx------    1 root     root            64 Nov 24 01:58 7 -> socket:[4711]\n"
            "lrwx------    1 root     root            64 Nov 24 01:58 8 -> socket:[4712]\n"
            "ls: /proc/99/fd: Permission denied\n";
        const QHash<qint64, qint64> expected{{4711, 1}, {4712, 1}};
        QCOMPARE(parseDescriptorLists(output), expected);
    }

    void processesByTheirStatus()
    {
        const QByteArray files = "Name:\tmaria\x1b"
                                 "dbd\nUmask:\t0022\nPid:\t45\nPPid:\t1\n"
                                 "Uid:\t999\t999\t999\t999\n"
                                 "Name:\tcut\nPid:\t46\n"
                                 "Name:\tinit\nPid:\t1\nUid:\t0\t0\t0\t0\n";
        const QList<ProcessStatus> expected{{45, QStringLiteral("maria␛dbd"), 999},
                                            {1, QStringLiteral("init"), 0}};
        QCOMPARE(parseProcessStatus(files), expected);
        QCOMPARE(parseProcessNumbers("1  45\nself acpi -3 7x 88\n"), (QList<qint64>{1, 45, 88}));
    }
};

QTEST_GUILESS_MAIN(ListenersTest)
#include "ListenersTest.moc"
