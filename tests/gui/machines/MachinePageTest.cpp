// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachinePage.h"

#include "gui/machines/DoctorTab.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/SettingsTab.h"
#include "gui/machines/SidebarRows.h"
#include "gui/models/JsonTreeModel.h"
#include "gui/widgets/CheckRow.h"
#include "gui/widgets/CommandBox.h"
#include "tests/gui/machines/MachineSamples.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace panel;
using Tab = MachinePage::Tab;
using Action = MachineControl::Action;

/// The page of a machine with made-up values.
class MachinePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }

    void buttonsFollowTheState_data();
    void buttonsFollowTheState();
    void aComputerIsNotKilledAndTheReasonIsSaid();
    void withoutDockerMachineNothingIsOffered();
    void aLockedKeyIsNoSilence();
    void anActionNamesTheMachineThatIsShown();
    void brokenMachineShowsItsReasonAndNextStep();
    void aBusyMachineIsNotCalledBroken();
    void doctorIsAskedOnceWhenOpened();
    void doctorExaminesAnewAfterAChange();
    void doctorListShowsVerdicts();
    void doctorListsTheWorstFirst();
    void stagesOutputAndErrorOfATaskAppear();
    void aBusyMachineCanBeCancelled();
    void aMachineThatIsMadeShowsOnlyItsActivity();
    void settingsAreSearchedAndCopied();
    void commandsAreCopied();
    void hostileTextsStayTextAndFit();

private:
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString textOf(const char *name) const { return child<QLabel>(name)->text(); }
    void show(const MachinePageState &state)
    {
        m_actions->setState(state);
        m_page->setState(state);
    }

    std::unique_ptr<MachineActions> m_actions;
    std::unique_ptr<MachinePage> m_page;
};

void MachinePageTest::init()
{
    m_actions = std::make_unique<MachineActions>(MachineActions::Shortcuts::No, nullptr);
    m_page = std::make_unique<MachinePage>(m_actions.get());
    m_page->resize(668, 560);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void MachinePageTest::buttonsFollowTheState_data()
{
    QTest::addColumn<MachinePageState>("state");
    QTest::addColumn<QString>("primary"); // empty: no button
    QTest::addColumn<bool>("shell");
    QTest::addColumn<bool>("restart");
    MachinePageState busy = sample::runningMachine();
    busy.isBusy = true;
    QTest::newRow("running") << sample::runningMachine() << "Stop" << true << true;
    QTest::newRow("stopped") << sample::stoppedMachine() << "Start" << false << false;
    QTest::newRow("busy") << busy << "Cancel" << true << false;
    QTest::newRow("broken") << sample::brokenMachine() << "" << false << false;
}

void MachinePageTest::buttonsFollowTheState()
{
    QFETCH(MachinePageState, state);
    QFETCH(QString, primary);
    QFETCH(bool, shell);
    QFETCH(bool, restart);
    show(state);
    QCOMPARE(child("machinePrimaryButton")->isVisible(), !primary.isEmpty());
    if (!primary.isEmpty())
        QCOMPARE(child<QPushButton>("machinePrimaryButton")->text(), primary);
    QCOMPARE(child("machineShellButton")->isVisible() && child("machineShellButton")->isEnabled(),
             shell);
    QCOMPARE(m_actions->restart()->isEnabled(), restart);
}

void MachinePageTest::aComputerIsNotKilledAndTheReasonIsSaid()
{
    MachinePageState state = sample::runningMachine();
    state.machine->driver = QStringLiteral("generic");
    state.actions.removeAll(MachineControl::Action::Kill);
    show(state);
    auto *kill = m_actions->findChild<QAction *>(QStringLiteral("machineKill"));
    QVERIFY(!kill->isEnabled());
    QVERIFY2(kill->toolTip().contains(QStringLiteral("generic")), qPrintable(kill->toolTip()));
    show(sample::runningMachine());
    QVERIFY(kill->isEnabled());
    QVERIFY(!kill->toolTip().contains(QStringLiteral("generic")));
}

void MachinePageTest::withoutDockerMachineNothingIsOffered()
{
    MachinePageState state = sample::runningMachine();
    state.whyNoActions = Error{Error::Kind::ProgramMissing,
                               QStringLiteral("“docker-machine” was not found."),
                               QStringLiteral("Install it."),
                               {}};
    show(state);
    QMenu menu;
    m_actions->fill(&menu);
    auto *remove = m_actions->findChild<QAction *>(QStringLiteral("machineRemove"));
    for (const QAction *action : {m_actions->stop(), m_actions->shell(), remove}) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QVERIFY(action->toolTip().contains(QStringLiteral("was not found. Install it.")));
    }
    QVERIFY(menu.toolTipsVisible());
    QVERIFY(textOf("machineWords").contains(QStringLiteral("docker-machine is not installed")));
    // What only copies goes on.
    QVERIFY(m_actions->findChild<QAction *>(QStringLiteral("copyEnvironmentSh"))->isEnabled());
    show(sample::runningMachine());
    QVERIFY(remove->isEnabled());
    QVERIFY(!remove->toolTip().contains(QStringLiteral("not found")));
}

