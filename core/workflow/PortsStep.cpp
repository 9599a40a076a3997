// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/PortsStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/PortRange.h"
#include "core/machine/HostPortProbe.h"

#include <QHostAddress>

#include <algorithm>

namespace panel {

namespace {

QString nextStepText()
{
    return Tr::tr("Stop it, or let the project use another port (in its compose file or .env).");
}

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

} // namespace

PortsStep::PortsStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("ports"), Tr::tr("Ports"), parent), m_context(std::move(context))
{
}

void PortsStep::run()
{
    m_wanted.clear();
    m_toProbe.clear();
    const QList<ComposeService> targets = m_context->targets();
    for (const ComposeService &service : targets) {
        for (const ComposePort &port : service.ports) {
            bool isNumber = false;
            const int number = port.published.toInt(&isNumber);
            if (isNumber && number > 0 && port.protocol != u"udp" && !m_wanted.contains(number))
                m_wanted.append(number);
        }
    }
    if (m_wanted.isEmpty()) {
        skip(Tr::tr("none published"));
        return;
    }
    report(Tr::tr("looking who has them"));
    ContainerFilter running;
    running.all = false;
    m_call = ContainerApi(m_context->engine)
                 .list(running, this, [this](const Result<QList<Container>> &containers) {
                     if (containers)
                         checkContainers(*containers);
                     else
                         fail(containers.error());
                 });
}

void PortsStep::checkContainers(const QList<Container> &containers)
{
    QList<int> ours;
    for (const Container &container : containers) {
        const bool isOurs = container.labels.value(composeProjectLabel) == m_context->project.name;
        for (const PublishedPort &port : container.ports) {
            if (!m_wanted.contains(port.hostPort) || port.protocol == u"udp")
                continue;
            if (!isOurs) {
                fail(takenByContainer(port.hostPort, container));
                return;
            }
            ours.append(port.hostPort);
        }
    }
    // Only where the engine's host is this computer do its programs compete with the containers.
    if (QHostAddress(m_context->endpoint.url.host()).isLoopback()) {
        for (const int port : std::as_const(m_wanted)) {
            if (!ours.contains(port))
                m_toProbe.append(port);
        }
    }
    probeNext();
}

void PortsStep::probeNext()
{
    if (m_toProbe.isEmpty()) {
        std::sort(m_wanted.begin(), m_wanted.end());
        QList<PublishedPort> ports;
        for (const int port : std::as_const(m_wanted))
            ports.append({{}, port, port, {}});
        QStringList texts;
        const QList<PortRange> ranges = portRanges(ports);
        for (const PortRange &range : ranges)
            texts.append(range.hostText());
        succeed(texts.join(QStringLiteral(", ")));
        return;
    }
    const int port = m_toProbe.takeFirst();
    m_call = probeHostPort(port, this, [this, port](const Result<std::optional<PortOwner>> &owner) {
        if (owner && *owner)
            fail(takenByProgram(port, **owner));
        else
            probeNext();
    });
}

void PortsStep::stopWork()
{
    delete m_call;
}

} // namespace panel
