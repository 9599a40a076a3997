// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/GoodStack.h"

#include <QSet>

using namespace panel;
using namespace panel::test;

/// Volumes, users and restarts as the files say, and what holds for all rules together.
class StackRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        addSpoilRow("folder bound", "volume-named", Verdict::Fail, "docker-compose.yml:8",
                    [](RuleFacts &facts) {
                        service(facts, "mariadb").mounts = {{QStringLiteral("bind"),
                                                             QStringLiteral("/home/x/data"),
                                                             QStringLiteral("/d")}};
                    });
        addSpoilRow("without a name", "volume-named", Verdict::Fail, "/d", [](RuleFacts &facts) {
            service(facts, "nginx").mounts = {{QStringLiteral("volume"), {}, QStringLiteral("/d")}};
        });
        addSpoilRow("no store", "volume-named", Verdict::Fail, "docker-compose.yml:3",
                    [](RuleFacts &facts) { service(facts, "mariadb").mounts.clear(); });
        addSpoilRow("memory only", "volume-named", Verdict::Fail, "mariadb", [](RuleFacts &facts) {
            service(facts, "mariadb").mounts = {
                {QStringLiteral("tmpfs"), {}, QStringLiteral("/d")}};
        });
        addSpoilRow("no mariadb", "volume-named", Verdict::Fail, "mariadb",
                    [](RuleFacts &facts) { facts.sources.services.removeFirst(); });
        for (const char *device :
             {"/var/data/mariadb", "/home/data/mariadb", "/home/a/b/data/mariadb", "/home/a/data/",
              "/home/a/data/../../../etc", "home/a/data/x"}) {
            addSpoilRow(device, "volume-path", Verdict::Fail, "docker-compose.yml:39",
                        [device](RuleFacts &facts) {
                            facts.sources.project.volumes[0].device = QLatin1String(device);
                        });
        }
        addSpoilRow("the engine's own", "volume-path", Verdict::Fail, "docker-compose.yml:39",
                    [](RuleFacts &facts) { facts.sources.project.volumes[0].device.clear(); });
        addSpoilRow("made elsewhere", "volume-path", Verdict::Unknown, "mariadb",
                    [](RuleFacts &facts) { facts.sources.project.volumes[0].external = true; });
        addSpoilRow("not declared", "volume-path", Verdict::Fail, "mariadb",
                    [](RuleFacts &facts) { facts.sources.project.volumes.removeFirst(); });

        for (const char *policy : {"", "no", "never"}) {
            addSpoilRow(*policy ? policy : "none", "restart-policy", Verdict::Fail,
                        "docker-compose.yml:23", [policy](RuleFacts &facts) {
                            service(facts, "nginx").restart = QLatin1String(policy);
                        });
        }
        addSpoilRow("on-failure:3", "restart-policy", Verdict::Pass, "", [](RuleFacts &facts) {
            service(facts, "nginx").restart = QStringLiteral("on-failure:3");
        });

        const auto setOwner = [](const char *login) {
            return [login](RuleFacts &facts) {
                service(facts, "wordpress").environment[QStringLiteral("WP_OWNER")] =
                    QLatin1String(login);
            };
        };
        for (const char *login : {"admin", "Admin", "administrator", "the-ADMIN-42"})
            addSpoilRow(login, "wp-admin-name", Verdict::Fail, login, setOwner(login));
        addSpoilRow("no login", "wp-admin-name", Verdict::Unknown, "WP_OWNER", setOwner(""));
        addSpoilRow("hostile login", "wp-admin-name", Verdict::Fail, "␛]0;admin",
                    setOwner("\x1b]0;admin"));
        addSpoilRow("twice the same", "wp-two-users", Verdict::Fail, "docker-compose.yml:17",
                    setOwner("Guest"));
        addSpoilRow("one setting", "wp-two-users", Verdict::Unknown, "WP_EDITOR",
                    [](RuleFacts &facts) {
                        service(facts, "wordpress").environment.remove(QStringLiteral("WP_OWNER"));
                    });
        addSpoilRow(
            "other names of settings", "wp-admin-name", Verdict::Fail, "WORDPRESS_ADMIN_USER",
            [](RuleFacts &facts) {
                service(facts, "wordpress").environment = {
                    {QStringLiteral("WORDPRESS_ADMIN_USER"), QStringLiteral("admin")},
                    {QStringLiteral("WORDPRESS_ADMIN_EMAIL"), QStringLiteral("a@admin.org")}};
            });
        for (const char *rule : {"wp-admin-name", "wp-two-users"}) {
            addSpoilRow(rule, rule, Verdict::Unknown, "wordpress",
                        [](RuleFacts &facts) { facts.sources.services.removeAt(1); });
        }
        addSpoilRow("user of the database", "wp-admin-name", Verdict::Pass, "",
                    [](RuleFacts &facts) {
                        service(facts, "wordpress")
                            .environment.insert(QStringLiteral("WORDPRESS_DB_USER"),
                                                QStringLiteral("admin"));
                    });
        addSpoilRow("no settings", "wp-admin-name", Verdict::Unknown, "wordpress",
                    [](RuleFacts &facts) { service(facts, "wordpress").environment.clear(); });
    }
    void rules() { checkSpoilRow(); }

    void theGoodStackKeepsEveryRule()
    {
        const QList<RuleResult> results = checkRules(goodFacts());
        QSet<QString> ids;
        for (const RuleResult &result : results) {
            QVERIFY2(result.verdict == Verdict::Pass,
                     qPrintable(result.id + QStringLiteral(": ") + result.evidence));
            QVERIFY(!result.title.isEmpty() && !result.evidence.isEmpty() && result.fix.isEmpty());
            QVERIFY2(!ids.contains(result.id), qPrintable(result.id));
            ids.insert(result.id);
        }
        QVERIFY(ids.size() > 30);
    }

    void nothingKnownPassesNothing()
    {
        RuleFacts facts;
        facts.live.whyNot = QStringLiteral("no engine");
        facts.sources.git.whyNot = QStringLiteral("no git");
        // That nothing is on the host's network, or linked, or in plain words, is true of nothing
        // too: but there is no such stack, Compose refuses a file without services.
        const QStringList trivial = {QStringLiteral("network-host"),
                                     QStringLiteral("network-links"),
                                     QStringLiteral("secret-compose")};
        const QList<RuleResult> results = checkRules(facts);
        for (const RuleResult &result : results) {
            if (!trivial.contains(result.id))
                QVERIFY2(result.verdict != Verdict::Pass, qPrintable(result.id));
            if (result.id.endsWith(QStringLiteral("-live"))) {
                QCOMPARE(result.verdict, Verdict::Unknown);
                QCOMPARE(result.evidence, QStringLiteral("no engine"));
            }
            if (result.verdict != Verdict::Pass)
                QVERIFY2(!result.fix.isEmpty() && !result.evidence.isEmpty(),
                         qPrintable(result.id));
        }
    }

    void findingsOutrankEachOther()
    {
        RuleFindings findings(
            {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("fix")});
        QCOMPARE(findings.result().verdict, Verdict::Unknown);
        findings.keeps(QStringLiteral("kept"));
        QCOMPARE(findings.result().verdict, Verdict::Pass);
        findings.cannotTell(QStringLiteral("open"), QStringLiteral("look there"));
        QCOMPARE(findings.result().verdict, Verdict::Unknown);
        QCOMPARE(findings.result().fix, QStringLiteral("look there"));
        for (int i = 0; i < 100; ++i)
            findings.breaks(QStringLiteral("broken %1").arg(i));
        QCOMPARE(findings.result().verdict, Verdict::Fail);
        QCOMPARE(findings.result().fix, QStringLiteral("fix"));
        QVERIFY(findings.result().evidence.contains(QStringLiteral("and 92 more")));
    }
};

QTEST_GUILESS_MAIN(StackRulesTest)
#include "StackRulesTest.moc"
