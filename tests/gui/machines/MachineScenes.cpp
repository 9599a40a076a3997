// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/CreateMachineDialog.h"
#include "gui/machines/DoctorTab.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/MachinePage.h"
#include "gui/machines/QuestionDialog.h"
#include "gui/machines/SettingsTab.h"
#include "tests/gui/machines/MachineSamples.h"
#include "tests/gui/SampleData.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QTest>

// The machine's half of the tour: every state that matters, made up.

namespace panel::sample {

namespace {

using Window = std::unique_ptr<QWidget>;

MachinePage *showPage(MainWindow &window, const MachinePageState &state)
{
    window.showMachine(state.name);
    window.machineList()->setMachines(state.hasMachines ? machines() : QList<SidebarRow>(),
                                      state.name == u"old-vm" ? state.name
                                                              : QStringLiteral("default"));
    window.machineActions()->setState(state);
    window.machinePage()->setState(state);
    return window.machinePage();
}

Window showTask(MainWindow &window, SampleTask *task)
{
    MachinePageState state = runningMachine();
    state.machine.reset();
    state.isBusy = task->state() == MachineTask::State::Running;
    MachinePage *page = showPage(window, state);
    task->setParent(page);
    page->setTask(task);
    page->showTab(MachinePage::Tab::Activity);
    window.machineList()->setTask(state.isBusy ? task : nullptr);
    return {};
}

QJsonObject config()
{
    return {{QStringLiteral("ConfigVersion"), 3},
            {QStringLiteral("Driver"),
             QJsonObject{{QStringLiteral("IPAddress"), QStringLiteral("192.168.99.120")},
                         {QStringLiteral("MachineName"), QStringLiteral("default")},
                         {QStringLiteral("SSHUser"), QStringLiteral("docker")},
                         {QStringLiteral("SSHPort"), 51022},
                         {QStringLiteral("CPU"), 2},
                         {QStringLiteral("Memory"), 4096},
                         {QStringLiteral("HostOnlyCIDR"), QStringLiteral("192.168.99.1/24")},
                         {QStringLiteral("NoVTXCheck"), false},
                         {QStringLiteral("Boot2DockerImportVM"), QString()}}},
            {QStringLiteral("DriverName"), QStringLiteral("virtualbox")},
            {QStringLiteral("HostOptions"),
             QJsonObject{{QStringLiteral("EngineOptions"),
                          QJsonObject{{QStringLiteral("Env"),
                                       QJsonArray{QStringLiteral("HTTP_PROXY=****")}}}}}}};
}

Window createDialog(MainWindow &window, bool isComplete)
{
    auto dialog = std::make_unique<CreateMachineDialog>(
        QStringList{QStringLiteral("virtualbox"), QStringLiteral("generic"),
                    QStringLiteral("none")},
        [](const MachineCreation &creation) -> Result<QString> {
            if (creation.name.isEmpty() || creation.name.contains(u' '))
                return fail(Error::Kind::InvalidInput,
                            QStringLiteral("“%1” is not a name: use letters, digits, “-” and “.”, "
                                           "first a letter or digit.")
                                .arg(creation.name));
            return QStringLiteral("docker-machine create --driver virtualbox "
                                  "--virtualbox-cpu-count 1 --virtualbox-memory 1024 "
                                  "--virtualbox-disk-size 20000 %1")
                .arg(creation.name);
        },
        &window);
    CreateMachineDialog *shown = dialog.get();
    QObject::connect(shown, &CreateMachineDialog::checksAsked, shown,
                     [shown] { shown->setChecks(preflight()); });
    auto *name = shown->findChild<QLineEdit *>(QStringLiteral("createName"));
    QTest::qWait(1); // the first question
    if (isComplete) {
        name->setText(QStringLiteral("inception"));
    } else {
        shown->findChild<QComboBox *>(QStringLiteral("createDriver"))->setCurrentIndex(1);
        name->setText(QStringLiteral("my machine"));
        Q_EMIT name->textEdited(name->text());
        Q_EMIT name->textChanged(name->text());
    }
    shown->show();
    QTest::qWait(500); // the next is asked a little later
    return dialog;
}

Window removeDialog(MainWindow &window)
{
    Question question;
    question.title = QStringLiteral("Remove default?");
    question.text =
        QStringLiteral("The VM “default” and its disk are deleted. All images, containers and "
                       "volumes in it are lost, with all data in them, for good.");
    question.command = QStringLiteral("docker-machine rm -y default");
    question.answer = QStringLiteral("Remove");
    question.name = QStringLiteral("default");
    question.destroys = true;
    return std::make_unique<QuestionDialog>(question, &window);
}

Window startDialog(MainWindow &window)
{
    Question question;
    question.title = QStringLiteral("“default” will not start like this.");
    question.text = QStringLiteral("This was looked at before docker-machine is run.");
    question.command = QStringLiteral("docker-machine start default");
    question.answer = QStringLiteral("Start anyway");
    question.checks = preflight().mid(3, 2);
    return std::make_unique<QuestionDialog>(question, &window);
}

MachineScene plain(const char *name, MachinePageState (*state)())
{
    return {QString::fromLatin1(name), [state](MainWindow &window) -> Window {
                showPage(window, state());
                return {};
            }};
}

} // namespace

QList<MachineScene> machineScenes()
{
    QList<MachineScene> scenes = {
        plain("overview", &runningMachine), plain("stopped", &stoppedMachine),
        plain("broken", &brokenMachine),    plain("unreachable", &unreachableMachine),
        plain("hostile", &hostileMachine),  plain("empty", [] { return MachinePageState(); })};
    scenes.append({QStringLiteral("doctor"), [](MainWindow &window) -> Window {
                       MachinePage *page = showPage(window, runningMachine());
                       QObject::disconnect(page, &MachinePage::examineAsked, nullptr, nullptr);
                       page->showTab(MachinePage::Tab::Doctor);
                       page->doctorTab()->showChecks(examination());
                       return {};
                   }});
    scenes.append({QStringLiteral("settings"), [](MainWindow &window) -> Window {
                       MachinePage *page = showPage(window, runningMachine());
                       page->showTab(MachinePage::Tab::Settings);
                       page->settingsTab()->setSettings(config());
                       return {};
                   }});
    scenes.append({QStringLiteral("running"),
                   [](MainWindow &window) { return showTask(window, creation(nullptr)); }});
    scenes.append(
        {QStringLiteral("failed"), [](MainWindow &window) {
             SampleTask *task = creation(nullptr);
             const QString said = QStringLiteral(
                 "Error creating machine: Error in driver during machine creation: Too many "
                 "retries waiting for SSH to be available. Last error: Maximum number of retries "
                 "(60) exceeded");
             task->print(said);
             task->end(MachineTask::State::Failed,
                       {Error::Kind::ProgramFailed,
                        QStringLiteral("“default” started, but it never let us in by SSH."),
                        QStringLiteral("A firewall or a VPN may keep the host-only network from "
                                       "working: turn it off and try again. Remove the half-made "
                                       "machine first."),
                        said});
             return showTask(window, task);
         }});
    scenes.append(
        {QStringLiteral("create"), [](MainWindow &window) { return createDialog(window, true); }});
    scenes.append({QStringLiteral("create-generic"),
                   [](MainWindow &window) { return createDialog(window, false); }});
    scenes.append({QStringLiteral("remove"), &removeDialog});
    scenes.append({QStringLiteral("start"), &startDialog});
    return scenes;
}

} // namespace panel::sample
