// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// VBoxManage's description of a VM, and its rules.
#include "core/machine/VirtualBoxVm.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

/// A VM with these rules and this name, as VBoxManage 7 prints it.
QByteArray printed(const VirtualBoxVm &vm)
{
    QString name = vm.name;
    name.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    QString text =
        QStringLiteral("name=\"%1\"\nVMState=\"%2\"\n").arg(name, QStringLiteral("running"));
    for (int adapter = 1; adapter <= 8; ++adapter) {
        text += QStringLiteral("nic%1=\"nat\"\n").arg(adapter);
        int number = 0;
        for (const PortForward &rule : vm.forwards) {
            if (rule.adapter == adapter)
                text += QStringLiteral("Forwarding(%1)=\"%2\"\n").arg(number++).arg(ruleText(rule));
        }
    }
    return text.toUtf8();
}

} // namespace

PANEL_FUZZ(bytes)
{
    const Result<VirtualBoxVm> vm = parseVirtualBoxVm(bytes);
    if (!vm) {
        fuzz::require(vm.error().kind == Error::Kind::BadAnswer, "why it is no VM");
        return;
    }
    fuzz::require(!vm->name.isEmpty() && !vm->stateText.isEmpty(), "a VM has a name and a state");
    for (const int adapter : vm->natAdapters)
        fuzz::require(adapter >= 1 && adapter <= 8, "an adapter is 1 to 8");
    QList<PortForward> byAdapter;
    for (int adapter = 1; adapter <= 8; ++adapter) {
        for (const PortForward &rule : vm->forwards) {
            if (rule.adapter == adapter)
                byAdapter.append(rule);
        }
    }
    fuzz::require(byAdapter.size() == vm->forwards.size(), "a rule has an adapter");
    for (const PortForward &rule : byAdapter) {
        const Result<PortForward> again = parseRuleText(ruleText(rule), rule.adapter);
        fuzz::require(again.has_value(), "a printed rule can be read");
        fuzz::require(ruleText(*again) == ruleText(rule), "and is the same");
        (void)checkPortForward(rule, {});
    }
    const Result<VirtualBoxVm> again = parseVirtualBoxVm(printed(*vm));
    fuzz::require(again.has_value(), "a printed VM can be read");
    fuzz::require(again->name == vm->name, "its name is the same");
    fuzz::require(again->forwards == byAdapter, "its rules are the same");
}
