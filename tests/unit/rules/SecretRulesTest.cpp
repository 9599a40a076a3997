// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/LiteralSecret.h"
#include "tests/unit/rules/GoodStack.h"

using namespace panel;
using namespace panel::test;

/// Passwords where they must not be, and the files that hold settings.
class SecretRulesTest : public QObject
{
    Q_OBJECT

private:
    static void addInstruction(const char *name, Verdict verdict, const char *instruction)
    {
        addSpoilRow(name, "secret-dockerfile", verdict,
                    verdict == Verdict::Pass ? "" : "requirements/mariadb/Dockerfile:2",
                    [instruction](RuleFacts &facts) {
                        setDockerfile(facts, "mariadb",
                                      QStringLiteral("FROM debian:12\n%1\nCMD [\"mariadbd\"]\n")
                                          .arg(QLatin1String(instruction)));
                    });
    }
    static void addTracked(const char *name, Verdict verdict, const char *path)
    {
        addSpoilRow(
            name, "secret-git", verdict, verdict == Verdict::Pass ? "" : path,
            [path](RuleFacts &facts) { facts.sources.git.tracked.append(QLatin1String(path)); });
    }

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        addInstruction("ENV with =", Verdict::Fail, "ENV DB_PASSWORD=hunter2");
        addInstruction("ENV with a space", Verdict::Fail, "ENV DB_PASSWORD hunter2");
        addInstruction("ARG default", Verdict::Fail, "ARG ROOT_PASS=\"hunter2\"");
        addInstruction("ARG without one", Verdict::Pass, "ARG ROOT_PASS");
        addInstruction("in a RUN", Verdict::Fail, "RUN mysql -u root -phunter2 -e x");
        addInstruction("chpasswd", Verdict::Fail, "RUN echo \"user:hunter2\" | chpasswd");
        addInstruction("SQL", Verdict::Fail, "RUN echo \"CREATE USER a IDENTIFIED BY 'hunter2'\"");
        addInstruction("name of a file", Verdict::Pass, "ENV DB_PASSWORD_FILE=/run/secrets/db");
        addInstruction("mkdir -p", Verdict::Pass, "RUN mkdir -p /var/lib/mysql");
        addInstruction("copies .env", Verdict::Fail, "COPY .env /srv/");
        addInstruction("copies secrets", Verdict::Fail, "COPY secrets/db.txt /srv/");
        addSpoilRow("in the environment", "secret-compose", Verdict::Fail, "docker-compose.yml:2",
                    [](RuleFacts &facts) {
                        facts.sources.composeFile.text = QStringLiteral(
                            "services:\n  db: {environment: {DB_PASSWORD: hunter2}}\n");
                    });
        addSpoilRow("as a default", "secret-compose", Verdict::Fail, "docker-compose.yml:1",
                    [](RuleFacts &facts) {
                        facts.sources.composeFile.text =
                            QStringLiteral("      DB_PASSWORD: \"${DB_PASSWORD:-hunter2}\"");
                    });
        addSpoilRow("in a script", "secret-files", Verdict::Fail, "tools/start-mariadb:2",
                    [](RuleFacts &facts) {
                        text(facts, "mariadb", "start-mariadb") =
                            QStringLiteral("#!/bin/sh\nexport MYSQL_PWD=hunter2\n");
                    });
        addSpoilRow("private key", "secret-files", Verdict::Fail, "tls/site.pem:1",
                    [](RuleFacts &facts) {
                        service(facts, "nginx")
                            .files.append({QStringLiteral("requirements/nginx/tls/site.pem"),
                                           QStringLiteral("-----BEGIN EC PRIVATE KEY-----\n")});
                    });
        addSpoilRow("too many files", "secret-files", Verdict::Unknown, "nginx",
                    [](RuleFacts &facts) { service(facts, "nginx").areFilesComplete = false; });

        addTracked("settings in git", Verdict::Fail, "srcs/.env");
        addTracked("settings of a deployment", Verdict::Fail, "srcs/.env.production");
        addTracked("an example", Verdict::Pass, "srcs/.env.sample");
        addTracked("secrets", Verdict::Fail, "secrets/db_password.txt");
        addTracked("secrets of the stack", Verdict::Fail, "srcs/secrets/db_password");
        addTracked("source code about secrets", Verdict::Pass, "core/secrets/SecretName.cpp");
        addTracked("key", Verdict::Fail, "srcs/requirements/nginx/tls/site.key");
        addSpoilRow("in the past", "secret-git", Verdict::Fail, "history", [](RuleFacts &facts) {
            facts.sources.git.past = {QStringLiteral("srcs/.env")};
        });
        addSpoilRow("no checkout", "secret-git", Verdict::Unknown, "no checkout",
                    [](RuleFacts &facts) {
                        facts.sources.git = {};
                        facts.sources.git.whyNot = QStringLiteral("no checkout");
                    });

