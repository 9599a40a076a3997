// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ProjectFiles.h"
#include "core/compose/Service.h"
#include "core/rules/Rule.h"

namespace panel {

class EngineConnection;
class ProcessLauncher;

/// What a check works on; the objects outlive it.
struct RuleCheckTarget
{
    ProcessLauncher *launcher = nullptr;
    ProjectFiles project;
    EngineConnection *engine = nullptr; ///< null: nothing that runs can be looked at
    QString whyNoEngine;                ///< then, the reason
    QList<Service> services;
    bool stopThem = false; ///< stop the containers to take their time, and start them again
};

/// Gathers the facts of the stack, on disk and alive, and judges them by the rules. Errors: those
/// of the compose file; an engine that is missing only leaves rules open.
Call *checkStack(const RuleCheckTarget &target, QObject *requester,
                 Handler<QList<RuleResult>> done);

} // namespace panel
