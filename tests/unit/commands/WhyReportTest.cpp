// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/WhyReport.h"

#include <QTest>

namespace panel {

using Action = NextStep::Action;

/// What a user is told to type next must mean the stack that he asked about.
class WhyReportTest : public QObject
{
    Q_OBJECT

    static Diagnosis ended(const QList<Action> &actions, const char *service = "web")
    {
        Diagnosis diagnosis;
        diagnosis.kind = Diagnosis::Kind::Failed;
        diagnosis.evidence.service.name = QLatin1String(service);
        Container container;
        container.name = QStringLiteral("cnt_") + QLatin1String(service);
        diagnosis.evidence.service.container = container;
        for (const Action action : actions) {
            NextStep step;
            step.action = action;
            step.service = diagnosis.service();
            diagnosis.next.append(step);
        }
        return diagnosis;
    }

    static QString text(const Diagnosis &diagnosis, const NextCommands &commands)
    {
        return whyText({diagnosis}, false, QDateTime::currentDateTimeUtc(), commands);
    }

private Q_SLOTS:
    void nextCommandsMeanTheSameStack()
    {
        CommandLine line;
        line.machine = QStringLiteral("box");
        line.projects = {QStringLiteral("my stack/one.yml"), QStringLiteral("two.yml")};
        line.envFiles = {QStringLiteral("x.env")};
        line.profiles = {QStringLiteral("debug")};
        const QString shown = text(ended({Action::BringUp, Action::ShowLog, Action::ShowCause}),
                                   nextCommands(line, QStringLiteral("build/inception-panel")));
        const QString options = QStringLiteral(
            " --machine box --project 'my stack/one.yml' --project two.yml --env-file x.env "
            "--profile debug web\n");
        for (const char *command : {"up", "logs", "why"}) {
            const QString expected =
                QStringLiteral("build/inception-panel ") + QLatin1String(command) + options;
            QVERIFY2(shown.contains(expected), qPrintable(shown));
        }
    }

    void whatWasNotTypedIsNotAdded()
    {
        QCOMPARE(nextCommands({}, QString()).own(QStringLiteral("up"), QStringLiteral("web")),
                 QStringLiteral("inception-panel up web"));
    }

    void aNameIsNoOption()
    {
        CommandLine line;
        line.machine = QStringLiteral("-box");
        const QString typed =
            nextCommands(line, QString()).own(QStringLiteral("up"), QStringLiteral("-web"));
        QCOMPARE(typed, QStringLiteral("inception-panel up --machine=-box -- -web"));
        const auto parsed = parseCommandLine(typed.split(u' ').mid(1));
        QVERIFY(parsed);
        QCOMPARE(parsed->machine, QStringLiteral("-box"));
        QCOMPARE(parsed->services, QStringList{QStringLiteral("-web")});
    }

    void dockerGetsTheContainerAndTheEngine()
    {
        NextCommands commands;
        commands.engine = QStringLiteral("eval \"$(docker-machine env box)\"");
        const QString shown = text(ended({Action::Start, Action::Restart}), commands);
        QVERIFY2(shown.contains(QStringLiteral("docker container start cnt_web\n")),
                 qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("docker container restart -t 10 cnt_web\n")),
                 qPrintable(shown));
        QVERIFY2(shown.contains(commands.engine), qPrintable(shown));
        QVERIFY(!text(ended({Action::BringUp}), commands).contains(commands.engine));
    }

    void oneCommandIsAdvisedOnce()
    {
        const QString shown = text(ended({Action::Rebuild, Action::BringUp}), {});
        QCOMPARE(shown.count(QStringLiteral("inception-panel up web")), 1);
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::WhyReportTest)
#include "WhyReportTest.moc"
