// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/Machine.h"
#include "core/machine/VirtualBox.h"

#include <QList>

#include <functional>

namespace panel {

/// One change of a VM's NAT rules, as VirtualBox takes it.
using RuleStep = std::function<Call *(VirtualBox &virtualBox, const QString &vm, QObject *requester,
                                      Handler<VirtualBoxVm> done)>;

/// Whose rules are changed: the machine as it was shown.
struct RuleChangeTarget
{
    VirtualBox *virtualBox = nullptr; ///< outlives the call
    Machine machine;
    QString uuid; ///< of the VM as it was shown; empty: it never was
};

/// Does the steps one by one and answers with the VM as it is then. Before each, the machine's
/// entry in the store and the VM are read again: another one in their place is
/// Error::Kind::Conflict, and nothing is done. Stops at the first step that fails; of several, the
/// message says how many were done.
Call *changeRules(const RuleChangeTarget &target, const QList<RuleStep> &steps, QObject *requester,
                  Handler<VirtualBoxVm> done);

} // namespace panel