void MachinePageTest::aLockedKeyIsNoSilence()
{
    MachinePageState state = sample::runningMachine();
    state.machine->state = Machine::State::Unreachable;
    state.machine->error =
        Error{Error::Kind::KeyLocked, QStringLiteral("under a passphrase"), {}, {}};
    const SidebarRow row = machineRow(*state.machine, {});
    QVERIFY2(row.detail.endsWith(QStringLiteral("needs the passphrase")), qPrintable(row.detail));
    QCOMPARE(row.tone, Tone::Warn);
    state.machine->error->kind = Error::Kind::TimedOut;
    QVERIFY(machineRow(*state.machine, {}).detail.endsWith(QStringLiteral("no answer")));
}

void MachinePageTest::anActionNamesTheMachineThatIsShown()
{
    QSignalSpy asked(m_actions.get(), &MachineActions::actAsked);
    show(sample::stoppedMachine());
    QTest::mouseClick(child("machinePrimaryButton"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("default"));
    QCOMPARE(asked.first().last().value<Action>(), Action::Start);
}

void MachinePageTest::brokenMachineShowsItsReasonAndNextStep()
{
    show(sample::brokenMachine());
    const auto *notice = child("machineNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->findChild<QLabel *>(QStringLiteral("errorMessage"))->text(),
             sample::brokenMachine().machine->error->message);
    QCOMPARE(notice->findChild<QLabel *>(QStringLiteral("errorNext"))->text(),
             sample::brokenMachine().machine->error->next);
    show(sample::runningMachine());
    QVERIFY(!notice->isVisible());
}

void MachinePageTest::aBusyMachineIsNotCalledBroken()
{
    MachinePageState state = sample::brokenMachine();
    state.isBusy = true; // its config.json is only being written
    show(state);
    QVERIFY(!child("machineNotice")->isVisible());
}

void MachinePageTest::doctorIsAskedOnceWhenOpened()
{
    QSignalSpy asked(m_page.get(), &MachinePage::examineAsked);
    show(sample::runningMachine());
    QCOMPARE(asked.count(), 0);
    m_page->showTab(Tab::Doctor);
    QCOMPARE(asked.count(), 1);
    m_page->showTab(Tab::Overview);
    m_page->showTab(Tab::Doctor);
    QCOMPARE(asked.count(), 1);
    child<QPushButton>("examineButton")->click();
    QCOMPARE(asked.count(), 2);
    show(sample::brokenMachine()); // another machine
    m_page->showTab(Tab::Doctor);
    QCOMPARE(asked.count(), 3);
}

void MachinePageTest::doctorExaminesAnewAfterAChange()
{
    QSignalSpy asked(m_page.get(), &MachinePage::examineAsked);
    MachinePageState state = sample::runningMachine();
    show(state);
    m_page->showTab(Tab::Doctor);
    QCOMPARE(asked.count(), 1);
    show(state); // nothing new
    // A burst of changes is one examination.
    state.machine->state = Machine::State::Unreachable;
    show(state);
    state.machine->certificatesEnd = QDateTime(QDate(2031, 1, 1), QTime(0, 0), Qt::UTC);
    show(state);
    state.machine->state = Machine::State::Running;
    show(state);
    QTRY_COMPARE(asked.count(), 2);
    // Not while docker-machine works on it, but after; though it looks as before.
    state.isBusy = true;
    state.machine->state = Machine::State::Stopping;
    show(state);
    QTest::qWait(600);
    QCOMPARE(asked.count(), 2);
    state.isBusy = false;
    show(state);
    QTRY_COMPARE(asked.count(), 3);
    // What changed while another tab was shown is looked at with the next look at the tab.
    m_page->showTab(Tab::Overview);
    state.machine->state = Machine::State::Stopped;
    show(state);
    QTest::qWait(600);
    QCOMPARE(asked.count(), 3);
    m_page->showTab(Tab::Doctor);
    QCOMPARE(asked.count(), 4);
}

void MachinePageTest::doctorListsTheWorstFirst()
{
    using Verdict = Check::Verdict;
    show(sample::runningMachine());
    m_page->showTab(Tab::Doctor);
    QVERIFY(!child("doctorAge")->isVisible());
    QList<Check> checks;
    const std::pair<const char *, Verdict> found[] = {
        {"a", Verdict::Pass},    {"b", Verdict::Unknown}, {"c", Verdict::Warn},
        {"d", Verdict::Fail},    {"e", Verdict::Pass},    {"f", Verdict::Fail},
        {"g", Verdict::Unknown},
    };
    for (const auto &[id, verdict] : found) {
        Check check;
        check.id = QString::fromLatin1(id);
        check.title = check.id;
        check.verdict = verdict;
        checks.append(check);
    }
    m_page->doctorTab()->showChecks(checks);
    QString order;
    for (const CheckRow *row : m_page->doctorTab()->findChildren<CheckRow *>())
        order += row->check().id;
    QCOMPARE(order, QStringLiteral("dfcbgae"));
    QVERIFY(child("doctorAge")->isVisible());
    QVERIFY(textOf("doctorAge").startsWith(u"examined"));
    QTRY_VERIFY(textOf("doctorAge").endsWith(u" s ago")); // it goes on
    m_page->doctorTab()->clear();
    QVERIFY(!child("doctorAge")->isVisible());
}

void MachinePageTest::doctorListShowsVerdicts()
{
    show(sample::runningMachine());
    m_page->showTab(Tab::Doctor);
    m_page->doctorTab()->showChecks(sample::examination());
    QCOMPARE(m_page->findChildren<CheckRow *>().size(), sample::examination().size());
    auto *row = child<CheckRow>("check_key-mode");
    QVERIFY(row->isVisible());
    QVERIFY(row->accessibleName().startsWith(u"failed"));
    QVERIFY(row->findChild<QLabel *>(QStringLiteral("checkEvidence"))->text().contains(u"0644"));
    QVERIFY(row->findChild<QLabel *>(QStringLiteral("checkFix"))->text().contains(u"chmod 600"));
    QVERIFY(child<CheckRow>("check_server-dates")->accessibleName().startsWith(u"warning"));
    QVERIFY(child<CheckRow>("check_clock")->accessibleName().startsWith(u"not known"));
    QVERIFY(child<CheckRow>("check_tcp")->accessibleName().startsWith(u"passed"));
    QVERIFY(!child<CheckRow>("check_tcp")
                 ->findChild<QLabel *>(QStringLiteral("checkFix"))
                 ->isVisible());
    QVERIFY(textOf("doctorSummary").startsWith(u"2 failed"));

    // Walked and copied by keyboard.
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Down);
    QVERIFY(child("check_server-address")->hasFocus()); // the other one that failed
    QTest::keySequence(row, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"chmod 600"));
    m_page->doctorTab()->showChecks(sample::examination().mid(0, 2));
    QCOMPARE(m_page->findChildren<CheckRow *>().size(), 2);
}

