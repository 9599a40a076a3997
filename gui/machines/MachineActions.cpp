// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachineActions.h"

#include "core/base/PlainText.h"
#include "gui/machines/MachineTexts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/SafeText.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace panel {

namespace {

using Action = MachineControl::Action;

} // namespace

MachineActions::MachineActions(Shortcuts shortcuts, QObject *parent)
    : QObject(parent), m_hasShortcuts(shortcuts == Shortcuts::Yes)
{
    const auto keys = [](int key) { return QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(key)); };
    m_start = makeAct(Action::Start, QStringLiteral("machineStart"), tr("Start"), keys(Qt::Key_U));
    m_stop =
        makeAct(Action::Stop, QStringLiteral("machineStop"), tr("Stop…"), keys(Qt::Key_Period));
    m_restart = makeAct(Action::Restart, QStringLiteral("machineRestart"), tr("Restart…"));
    m_kill = makeAct(Action::Kill, QStringLiteral("machineKill"), tr("Kill…"));
    m_upgrade = makeAct(Action::Upgrade, QStringLiteral("machineUpgrade"), tr("Upgrade…"));
    m_provision = makeAct(Action::Provision, QStringLiteral("machineProvision"), tr("Provision…"));
    m_regenerate = makeAct(Action::RegenerateCertificates, QStringLiteral("machineRegenerate"),
                           tr("Regenerate certificates…"));
    m_regenerateAll =
        makeAct(Action::RegenerateAllCertificates, QStringLiteral("machineRegenerateAll"),
                tr("Regenerate all certificates and the CA…"));
    m_remove = makeAct(Action::Remove, QStringLiteral("machineRemove"), tr("Remove…"));
    m_start->setIcon(glyphIcon(Glyph::Play, &Tokens::text));
    m_stop->setIcon(glyphIcon(Glyph::Stop, &Tokens::text));
    m_restart->setIcon(glyphIcon(Glyph::Rebuild, &Tokens::text));

    m_cancel = make(QStringLiteral("machineCancel"), tr("Cancel"));
    m_cancel->setIcon(glyphIcon(Glyph::Cancel, &Tokens::text));
    connect(m_cancel, &QAction::triggered, this, [this] { Q_EMIT cancelAsked(m_state.name); });
    m_shell = make(QStringLiteral("machineShell"), tr("Open a shell"), keys(Qt::Key_T));
    m_shell->setIcon(glyphIcon(Glyph::Terminal, &Tokens::text));
    connect(m_shell, &QAction::triggered, this, [this] { Q_EMIT shellAsked(m_state.name); });
    m_use = make(QStringLiteral("machineUse"), tr("Use for the stack"));
    connect(m_use, &QAction::triggered, this, [this] { Q_EMIT useAsked(m_state.name); });
    makeCopyActions();
    update();
}

QAction *MachineActions::make(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setMenuRole(QAction::NoRole);
    if (m_hasShortcuts)
        action->setShortcut(keys);
    return action;
}

QAction *MachineActions::makeAct(Action act, const QString &name, const QString &text,
                                 const QKeySequence &keys)
{
    QAction *action = make(name, text, keys);
    connect(action, &QAction::triggered, this, [this, act] { Q_EMIT actAsked(m_state.name, act); });
    return action;
}

void MachineActions::makeCopyActions()
{
    using Shell = MachineControl::Shell;
    const std::tuple<Shell, const char *, QString> shells[] = {
        {Shell::Sh, "copyEnvironmentSh", tr("Environment for sh, bash, zsh")},
        {Shell::Fish, "copyEnvironmentFish", tr("Environment for fish")},
        {Shell::PowerShell, "copyEnvironmentPowerShell", tr("Environment for PowerShell")},
        {Shell::Cmd, "copyEnvironmentCmd", tr("Environment for cmd")},
    };
    for (const auto &[shell, name, text] : shells) {
        QAction *action = make(QString::fromLatin1(name), text);
        connect(action, &QAction::triggered, this,
                [this, chosen = shell] { Q_EMIT environmentAsked(m_state.name, chosen); });
        m_environments.append(action);
    }
}

