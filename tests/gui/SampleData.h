// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ServiceUsage.h"
#include "core/workflow/Workflow.h"
#include "gui/models/SidebarModel.h"
#include "gui/stack/StackState.h"

namespace panel::sample {

/// A step that stays in the state it is put into.
class SampleStep : public Step
{
public:
    using Step::Step;

    void tell(const QString &detail, double progress) { report(detail, progress); }
    void print(const QString &line) { appendOutput(line); }
    void split(const QList<StepPart> &parts) { setParts(parts); }
    void mark() { markLastLine(); }
    void endWell(const QString &detail) { succeed(detail); }
    void endBadly(const Error &error) { fail(error); }

protected:
    void run() override {}
    void stopWork() override {}
};

/// A service with a container in this state.
Service service(const QString &name, Container::State state, Container::Health health,
                int secondsAgo, int exitCode = 0);

/// inception(), whose engine went away six minutes ago; `how`: Lost, Reconnecting or Refused.
StackState away(ConnectionStatus::State how);
/// inception(), whose engine answers slowly and gives no events.
StackState degraded();

/// The stack of the pictures in the design: eight services, one starting, one killed.
StackState inception();
/// The same before anything was brought up.
StackState inceptionBefore();
/// Services with several containers: all well, one dead, one never created, all stopped.
StackState scaled();
/// Names as an attacker would choose them.
StackState hostile();

/// Two minutes of samples that look alive, the same ones each time for a name. `limit`: of its
/// memory in MiB.
ServiceUsage usage(const QString &name, double cpuPercent, double memoryMiB, int limit);

QList<SidebarRow> machines();

/// Six steps of a bring-up; the ones before `current` are done. The caller owns it.
Workflow *bringUp(int current, QObject *parent);
/// The same while eight images are built side by side, one of which may have failed.
Workflow *building(bool fails, QObject *parent);

} // namespace panel::sample
