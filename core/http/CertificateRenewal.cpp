// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/CertificateRenewal.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

namespace panel {

namespace {

QString restartOfLocalEngine()
{
    return Tr::tr("If it is the engine of “make engine”, it makes new ones when it starts: "
                  "srcs/tools/local-engine stop, then srcs/tools/local-engine start (its "
                  "containers stop). Otherwise get new ones from whoever runs the engine.");
}

} // namespace

QString CertificateRenewal::serverAdvice() const
{
    switch (by) {
    case By::DockerMachine:
        return Tr::tr("If the machine is yours, make a new one: docker-machine regenerate-certs -f "
                      "%1. Docker in the machine restarts, and its containers with it.")
            .arg(machine);
    case By::LocalEngine: return restartOfLocalEngine();
    case By::Administrator: break;
    }
    return Tr::tr("Whoever runs the engine must give it a new certificate. If it has one already, "
                  "get the authority's certificate from there, and put it in place of ours.");
}

QString CertificateRenewal::clientAdvice() const
{
    switch (by) {
    case By::DockerMachine:
        return Tr::tr("Make new ones: docker-machine regenerate-certs --client-certs -f %1. "
                      "Docker in the machine restarts, and its containers with it. If that "
                      "makes a new authority, every other machine needs the same.")
            .arg(machine);
    case By::LocalEngine: return restartOfLocalEngine();
    case By::Administrator: break;
    }
    return Tr::tr("Get new certificates from whoever runs the engine, and put them in place.");
}

QString CertificateRenewal::fileAdvice(const QString &path) const
{
    switch (by) {
    case By::DockerMachine:
        return Tr::tr("Put the right file back, or make new ones: docker-machine regenerate-certs "
                      "--client-certs -f %1")
            .arg(machine);
    case By::LocalEngine: return restartOfLocalEngine();
    case By::Administrator: break;
    }
    return Tr::tr("Put the right file at %1.").arg(plainText(path));
}

QString CertificateRenewal::mismatchAdvice() const
{
    switch (by) {
    case By::DockerMachine:
        return Tr::tr("The engine trusts another authority; make both match: docker-machine "
                      "regenerate-certs -f %1")
            .arg(machine);
    case By::LocalEngine: return restartOfLocalEngine();
    case By::Administrator: break;
    }
    return Tr::tr("Use the client certificate that was made for this engine.");
}

} // namespace panel
