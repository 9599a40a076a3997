// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/CertificateAdvice.h"

#include "core/base/Tr.h"
#include "core/machine/Machine.h"

namespace panel {

namespace {

bool isDockerMachines(const Machine &machine)
{
    return isMachineName(machine.name) && !machine.driver.isEmpty()
           && machine.driver != QLatin1String("none");
}

QString advice(const Machine &machine, const QString &ours)
{
    if (isDockerMachines(machine))
        return ours.arg(machine.name);
    if (machine.driver == QLatin1String("none"))
        return Tr::tr("Get new certificates from whoever runs the engine, and put them in place.");
    // A file that we may not read is no reason to remove what it belongs to.
    if (machine.error && machine.error->kind == Error::Kind::FileUnreadable)
        return machine.error->next;
    return Tr::tr("Repair or remove the machine's entry in the store first.");
}

} // namespace

QString newServerCertificateAdvice(const Machine &machine)
{
    return advice(machine, Tr::tr("Make a new one: docker-machine regenerate-certs -f %1. Docker "
                                  "in the machine restarts, and its containers with it."));
}

QString newClientCertificateAdvice(const Machine &machine)
{
    return advice(machine,
                  Tr::tr("Make new ones: docker-machine regenerate-certs --client-certs -f %1. "
                         "Docker in the machine restarts, and its containers with it. If that "
                         "makes a new authority, every other machine needs the same."));
}

} // namespace panel
