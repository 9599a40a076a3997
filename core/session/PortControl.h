// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/machine/VirtualBoxVm.h"
#include "core/ports/HostListener.h"
#include "core/ports/PortPath.h"
#include "core/ports/RuleDifference.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace panel {

class Session;

/// The ports of the open stack on the chosen machine: their ways, the VM's rules and what is to do
/// about them. Probes only when asked (or when what it shows has changed while it is watched). UI
/// thread; a part of the Session.
class PortControl : public QObject
{
    Q_OBJECT

public:
    ~PortControl() override;

    /// One path per published port (of running containers, or of the file where none runs), then
    /// one per rule that leads nowhere. While a probe runs, hops are Waiting and arrive one by one.
    QList<PortPath> paths() const;
    bool isProbing() const;
    QDateTime probedAt() const; ///< of the last complete probe; invalid: never
    void probe();
    /// While true, a change of the stack, the machine or the VM leads to a new probe.
    void setWatched(bool watched);

    /// Whether the machine is a VM with NAT rules at all.
    bool hasRules() const;
    /// The VM as it was last read; or why it could not be.
    std::optional<Result<VirtualBoxVm>> vm() const;
    QList<RuleDifference> differences() const;

    // Each ends with the VM read again and the paths probed anew. Conflict while docker-machine
    // works on the machine: a VM that is starting takes no rules.
    Call *addRule(const PortForward &rule, QObject *requester, Handler<void> done);
    Call *changeRule(const PortForward &from, const PortForward &to, QObject *requester,
                     Handler<void> done);
    Call *removeRule(const PortForward &rule, QObject *requester, Handler<void> done);
    /// Brings exactly these in line, one by one; stops at the first that fails and says how far it
    /// came.
    Call *apply(const QList<RuleDifference> &differences, QObject *requester, Handler<void> done);

    Call *listeners(QObject *requester, Handler<QList<HostListener>> done);

Q_SIGNALS:
    void changed(); ///< paths, rules or differences

private:
    friend class Session;
    class Private;
    explicit PortControl(std::unique_ptr<Private> d, QObject *parent);
    std::unique_ptr<Private> d;
};

} // namespace panel