        addSpoilRow("no .env", "env-file", Verdict::Fail, "/stack/srcs",
                    [](RuleFacts &facts) { facts.sources.hasSettings = false; });
        addSpoilRow(".env of no use", "env-file", Verdict::Fail, "docker-compose.yml",
                    [](RuleFacts &facts) { facts.sources.composeFile.text.remove(u'$'); });
        addSpoilRow("not ignored", "env-ignored", Verdict::Fail, "srcs/.env",
                    [](RuleFacts &facts) { facts.sources.git.ignoresSettings = false; });
        addSpoilRow("ignored but in git", "env-ignored", Verdict::Fail, "git has srcs/.env",
                    [](RuleFacts &facts) {
                        facts.sources.git.tracked.append(QStringLiteral("srcs/.env"));
                    });
        addSpoilRow("git is silent", "env-ignored", Verdict::Unknown, "git",
                    [](RuleFacts &facts) { facts.sources.git.ignoresSettings.reset(); });
        addSpoilRow("not in srcs", "file-layout", Verdict::Fail, "/stack/srcs/docker-compose.yml",
                    [](RuleFacts &facts) { facts.sources.isInSrcs = false; });
        addSpoilRow("no Makefile", "file-layout", Verdict::Fail, "Makefile",
                    [](RuleFacts &facts) { facts.sources.hasMakefile = false; });
        addSpoilRow("no README", "readme", Verdict::Fail, "/stack/srcs",
                    [](RuleFacts &facts) { facts.sources.readme.reset(); });
        addSpoilRow("README begins otherwise", "readme", Verdict::Unknown, "<b>Hello</b>",
                    [](RuleFacts &facts) {
                        facts.sources.readme->prepend(QStringLiteral("<b>Hello</b>\n"));
                    });
        addSpoilRow(
            "README names nobody", "readme", Verdict::Unknown, "curriculum by",
            [](RuleFacts &facts) { facts.sources.readme->remove(QStringLiteral("wnormcor.")); });
        addSpoilRow(
            "README without a section", "readme", Verdict::Unknown, "Resources",
            [](RuleFacts &facts) { facts.sources.readme->remove(QStringLiteral("## Resources")); });
        addSpoilRow("no guide for users", "user-doc", Verdict::Fail, "USER_DOC.md",
                    [](RuleFacts &facts) { facts.sources.guides.removeFirst(); });
        addSpoilRow("no guide for developers", "dev-doc", Verdict::Fail, "DEV_DOC.md",
                    [](RuleFacts &facts) { facts.sources.guides.removeLast(); });
    }
    void rules() { checkSpoilRow(); }

    void thePasswordItselfIsNeverShown()
    {
        RuleFacts facts = goodFacts();
        facts.sources.composeFile.text += QStringLiteral("    DB_PASSWORD: hunter2\n");
        text(facts, "mariadb", "start-mariadb") += QStringLiteral("mysql -phunter2\n");
        setDockerfile(facts, "mariadb", QStringLiteral("FROM debian:12\nENV A_TOKEN hunter2\n"));
        for (const char *rule : {"secret-compose", "secret-files", "secret-dockerfile"}) {
            const RuleResult result = resultOf(facts, QLatin1String(rule));
            QVERIFY2(result.verdict == Verdict::Fail, rule);
            QVERIFY(!(result.evidence + result.fix).contains(QStringLiteral("hunter2")));
        }
    }

    void literals_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isSecret");
        const auto add = [](const char *line, bool isSecret) {
            QTest::newRow(line) << QString::fromLatin1(line) << isSecret;
        };
        add("  - DB_PASSWORD=hunter2", true);
        add("'user_pass' => 'hunter2',", true);
        add("define('DB_PASSWORD', 'hunter2');", true);
        add("define( \"AUTH_KEY\" , \"abc\" );", true);
        add("requirepass hunter2", true);
        add("ALTER ROLE x PASSWORD 'hunter2'", true);
        add("curl --password hunter2", true);
        add("api_key: abcdef", true);
        add("db_password: {environment: DB_PASSWORD}", false);
        add("DB_PASSWORD: ${DB_PASSWORD}", false);
        add("DB_PASSWORD: \"${DB_PASSWORD:?set it}\"", false);
        add("secrets: [db_password, wp_salt]", false);
        add("password=$(cat /run/secrets/db)", false);
        add("password=\"$1\"", false);
        add("$password = wp_slash($password);", false);
        add("'user_pass' => $password,", false);
        add("IDENTIFIED BY '$(secret db_password)'", false);
        add("define('DB_PASSWORD', stack_secret('db_password'));", false);
        add("password_encryption = scram-sha-256", false);
        add("session.use_strict_mode = on", false);
        add("echo \"$OLDPWD\" PWD=/srv", false);
        add("openssl passwd -6 -stdin", false);
        add("", false);
    }
    void literals()
    {
        QFETCH(const QString, line);
        QFETCH(const bool, isSecret);
        QVERIFY2(literalSecret(line).isEmpty() != isSecret, qPrintable(literalSecret(line)));
    }
};

QTEST_GUILESS_MAIN(SecretRulesTest)
#include "SecretRulesTest.moc"