void MachineActions::setState(const MachinePageState &state)
{
    const bool hasOtherCommands = state.commands != m_state.commands;
    m_state = state;
    if (hasOtherCommands) {
        constexpr int longest = 72;
        qDeleteAll(m_commands);
        m_commands.clear();
        for (const QString &command : state.commands) {
            auto *action = new QAction(plainCaption(elided(command, longest)), this);
            action->setMenuRole(QAction::NoRole);
            connect(action, &QAction::triggered, this,
                    [command] { QGuiApplication::clipboard()->setText(command); });
            m_commands.append(action);
        }
        Q_EMIT commandsChanged();
    }
    update();
}

void MachineActions::update()
{
    const std::optional<Machine> &machine = m_state.machine;
    const bool isFree = machine && !m_state.isBusy;
    const std::pair<QAction *, Action> acts[] = {
        {m_start, Action::Start},
        {m_stop, Action::Stop},
        {m_restart, Action::Restart},
        {m_kill, Action::Kill},
        {m_upgrade, Action::Upgrade},
        {m_provision, Action::Provision},
        {m_regenerate, Action::RegenerateCertificates},
        {m_regenerateAll, Action::RegenerateAllCertificates},
        {m_remove, Action::Remove},
    };
    const std::optional<Error> &why = m_state.whyNoActions;
    const QString reason =
        why ? plainToolTip(QStringLiteral("%1 %2").arg(why->message, why->next)) : QString();
    for (const auto &[action, act] : acts) {
        action->setEnabled(isFree && !why && m_state.actions.contains(act));
        action->setToolTip(reason); // empty: its text
    }
    if (!why && machine && machine->driver == QLatin1String("generic"))
        m_kill->setToolTip(tr("docker-machine cannot pull the plug of a computer that it did not "
                              "make (driver generic)."));
    m_cancel->setEnabled(m_state.isBusy);
    const bool mayAnswer = machine
                           && (machine->state == Machine::State::Running
                               || machine->state == Machine::State::Unreachable);
    m_shell->setEnabled(mayAnswer && !why && hasShell(machine->driver));
    m_shell->setToolTip(reason);
    m_use->setVisible(!machine || isUsable(*machine));
    m_use->setEnabled(machine && isUsable(*machine) && !m_state.isInUse && !m_state.isStackBusy);
    for (QAction *action : std::as_const(m_environments))
        action->setEnabled(machine && machine->endpoint);
}

bool MachineActions::isUsable(const Machine &machine)
{
    return machine.state != Machine::State::Error && isMachineName(machine.name);
}

QAction *MachineActions::primary() const
{
    using State = Machine::State;
    if (m_state.isBusy)
        return m_cancel;
    if (!m_state.machine)
        return nullptr;
    // One that may run is stopped, if it can be; a dead one is more likely to be started.
    const State state = m_state.machine->state;
    const bool mayRun = state == State::Running || state == State::Unreachable
                        || state == State::Starting || state == State::Stopping;
    const auto order = mayRun ? QList<QAction *>{m_stop, m_restart, m_start}
                              : QList<QAction *>{m_start, m_restart, m_stop};
    for (QAction *action : order) {
        if (action->isEnabled())
            return action;
    }
    return nullptr;
}

void MachineActions::fill(QMenu *menu) const
{
    menu->addActions({m_start, m_stop, m_cancel, m_shell});
    menu->addSeparator();
    fillMore(menu);
    menu->insertMenu(m_remove, [this, menu] {
        auto *copy = new QMenu(tr("Copy"), menu);
        copy->setObjectName(QStringLiteral("machineCopyMenu"));
        fillCopy(copy);
        connect(this, &MachineActions::commandsChanged, copy, [this, copy] { fillCopy(copy); });
        return copy;
    }());
    menu->insertSeparator(m_remove);
}

void MachineActions::fillMore(QMenu *menu) const
{
    menu->setToolTipsVisible(true); // why some cannot be chosen
    menu->addActions({m_use, m_restart, m_kill});
    menu->addSeparator();
    menu->addActions({m_upgrade, m_provision, m_regenerate, m_regenerateAll});
    menu->addSeparator();
    menu->addAction(m_remove);
}

void MachineActions::fillCopy(QMenu *menu) const
{
    menu->clear();
    menu->addActions(m_environments);
    if (m_commands.isEmpty())
        return;
    menu->addSeparator();
    menu->addActions(m_commands);
}

} // namespace panel
