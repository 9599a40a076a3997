// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/GoodStack.h"

using namespace panel;
using namespace panel::test;

/// Networks, links and ports of the files.
class NetworkRulesTest : public QObject
{
    Q_OBJECT

private:
    static void addTool(const char *name, const char *rule, Verdict verdict, const char *line)
    {
        addSpoilRow(name, rule, verdict, verdict == Verdict::Pass ? "" : "tools/help:2",
                    [line](RuleFacts &facts) {
                        facts.sources.tools[0].text =
                            QStringLiteral("#!/bin/sh\n%1\n").arg(QLatin1String(line));
                    });
    }
    static void addPort(const char *name, Verdict verdict, const char *service, int target,
                        const char *published)
    {
        addSpoilRow(name, "port-443-only", verdict,
                    verdict == Verdict::Pass ? "" : qPrintable(QString::fromLatin1(service)),
                    [=](RuleFacts &facts) {
                        test::service(facts, service)
                            .definition.ports.append(
                                {{}, QLatin1String(published), target, QStringLiteral("tcp")});
                    });
    }

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        addSpoilRow("no network", "network-present", Verdict::Fail, "docker-compose.yml",
                    [](RuleFacts &facts) {
                        facts.sources.networks = {QStringLiteral("default")};
                        facts.sources.composeFile.text.replace(QStringLiteral("\nnetworks:"),
                                                               QStringLiteral("\nx-networks:"));
                    });
        addSpoilRow("default by name", "network-present", Verdict::Pass, "",
                    [](RuleFacts &facts) { facts.sources.networks = {QStringLiteral("default")}; });
        addSpoilRow("service without one", "network-present", Verdict::Fail,
                    "docker-compose.yml:20",
                    [](RuleFacts &facts) { service(facts, "nginx").networks.clear(); });
        addSpoilRow("cut off on purpose", "network-present", Verdict::Pass, "ftp",
                    [](RuleFacts &facts) {
                        service(facts, "ftp").networks.clear();
                        service(facts, "ftp").networkMode = QStringLiteral("none");
                    });
        addSpoilRow("nginx cut off", "network-present", Verdict::Fail, "nginx",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").networks.clear();
                        service(facts, "nginx").networkMode = QStringLiteral("none");
                    });
        addSpoilRow("network_mode", "network-host", Verdict::Fail, "docker-compose.yml:3",
                    [](RuleFacts &facts) {
                        service(facts, "mariadb").networkMode = QStringLiteral("host");
                    });
        addSpoilRow("built on the host", "network-host", Verdict::Fail, "build",
                    [](RuleFacts &facts) {
                        service(facts, "mariadb").buildNetwork = QStringLiteral("host");
                    });
        addSpoilRow(
            "external host network", "network-host", Verdict::Fail, "docker-compose.yml:7",
            [](RuleFacts &facts) { facts.sources.hostNetworks = {QStringLiteral("inside")}; });
        addTool("run on the host", "network-host", Verdict::Fail,
                "docker run --network=host debian:12");
        addTool("commented out", "network-host", Verdict::Pass,
                "# docker run --network=host debian:12");
        addTool("run with a link", "network-links", Verdict::Fail,
                "docker run --link db:db \\\n  x");
        addTool("link of another program", "network-links", Verdict::Pass, "cp --link a b");
        addSpoilRow("links", "network-links", Verdict::Fail, "docker-compose.yml:10",
                    [](RuleFacts &facts) {
                        service(facts, "wordpress").links = {QStringLiteral("mariadb")};
                    });

        addPort("database published", Verdict::Fail, "mariadb", 3306, "3306");
        addPort("bonus published", Verdict::Pass, "ftp", 990, "990");
        addPort("bonus on 80", Verdict::Fail, "ftp", 8080, "80");
        addPort("nginx on 80", Verdict::Fail, "nginx", 80, "80");
        addPort("wordpress on 443", Verdict::Fail, "wordpress", 443, "8443");
        addPort("port of the engine's choice", Verdict::Fail, "wordpress", 9000, "");
        addSpoilRow("another port of the host", "port-443-only", Verdict::Unknown, "8443",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").definition.ports[0].published =
                            QStringLiteral("8443");
                    });
        addSpoilRow("no way in", "port-443-only", Verdict::Fail, "docker-compose.yml",
                    [](RuleFacts &facts) { service(facts, "nginx").definition.ports.clear(); });
        addSpoilRow("no bonus", "port-443-only", Verdict::Fail, "ftp", [](RuleFacts &facts) {
            service(facts, "ftp").hasProfiles = false;
            service(facts, "ftp").definition.buildContext = QStringLiteral("/stack/srcs/ftp");
        });
        addSpoilRow("bonus by its folder", "port-443-only", Verdict::Pass, "",
                    [](RuleFacts &facts) { service(facts, "ftp").hasProfiles = false; });
        addSpoilRow("mariadb is never bonus", "port-443-only", Verdict::Fail, "mariadb",
                    [](RuleFacts &facts) {
                        service(facts, "mariadb").hasProfiles = true;
                        service(facts, "mariadb").definition.ports = {
                            {{}, QStringLiteral("3306"), 3306, QStringLiteral("tcp")}};
                    });
    }
    void rules() { checkSpoilRow(); }

    void placesAreThoseOfTheService()
    {
        const StackSources sources = goodFacts().sources;
        const auto place = [&](const char *service, const char *key) {
            return sources.place(QLatin1String(service), QLatin1String(key));
        };
        QCOMPARE(place("mariadb", "image"), QStringLiteral("docker-compose.yml:5"));
        QCOMPARE(place("nginx", "ports"), QStringLiteral("docker-compose.yml:25"));
        // What it does not say by itself (an anchor does), and what nobody says.
        QCOMPARE(place("nginx", "volumes"), QStringLiteral("docker-compose.yml:20"));
        QCOMPARE(place("nobody", "image"), QStringLiteral("docker-compose.yml"));
    }
};

QTEST_GUILESS_MAIN(NetworkRulesTest)
#include "NetworkRulesTest.moc"
