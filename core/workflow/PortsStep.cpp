// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/PortsStep.h"

#include "core/base/Tr.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/PortRange.h"
#include "core/machine/HostPortProbe.h"
#include "core/workflow/MissingRules.h"
#include "core/workflow/TakenPort.h"

#include <algorithm>

namespace panel {

PortsStep::PortsStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("ports"), Tr::tr("Ports"), parent), m_context(std::move(context))
{
}

void PortsStep::run()
{
    m_wanted.clear();
    m_toProbe.clear();
    m_added.clear();
    const bool isVm = m_context->virtualBox && m_context->machineDriver == u"virtualbox";
    const QList<ComposeService> targets = m_context->targets();
    for (const ComposeService &service : targets) {
        for (const ComposePort &port : service.ports) {
            bool isNumber = false;
            const int number = port.published.toInt(&isNumber);
            if (isNumber && number > 0 && port.protocol != u"udp" && !m_wanted.contains(number))
                m_wanted.append(number);
        }
    }
    if (m_wanted.isEmpty() && !isVm) {
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
    if (m_context->virtualBox && m_context->machineDriver == u"virtualbox") {
        addMissingRules();
        return;
    }
    // Only where the engine's host is this computer do its programs compete with the containers.
    if (isOnThisComputer(m_context->endpoint)) {
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
        finishWell();
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

void PortsStep::addMissingRules()
{
    report(Tr::tr("comparing with the rules of the VM"));
    auto *rules = new MissingRules(*m_context, this, [this](const Result<QStringList> &added) {
        if (!added) {
            fail(added.error());
            return;
        }
        m_added = *added;
        finishWell();
    });
    connect(rules, &MissingRules::line, this, &PortsStep::appendOutput);
    m_call = rules;
}

void PortsStep::finishWell()
{
    std::sort(m_wanted.begin(), m_wanted.end());
    QList<PublishedPort> ports;
    for (const int port : std::as_const(m_wanted))
        ports.append({{}, port, port, {}});
    QStringList texts;
    const QList<PortRange> ranges = portRanges(ports);
    for (const PortRange &range : ranges)
        texts.append(range.hostText());
    if (!m_added.isEmpty())
        texts.append(Tr::tr("new rules: %1").arg(m_added.join(QStringLiteral(", "))));
    else if (texts.isEmpty())
        texts.append(Tr::tr("none published"));
    succeed(texts.join(QStringLiteral(", ")));
}

void PortsStep::stopWork()
{
    delete m_call;
}

} // namespace panel
