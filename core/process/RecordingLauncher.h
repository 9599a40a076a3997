// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/CommandRecord.h"
#include "core/process/ProcessRun.h"

#include <functional>
#include <memory>

namespace panel {

/// Starts programs by another launcher, and tells of each when it has ended. The other one outlives
/// it; it may die before its runs, which are then no longer told of.
class RecordingLauncher : public ProcessLauncher
{
public:
    using Listener = std::function<void(const Command &, const CommandRecord &)>;

    RecordingLauncher(ProcessLauncher *inner, Listener listener);

    ProcessRun *run(const Command &command, QObject *requester, Handler<ProcessEnd> done) override;
    Result<void> startDetached(const Command &command) override;

private:
    ProcessLauncher *m_inner;
    std::shared_ptr<Listener> m_listener; ///< shared with the runs, which know it weakly
};

} // namespace panel
