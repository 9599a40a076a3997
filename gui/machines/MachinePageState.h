// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/Machine.h"
#include "core/session/MachineControl.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace panel {

/// What the page of a machine shows; a value, so that it can be made up in tests.
struct MachinePageState
{
    QString name;                          ///< empty: no machine is open
    std::optional<Machine> machine;        ///< nothing: not in the store (yet, or any more)
    QDateTime stateSince;                  ///< UTC; invalid: it was so when the panel first looked
    bool hasMachines = false;              ///< there are any in the store
    bool isInUse = false;                  ///< the stack runs on it
    bool isBusy = false;                   ///< one of its tasks waits or runs
    bool isStackBusy = false;              ///< work goes on that another engine would end
    QList<MachineControl::Action> actions; ///< that can be asked of it
    std::optional<Error> whyNoActions;     ///< none of them can be done now
    QStringList commands;                  ///< to copy: scp, mount

    bool operator==(const MachinePageState &other) const = default;
};

} // namespace panel
