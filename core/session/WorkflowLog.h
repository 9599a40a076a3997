// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace panel {

class LogSession;
class Workflow;

/// What the steps of the workflow say and how they end goes into the logs too, under the name of a
/// service that is none: "bring-up", "rebuild", "stop", "down", "clean". Ends with either of them.
void logWorkflow(Workflow *workflow, LogSession *logs);

} // namespace panel
