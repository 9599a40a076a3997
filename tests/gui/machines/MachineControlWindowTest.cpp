// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineStore.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachineController.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/MachinePage.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "gui/widgets/CheckRow.h"
#include "gui/widgets/CommandBox.h"
#include "tests/support/ScriptedLauncher.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace panel;
using Action = MachineControl::Action;

/// From the click to the argument list: the page with the real MachineControl on a store of files,
/// only the programs are scripted. And the window around it.
class MachineControlWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
        qApp->setQuitOnLastWindowClosed(false); // windows are closed in here
    }
    void init();
    void cleanup();

    void createRunsTheCommandThatWasShown();
    void removeNeedsTheTypedName();
    void stopAsksAndStagesAppear();
    void brokenMachineShowsItsReason();
    void doctorListsEveryCheck();
    void settingsComeFromTheStore();

    void theSidebarOpensPages();
    void newMachineIsReachedFromTheSidebarAndTheMenu();
    void contextMenuIsAboutTheRowNotThePage();
    void closingAsksWhileATaskRuns();
    void lookingAtAMachineDoesNotChooseIt();
    void theListTakesTheRoomThatThereIs();

private:
    void addMachine(const QString &name, const QByteArray &config) const;
    void addStubbornTool() const;
    void makePage();
    void makeWindow();
    QStringList lastArguments() const { return m_launcher->commands().last().arguments; }
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        QWidget *parent = m_window ? static_cast<QWidget *>(m_window.get()) : m_page.get();
        return parent->findChild<Widget *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedLauncher> m_launcher;
    ScriptedAnswer m_answer; ///< of docker-machine
    std::unique_ptr<MachineStore> m_store;
    std::unique_ptr<MachineControl> m_control;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MachineActions> m_actions;
    std::unique_ptr<MachinePage> m_page;
    std::unique_ptr<MachineController> m_controller;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void MachineControlWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("machines")));
    m_answer = {};
    m_launcher = std::make_unique<ScriptedLauncher>([this](const Command &command) {
        if (command.arguments.contains(QStringLiteral("--version"))
            || command.arguments.contains(QStringLiteral("version")))
            return ScriptedAnswer{
                "docker-machine version 0.16.2, build bd45ab13\n", {}, 0, {}, false};
        return m_answer;
    });
    addMachine(
        QStringLiteral("vm"),
        R"({"ConfigVersion": 3, "Name": "vm", "DriverName": "virtualbox", "Driver": {"MachineName": "vm",
               "IPAddress": "", "SSHUser": "docker", "SSHPort": 51022, "CPU": 2, "Memory": 2048,
               "DiskSize": 20000}, "HostOptions": {"AuthOptions": {}}})");
}

void MachineControlWindowTest::cleanup()
{
    m_window.reset();
    m_controller.reset();
    m_page.reset();
    m_actions.reset();
    m_session.reset();
    m_control.reset();
    m_store.reset();
}

void MachineControlWindowTest::addMachine(const QString &name, const QByteArray &config) const
{
    const QString folder = m_folder->filePath(QStringLiteral("machines/%1").arg(name));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/config.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(config), config.size());
}

