// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

namespace panel {

/// `machines`: every machine of the store and every other engine with its state, once each has
/// been probed.
class MachinesCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    MachinesCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void report();
};

} // namespace panel
