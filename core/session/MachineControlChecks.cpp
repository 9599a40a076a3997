// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/Preflight.h"
#include "core/machine/TlsDoctor.h"
#include "core/session/MachineControl_p.h"

#include <QPointer>

#include <optional>

namespace panel {

namespace {

/// The examination of a machine, and of what stands in the way of its start while it does not run.
class FullExamination : public AnsweringCall<QList<Check>>
{
public:
    FullExamination(const Machine &machine, const QString &storePath, const PreflightHost &host,
                    QObject *requester, Handler<QList<Check>> done)
        : AnsweringCall(requester, std::move(done))
    {
        // A broken entry is to be repaired first.
        if (machine.state == Machine::State::Running || machine.driver.isEmpty()) {
            m_beforeStart = QList<Check>();
        } else {
            m_start =
                checkBeforeStart(machine, host, this, [this](const Result<QList<Check>> &checks) {
                    m_beforeStart = checks.value_or(QList<Check>());
                    finishIfComplete();
                });
        }
        m_examination =
            examineMachine(machine, storePath, this, [this](const Result<QList<Check>> &checks) {
                m_examined = checks.value_or(QList<Check>());
                finishIfComplete();
            });
    }

protected:
    void abortWork() override
    {
        delete m_start; // silently, see Call
        delete m_examination;
    }

private:
    void finishIfComplete()
    {
        if (m_examined && m_beforeStart)
            deliver(*m_examined + *m_beforeStart);
    }

    QPointer<Call> m_start;
    QPointer<Call> m_examination;
    std::optional<QList<Check>> m_examined;
    std::optional<QList<Check>> m_beforeStart;
};

} // namespace

Call *MachineControl::checkCreation(const MachineCreation &creation, QObject *requester,
                                    Handler<QList<Check>> done)
{
    return checkBeforeCreation(creation, d->store->path(), d->names(),
                               thisComputer(d->launcher, d->finder), requester, std::move(done));
}

Call *MachineControl::checkStart(const QString &machine, QObject *requester,
                                 Handler<QList<Check>> done)
{
    const Result<Machine> known = d->known(machine);
    if (!known)
        return new ReadyCall<QList<Check>>(requester, fail(known.error()), std::move(done));
    return checkBeforeStart(*known, thisComputer(d->launcher, d->finder), requester,
                            std::move(done));
}

Call *MachineControl::examine(const QString &machine, QObject *requester,
                              Handler<QList<Check>> done)
{
    // A folder whose name is none has an entry too, and the examination says what is wrong with it.
    const std::optional<Machine> known = d->store->machine(machine);
    if (!known) {
        return new ReadyCall<QList<Check>>(requester, fail(d->known(machine).error()),
                                           std::move(done));
    }
    return new FullExamination(*known, d->store->path(), thisComputer(d->launcher, d->finder),
                               requester, std::move(done));
}

} // namespace panel
