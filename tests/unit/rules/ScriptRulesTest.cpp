// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ShellScript.h"
#include "tests/unit/rules/GoodStack.h"

using namespace panel;
using namespace panel::test;

namespace {

const QString nginxDockerfile = QStringLiteral("FROM debian:12\n%1\n");

} // namespace

/// What containers run, and how: scripts, entrypoints and process 1.
class ScriptRulesTest : public QObject
{
    Q_OBJECT

private:
    /// A script of two lines whose second is this one.
    static void addLine(const char *name, const char *rule, Verdict verdict, const char *line)
    {
        addSpoilRow(
            name, rule, verdict, verdict == Verdict::Pass ? "" : "tools/start-mariadb:2",
            [line](RuleFacts &facts) {
                text(facts, "mariadb", "start-mariadb") =
                    QStringLiteral("#!/bin/bash\n%1\nexec mariadbd\n").arg(QLatin1String(line));
            });
    }
    static void addMain(const char *name, const char *rule, Verdict verdict,
                        const char *instruction)
    {
        addSpoilRow(
            name, rule, verdict, verdict == Verdict::Pass ? "" : "requirements/nginx/Dockerfile",
            [instruction](RuleFacts &facts) {
                setDockerfile(facts, "nginx", nginxDockerfile.arg(QLatin1String(instruction)));
            });
    }

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        const char *loops = "script-endless";
        addLine("tail -f", loops, Verdict::Fail, "tail -f /dev/null");
        addLine("tail -F of a log", loops, Verdict::Fail, "mariadbd; tail -n 5 -F /var/log/x");
        addLine("tail --follow", loops, Verdict::Fail, "tail --follow=name /x");
        addLine("tail of a log", loops, Verdict::Pass, "tail -n 20 /var/log/file-f | grep -f x");
        addLine("sleep infinity", loops, Verdict::Fail, "sleep infinity");
        addLine("a nap", loops, Verdict::Pass, "sleep 1");
        addLine("while true", loops, Verdict::Fail, "while true; do mariadb-check; done");
        addLine("while :", loops, Verdict::Fail, "while :\ndo x; done");
        addLine("while [ 1 ]", loops, Verdict::Fail, "while [ 1 ]; do x; done");
        addLine("until false", loops, Verdict::Fail, "until false; do x; done");
        addLine("for without an end", loops, Verdict::Fail, "for ((;;)); do x; done");
        addLine("in quotes for a shell", loops, Verdict::Fail, "sh -c 'while true; do x; done'");
        addLine("waits for something", loops, Verdict::Pass,
                "until mysqladmin ping; do tries=$((tries + 1)); done");
        addLine("reads to the end", loops, Verdict::Pass,
                "while read -r x; do echo \"$x\"; done < /y");
        addLine("comment", loops, Verdict::Pass, "true # no tail -f here");
        addLine("here-document", loops, Verdict::Pass, "cat << EOF\ntail -f is forbidden\nEOF");
        addSpoilRow("endless PHP", loops, Verdict::Fail, "tools/setup:2", [](RuleFacts &facts) {
            service(facts, "wordpress")
                .files.append({QStringLiteral("requirements/wordpress/tools/setup"),
                               QStringLiteral("<?php\nwhile (true) { sleep(1); }\n")});
        });
        addSpoilRow("endless tool", loops, Verdict::Fail, "tools/help:2", [](RuleFacts &facts) {
            facts.sources.tools[0].text = QStringLiteral("#!/bin/sh\nwhile true; do x; done\n");
        });
        addMain("endless CMD", loops, Verdict::Fail, "CMD nginx && tail -f /dev/null");
        addMain("endless exec form", loops, Verdict::Fail, "CMD [\"tail\", \"-f\", \"/dev/null\"]");
        addMain("endless RUN", loops, Verdict::Fail, "RUN while true; do x; done\nCMD [\"nginx\"]");
        addSpoilRow("endless command", loops, Verdict::Fail, "docker-compose.yml",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").command = {QStringLiteral("sleep"),
                                                           QStringLiteral("infinity")};
                    });

        const char *background = "script-background";
        addLine("background", background, Verdict::Fail, "mariadbd &");
        addLine("background in between", background, Verdict::Fail, "mariadbd & sleep 1");
        addLine("nohup", background, Verdict::Fail, "nohup mariadbd");
        addLine("and", background, Verdict::Pass, "a && b 2>&1 >&2 | c |& d &> e <&3");
        addLine("quoted", background, Verdict::Pass, "sed 's/x/&/' \"a & b\" \\&");
        addLine("quote over lines", background, Verdict::Pass, "echo 'one\ntwo & three'");
        addMain("background CMD", background, Verdict::Fail, "CMD mariadbd & nginx");
        addMain("background RUN", background, Verdict::Fail, "RUN x & y\nCMD [\"nginx\"]");
        addMain("background in sh -c", background, Verdict::Fail,
                "CMD [\"sh\", \"-c\", \"x & nginx\"]");

        const char *shell = "script-bare-shell";
        addMain("bash", shell, Verdict::Fail, "ENTRYPOINT [\"bash\"]");
        addMain("shell with options", shell, Verdict::Fail, "ENTRYPOINT [\"/bin/sh\", \"-i\"]");
        addMain("nothing named", shell, Verdict::Fail, "RUN true");
        addMain("behind an init", shell, Verdict::Fail, "ENTRYPOINT [\"tini\", \"--\", \"sh\"]");
        addMain("waits", shell, Verdict::Fail, "CMD [\"sleep\", \"60\"]");
        addMain("script by a shell", shell, Verdict::Pass,
                "CMD [\"sh\", \"/usr/local/bin/start-nginx\"]");
        addSpoilRow("entrypoint of the file", shell, Verdict::Fail, "docker-compose.yml:20",
                    [](RuleFacts &facts) {
                        service(facts, "nginx").entrypoint = {QStringLiteral("bash")};
                    });
        addSpoilRow("unknown Dockerfile", shell, Verdict::Unknown, "nginx",
                    [](RuleFacts &facts) { service(facts, "nginx").dockerfile.reset(); });

        const char *pid = "pid1";
        addMain("shell form", pid, Verdict::Fail, "ENTRYPOINT nginx -g 'daemon off;'");
        addMain("shell form with exec", pid, Verdict::Pass,
                "ENTRYPOINT exec nginx -g 'daemon off;'");
        addMain("exec form", pid, Verdict::Pass, "ENTRYPOINT [\"nginx\", \"-g\", \"daemon off;\"]");
        addMain("sh -c", pid, Verdict::Fail, "CMD [\"sh\", \"-c\", \"nginx\"]");
        addMain("sh -c exec", pid, Verdict::Pass, "CMD [\"sh\", \"-c\", \"exec nginx\"]");
        addMain("nothing at all", pid, Verdict::Fail, "RUN true");
        addMain("a shell alone", pid, Verdict::Fail, "CMD [\"bash\"]");
        addMain("init", pid, Verdict::Pass,
                "ENTRYPOINT [\"tini\", \"-e\", \"1\", \"--\", \"start-nginx\"]");
        addMain("script that is not there", pid, Verdict::Unknown, "ENTRYPOINT [\"/other.sh\"]");
        addSpoilRow("script without exec", pid, Verdict::Fail, "tools/start-nginx:2",
                    [](RuleFacts &facts) {
                        text(facts, "nginx", "start-nginx") = QStringLiteral("#!/bin/sh\nnginx\n");
                    });
        addSpoilRow("script without exec behind an init", pid, Verdict::Fail, "tools/start-nginx:2",
                    [](RuleFacts &facts) {
                        setDockerfile(
                            facts, "nginx",
                            nginxDockerfile.arg(QStringLiteral(
                                "ENTRYPOINT [\"tini\", \"-e\", \"1\", \"--\", \"start-nginx\"]")));
                        text(facts, "nginx", "start-nginx") = QStringLiteral("#!/bin/sh\nnginx\n");
                    });
        addSpoilRow("exec of a descriptor", pid, Verdict::Fail, "tools/start-nginx:2",
                    [](RuleFacts &facts) {
                        text(facts, "nginx", "start-nginx") =
                            QStringLiteral("#!/bin/sh\nexec 3<>/x\n");
                    });
        addSpoilRow("exec before the end", pid, Verdict::Unknown, "tools/start-nginx:4",
                    [](RuleFacts &facts) {
                        text(facts, "nginx", "start-nginx") =
                            QStringLiteral("#!/bin/sh\nif x; then\nexec nginx\nfi\n");
                    });
        addSpoilRow("empty script", pid, Verdict::Fail, "tools/start-nginx", [](RuleFacts &facts) {
            text(facts, "nginx", "start-nginx") = QStringLiteral("#!/bin/sh\n# later\n");
        });
    }
    void rules() { checkSpoilRow(); }

    void hostileScriptsEnd()
    {
        // Quotes and here-documents that never end, deep nesting, no end of line.
        for (const QString &script :
             {QStringLiteral("#!/bin/sh\necho 'x"), QStringLiteral("#!/bin/sh\ncat << EOF\nx"),
              QStringLiteral("#!/bin/sh\n\\"), QString(100'000, u'('), QString(100'000, u'&'),
              QStringLiteral("while ").repeated(20'000), QString(QChar(0)), QString()}) {
            const QList<ShellLine> lines = shellLines(script);
            for (const ShellLine &line : lines) {
                QCOMPARE(line.bare.size(), line.text.size());
                endlessPart(line.text);
                backgroundPart(line);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ScriptRulesTest)
#include "ScriptRulesTest.moc"
