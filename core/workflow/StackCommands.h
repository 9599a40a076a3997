// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeProject.h"

#include <QList>
#include <QStringList>

namespace panel {

/// What one action stands for, as people would type it.
struct ShownCommands
{
    QString title;        ///< "Bring up"
    QStringList commands; ///< for a shell, in their order; only to be read or pasted
    QString note;         ///< what they leave out; may be empty

    bool operator==(const ShownCommands &other) const = default;
};

/// What the actions on the stack do, by Compose: first how a shell finds the engine, then one group
/// for each action. `service`: those on this service alone; empty: on all. Secrets are left out,
/// and that is said. `target.endpoint` and the file must be there.
QList<ShownCommands> stackCommands(const ComposeProject &project, const ComposeTarget &target,
                                   const QString &machineName, const QString &service = {});

} // namespace panel
