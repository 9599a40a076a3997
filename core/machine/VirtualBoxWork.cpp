// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBoxWork.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/VirtualBoxFailure.h"

#include <algorithm>

namespace panel {

namespace {

QString shown(const QString &name)
{
    return elided(plainLine(name), 60);
}

const PortForward *ruleOfName(const VirtualBoxVm &vm, const PortForward &wanted)
{
    const auto it =
        std::find_if(vm.forwards.cbegin(), vm.forwards.cend(), [&](const PortForward &rule) {
            return rule.adapter == wanted.adapter && rule.name == wanted.name;
        });
    return it == vm.forwards.cend() ? nullptr : &*it;
}

} // namespace

VirtualBoxWork::VirtualBoxWork(const VirtualBoxTool &tool, const QString &vm,
                               std::optional<PortForward> removed, std::optional<PortForward> added,
                               std::chrono::milliseconds time, QObject *parent)
    : QObject(parent)
    , m_tool(tool)
    , m_vm(vm)
    , m_removed(std::move(removed))
    , m_added(std::move(added))
    , m_time(time)
{
    m_clock.start();
}

void VirtualBoxWork::start()
{
    run(showArguments(m_vm), &VirtualBoxWork::onFirstRead);
}

void VirtualBoxWork::abandon()
{
    done = nullptr;
    m_isAbandoned = true;
    if (m_hasBegun || m_hasEnded)
        return;
    delete m_call;
    finish(fail(Error{}));
}

void VirtualBoxWork::run(const QStringList &arguments, Next next)
{
    // A third of the time is kept for putting things right again.
    const auto left = m_time * 2 / 3 - std::chrono::milliseconds(m_clock.elapsed());
    const auto deadline = m_hasBegun ? std::max(left, m_time / 9) : left;
    m_call = m_tool.run(arguments, m_vm, deadline, this,
                        [this, next](const Result<QByteArray> &output) { (this->*next)(output); });
}

void VirtualBoxWork::onFirstRead(const Result<QByteArray> &output)
{
    const Result<VirtualBoxVm> vm = output.and_then(parseVirtualBoxVm);
    if (!vm || (!m_removed && !m_added) || (m_removed && m_removed == m_added)) {
        finish(vm);
        return;
    }
    if (const Result<void> possible = check(*vm); !possible)
        finish(fail(possible.error()));
    else
        change(*vm);
}

Result<void> VirtualBoxWork::check(const VirtualBoxVm &vm) const
{
    if (const auto fixed = whyRulesAreFixed(vm))
        return fail(*fixed);
    QList<PortForward> others = vm.forwards;
    if (m_removed) {
        const PortForward *present = ruleOfName(vm, *m_removed);
        if (!present)
            return fail(Error::Kind::NotFound,
                        Tr::tr("The VM “%1” has no rule “%2” any more.")
                            .arg(shown(m_vm), shown(m_removed->name)),
                        Tr::tr("Read its rules again."));
        if (*present != *m_removed)
            return fail(Error::Kind::Conflict,
                        Tr::tr("The rule “%1” of the VM “%2” was changed in the meantime.")
                            .arg(shown(m_removed->name), shown(m_vm)),
                        Tr::tr("Look at it again, then decide."), ruleText(*present));
        others.removeOne(*present);
    }
    if (!m_added)
        return {};
    if (const Result<void> valid = checkPortForward(*m_added, others); !valid)
        return valid;
    if (!vm.natAdapters.contains(m_added->adapter))
        return fail(Error::Kind::Conflict,
                    Tr::tr("Adapter %1 of the VM “%2” is not in NAT mode, so it forwards no ports.")
                        .arg(QString::number(m_added->adapter), shown(m_vm)),
                    Tr::tr("Choose an adapter in NAT mode; docker-machine's is 1."));
    return {};
}

void VirtualBoxWork::change(const VirtualBoxVm &vm)
{
    m_hasBegun = true;
    m_isRunning =
        vm.state == VirtualBoxVm::State::Running || vm.state == VirtualBoxVm::State::Paused;
    if (!m_isRunning)
        run(modifyArguments(m_vm, m_removed ? &*m_removed : nullptr, m_added ? &*m_added : nullptr),
            &VirtualBoxWork::onChanged);
    else if (m_removed)
        run(controlRemoveArguments(m_vm, *m_removed), &VirtualBoxWork::onRemoved);
    else
        run(controlAddArguments(m_vm, *m_added), &VirtualBoxWork::onChanged);
}

void VirtualBoxWork::onRemoved(const Result<QByteArray> &output)
{
    if (output && m_added)
        run(controlAddArguments(m_vm, *m_added), &VirtualBoxWork::onChanged);
    else
        onChanged(output);
}

void VirtualBoxWork::onChanged(const Result<QByteArray> &output)
{
    if (output)
        run(showArguments(m_vm), &VirtualBoxWork::onLastRead);
    else
        undo(output.error());
}

void VirtualBoxWork::onLastRead(const Result<QByteArray> &output)
{
    const Result<VirtualBoxVm> vm = output.and_then(parseVirtualBoxVm);
    if (!vm) {
        finish(vm);
        return;
    }
    const bool isAdded = !m_added || vm->forwards.contains(*m_added);
    const bool isRemoved = !m_removed || m_removed == m_added || !vm->forwards.contains(*m_removed);
    if (isAdded && isRemoved)
        finish(vm);
    else
        undo({Error::Kind::ProgramFailed,
              isAdded ? Tr::tr("VirtualBox said that the rule “%1” of the VM “%2” is removed, but "
                               "it is still there.")
                            .arg(shown(m_removed->name), shown(m_vm))
                      : Tr::tr("VirtualBox said nothing against it, but the VM “%1” does not have "
                               "the rule “%2”.")
                            .arg(shown(m_vm), plainLine(ruleText(*m_added))),
              Tr::tr("Look at the VM in VirtualBox."),
              {}});
}

void VirtualBoxWork::undo(const Error &why)
{
    if (!m_removed || !m_added) {
        finish(fail(why));
        return;
    }
    m_refusal = why;
    run(showArguments(m_vm), &VirtualBoxWork::onReadAfterRefusal);
}

void VirtualBoxWork::onReadAfterRefusal(const Result<QByteArray> &output)
{
    const Result<VirtualBoxVm> vm = output.and_then(parseVirtualBoxVm);
    const bool isDone = vm && vm->forwards.contains(*m_added) && !vm->forwards.contains(*m_removed);
    if (isDone) { // it was slow to say so
        finish(vm);
        return;
    }
    if (vm && ruleOfName(*vm, *m_removed)) {
        finish(fail(m_refusal));
        return;
    }
    // Without an answer, adding it is the safe thing to do: it is refused if it is there.
    run(m_isRunning ? controlAddArguments(m_vm, *m_removed)
                    : modifyArguments(m_vm, nullptr, &*m_removed),
        &VirtualBoxWork::onPutBack);
}

void VirtualBoxWork::onPutBack(const Result<QByteArray> &output)
{
    if (!output && output.error().kind != Error::Kind::Conflict) {
        m_refusal.message +=
            u' '
            + Tr::tr("The rule “%1” that was to be replaced is gone.").arg(shown(m_removed->name));
        m_refusal.next = Tr::tr("Add it again: %1").arg(plainLine(ruleText(*m_removed)));
        m_refusal.detail += u'\n' + output.error().detail;
    }
    finish(fail(m_refusal));
}

void VirtualBoxWork::finish(const Result<VirtualBoxVm> &outcome)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    if (const Handler<VirtualBoxVm> tell = std::exchange(done, nullptr))
        tell(outcome);
    Q_EMIT ended();
}

} // namespace panel
