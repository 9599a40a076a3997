// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/Machine.h"
#include "core/machine/VirtualBox.h"
#include "core/ports/PathProbe.h"
#include "core/session/PortControl.h"
#include "core/session/RuleChange.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace panel {

class EngineConnection;
class ProcessLauncher;

/// What a PortControl holds. The others live longer.
class PortControl::Private
{
public:
    Private(Session *session, ProcessLauncher *launcher, VirtualBox *virtualBox);

    /// Connects to what the session tells; once `q` is there.
    void watchSession(PortControl *q);

    bool hasRules() const;

    void start();
    /// Drops what is under way and shown: it belongs to another machine or project.
    void reset();
    /// Something that it shows has changed.
    void onChange();
    void schedule();
    void setVm(const Result<VirtualBoxVm> &answer);
    void compare(); ///< the project and the VM's rules
    /// Plans anew with what is known.
    void replaceProbe();
    /// And walks it.
    void walk();
    void tell(); ///< soon, once for all that happens until then

    Call *change(const QList<RuleStep> &steps, QObject *requester, Handler<void> done);

    PortControl *q = nullptr;
    Session *session;
    ProcessLauncher *launcher;
    VirtualBox *virtualBox;

    std::optional<Machine> machine; ///< as it was when the paths were begun
    QString projectFile;
    const EngineConnection *engine = nullptr; ///< the one that the present probe asks
    std::optional<Result<VirtualBoxVm>> vm;
    QList<RuleDifference> differences;
    QPointer<PathProbe> probe;
    QPointer<Call> vmCall;
    bool isProbing = false;
    bool isWatched = false;
    bool isStale = false; ///< something has changed since the present probe began
    QDateTime probedAt;
    QElapsedTimer sinceStart;
    QTimer next;
    QTimer telling;
};

} // namespace panel
