// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/Preflight.h"
#include "core/machine/TlsDoctor.h"
#include "core/session/MachineControl_p.h"

namespace panel {

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
    const Result<Machine> known = d->known(machine);
    if (!known)
        return new ReadyCall<QList<Check>>(requester, fail(known.error()), std::move(done));
    return examineMachine(*known, d->store->path(), requester, std::move(done));
}

} // namespace panel
