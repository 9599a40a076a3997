// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ActionRecorder.h"

#include "core/session/MachineRecorder.h"
#include "core/workflow/EngineCommand.h"
#include "core/workflow/Workflow.h"
#include "tests/support/ScriptedLauncher.h"

#include <QTest>

#include <memory>

namespace panel {

namespace {

using State = ActionRecord::State;

/// A step that ends when the test says so.
class WaitingStep : public Step
{
public:
    explicit WaitingStep(QObject *parent)
        : Step(QStringLiteral("wait"), QStringLiteral("Wait"), parent)
    {
    }
    void end(const Result<void> &outcome)
    {
        if (outcome)
            succeed({});
        else
            fail(outcome.error());
    }

protected:
    void run() override {}
    void stopWork() override {}
};

Command command(const char *program, const QStringList &arguments)
{
    Command command;
    command.program = QLatin1String(program);
    command.arguments = arguments;
    return command;
}

} // namespace

class ActionRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<ActionLog>(QString());
        m_programs = std::make_unique<ScriptedLauncher>([this](const Command &) {
            return ScriptedAnswer{{}, {}, m_exitCode};
        });
        m_exitCode = 0;
    }

    void aWorkflowIsOneActionWithAllThatItDoes()
    {
        ActionRecorder recorder(m_log.get(), m_programs.get());
        Workflow workflow(Workflow::Kind::Clean, QStringLiteral("Clean"), nullptr);
        auto *step = new WaitingStep(&workflow);
        workflow.add(step);
        recorder.follow(&workflow, QStringLiteral("shop on default"));
        QVERIFY(m_log->actions().isEmpty());
        workflow.start();
        QTRY_COMPARE(m_log->actions().size(), 1);
        QCOMPARE(m_log->actions().first().state, State::Running);
        bool ended = false;
        recorder.launcher()->run(command("/usr/bin/docker", {QStringLiteral("compose")}), this,
                                 [&](const Result<ProcessEnd> &) { ended = true; });
        QTRY_VERIFY(ended);
        StackContext context;
        context.tellCommand = recorder.listener();
        bool answered = false;
        recorded(context, QStringLiteral("docker volume rm db"), [&](const Result<void> &) {
            answered = true;
        })(Result<void>(fail(Error::Kind::Conflict, QStringLiteral("in use"))));
        QVERIFY(answered);
        step->end({});
        QTRY_COMPARE(m_log->actions().first().state, State::Done);
        const ActionRecord &action = m_log->actions().first();
        QCOMPARE(action.title, QStringLiteral("Clean"));
        QCOMPARE(action.place, QStringLiteral("shop on default"));
        QCOMPARE(action.commands.size(), 2);
        QCOMPARE(action.commands.first().text, QStringLiteral("docker compose"));
        QVERIFY(!action.commands.first().isByApi);
        QCOMPARE(action.commands.last().text, QStringLiteral("docker volume rm db"));
        QCOMPARE(action.commands.last().failure, QStringLiteral("in use"));
        QVERIFY(action.commands.last().isByApi);
        // What comes when nothing runs belongs to nobody.
        context.tellCommand({});
        QCOMPARE(m_log->actions().first().commands.size(), 2);
    }

    void twoProjectsAtOnceAreTwoActions()
    {
        ActionRecorder one(m_log.get(), m_programs.get());
        ActionRecorder other(m_log.get(), m_programs.get());
        Workflow first(Workflow::Kind::BringUp, QStringLiteral("One"), nullptr);
        Workflow second(Workflow::Kind::BringUp, QStringLiteral("Other"), nullptr);
        first.add(new WaitingStep(&first));
        second.add(new WaitingStep(&second));
        one.follow(&first, {});
        other.follow(&second, {});
        first.start();
        second.start();
        QTRY_COMPARE(m_log->actions().size(), 2);
        CommandRecord record;
        record.text = QStringLiteral("docker compose up");
        one.listener()(record);
        QCOMPARE(m_log->actions().last().title, QStringLiteral("One"));
        QCOMPARE(m_log->actions().last().commands.size(), 1);
        QVERIFY(m_log->actions().first().commands.isEmpty());
    }

    void whatEndsWithItsWorkflowIsSaidToBe()
    {
        ActionRecorder recorder(m_log.get(), m_programs.get());
        auto workflow =
            std::make_unique<Workflow>(Workflow::Kind::Stop, QStringLiteral("Stop"), nullptr);
        workflow->add(new WaitingStep(workflow.get()));
        recorder.follow(workflow.get(), {});
        workflow->start();
        QTRY_COMPARE(m_log->actions().size(), 1);
        workflow.reset();
        QCOMPARE(m_log->actions().first().state, State::Cancelled);
    }

    void whatIsNoWorkflowEndsAsTheCommandWould()
    {
        ActionRecorder recorder(m_log.get(), m_programs.get());
        const QStringList commands{QStringLiteral("docker container stop web")};
        recorder.end(recorder.begin(QStringLiteral("Stop web"), {}), commands, {});
        recorder.end(recorder.begin(QStringLiteral("Stop web"), {}), commands,
                     fail(Error::Kind::NotFound, QStringLiteral("no such container")));
        QCOMPARE(m_log->actions().size(), 2);
        const ActionRecord &good = m_log->actions().last();
        QCOMPARE(good.state, State::Done);
        QCOMPARE(good.commands.value(0).text, commands.first());
        QCOMPARE(good.commands.value(0).exitCode, 0);
        const ActionRecord &bad = m_log->actions().first();
        QCOMPARE(bad.state, State::Failed);
        QCOMPARE(bad.commands.value(0).exitCode, 1);
        QCOMPARE(bad.commands.value(0).failure, QStringLiteral("no such container"));
    }

    void rulesAreRecordedAndLooksAreNot()
    {
        MachineRecorder recorder(m_log.get(), m_programs.get());
        int ended = 0;
        const auto run = [&](const QStringList &arguments) {
            recorder.ruleLauncher()->run(command("/usr/bin/VBoxManage", arguments), this,
                                         [&](const Result<ProcessEnd> &) { ++ended; });
        };
        run({QStringLiteral("showvminfo"), QStringLiteral("default")});
        QTRY_COMPARE(ended, 1);
        QVERIFY(m_log->actions().isEmpty());
        m_exitCode = 1;
        run({QStringLiteral("controlvm"), QStringLiteral("default"), QStringLiteral("natpf1"),
             QStringLiteral("delete"), QStringLiteral("web")});
        QTRY_COMPARE(ended, 2);
        QCOMPARE(m_log->actions().size(), 1);
        const ActionRecord &action = m_log->actions().first();
        QCOMPARE(action.place, QStringLiteral("default"));
        QCOMPARE(action.state, State::Failed);
        QCOMPARE(action.commands.first().text,
                 QStringLiteral("VBoxManage controlvm default natpf1 delete web"));
    }

private:
    std::unique_ptr<ActionLog> m_log;
    std::unique_ptr<ScriptedLauncher> m_programs;
    int m_exitCode = 0;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ActionRecorderTest)
#include "ActionRecorderTest.moc"
