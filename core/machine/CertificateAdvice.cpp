// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/CertificateAdvice.h"

#include "core/base/Tr.h"
#include "core/machine/Machine.h"

#include <QHostAddress>
#include <QUrl>

namespace panel {

namespace {

QString repairOfEntry(const Machine &machine)
{
    // A file that we may not read is no reason to remove what it belongs to.
    if (machine.error && machine.error->kind == Error::Kind::FileUnreadable)
        return machine.error->next;
    return Tr::tr("Repair or remove the machine's entry in the store first.");
}

} // namespace

CertificateRenewal certificateRenewal(const QString &name, const QString &driver, const QUrl &url)
{
    using By = CertificateRenewal::By;
    if (driver.isEmpty() || !isMachineName(name))
        return {};
    // docker-machine waits three minutes for an SSH that such an engine does not have, then fails.
    if (driver == QLatin1String("none"))
        return {QHostAddress(url.host()).isLoopback() ? By::LocalEngine : By::Administrator};
    return CertificateRenewal::byDockerMachine(name);
}

QString newServerCertificateAdvice(const Machine &machine)
{
    return machine.driver.isEmpty() ? repairOfEntry(machine) : machine.renewal.serverAdvice();
}

QString newClientCertificateAdvice(const Machine &machine)
{
    return machine.driver.isEmpty() ? repairOfEntry(machine) : machine.renewal.clientAdvice();
}

} // namespace panel
