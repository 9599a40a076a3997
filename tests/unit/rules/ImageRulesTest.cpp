// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/GoodStack.h"

using namespace panel;
using namespace panel::test;

/// What images start from and how they are called.
class ImageRulesTest : public QObject
{
    Q_OBJECT

private:
    static void addFrom(const char *name, const char *rule, Verdict verdict, const char *from)
    {
        const QString text = QStringLiteral("# no comment\nFROM %1\nENTRYPOINT [\"start-nginx\"]\n")
                                 .arg(QLatin1String(from));
        // The line of the instruction, not of the comment before it.
        addSpoilRow(name, rule, verdict,
                    verdict == Verdict::Pass ? "" : "requirements/nginx/Dockerfile:2",
                    [text](RuleFacts &facts) { setDockerfile(facts, "nginx", text); });
    }

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        addFrom("tag latest", "image-latest", Verdict::Fail, "debian:latest");
        addFrom("no tag", "image-latest", Verdict::Fail, "debian");
        addFrom("registry with a port, no tag", "image-latest", Verdict::Fail,
                "localhost:5000/debian");
        addFrom("digest without tag", "image-latest", Verdict::Pass, "debian@sha256:0123");
        addFrom("tag of an argument", "image-latest", Verdict::Unknown, "debian:$RELEASE");
        addSpoilRow("image latest", "image-latest", Verdict::Fail, "docker-compose.yml:22",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").definition.image = QStringLiteral("nginx:latest");
                    });
        const char *const notBuilt = "nginx is not built here: what is in the image nginx:1.0";
        for (const char *rule : {"image-base", "script-endless", "script-bare-shell"}) {
            const QByteArray name = QByteArray("not built, ") + rule;
            addSpoilRow(name.constData(), rule, Verdict::Unknown, notBuilt, [](RuleFacts &facts) {
                ServiceSources &nginx = service(facts, "nginx");
                nginx.definition.image = QStringLiteral("nginx:1.0");
                nginx.definition.buildContext.clear();
                nginx.dockerfile.reset();
            });
        }
        addFrom("slim", "image-base", Verdict::Pass, "debian:bookworm-slim");
        addFrom("number", "image-base", Verdict::Pass, "debian:12");
        addFrom("dated", "image-base", Verdict::Pass,
                "docker.io/library/debian:bookworm-20260101-slim");
        addFrom("platform and name", "image-base", Verdict::Pass,
                "--platform=linux/amd64 debian:bookworm AS base");
        addFrom("newest stable", "image-base", Verdict::Fail, "debian:trixie");
        addFrom("too old", "image-base", Verdict::Fail, "debian:buster-slim");
        addFrom("lookalike", "image-base", Verdict::Fail, "debian:bookworm-evil");
        addFrom("somebody's debian", "image-base", Verdict::Fail, "somebody/debian:bookworm");
        addFrom("ubuntu", "image-base", Verdict::Fail, "ubuntu:22.04");
        addFrom("alpine edge", "image-base", Verdict::Fail, "alpine:edge");
        addFrom("an alpine", "image-base", Verdict::Unknown, "alpine:3.21");
        addFrom("unset argument", "image-base", Verdict::Unknown, "${BASE}");
        addFrom("application", "image-ready-made", Verdict::Fail, "nginx:1.25");
        addSpoilRow("argument with a default", "image-base", Verdict::Fail, "debian:sid",
                    [](RuleFacts &facts) {
                        setDockerfile(
                            facts, "nginx",
                            QStringLiteral("ARG R=sid\nFROM debian:${R}\nCMD [\"nginx\"]"));
                    });
        addSpoilRow("earlier stage", "image-base", Verdict::Pass, "", [](RuleFacts &facts) {
            setDockerfile(
                facts, "nginx",
                QStringLiteral("FROM debian:12 AS files\nFROM files\nCOPY --from=files /a /a\n"
                               "COPY --from=0 /b /b\n"));
        });
        addSpoilRow("copied from an image", "image-ready-made", Verdict::Fail,
                    "requirements/nginx/Dockerfile:2", [](RuleFacts &facts) {
                        setDockerfile(
                            facts, "nginx",
                            QStringLiteral("FROM debian:12\nCOPY --from=nginx:1 /a /a\n"));
                    });
        addSpoilRow(
            "image of another service", "image-base", Verdict::Pass, "", [](RuleFacts &facts) {
                setDockerfile(facts, "nginx", QStringLiteral("FROM mariadb:v1\nCMD [\"nginx\"]\n"));
            });
        addSpoilRow("not built", "image-ready-made", Verdict::Fail, "nginx", [](RuleFacts &facts) {
            service(facts, "nginx").definition.buildContext.clear();
        });
        addSpoilRow("without a Dockerfile", "image-dockerfile", Verdict::Fail, "nginx",
                    [](RuleFacts &facts) { service(facts, "nginx").dockerfile.reset(); });
        addSpoilRow("base unknown without one", "image-base", Verdict::Unknown, "nginx",
                    [](RuleFacts &facts) { service(facts, "nginx").dockerfile.reset(); });
        addSpoilRow(
            "empty Dockerfile", "image-dockerfile", Verdict::Fail, "requirements/nginx/Dockerfile",
            [](RuleFacts &facts) { setDockerfile(facts, "nginx", QStringLiteral("# later\n")); });
        addSpoilRow("shared Dockerfile", "image-dockerfile", Verdict::Fail, "mariadb",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").definition.buildContext =
                            service(facts, "mariadb").definition.buildContext;
                    });
        addSpoilRow("another name", "image-name", Verdict::Fail, "web:v1", [](RuleFacts &facts) {
            service(facts, "nginx").definition.image = QStringLiteral("web:v1");
        });
        addSpoilRow("no name", "image-name", Verdict::Fail, "nginx",
                    [](RuleFacts &facts) { service(facts, "nginx").definition.image.clear(); });
        addSpoilRow("prefix of a setting", "image-name", Verdict::Unknown, "wnc_nginx:v1",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").definition.image = QStringLiteral("wnc_nginx:v1");
                        facts.sources.composeFile.text += QStringLiteral("# ${IMAGE_PREFIX}\n");
                    });
        addSpoilRow("prefix of its own", "image-name", Verdict::Fail, "my_nginx:v1",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").definition.image = QStringLiteral("my_nginx:v1");
                    });
    }
    void rules() { checkSpoilRow(); }

    void aPrefixIsMendedByTheSetting()
    {
        RuleFacts facts = goodFacts();
        service(facts, "nginx").definition.image = QStringLiteral("wnc_nginx:v1");
        facts.sources.composeFile.text += QStringLiteral("# ${IMAGE_PREFIX}\n");
        QVERIFY(resultOf(facts, QStringLiteral("image-name"))
                    .fix.contains(QStringLiteral("IMAGE_PREFIX=")));
    }

    void dockerfilesAreTakenApart()
    {
        const Dockerfile file =
            Dockerfile::parse(QStringLiteral("ARG A=1\r\nfrom debian:12 as one\nRUN a \\\n# "
                                             "comment\n  && b\n\nCMD [\"x\", \"y z\"]\n"));
        QCOMPARE(file.instructions.size(), 4);
        QCOMPARE(file.instructions.at(1).name, QStringLiteral("FROM"));
        QCOMPARE(file.instructions.at(2).line, 3);
        QCOMPARE(file.instructions.at(2).value.simplified(), QStringLiteral("a && b"));
        QCOMPARE(*file.last(QStringLiteral("CMD"))->execForm(),
                 (QStringList{QStringLiteral("x"), QStringLiteral("y z")}));
        QVERIFY(!Dockerfile::parse({}).last(QStringLiteral("CMD")));
        QVERIFY(
            !Dockerfile::parse(QStringLiteral("CMD [1]")).last(QStringLiteral("CMD"))->execForm());
        QVERIFY(!Dockerfile::parse(QStringLiteral("CMD [\"x\""))
                     .last(QStringLiteral("CMD"))
                     ->execForm());
    }
};

QTEST_GUILESS_MAIN(ImageRulesTest)
#include "ImageRulesTest.moc"
