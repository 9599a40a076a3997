// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/MissingRules.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/VirtualBox.h"
#include "core/ports/RuleDifference.h"
#include "core/workflow/TakenPort.h"

#include <algorithm>

namespace panel {

MissingRules::MissingRules(const StackContext &context, QObject *requester,
                           Handler<QStringList> done)
    : AnsweringCall(requester, std::move(done))
    , m_vmName(context.machineName)
    , m_project(context.project)
    , m_targets(context.targets())
    , m_virtualBox(context.virtualBox)
{
    m_call =
        m_virtualBox->vm(m_vmName, this, [this](const Result<VirtualBoxVm> &vm) { onRead(vm); });
}

void MissingRules::abortWork()
{
    delete m_call;
}

void MissingRules::onRead(const Result<VirtualBoxVm> &vm)
{
    if (!vm) {
        Q_EMIT line(Tr::tr("The rules of the VM could not be read: %1 %2")
                        .arg(vm.error().message, vm.error().next));
        deliver(QStringList());
        return;
    }
    m_isRunning =
        vm->state == VirtualBoxVm::State::Running || vm->state == VirtualBoxVm::State::Paused;
    if (vm->natAdapters.isEmpty())
        Q_EMIT line(Tr::tr("The VM has no NAT adapter, so no rules: its own address leads to it."));
    const QList<RuleDifference> differences = compareRules(m_project, *vm, hostPortPolicy());
    QList<PortForward> asTheyShouldBe = vm->forwards;
    for (const RuleDifference &difference : differences) {
        Q_EMIT line(difference.text);
        if (difference.present)
            asTheyShouldBe.removeOne(*difference.present);
        const bool isTarget =
            std::any_of(m_targets.cbegin(), m_targets.cend(), [&](const ComposeService &service) {
                return service.name == difference.service;
            });
        if (difference.kind == RuleDifference::Kind::Missing && difference.wanted && isTarget)
            m_toAdd.append(*difference.wanted);
    }
    if (differences.isEmpty() && !vm->natAdapters.isEmpty())
        Q_EMIT line(Tr::tr("Every published port has its rule."));
    m_toProbe = m_toAdd;
    for (const PortForward &rule : std::as_const(asTheyShouldBe)) {
        if (!isLockedRule(rule) && leadsToTarget(rule, *vm))
            m_toProbe.append(rule);
    }
    // Whether somebody has a UDP port shows only when VirtualBox wants it.
    m_toProbe.removeIf([](const PortForward &rule) { return rule.protocol == u"udp"; });
    probeNext();
}

/// Whether a target's port would be missing without it.
bool MissingRules::leadsToTarget(const PortForward &rule, VirtualBoxVm vm) const
{
    ComposeProject targets = m_project;
    targets.services = m_targets;
    vm.forwards.clear();
    const qsizetype without = compareRules(targets, vm, {0, false}).size();
    vm.forwards = {rule};
    return compareRules(targets, vm, {0, false}).size() < without;
}

void MissingRules::probeNext()
{
    if (m_toProbe.isEmpty()) {
        addNext();
        return;
    }
    const PortForward rule = m_toProbe.takeFirst();
    m_call = probeHostPort(rule.hostAddress, rule.hostPort, this,
                           [this, rule](const Result<std::optional<PortOwner>> &owner) {
                               onProbed(rule, owner.value_or(std::nullopt));
                           });
}

void MissingRules::onProbed(const PortForward &rule, const std::optional<PortOwner> &owner)
{
    const bool isNew = m_toAdd.contains(rule);
    // The VM itself listens for a rule that it has; where its process is hidden from us, nobody
    // else is likelier.
    const bool mayBeTheVm = m_isRunning && !isNew && owner
                            && (owner->program.isEmpty() || isVirtualBoxProgram(owner->program));
    if (owner && !mayBeTheVm) {
        Error error = takenByProgram(rule.hostPort, *owner);
        error.detail = Tr::tr("The rule “%1” of the VM needs it: %2")
                           .arg(elided(plainLine(rule.name), 60), plainLine(ruleText(rule)));
        deliver(panel::fail(error));
        return;
    }
    if (!owner && !isNew && m_isRunning)
        tellUnheard(rule);
    probeNext();
}

void MissingRules::tellUnheard(const PortForward &rule)
{
    Q_EMIT line(Tr::tr("Nothing listens on port %1 of this computer, although the VM has the rule "
                       "“%2”: restart the VM if it stays so.")
                    .arg(QString::number(rule.hostPort), elided(plainLine(rule.name), 60)));
}

void MissingRules::addNext()
{
    if (m_toAdd.isEmpty()) {
        deliver(m_added);
        return;
    }
    const PortForward rule = m_toAdd.takeFirst();
    m_call =
        m_virtualBox->addRule(m_vmName, rule, this, [this, rule](const Result<VirtualBoxVm> &vm) {
            if (!vm) {
                deliver(panel::fail(vm.error()));
                return;
            }
            Q_EMIT line(Tr::tr("Added the rule %1.").arg(plainLine(ruleText(rule))));
            m_added.append(rule.name);
            verify(rule);
        });
}

void MissingRules::verify(const PortForward &rule)
{
    if (!m_isRunning || rule.protocol == u"udp") { // nobody listens yet, or shows it
        addNext();
        return;
    }
    m_call = probeHostPort(rule.hostAddress, rule.hostPort, this,
                           [this, rule](const Result<std::optional<PortOwner>> &owner) {
                               if (owner && !*owner)
                                   tellUnheard(rule);
                               addNext();
                           });
}

} // namespace panel
