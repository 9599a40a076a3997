// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/VirtualBoxVm.h"

#include <QStringList>

namespace panel {

/// "VBoxManage controlvm vm natpf1 delete web": how VirtualBox changes a rule of this VM, for
/// people to read and copy. Null: none is removed, or added.
QStringList ruleCommands(const VirtualBoxVm &vm, const PortForward *removed,
                         const PortForward *added);

} // namespace panel
