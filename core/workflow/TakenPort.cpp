// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/TakenPort.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

namespace panel {

namespace {

QString nextStepText()
{
    return Tr::tr("Stop it, or let the project use another port (in its compose file or .env).");
}

} // namespace

Error takenByContainer(int port, const Container &container)
{
    const QString project = container.labels.value(composeProjectLabel);
    const QString name = elided(plainText(container.name));
    return {Error::Kind::Conflict,
            project.isEmpty() ? Tr::tr("Port %1 is taken by the container %2.").arg(port).arg(name)
                              : Tr::tr("Port %1 is taken by the container %2 of the project %3.")
                                    .arg(port)
                                    .arg(name, elided(plainText(project))),
            nextStepText(),
            {}};
}

Error takenByProgram(int port, const PortOwner &owner)
{
    const QString who = owner.pid == 0 ? Tr::tr("another program of this computer")
                        : owner.program.isEmpty()
                            ? Tr::tr("the process %1 of this computer").arg(owner.pid)
                            : Tr::tr("%1 (process %2) of this computer")
                                  .arg(plainText(owner.program))
                                  .arg(owner.pid);
    return {Error::Kind::Conflict,
            Tr::tr("Port %1 is taken by %2.").arg(port).arg(who),
            nextStepText(),
            {}};
}

} // namespace panel
