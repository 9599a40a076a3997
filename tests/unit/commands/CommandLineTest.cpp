// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/CommandLine.h"

#include <QDateTime>
#include <QTest>

using namespace panel;
using Command = CommandLine::Command;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands()
    {
        QCOMPARE(parseCommandLine({}).value().command, Command::Window);
        QCOMPARE(parseCommandLine(words("--help")).value().command, Command::Help);
        QCOMPARE(parseCommandLine(words("--version")).value().command, Command::Version);

        const auto up =
            parseCommandLine(words("--machine vb4 --project a/compose.yml up web db --json"));
        QCOMPARE(up.value().command, Command::Up);
        QVERIFY(!up.value().recreate);
        QVERIFY(parseCommandLine(words("up --recreate web")).value().recreate);
        QCOMPARE(up.value().machine, QStringLiteral("vb4"));
        QCOMPARE(up.value().projects, QStringList{QStringLiteral("a/compose.yml")});
        QCOMPARE(up.value().services, (QStringList{QStringLiteral("web"), QStringLiteral("db")}));
        QVERIFY(up.value().json);

        const auto clean = parseCommandLine(words("clean --volumes --images --dry-run -y"));
        QVERIFY(clean.value().volumes && clean.value().images && clean.value().dryRun
                && clean.value().yes);

        const auto copying = parseCommandLine(words("clean --volumes --copy-to /a/b"));
        QCOMPARE(copying.value().copyTo, QStringLiteral("/a/b"));
        QVERIFY(parseCommandLine(words("clean --engine")).value().engine);
        const auto volumes = parseCommandLine(words("volumes restore a.tar other --yes"));
        QCOMPARE(volumes.value().command, Command::Volumes);
        QCOMPARE(volumes.value().services,
                 (QStringList{QStringLiteral("restore"), QStringLiteral("a.tar"),
                              QStringLiteral("other")}));
        QVERIFY(volumes.value().yes);

        const auto check = parseCommandLine(words("check --stop --json"));
        QCOMPARE(check.value().command, Command::Check);
        QVERIFY(check.value().stop && check.value().json);
        QVERIFY(!parseCommandLine(words("check")).value().stop);

        const auto doctor = parseCommandLine(words("--machine box doctor --json"));
        QCOMPARE(doctor.value().command, Command::Doctor);
        QCOMPARE(doctor.value().machine, QStringLiteral("box"));
        QVERIFY(doctor.value().json);
        QVERIFY(usageText().contains(QStringLiteral("  doctor ")));
        QVERIFY(usageText().contains(QStringLiteral("check [--stop]")));

        const auto stats = parseCommandLine(words("stats web --json"));
        QCOMPARE(stats.value().command, Command::Stats);
        QCOMPARE(stats.value().services, QStringList{QStringLiteral("web")});
        QVERIFY(stats.value().json);
        QVERIFY(usageText().contains(QStringLiteral("  stats [SERVICE...]")));

        const auto ports = parseCommandLine(words("ports --listeners --json"));
        QCOMPARE(ports.value().command, Command::Ports);
        QVERIFY(ports.value().listeners && ports.value().json);
        QVERIFY(!parseCommandLine(words("ports")).value().listeners);

        const auto logs = parseCommandLine(words("logs -f --tail 20 --since 5m web"));
        QVERIFY(logs.value().follow);
        QCOMPARE(logs.value().tail, 20);
        QCOMPARE(logs.value().since, QStringLiteral("5m"));
        const auto found =
            parseCommandLine({QStringLiteral("logs"), QStringLiteral("--until=10:02"),
                              QStringLiteral("--filter"), QStringLiteral("a -b")});
        QCOMPARE(found.value().until, QStringLiteral("10:02"));
        QCOMPARE(found.value().filter, QStringLiteral("a -b"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown command") << QStringLiteral("explode");
        QTest::newRow("project of a variable that is not set") << QStringLiteral("down --project=");
        QTest::newRow("machine of a variable that is not set") << QStringLiteral("up --machine=");
        QTest::newRow("unknown option") << QStringLiteral("up --force");
        QTest::newRow("option of another command") << QStringLiteral("up --volumes");
        QTest::newRow("short option of another command") << QStringLiteral("status -f");
        QTest::newRow("engine of another command") << QStringLiteral("down --engine");
        QTest::newRow("copies of another command") << QStringLiteral("up --copy-to x");
        QTest::newRow("option without a command") << QStringLiteral("--yes");
        QTest::newRow("stop of another command") << QStringLiteral("down --stop");
        QTest::newRow("recreate of another command") << QStringLiteral("down --recreate");
        QTest::newRow("listeners of another command") << QStringLiteral("status --listeners");
        QTest::newRow("doctor of a service") << QStringLiteral("doctor web");
        QTest::newRow("check of a service") << QStringLiteral("check web");
        QTest::newRow("services where none go") << QStringLiteral("stop web");
        QTest::newRow("tail not a number") << QStringLiteral("logs --tail many");
        QTest::newRow("tail negative") << QStringLiteral("logs --tail=-3");
        QTest::newRow("tail without value") << QStringLiteral("logs --tail");
        QTest::newRow("since nonsense") << QStringLiteral("logs --since yesterday");
        QTest::newRow("until nonsense") << QStringLiteral("logs --until soon");
        QTest::newRow("until while following") << QStringLiteral("logs -f --until 10:02");
        QTest::newRow("filter wrong") << QStringLiteral("logs --filter level:loud");
        QTest::newRow("filter of another command") << QStringLiteral("status --filter x");
        QTest::newRow("since overflow") << QStringLiteral("logs --since 99999999999s");
        QTest::newRow("hostile name") << QStringLiteral("\x1b]0;x");
    }

    void refuses()
    {
        QFETCH(const QString, line);
        const auto parsed = parseCommandLine(line.split(u' '));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!parsed.error().message.isEmpty());
        QVERIFY(!parsed.error().message.contains(QChar(0x1b)));
        QVERIFY(!parsed.error().next.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
