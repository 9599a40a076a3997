// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerSetup.h"
#include "core/engine/ProcessTable.h"
#include "core/rules/SiteUsers.h"
#include "tests/unit/rules/GoodStack.h"

#include <QJsonDocument>

using namespace panel;
using namespace panel::test;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

const char *setupText = R"({"HostConfig":{"RestartPolicy":{"Name":"always","MaximumRetryCount":0},
    "NetworkMode":"inside","Links":null},"NetworkSettings":{"Networks":{"inside":{}}},
    "State":{"Pid":42}})";

} // namespace

/// What the running stack shows.
class LiveRulesTest : public QObject
{
    Q_OBJECT

private:
    static void addProcess(const char *name, Verdict verdict, const char *command)
    {
        addSpoilRow(name, "pid1-live", verdict, verdict == Verdict::Pass ? "" : "cnt_nginx",
                    [command](RuleFacts &facts) {
                        facts.live.containers[2].processes =
                            ProcessTable{{{300, 1, QString::fromLatin1(command)},
                                          {301, 300, QStringLiteral("/bin/bash -c x")}}};
                    });
    }

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        addProcess("shell", Verdict::Fail, "/bin/sh /usr/local/bin/start-nginx");
        addProcess("login shell", Verdict::Fail, "-bash");
        addProcess("tail", Verdict::Fail, "tail -f /dev/null");
        addProcess("shell below an init", Verdict::Fail, "/sbin/docker-init -- start");
        addProcess("a name that begins so", Verdict::Pass, "shibd -F");
        addSpoilRow("process not listed", "pid1-live", Verdict::Unknown, "cnt_nginx",
                    [](RuleFacts &facts) { facts.live.containers[2].setup->pid = 7; });
        addSpoilRow("processes unknown", "pid1-live", Verdict::Unknown, "cnt_nginx",
                    [](RuleFacts &facts) { facts.live.containers[2].processes.reset(); });
        addSpoilRow("exited", "pid1-live", Verdict::Unknown, "cnt_nginx", [](RuleFacts &facts) {
            facts.live.containers[2].container.state = Container::State::Exited;
        });

        addSpoilRow("no restart", "restart-live", Verdict::Fail, "cnt_mariadb",
                    [](RuleFacts &facts) {
                        facts.live.containers[0].setup->restartPolicy = QStringLiteral("no");
                    });
        addSpoilRow("restarting", "restart-live", Verdict::Fail, "cnt_mariadb",
                    [](RuleFacts &facts) {
                        facts.live.containers[0].container.state = Container::State::Restarting;
                    });
        addSpoilRow("host network", "network-live", Verdict::Fail, "cnt_nginx",
                    [](RuleFacts &facts) {
                        facts.live.containers[2].setup->networkMode = QStringLiteral("host");
                    });
        addSpoilRow("link", "network-live", Verdict::Fail, "cnt_nginx", [](RuleFacts &facts) {
            facts.live.containers[2].setup->links = {QStringLiteral("/db:/nginx/db")};
        });
        addSpoilRow("no network", "network-live", Verdict::Fail, "cnt_nginx",
                    [](RuleFacts &facts) { facts.live.containers[2].setup->networks.clear(); });
        for (const char *rule : {"network-live", "restart-live"}) {
            addSpoilRow(rule, rule, Verdict::Unknown, "gone", [](RuleFacts &facts) {
                facts.live.containers[2].setup.reset();
                facts.live.containers[2].whyNot = QStringLiteral("gone");
            });
        }
        addSpoilRow("container missing", "network-live", Verdict::Unknown, "mariadb",
                    [](RuleFacts &facts) { facts.live.containers.removeFirst(); });
        addSpoilRow("published", "port-live", Verdict::Fail, "cnt_mariadb publishes 3306",
                    [](RuleFacts &facts) {
                        facts.live.containers[0].container.ports = {
                            {QStringLiteral("0.0.0.0"), 3306, 3306, QStringLiteral("tcp")}};
                    });
        addSpoilRow("port of its own only", "port-live", Verdict::Pass, "", [](RuleFacts &facts) {
            facts.live.containers[0].container.ports = {{{}, 0, 3306, QStringLiteral("tcp")}};
        });
        addSpoilRow("80 open", "port-80-closed", Verdict::Fail, "127.0.0.1",
                    [](RuleFacts &facts) { facts.live.plainHttp = PortAnswer::Open; });
        addSpoilRow("80 silent", "port-80-closed", Verdict::Unknown, "127.0.0.1",
                    [](RuleFacts &facts) { facts.live.plainHttp = PortAnswer::Unclear; });

