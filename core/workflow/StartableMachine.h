// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Check.h"
#include "core/machine/Machine.h"
#include "core/machine/MachineTask.h"

namespace panel {

/// The machine that a workflow's engine is in, as something that docker-machine can start. What a
/// workflow asks of whoever owns the machines; outlived by them. UI thread.
class StartableMachine
{
public:
    virtual ~StartableMachine() = default;

    /// It did not run when it was looked at last; may be some seconds old.
    virtual bool seemsOff() const = 0;
    /// We are starting it already, for somebody else: docker-machine is not asked meanwhile.
    virtual bool isBeingStarted() const = 0;
    /// Looks at it now, within 5 s; its state tells. NotFound: it is gone, or its entry broken.
    virtual Call *look(QObject *requester, Handler<Machine> done) = 0;
    /// What stands in the way of a start; see Preflight.h.
    virtual Call *checkStart(QObject *requester, Handler<QList<Check>> done) = 0;
    /// `docker-machine start`, or the start of it that is under way already (which is Running,
    /// while a new one is Queued). Never null; owned by others.
    virtual MachineTask *start() = 0;
    /// Connects to the address that it has now: StackContext::engine and ::endpoint follow at once.
    virtual void follow() = 0;
    /// Why there is no engine, where there is none.
    virtual Error whyNoEngine() const = 0;
};

} // namespace panel