void MachineControlWindowTest::makePage()
{
    Session::Options options;
    options.machineStore = m_folder->path();
    options.followLogs = false;
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_store = std::make_unique<MachineStore>(m_folder->path());
    m_control = std::make_unique<MachineControl>(
        m_store.get(), m_launcher.get(), nullptr,
        [](const QString &name) -> Result<QString> { return QStringLiteral("/scripted/") + name; });
    m_actions = std::make_unique<MachineActions>(MachineActions::Shortcuts::No, nullptr);
    m_page = std::make_unique<MachinePage>(m_actions.get());
    m_controller = std::make_unique<MachineController>(m_session->workspace(), m_control.get(),
                                                       m_actions.get(), m_page.get(), nullptr);
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void MachineControlWindowTest::makeWindow()
{
    Session::Options options;
    options.machineStore = m_folder->path();
    options.followLogs = false;
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->resize(900, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MachineControlWindowTest::createRunsTheCommandThatWasShown()
{
    makePage();
    m_controller->askToCreate();
    auto *driver = child<QComboBox>("createDriver");
    driver->setCurrentIndex(driver->findData(QStringLiteral("none")));
    QTest::keyClicks(child("createName"), QStringLiteral("remote"));
    QTest::keyClicks(child("createUrl"), QStringLiteral("tcp://192.0.2.7:2376"));
    auto *create = child<QPushButton>("createButton");
    QTRY_VERIFY2(create->isEnabled(), qPrintable(child<QLabel>("createReason")->text()));
    const QString shown = child<CommandBox>("createCommand")->command();
    QVERIFY(shown.startsWith(u"docker-machine create "));
    m_answer.output = "Running pre-create checks...\nCreating machine...\n";
    m_answer.isHanging = true;
    QTest::mouseClick(create, Qt::LeftButton);

    QTRY_VERIFY(lastArguments().value(0) == u"create");
    QCOMPARE(QStringLiteral("docker-machine ") + lastArguments().join(u' '), shown);
    QCOMPARE(lastArguments().last(), QStringLiteral("remote"));
    QCOMPARE(m_controller->machine(), QStringLiteral("remote"));
    QCOMPARE(m_page->shownTab(), MachinePage::Tab::Activity);
    QTRY_VERIFY(child("stageList")->accessibleName().contains(u"Creating machine"));
    QTRY_VERIFY(child<QPlainTextEdit>("taskOutput")->toPlainText().contains(u"pre-create"));
}

void MachineControlWindowTest::removeNeedsTheTypedName()
{
    makePage();
    m_controller->setMachine(QStringLiteral("vm"));
    auto *remove = m_actions->findChild<QAction *>(QStringLiteral("machineRemove"));
    QVERIFY(remove->isEnabled());
    remove->trigger();
    auto *dialog = child<QDialog>("questionDialog");
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("questionText"))->text().contains(u"lost"));
    auto *confirm = dialog->findChild<QPushButton *>(QStringLiteral("confirmQuestionButton"));
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(m_launcher->commands().isEmpty());
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("confirmNameEdit"));
    QTest::keyClicks(name, QStringLiteral("vm"));
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(!m_launcher->commands().isEmpty());
    const QStringList expected = {QStringLiteral("rm"), QStringLiteral("-y"), QStringLiteral("vm")};
    QTRY_COMPARE(lastArguments(), expected);
}

void MachineControlWindowTest::stopAsksAndStagesAppear()
{
    makePage();
    m_controller->setMachine(QStringLiteral("vm"));
    QVERIFY(m_actions->stop()->isEnabled());
    m_actions->stop()->trigger();
    auto *dialog = child<QDialog>("questionDialog");
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("confirmNameEdit")));
    m_answer.output = "Stopping \"vm\"...\n";
    m_answer.isHanging = true;
    QTest::mouseClick(dialog->findChild<QWidget *>(QStringLiteral("confirmQuestionButton")),
                      Qt::LeftButton);
    QTRY_VERIFY(!m_launcher->commands().isEmpty());
    QTRY_COMPARE(lastArguments(), QStringList({QStringLiteral("stop"), QStringLiteral("vm")}));
    QCOMPARE(m_page->shownTab(), MachinePage::Tab::Activity);
    QTRY_VERIFY(child("stageList")->accessibleName().contains(u"Stopping"));
    QCOMPARE(child<QPushButton>("machinePrimaryButton")->text(), QStringLiteral("Cancel"));
    QVERIFY(!m_actions->stop()->isEnabled()); // one after the other
    child<QPushButton>("machinePrimaryButton")->click();
    QTRY_VERIFY(m_actions->stop()->isEnabled());
    QCOMPARE(m_control->task(QStringLiteral("vm"))->state(), MachineTask::State::Cancelled);
}

void MachineControlWindowTest::brokenMachineShowsItsReason()
{
    addMachine(QStringLiteral("broken"), "{\"Driver\":");
    makePage();
    m_controller->setMachine(QStringLiteral("broken"));
    QTRY_VERIFY(child("machineNotice")->isVisible());
    QVERIFY(!child("machineNotice")
                 ->findChild<QLabel *>(QStringLiteral("errorNext"))
                 ->text()
                 .isEmpty());
    QVERIFY(!m_actions->start()->isEnabled());
    QVERIFY(m_actions->findChild<QAction *>(QStringLiteral("machineRemove"))->isEnabled());
}

