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

/// What the commands are for: one service, or (empty) the whole stack.
struct StackPart
{
    QString service = {};
    QStringList containers = {}; ///< names of its containers
};

/// What the actions on the stack do, by Compose: first how a shell finds the engine (by
/// docker-machine only where it made the machine), then one group for each action on that part.
/// Secrets are left out, and that is said. `target.endpoint` and the file must be there.
QList<ShownCommands> stackCommands(const ComposeProject &project, const ComposeTarget &target,
                                   const StackPart &part = {});

} // namespace panel
