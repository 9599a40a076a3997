// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

namespace panel {

/// `check`: the rules that the stack must meet, each with its verdict, the evidence and the fix.
/// Works without an engine too: what it would show stays open then.
class CheckCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    CheckCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void waitForEngine();
    void check();

    bool m_isChecking = false;
    QList<UnusedKey> m_misspelt;
};

} // namespace panel
