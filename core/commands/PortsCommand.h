// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

namespace panel {

/// `ports`: the way of each published port, probed once; with --listeners what listens on this
/// computer. Works without an engine too: what it would tell stays unknown then.
class PortsCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    PortsCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void listListeners();
    void waitForEngine();
    void printWhenProbed();

    bool m_isProbing = false;
};

} // namespace panel
