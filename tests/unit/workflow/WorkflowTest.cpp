// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/Workflow.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace panel;

namespace {

/// A step whose work is what the test says.
class ScriptedStep : public Step
{
public:
    using Step::appendOutput;
    using Step::fail;
    using Step::report;
    using Step::skip;
    using Step::succeed;

    ScriptedStep(const QString &id, std::function<void(ScriptedStep &)> work)
        : Step(id, id, nullptr), m_work(std::move(work))
    {
    }
    int starts = 0;
    int stops = 0;

protected:
    void run() override
    {
        ++starts;
        m_work(*this);
    }
    void stopWork() override { ++stops; }

private:
    std::function<void(ScriptedStep &)> m_work;
};

const auto succeeds = [](ScriptedStep &step) { step.succeed(QStringLiteral("well")); };
const auto goesOn = [](ScriptedStep &) {};
const Error broken{Error::Kind::ServerFailed, QStringLiteral("It broke."), {}, {}};

} // namespace

class WorkflowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsStepsInOrder()
    {
        Workflow workflow(Workflow::Kind::BringUp, QStringLiteral("up"), nullptr);
        QStringList order;
        for (const auto &id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
            workflow.add(new ScriptedStep(id, [&order](ScriptedStep &step) {
                order.append(step.id());
                step.succeed({});
            }));
        }
        QSignalSpy finished(&workflow, &Workflow::finished);
        workflow.start();
        QVERIFY(workflow.isRunning());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(order,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(workflow.outcome().has_value());
        QVERIFY(!workflow.isRunning());
    }

    void stopsAtTheFirstFailureAndResumesThere()
    {
        Workflow workflow(Workflow::Kind::BringUp, QStringLiteral("up"), nullptr);
        auto *first = new ScriptedStep(QStringLiteral("first"), succeeds);
        auto *second = new ScriptedStep(QStringLiteral("second"), [](ScriptedStep &step) {
            if (step.starts == 1)
                step.fail(broken);
            else
                step.skip(QStringLiteral("done already"));
        });
        auto *third = new ScriptedStep(QStringLiteral("third"), succeeds);
        for (Step *step : {first, second, third})
            workflow.add(step);
        QSignalSpy finished(&workflow, &Workflow::finished);

        workflow.start();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(workflow.outcome().error(), broken);
        QCOMPARE(second->state(), StepState::Failed);
        QCOMPARE(third->state(), StepState::Waiting);

        workflow.resume();
        QTRY_COMPARE(finished.count(), 2);
        QVERIFY(workflow.outcome().has_value());
        QCOMPARE(first->starts, 1);
        QCOMPARE(second->state(), StepState::Skipped);
        QCOMPARE(third->state(), StepState::Done);
    }

    /// The file was mended meanwhile: what was done for the old one is looked at again.
    void whatWasRenewedBeginsWithTheFirstStep()
    {
        Workflow workflow(Workflow::Kind::BringUp, QStringLiteral("up"), nullptr);
        auto *first = new ScriptedStep(QStringLiteral("first"), succeeds);
        auto *second = new ScriptedStep(QStringLiteral("second"), [](ScriptedStep &step) {
            if (step.starts < 3)
                step.fail(broken);
            else
                succeeds(step);
        });
        for (Step *step : {first, second})
            workflow.add(step);
        bool isAnother = false;
        workflow.setRenewal([&isAnother] { return isAnother; });
        QSignalSpy finished(&workflow, &Workflow::finished);
        workflow.start();
        QTRY_COMPARE(finished.count(), 1);
        workflow.resume();
        QTRY_COMPARE(finished.count(), 2);
        QCOMPARE(first->starts, 1);
        isAnother = true;
        workflow.resume();
        QTRY_COMPARE(finished.count(), 3);
        QCOMPARE(first->starts, 2);
        QVERIFY(workflow.outcome().has_value());
    }

    void cancelEndsTheRunningStepAndLateEndsAreDropped()
    {
        Workflow workflow(Workflow::Kind::BringUp, QStringLiteral("up"), nullptr);
        auto *first = new ScriptedStep(QStringLiteral("first"), goesOn);
        auto *second = new ScriptedStep(QStringLiteral("second"), succeeds);
        workflow.add(first);
        workflow.add(second);
        QSignalSpy finished(&workflow, &Workflow::finished);
        workflow.start();
        workflow.cancel();
        QCOMPARE(first->stops, 1);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(first->state(), StepState::Cancelled);
        QCOMPARE(workflow.outcome().error().kind, Error::Kind::Cancelled);
        QVERIFY(workflow.outcome().error().message.contains(QStringLiteral("first")));

        first->succeed(QStringLiteral("too late"));
        QCOMPARE(first->state(), StepState::Cancelled);
        QCOMPARE(second->starts, 0);
    }

    void cancelOfAnIdleWorkflowDoesNothing()
    {
        Workflow workflow(Workflow::Kind::Stop, QStringLiteral("stop"), nullptr);
        workflow.add(new ScriptedStep(QStringLiteral("only"), succeeds));
        workflow.cancel();
        QCOMPARE(workflow.steps().front()->state(), StepState::Waiting);
    }

    void withoutStepsItIsDoneAtOnce()
    {
        Workflow workflow(Workflow::Kind::Stop, QStringLiteral("stop"), nullptr);
        QSignalSpy finished(&workflow, &Workflow::finished);
        workflow.start();
        QCOMPARE(finished.count(), 1);
        QVERIFY(workflow.outcome().has_value());
    }

    void startingAgainBeginsAnew()
    {
        ScriptedStep step(QStringLiteral("only"), [](ScriptedStep &self) {
            self.appendOutput(QStringLiteral("line"));
            self.fail(broken);
        });
        step.start();
        QCOMPARE(step.output().size(), 1);
        step.start();
        QCOMPARE(step.output().size(), 1);
        QCOMPARE(step.starts, 2);
    }

    void outputIsBounded()
    {
        ScriptedStep step(QStringLiteral("only"), goesOn);
        step.start();
        for (int i = 0; i < 12'000; ++i)
            step.appendOutput(QString::number(i));
        QVERIFY(step.output().size() <= 5000);
        QCOMPARE(step.output().constLast(), QStringLiteral("11999"));
    }

    void reportsOnlyDifferences()
    {
        ScriptedStep step(QStringLiteral("only"), goesOn);
        step.start();
        QSignalSpy changed(&step, &Step::changed);
        step.report(QStringLiteral("half"), 0.5);
        step.report(QStringLiteral("half"), 0.5);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(step.progress(), 0.5);
    }
};

QTEST_GUILESS_MAIN(WorkflowTest)
#include "WorkflowTest.moc"