void MachinePageTest::stagesOutputAndErrorOfATaskAppear()
{
    show(sample::runningMachine());
    sample::SampleTask *task = sample::creation(m_page.get());
    m_page->setTask(task);
    m_page->showTab(Tab::Activity);
    QVERIFY(child("stageList")->accessibleName().contains(u"Creating VirtualBox VM"));
    QCOMPARE(textOf("taskTitle"), QStringLiteral("Create default"));
    QCOMPARE(child<CommandBox>("taskCommand")->command(), task->command());
    QVERIFY(child<QLabel>("commandText")->text().startsWith(u"docker"));
    task->begin(QStringLiteral("Installing Docker"), 10);
    QVERIFY(child("stageList")->accessibleName().contains(u"Installing Docker"));
    task->print(QStringLiteral("late <b>line</b>"));
    QTRY_VERIFY(child<QPlainTextEdit>("taskOutput")->toPlainText().endsWith(u"late <b>line</b>"));
    // The end stays in sight, until the user looks at something else.
    const QScrollBar *bar = child<QPlainTextEdit>("taskOutput")->verticalScrollBar();
    for (int i = 0; i < 50; ++i)
        task->print(QStringLiteral("line %1").arg(i));
    QTRY_VERIFY(child<QPlainTextEdit>("taskOutput")->toPlainText().endsWith(u"line 49"));
    QCOMPARE(bar->value(), bar->maximum());
    task->end(MachineTask::State::Failed, {Error::Kind::ProgramFailed,
                                           QStringLiteral("No SSH."),
                                           QStringLiteral("Turn the VPN off."),
                                           {}});
    QVERIFY(child("taskNotice")->isVisible());
    m_page->resize(668, 480);
    QTRY_COMPARE(bar->value(), bar->maximum());
    child<QPlainTextEdit>("taskOutput")->verticalScrollBar()->setValue(3);
    task->print(QStringLiteral("later"));
    QTRY_VERIFY(child<QPlainTextEdit>("taskOutput")->toPlainText().endsWith(u"later"));
    QCOMPARE(bar->value(), 3);
    QCOMPARE(child("taskNotice")->findChild<QLabel *>(QStringLiteral("errorNext"))->text(),
             QStringLiteral("Turn the VPN off."));
    delete task;
    QVERIFY(child("activityEmpty")->isVisible());
}