void MachineControlWindowTest::doctorListsEveryCheck()
{
    makePage();
    m_controller->setMachine(QStringLiteral("vm"));
    m_page->showTab(MachinePage::Tab::Doctor);
    QTRY_VERIFY(m_page->findChildren<CheckRow *>().size() > 10);
    QVERIFY(child<CheckRow>("check_ca-file")->accessibleName().startsWith(u"failed"));
    QVERIFY(!child<CheckRow>("check_ca-file")->check().fix.isEmpty());
    QVERIFY2(child<CheckRow>("check_entry")->accessibleName().startsWith(u"passed"),
             qPrintable(child<CheckRow>("check_entry")->accessibleDescription()));
    QVERIFY(child("examineButton")->isEnabled());
}

void MachineControlWindowTest::settingsComeFromTheStore()
{
    makePage();
    m_controller->setMachine(QStringLiteral("vm"));
    m_page->showTab(MachinePage::Tab::Settings);
    QCOMPARE(child<QTreeView>("settingsTree")->model()->rowCount(), 5);
}

void MachineControlWindowTest::theSidebarOpensPages()
{
    addMachine(QStringLiteral("zz"), "{\"Driver\":");
    makeWindow();
    auto *list = child<QListView>("machineList");
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(child("stackPage")->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(child("machinePage")->isVisible());
    QCOMPARE(child<QLabel>("machineTitle")->text(), QStringLiteral("vm"));
    QVERIFY(m_session->currentMachine());
    QCOMPARE(m_session->currentMachine()->name, QStringLiteral("vm"));

    // By keyboard: down, and Return opens.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(child<QLabel>("machineTitle")->text(), QStringLiteral("vm"));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(child<QLabel>("machineTitle")->text(), QStringLiteral("zz"));
    QVERIFY(child("machineNotice")->isVisible());
    m_window->showStack();
    QVERIFY(child("stackPage")->isVisible());
}

void MachineControlWindowTest::newMachineIsReachedFromTheSidebarAndTheMenu()
{
    makeWindow();
    QTest::mouseClick(child("newMachineButton"), Qt::LeftButton);
    auto *dialog = child<QDialog>("createMachineDialog");
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    auto *action = m_window->findChild<QAction *>(QStringLiteral("newMachineAction"));
    QVERIFY(child<QMenu>("machineMenu")->actions().contains(action));
    QVERIFY(!action->shortcut().isEmpty());
}

void MachineControlWindowTest::contextMenuIsAboutTheRowNotThePage()
{
    addMachine(QStringLiteral("zz"), "{\"Driver\":");
    const QByteArray path = qgetenv("PATH");
    addStubbornTool();
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    makeWindow();
    m_window->showMachine(QStringLiteral("vm"));
    Q_EMIT m_window->machineList()->machineMenuAsked(QStringLiteral("zz"), {});
    auto *menu = child<QMenu>("machineContextMenu");
    QVERIFY(menu);
    menu->findChild<QAction *>(QStringLiteral("machineRemove"))->trigger();
    auto *dialog = child<QDialog>("questionDialog");
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("questionTitle"))->text().contains(u"zz"));
    menu->close();
}

