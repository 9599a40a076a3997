// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/ProcessRun.h"

namespace panel {

/// Starts real programs (by QProcess), each as the leader of its own session, so that stopping it
/// stops what it started too. For the main thread. May die before its runs.
///
/// A run whose owner dies goes on being stopped in the background, and is killed at the latest when
/// the application ends. A program that ends by itself leaves its daemons alone.
/// Arguments with a NUL byte or a program that is no absolute path: Error::Kind::InvalidInput.
class QtProcessLauncher : public ProcessLauncher
{
public:
    ProcessRun *run(const Command &command, QObject *requester, Handler<ProcessEnd> done) override;
    Result<void> startDetached(const Command &command) override;
};

} // namespace panel