        addSpoilRow("volume elsewhere", "volume-live", Verdict::Fail, "/var/lib/docker",
                    [](RuleFacts &facts) {
                        (*facts.live.volumes)[0].options.clear();
                        (*facts.live.volumes)[0].mountPoint = QStringLiteral("/var/lib/docker/x");
                    });
        addSpoilRow("volume of another file", "volume-live", Verdict::Fail,
                    "/home/other/data/mariadb", [](RuleFacts &facts) {
                        (*facts.live.volumes)[0].options[QStringLiteral("device")] =
                            QStringLiteral("/home/other/data/mariadb");
                    });
        addSpoilRow("volume not made", "volume-live", Verdict::Unknown, "inception_mariadb",
                    [](RuleFacts &facts) { facts.live.volumes->removeFirst(); });

        addSpoilRow("killed", "stop-time", Verdict::Fail, "cnt_ftp", [](RuleFacts &facts) {
            facts.live.containers[3].stop = StopMeasure{10'020, 137};
        });
        addSpoilRow("slow", "stop-time", Verdict::Fail, "10.4 s", [](RuleFacts &facts) {
            facts.live.containers[3].stop = StopMeasure{10'400, 0};
        });
        addSpoilRow("did not come back", "stop-time", Verdict::Fail, "no disk",
                    [](RuleFacts &facts) {
                        facts.live.containers[3].notStarted = QStringLiteral("no disk");
                    });
        addSpoilRow("not measured", "stop-time", Verdict::Unknown, "stop",
                    [](RuleFacts &facts) { facts.live.wereStopped = false; });

        addSpoilRow("admin by name", "wp-users-live", Verdict::Fail, "theAdmin1",
                    [](RuleFacts &facts) {
                        facts.live.users->users[0].login = QStringLiteral("theAdmin1");
                    });
        addSpoilRow("nobody rules", "wp-users-live", Verdict::Fail, "administrator",
                    [](RuleFacts &facts) { facts.live.users->users[0].roles.clear(); });
        addSpoilRow("alone", "wp-users-live", Verdict::Fail, "1",
                    [](RuleFacts &facts) { facts.live.users->users.removeLast(); });
        addSpoilRow("not asked", "wp-users-live", Verdict::Unknown, "no php", [](RuleFacts &facts) {
            facts.live.users.reset();
            facts.live.whyNoUsers = QStringLiteral("no php");
        });
        addSpoilRow("not installed", "wp-installed", Verdict::Fail, "installation",
                    [](RuleFacts &facts) { facts.live.users->isInstalled = false; });
    }
    void rules() { checkSpoilRow(); }

    void setupIsReadStrictly()
    {
        const auto setup = ContainerSetup::fromInspectJson(json(setupText));
        QVERIFY(setup);
        QCOMPARE(setup->restartPolicy, QStringLiteral("always"));
        QCOMPARE(setup->networks, QStringList{QStringLiteral("inside")});
        QCOMPARE(setup->pid, 42);
        for (const char *broken : {"{}", R"({"HostConfig":{}})", R"({"HostConfig":"no"})"})
            QCOMPARE(ContainerSetup::fromInspectJson(json(broken)).error().kind,
                     Error::Kind::BadAnswer);
    }

    void processesAreReadByTheirTitles()
    {
        const auto table = ProcessTable::fromJson(json(
            R"({"Titles":["UID","PID","PPID","CMD"],"Processes":[["0","7","1","nginx"],["0","8","7","w"]]})"));
        QVERIFY(table);
        QCOMPARE(table->find(7)->command, QStringLiteral("nginx"));
        QCOMPARE(table->childOf(7)->pid, 8);
        QVERIFY(!table->find(1));
        for (const char *broken : {"{}", R"({"Titles":["PID"],"Processes":[]})",
                                   R"({"Titles":["PID","PPID","CMD"],"Processes":[["x","1","c"]]})",
                                   R"({"Titles":["PID","PPID","CMD"],"Processes":[["1"]]})",
                                   R"({"Titles":["PID","PPID","CMD"],"Processes":[3]})"})
            QVERIFY2(!ProcessTable::fromJson(json(broken)), broken);
    }

    void usersAreReadAfterTheMark()
    {
        const auto users = siteUsersFrom(
            {0,
             "a warning\npanel-site-users:{\"installed\":true,\"users\":[{\"login\":\"a\","
             "\"roles\":[\"author\"]}]}\n",
             {}});
        QVERIFY(users);
        QCOMPARE(users->users.first().login, QStringLiteral("a"));
        const auto failed = siteUsersFrom({1, "<html>", "no \x1b[1mdatabase"});
        QCOMPARE(failed.error().kind, Error::Kind::ProgramFailed);
        QVERIFY(!failed.error().message.contains(QChar(0x1b)));
        QVERIFY(!siteUsersFrom({0, "panel-site-users:{\"installed\":1}", {}}));
        QVERIFY(!siteUsersFrom({0, "panel-site-users:", {}}));
    }
};

QTEST_GUILESS_MAIN(LiveRulesTest)
#include "LiveRulesTest.moc"
