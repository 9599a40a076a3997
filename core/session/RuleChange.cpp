// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/RuleChange.h"

#include "core/base/Tr.h"
#include "core/machine/MachineConfig.h"

#include <QFile>
#include <QPointer>

namespace panel {

namespace {

/// Whether the entry on the disk is still the one that was shown.
Result<void> checkEntry(const Machine &shown)
{
    const auto conflict = [&](const QString &what) {
        return fail(
            Error::Kind::Conflict,
            Tr::tr("The machine “%1” is not the one that was shown: %2.").arg(shown.name, what),
            Tr::tr("Look at it again before you change its rules."));
    };
    QFile file(shown.storePath + QStringLiteral("/config.json"));
    if (!file.open(QIODevice::ReadOnly))
        return conflict(Tr::tr("its entry in the store is gone"));
    const auto config = parseMachineConfig(file.read(maximumMachineConfig + 1), shown.name);
    if (!config)
        return fail(config.error());
    if (config->driver != shown.driver)
        return conflict(Tr::tr("it has the driver “%1” now").arg(config->driver));
    if (config->ipAddress != shown.ipAddress)
        return conflict(Tr::tr("it has another address now"));
    return {};
}

class RuleChange : public AnsweringCall<VirtualBoxVm>
{
public:
    RuleChange(RuleChangeTarget target, const QList<RuleStep> &steps, QObject *requester,
               Handler<VirtualBoxVm> done)
        : AnsweringCall(requester, std::move(done)), m_target(std::move(target)), m_steps(steps)
    {
        next();
    }

protected:
    void abortWork() override { delete m_call; }

private:
    void next()
    {
        if (const Result<void> same = checkEntry(m_target.machine); !same) {
            stop(same.error());
            return;
        }
        m_call = m_target.virtualBox->vm(m_target.machine.name, this,
                                         [this](const Result<VirtualBoxVm> &vm) { onRead(vm); });
    }

    void onRead(const Result<VirtualBoxVm> &vm)
    {
        if (!vm) {
            stop(vm.error());
        } else if (!m_target.uuid.isEmpty() && vm->uuid != m_target.uuid) {
            stop({Error::Kind::Conflict,
                  Tr::tr("The VM “%1” is not the one that was shown: it was made anew.")
                      .arg(m_target.machine.name),
                  Tr::tr("Look at it again before you change its rules."),
                  {}});
        } else if (m_done == m_steps.size()) {
            deliver(*vm);
        } else {
            m_target.uuid = vm->uuid;
            m_call = m_steps.at(m_done)(*m_target.virtualBox, m_target.machine.name, this,
                                        [this](const Result<VirtualBoxVm> &changed) {
                                            if (!changed) {
                                                stop(changed.error());
                                            } else if (++m_done == m_steps.size()) {
                                                deliver(*changed);
                                            } else {
                                                next();
                                            }
                                        });
        }
    }

    void stop(Error error)
    {
        if (m_steps.size() > 1)
            error.message = Tr::tr("%1 of %2 changes were made. %3")
                                .arg(m_done)
                                .arg(m_steps.size())
                                .arg(error.message);
        deliver(fail(std::move(error)));
    }

    RuleChangeTarget m_target;
    QList<RuleStep> m_steps;
    qsizetype m_done = 0;
    QPointer<Call> m_call;
};

} // namespace

Call *changeRules(const RuleChangeTarget &target, const QList<RuleStep> &steps, QObject *requester,
                  Handler<VirtualBoxVm> done)
{
    return new RuleChange(target, steps, requester, std::move(done));
}

} // namespace panel