void MachinePageTest::aBusyMachineCanBeCancelled()
{
    MachinePageState state = sample::runningMachine();
    state.machine.reset(); // it is being created
    state.isBusy = true;
    show(state);
    m_page->setTask(sample::creation(m_page.get()));
    QSignalSpy cancelled(m_actions.get(), &MachineActions::cancelAsked);
    QVERIFY(child("machinePrimaryButton")->isVisible());
    child<QPushButton>("machinePrimaryButton")->click();
    QCOMPARE(cancelled.count(), 1);
}

void MachinePageTest::aMachineThatIsMadeShowsOnlyItsActivity()
{
    MachinePageState state = sample::runningMachine();
    state.machine.reset();
    show(state);
    QVERIFY(child("machineEmpty")->isVisible());
    m_page->setTask(sample::creation(m_page.get()));
    QCOMPARE(m_page->shownTab(), Tab::Activity);
    QVERIFY(child("activityTab")->isVisible());
    QVERIFY(!child<QTabBar>("machineTabs")->isTabVisible(int(Tab::Doctor)));
    show(sample::runningMachine());
    QVERIFY(child<QTabBar>("machineTabs")->isTabVisible(int(Tab::Doctor)));
}

void MachinePageTest::settingsAreSearchedAndCopied()
{
    show(sample::runningMachine());
    QSignalSpy asked(m_page.get(), &MachinePage::settingsAsked);
    m_page->showTab(Tab::Settings);
    QCOMPARE(asked.count(), 1);
    m_page->settingsTab()->setSettings(
        QJsonObject{{QStringLiteral("Driver"),
                     QJsonObject{{QStringLiteral("SSHPort"), 51022}, {QStringLiteral("CPU"), 2}}},
                    {QStringLiteral("Env"), QJsonArray{QStringLiteral("<i>A=1</i>")}}});
    auto *tree = child<QTreeView>("settingsTree");
    QCOMPARE(tree->model()->rowCount(), 2);
    child<QLineEdit>("settingsSearch")->setText(QStringLiteral("51022"));
    QCOMPARE(tree->model()->rowCount(), 1);
    const QModelIndex driver = tree->model()->index(0, 0);
    QCOMPARE(tree->model()->rowCount(driver), 1);
    QVERIFY(tree->isExpanded(driver));
    tree->setCurrentIndex(tree->model()->index(0, 0, driver));
    tree->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("51022"));
    tree->actions().last()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Driver.SSHPort"));
    m_page->settingsTab()->setSettings(
        fail(Error::Kind::FileMalformed, QStringLiteral("not JSON"), QStringLiteral("Restore it")));
    QVERIFY(child("settingsNotice")->isVisible());
    QVERIFY(!tree->isVisible());
}

void MachinePageTest::commandsAreCopied()
{
    show(sample::runningMachine());
    const QMenu *menu = child<QPushButton>("machineCopyButton")->menu();
    QAction *copy = menu->actions().last();
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), sample::runningMachine().commands.last());
    QSignalSpy environment(m_actions.get(), &MachineActions::environmentAsked);
    for (QAction *action : menu->actions())
        if (action->objectName().startsWith(u"copyEnvironment"))
            action->trigger();
    QCOMPARE(environment.count(), 4);
}

void MachinePageTest::hostileTextsStayTextAndFit()
{
    show(sample::hostileMachine());
    QTest::qWait(20);
    QCOMPARE(m_page->width(), 668);
    QVERIFY(m_page->minimumSizeHint().width() <= 668);
    QVERIFY(textOf("machineTitle").startsWith(u"<b>"));
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202E)));
    }
    const auto *more = child("machineMoreButton");
    QVERIFY(m_page->rect().contains(QRect(more->mapTo(m_page.get(), QPoint()), more->size())));
}

QTEST_MAIN(MachinePageTest)
#include "MachinePageTest.moc"
