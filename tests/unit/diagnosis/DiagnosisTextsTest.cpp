// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DiagnosisTexts.h"

#include "tests/support/DiagnosisSamples.h"

#include <QTest>

namespace panel {

using namespace test;

class DiagnosisTextsTest : public QObject
{
    Q_OBJECT

    static Diagnosis seen(const Evidence &evidence)
    {
        return diagnose({evidence}, {}, sampleNow()).first();
    }

    static QString fact(const Diagnosis &diagnosis, const char *label)
    {
        for (const DiagnosisFact &known : facts(diagnosis, sampleNow())) {
            if (known.label == QLatin1String(label))
                return known.text;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void headlines_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Evidence &evidence, const char *words) {
            QTest::addRow("%s", name) << evidence << QString::fromUtf8(words);
        };
        const auto withLimit = [](Evidence evidence) {
            evidence.report->container.outOfMemory = true;
            evidence.report->memoryLimit = 64 << 20;
            return evidence;
        };
        row("failed", unasked(ended("a", 3)), "It ended by itself with error 3.");
        row("memory", withLimit(ended("a", 137)),
            "It was killed: it wanted more than its memory limit of 64 MiB.");
        row("memory of a child", withLimit(ended("a", 2)),
            "A process in it was killed, as it wanted more than the memory limit of 64 MiB; then "
            "it ended with code 2.");
        row("ignored", asked(ended("a", 137), {3, 9}, 10),
            "It was asked to stop (SIGQUIT), did not end within 10 s and was killed (137).");
        row("killed", asked(ended("a", 137), {9}), "It was killed through Docker (SIGKILL, 137).");
        row("killed by somebody", unasked(ended("a", 137)),
            "It was killed (SIGKILL, 137), and not through Docker: by the machine, which had no "
            "memory left, or by somebody on it.");
        row("killed, forgotten", ended("a", 137),
            "It was killed (SIGKILL, 137): by “docker kill”, by a stop that it ignored for 10 s, "
            "or by the machine, which had no memory left.");
        row("terminated", asked(ended("a", 143), {15}),
            "It was stopped by SIGTERM, as asked (143).");
        row("interrupted", asked(ended("a", 130), {2}), "It was stopped by SIGINT (130).");
        row("stopped with 1", asked(ended("a", 1), {15}),
            "It was asked to stop (SIGTERM), and ended with code 1.");
        row("crashed", unasked(ended("a", 139)), "It crashed: SIGSEGV (139).");
        row("126", ended("a", 126), "Its command cannot be executed (126): /start --now");
        row("127", ended("a", 127), "Its command was not found (127): /start --now");
        row("looping", unasked(inState(ended("a", 1, 1, "always"), Container::State::Restarting)),
            "It ended by itself with error 1. It is started again and again.");
        row("held", unasked(ended("a", 1, 1, "always")),
            "It ended by itself with error 1. It stays down as somebody stopped it then; its "
            "restart policy would have started it again.");
    }

    void headlines()
    {
        QFETCH(Evidence, evidence);
        QTEST(headline(seen(evidence)), "words");
    }

    void causes()
    {
        const auto all = diagnose({needing(missing("nginx"), "wordpress"),
                                   needing(missing("wordpress"), "db"), ended("db", 1)},
                                  {}, sampleNow());
        QCOMPARE(causesText(all.at(0)), QString());
        QCOMPARE(causesText(all.at(1)), QStringLiteral("It waits for wordpress, and that for db."));
        QCOMPARE(advice(all.at(1)), QStringLiteral("Look at db first."));
        QCOMPARE(causesText(all.at(2)), QStringLiteral("It waits for db."));
        const auto ran =
            diagnose({needing(ended("web", 1, 1), "db"), ended("db", 1, 5)}, {}, sampleNow());
        QCOMPARE(causesText(ran.at(1)), QStringLiteral("It depends on db, which failed first."));
    }

    void theHealthCheck()
    {
        Evidence evidence = running("a", Container::Health::Unhealthy);
        evidence.report->healthTest = {QStringLiteral("CMD-SHELL"), QStringLiteral("curl -f x")};
        evidence.report->failingStreak = 7;
        evidence.report->probes = {{{}, {}, 0, QStringLiteral("well")},
                                   {{}, sampleNow(), 22, QStringLiteral(" 404\x1b[0m\n")},
                                   {{}, {}, 0, QStringLiteral("well")}};
        const Diagnosis diagnosis = seen(evidence);
        QVERIFY(headline(diagnosis).contains(QStringLiteral("7 time")));
        QCOMPARE(fact(diagnosis, "Health check"), QStringLiteral("curl -f x"));
        QVERIFY(fact(diagnosis, "Failed last").endsWith(QStringLiteral("exit code 22")));
        QCOMPARE(healthOutput(diagnosis), QStringLiteral("404␛[0m"));
    }

    void factsOfAnEnd()
    {
        Evidence evidence = asked(ended("a", 137, 0, "on-failure"), {15, 9}, 10);
        evidence.report->maximumRetries = 3;
        evidence.report->container.restarts = 2;
        const Diagnosis diagnosis = seen(evidence);
        QVERIFY(fact(diagnosis, "Ended").endsWith(QStringLiteral("exit code 137")));
        QCOMPARE(fact(diagnosis, "Had run for"), QStringLiteral("5.0 s"));
        QVERIFY(
            fact(diagnosis, "Asked to end by").startsWith(QStringLiteral("SIGTERM, then SIGKILL")));
        QVERIFY(fact(diagnosis, "Asked to end by").endsWith(QStringLiteral("10.0 s")));
        QVERIFY(fact(diagnosis, "Restarts").startsWith(QStringLiteral("2 (policy: on-failure")));
    }

    void noTextOfAnEngineIsTakenForMore()
    {
        Evidence evidence = inState(ended("a", 128), Container::State::Created);
        evidence.report->container.error = QStringLiteral("bad\u202e\nname");
        QCOMPARE(headline(seen(evidence)),
                 QStringLiteral("The engine could not start it: bad⟨U+202E⟩␊name"));
    }

    void whereItIsInTheFile_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<int>("line");
        const QStringList memory{QStringLiteral("mem_limit"), QStringLiteral("memory")};
        QTest::newRow("service") << QStringLiteral("db") << QStringList() << 9;
        QTest::newRow("quoted") << QStringLiteral("web") << QStringList() << 5;
        QTest::newRow("key") << QStringLiteral("web") << memory << 7;
        QTest::newRow("deep key") << QStringLiteral("db") << memory << 13;
        QTest::newRow("none of the keys")
            << QStringLiteral("db") << QStringList{QStringLiteral("command")} << 9;
        QTest::newRow("no such service") << QStringLiteral("data") << memory << 0;
    }

    void whereItIsInTheFile()
    {
        QFETCH(QString, service);
        QFETCH(QStringList, keys);
        ComposeSource source;
        source.add(QStringLiteral("/f"), "x-web:\n"
                                         "  mem_limit: 1m\n"
                                         "services:\n"
                                         "  # web: not this\n"
                                         "  \"web\":\n"
                                         "    image: x\n"
                                         "    mem_limit: 64m\n"
                                         "\n"
                                         "  db:\n"
                                         "    deploy:\n"
                                         "      resources:\n"
                                         "        limits:\n"
                                         "          memory: 1g\n"
                                         "volumes:\n"
                                         "  data:\n");
        QTEST(source.place(service, keys).line, "line");
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::DiagnosisTextsTest)
#include "DiagnosisTextsTest.moc"
