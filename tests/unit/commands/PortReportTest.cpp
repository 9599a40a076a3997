// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/PortReport.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace panel;
using State = PortHop::State;

namespace {

PortPath path(const QString &service, const QList<State> &states)
{
    PortPath path;
    path.service = service;
    path.protocol = QStringLiteral("tcp");
    path.hostPort = 8080;
    path.publishedPort = 8080;
    path.containerPort = 80;
    for (int i = 0; i < 7; ++i)
        path.hops.append({PortHop::Station(i), states.value(i, State::Ok), {}, {}, -1});
    return path;
}

} // namespace

/// What scripts and people read of the ports.
class PortReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysThatScriptsRelyOn()
    {
        PortPath one = path(QStringLiteral("web"), {State::Ok, State::Skipped, State::Failed,
                                                    State::Warning, State::Unknown});
        one.hops[0].microseconds = 1500;
        one.hops[0].detail = QStringLiteral("nginx, pid 3 listens");
        one.rule = PortForward{1, QStringLiteral("web"), QStringLiteral("tcp"), {}, 8080, {}, 8080};
        const QJsonObject json = pathsJson(
            {one}, {{RuleDifference::Kind::Dangling, {}, one.rule, {}, QStringLiteral("x")}});
        const QJsonObject read = json[QStringLiteral("paths")][0].toObject();
        for (const char *key : {"service", "protocol", "hostAddress", "hostPort", "hops", "rule"})
            QVERIFY2(read.contains(QLatin1String(key)), key);
        QCOMPARE(read[QStringLiteral("hostPort")].toInt(), 8080);
        const QJsonArray hops = read[QStringLiteral("hops")].toArray();
        QCOMPARE(hops.size(), 7);
        QCOMPARE(hops.at(0)[QStringLiteral("hop")].toString(), QStringLiteral("computer"));
        QCOMPARE(hops.at(0)[QStringLiteral("ok")], QJsonValue(true));
        QCOMPARE(hops.at(0)[QStringLiteral("ms")].toDouble(), 1.5);
        QCOMPARE(hops.at(0)[QStringLiteral("detail")].toString(), one.hops.at(0).detail);
        QVERIFY(hops.at(1)[QStringLiteral("ok")].isNull());
        QVERIFY(hops.at(1)[QStringLiteral("ms")].isNull());
        QCOMPARE(hops.at(2)[QStringLiteral("ok")], QJsonValue(false));
        QCOMPARE(hops.at(3)[QStringLiteral("ok")], QJsonValue(true));
        QCOMPARE(hops.at(3)[QStringLiteral("state")].toString(), QStringLiteral("warning"));
        QVERIFY(hops.at(4)[QStringLiteral("ok")].isNull());
        QCOMPARE(json[QStringLiteral("differences")][0][QStringLiteral("kind")].toString(),
                 QStringLiteral("dangling"));
        QVERIFY(json[QStringLiteral("differences")][0][QStringLiteral("wanted")].isNull());
    }

    /// A script must not take rules that nobody could read for none.
    void scriptsSeeWhatTheTableSays()
    {
        VirtualBoxVm vm;
        vm.forwards = {{1,
                        QStringLiteral("ssh"),
                        QStringLiteral("tcp"),
                        QStringLiteral("127.0.0.1"),
                        50022,
                        {},
                        22},
                       {1, QStringLiteral("web"), QStringLiteral("tcp"), {}, 80, {}, 80}};
        const QJsonObject read = pathsJson({}, {}, Result<VirtualBoxVm>(vm));
        const QJsonArray locked = read[QStringLiteral("lockedRules")].toArray();
        QCOMPARE(locked.size(), 1);
        QCOMPARE(locked.at(0)[QStringLiteral("hostPort")].toInt(), 50022);
        QVERIFY(read[QStringLiteral("rulesError")].isNull());
        const Result<VirtualBoxVm> missing =
            fail(Error::Kind::ProgramMissing, QStringLiteral("No VBoxManage."),
                 QStringLiteral("Install VirtualBox."));
        const QJsonObject failed = pathsJson({}, {}, missing);
        const QJsonValue error = failed[QStringLiteral("rulesError")];
        QCOMPARE(error[QStringLiteral("message")].toString(), QStringLiteral("No VBoxManage."));
        QCOMPARE(error[QStringLiteral("next")].toString(), QStringLiteral("Install VirtualBox."));
        QCOMPARE(failed[QStringLiteral("lockedRules")].toArray(), QJsonArray());
        QCOMPARE(pathsExitCode({}, missing), 1);
        QCOMPARE(pathsExitCode({}, Result<VirtualBoxVm>(vm)), 0);
    }

    void onlyAFailureIsAnExitCode()
    {
        QCOMPARE(pathsExitCode({}), 0);
        QCOMPARE(pathsExitCode(
                     {path(QStringLiteral("a"), {State::Warning, State::Unknown, State::Skipped})}),
                 0);
        QCOMPARE(pathsExitCode({path(QStringLiteral("a"), {}),
                                path(QStringLiteral("b"), {State::Ok, State::Failed})}),
                 1);
    }

    void theTableShowsSignsAndBelowThemTheReasons()
    {
        PortPath bad = path(QStringLiteral("w\x1b"
                                           "eb"),
                            {State::Failed});
        bad.hops[0].detail = QStringLiteral("8080 is taken by \x1bjava, pid 8123");
        bad.hops[6].address = QStringLiteral("HTTP 200");
        const QString text = pathsText(
            {bad}, {{RuleDifference::Kind::Missing, {}, {}, {}, QStringLiteral("needs a rule")}});
        QVERIFY(text.contains(QStringLiteral("8080/tcp")));
        QVERIFY(text.contains(QStringLiteral("FAIL")));
        QVERIFY(text.contains(QStringLiteral("HTTP 200")));
        QVERIFY(text.contains(
            QStringLiteral("w␛eb 8080/tcp, computer: 8080 is taken by ␛java, pid 8123")));
        QVERIFY(text.contains(QStringLiteral("missing: needs a rule")));
        QVERIFY(!text.contains(QChar(0x1b)));
        QVERIFY(!pathsText({}, {}).isEmpty());
    }

    void neighboursWithTheSameFindingAreOneLine()
    {
        QList<PortPath> paths;
        QList<RuleDifference> differences;
        for (int port = 21100; port <= 21109; ++port) {
            PortPath one = path(QStringLiteral("ftp"), {State::Skipped, State::Failed, State::Ok});
            one.hostPort = 0;
            one.publishedPort = one.containerPort = port;
            one.hops[1].detail = QStringLiteral("no rule forwards %1").arg(port);
            paths.append(one);
            const PortForward wanted{
                1, QStringLiteral("ftp"), QStringLiteral("tcp"), {}, port, {}, port};
            differences.append({RuleDifference::Kind::Missing,
                                QStringLiteral("ftp"),
                                {},
                                wanted,
                                QStringLiteral("ftp publishes port %1").arg(port)});
        }
        const QString text = pathsText(paths, differences);
        QCOMPARE(text.count(QStringLiteral("21100–21109/tcp")), 2); // in the table, and below
        QVERIFY(text.contains(
            QStringLiteral("\nftp 21100–21109/tcp, rule: no rule forwards 21100–21109\n")));
        QVERIFY(text.contains(QStringLiteral("\n  missing: ftp publishes port 21100–21109\n")));
        QVERIFY(!text.contains(QStringLiteral("21104")));
        paths[4].hops[1].detail = QStringLiteral("something else");
        const QString parted = pathsText(paths, {});
        QVERIFY(parted.contains(QStringLiteral("ftp 21100–21103/tcp, rule: no rule")));
        QVERIFY(parted.contains(QStringLiteral("ftp 21104/tcp, rule: something else")));
        QVERIFY(parted.contains(QStringLiteral("ftp 21105–21109/tcp, rule: no rule")));
        QCOMPARE(pathsJson(paths, differences)[QStringLiteral("paths")].toArray().size(), 10);
    }

    void theFirstSentenceExplainsTheRest()
    {
        PortPath down = path(QStringLiteral("web"), {State::Ok, State::Ok, State::Failed, State::Ok,
                                                     State::Failed, State::Skipped});
        down.hops[2].detail = QStringLiteral("the VM is powered off");
        VirtualBoxVm vm;
        vm.state = VirtualBoxVm::State::Running;
        vm.forwards = {{1,
                        QStringLiteral("ssh"),
                        QStringLiteral("tcp"),
                        QStringLiteral("127.0.0.1"),
                        49703,
                        {},
                        22}};
        QVERIFY(
            pathsText({down}, {}, vm)
                .startsWith(QStringLiteral(
                    "Nothing that publishes ports runs: bring the stack up, then look again.\n")));
        QVERIFY(!pathsText({down, path(QStringLiteral("up"), {})}, {}, vm)
                     .contains(QStringLiteral("Nothing that publishes")));
        // docker-machine's own rule is listed, as locked.
        QVERIFY(pathsText({down}, {}, vm)
                    .contains(QRegularExpression(
                        QStringLiteral("\\(rule ssh\\) +49703/tcp +- +locked"))));
        QVERIFY(pathsText({}, {}, vm).contains(QStringLiteral("49703/tcp")));
        vm.state = VirtualBoxVm::State::PoweredOff;
        const QString off = pathsText({down, down}, {}, vm);
        QVERIFY(off.startsWith(QStringLiteral("The VM is powered off: start it")));
        QCOMPARE(off.count(QStringLiteral("powered off")), 1);
        const QString unread =
            pathsText({down}, {},
                      fail(Error::Kind::ProgramMissing, QStringLiteral("VBoxManage was not found."),
                           QStringLiteral("Install VirtualBox.")));
        QVERIFY(unread.startsWith(QStringLiteral("The rules of the VM cannot be read: VBoxManage "
                                                 "was not found. Install VirtualBox.\n")));
    }

    void listeners()
    {
        const QList<HostListener> list{{QStringLiteral("127.0.0.1"), 8080, QStringLiteral("java"),
                                        8123, QStringLiteral("ana")},
                                       {QStringLiteral("::"), 22, {}, 0, QStringLiteral("root")}};
        const QJsonArray json = listenersJson(list)[QStringLiteral("listeners")].toArray();
        QCOMPARE(json.at(0)[QStringLiteral("pid")].toInt(), 8123);
        QVERIFY(json.at(1)[QStringLiteral("pid")].isNull());
        QVERIFY(json.at(1)[QStringLiteral("program")].isNull());
        QVERIFY(listenersTable(list).contains(QStringLiteral("java")));
    }
};

QTEST_GUILESS_MAIN(PortReportTest)
#include "PortReportTest.moc"
