// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

namespace panel {

/// `status`: the services of the project with their containers, once.
class StatusCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    StatusCommand(const CommandLine &line, QObject *parent);
    void start() override;
};

} // namespace panel
