// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/QtProcessLauncher.h"

#include "core/process/QtProcessRun.h"

namespace panel {

ProcessRun *QtProcessLauncher::run(const Command &command, QObject *requester,
                                   Handler<ProcessEnd> done)
{
    return new QtProcessRun(command, requester, std::move(done));
}

} // namespace panel
