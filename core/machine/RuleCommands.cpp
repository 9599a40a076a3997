// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/RuleCommands.h"

#include "core/machine/VirtualBoxTool.h"
#include "core/process/Command.h"

namespace panel {

QStringList ruleCommands(const VirtualBoxVm &vm, const PortForward *removed,
                         const PortForward *added)
{
    const auto shown = [](const QStringList &arguments) {
        Command command;
        command.program = QStringLiteral("VBoxManage");
        command.arguments = arguments;
        return displayText(command);
    };
    const bool runs =
        vm.state == VirtualBoxVm::State::Running || vm.state == VirtualBoxVm::State::Paused;
    if (!runs)
        return {shown(modifyArguments(vm.name, removed, added))};
    QStringList commands;
    if (removed)
        commands.append(shown(controlRemoveArguments(vm.name, *removed)));
    if (added)
        commands.append(shown(controlAddArguments(vm.name, *added)));
    return commands;
}

} // namespace panel