/// A docker-machine that works until it is interrupted, first in PATH.
void MachineControlWindowTest::addStubbornTool() const
{
    QFile file(m_folder->filePath(QStringLiteral("docker-machine")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\ncase \"$*\" in *version*) echo 'docker-machine version 0.16.2, build "
               "bd45ab13'; exit;; esac\nexec tail -f /dev/null\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", m_folder->path().toLocal8Bit() + ':' + qgetenv("PATH"));
}

void MachineControlWindowTest::closingAsksWhileATaskRuns()
{
    const QByteArray path = qgetenv("PATH");
    addStubbornTool();
    makeWindow();
    MachineTask *task = m_session->machineControl()->act(Action::Stop, m_session->machines()[0]);
    QTRY_VERIFY2(task->state() == MachineTask::State::Running,
                 qPrintable(toPlainText(task->error()) + task->output().join(u'\n')));
    qputenv("PATH", path);

    QVERIFY(!m_window->close());
    auto *question = child<QDialog>("closeQuestion");
    QVERIFY(question && question->isVisible());
    QVERIFY(question->findChild<QLabel *>(QStringLiteral("closeQuestionTitle"))
                ->text()
                .contains(task->title()));
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QVERIFY(m_window->isVisible());
    QCOMPARE(task->state(), MachineTask::State::Running);

    QVERIFY(!m_window->close());
    QVERIFY(!m_window->close()); // asked once
    const auto questions = m_window->findChildren<QDialog *>(QStringLiteral("closeQuestion"));
    QDialog *shown = nullptr;
    int count = 0;
    for (QDialog *dialog : questions) {
        if (dialog->isVisible()) {
            shown = dialog;
            ++count;
        }
    }
    QCOMPARE(count, 1);
    QVERIFY(shown->findChild<QPushButton *>(QStringLiteral("stayButton"))->isDefault());
    QTest::mouseClick(shown->findChild<QWidget *>(QStringLiteral("cancelAndCloseButton")),
                      Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(task->state(), MachineTask::State::Cancelled);
}

void MachineControlWindowTest::lookingAtAMachineDoesNotChooseIt()
{
    addMachine(QStringLiteral("-rf"), "{\"Driver\":");
    addMachine(QStringLiteral("second"),
               R"({"ConfigVersion": 3, "Name": "second", "DriverName": "none",
               "Driver": {"MachineName": "second", "IPAddress": "", "URL": "tcp://192.0.2.7:2376"},
               "HostOptions": {"AuthOptions": {}}})");
    makeWindow();
    auto *list = child<QListView>("machineList");
    const auto click = [list](const QString &name) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == name) {
                list->scrollTo(index);
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                  list->visualRect(index).center());
            }
        }
    };
    auto *use = child<QPushButton>("machineUseButton");
    // A broken entry never, not even where nothing is chosen.
    click(QStringLiteral("-rf"));
    QCOMPARE(child<QLabel>("machineTitle")->text(), QStringLiteral("-rf"));
    QVERIFY(m_session->currentId().isEmpty());
    QVERIFY(m_settings->machine().isEmpty());
    QVERIFY(!use->isVisible());
    Q_EMIT m_window->machineList()->machineMenuAsked(QStringLiteral("-rf"), {});
    auto *menu = child<QMenu>("machineContextMenu");
    QVERIFY(!menu->findChild<QAction *>(QStringLiteral("machineUse"))->isVisible());
    delete menu;

    click(QStringLiteral("vm")); // nothing is chosen yet: this is
    QCOMPARE(m_session->currentId(), QStringLiteral("vm"));
    QVERIFY(!use->isVisible());
    click(QStringLiteral("second"));
    QCOMPARE(child<QLabel>("machineTitle")->text(), QStringLiteral("second"));
    QCOMPARE(m_session->currentId(), QStringLiteral("vm"));
    QCOMPARE(m_settings->machine(), QStringLiteral("vm"));
    QVERIFY(use->isVisible());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(m_session->currentId(), QStringLiteral("second"));
    QCOMPARE(m_settings->machine(), QStringLiteral("second"));
    QVERIFY(!use->isVisible());
    Q_EMIT m_window->machineList()->machineMenuAsked(QStringLiteral("vm"), {});
    menu = child<QMenu>("machineContextMenu");
    menu->findChild<QAction *>(QStringLiteral("machineUse"))->trigger();
    QCOMPARE(m_session->currentId(), QStringLiteral("vm"));
    delete menu;
}

void MachineControlWindowTest::theListTakesTheRoomThatThereIs()
{
    for (int i = 0; i < 11; ++i)
        addMachine(QStringLiteral("m%1").arg(i, 2, 10, QLatin1Char('0')), "{\"Driver\":");
    makeWindow();
    auto *list = child<QListView>("machineList");
    QCOMPARE(list->model()->rowCount(), 12);
    const int rowHeight = list->sizeHintForRow(0);
    m_window->resize(900, 560 + 12 * rowHeight);
    QTRY_COMPARE(list->viewport()->height(), 12 * rowHeight); // there is room for all
    m_window->showMachine(QStringLiteral("vm"));              // the last one
    m_window->resize(900, 560);
    QTRY_VERIFY(list->viewport()->height() < 12 * rowHeight);
    QCOMPARE(list->viewport()->height() % rowHeight, 0);
    const QRect selected = list->visualRect(list->currentIndex());
    QVERIFY(list->viewport()->rect().contains(selected));
    QCOMPARE(selected.top() % rowHeight, 0);

    // At the start too.
    m_window.reset();
    makeWindow();
    m_session->selectMachine(QStringLiteral("vm"));
    list = child<QListView>("machineList");
    QTRY_COMPARE(list->currentIndex().data().toString(), QStringLiteral("vm"));
    QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
}

QTEST_MAIN(MachineControlWindowTest)
#include "MachineControlWindowTest.moc"
