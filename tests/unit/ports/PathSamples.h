// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/TcpConnect.h"
#include "core/ports/PathPlan.h"

// Services, rules and VMs from which ways of ports are planned.

namespace panel::test {

inline Service service(const QString &name, const QList<PublishedPort> &ports,
                       Container::State state = Container::State::Running)
{
    Service service;
    service.name = name;
    service.definition.name = name;
    for (const PublishedPort &port : ports) {
        if (port.host != u"::")
            service.definition.ports.append({isAnyAddress(port.host) ? QString() : port.host,
                                             QString::number(port.hostPort), port.containerPort,
                                             port.protocol});
    }
    Container container;
    container.id = QStringLiteral("id-") + name;
    container.name = QStringLiteral("cnt_") + name;
    container.state = state;
    if (state == Container::State::Running)
        container.ports = ports;
    service.container = container;
    return service;
}

inline PublishedPort port(int hostPort, int containerPort,
                          const QString &host = QStringLiteral("0.0.0.0"),
                          const QString &protocol = QStringLiteral("tcp"))
{
    return {host, hostPort, containerPort, protocol};
}

inline PortForward rule(const QString &name, int hostPort, int guestPort,
                        const QString &hostAddress = {})
{
    return {1, name, QStringLiteral("tcp"), hostAddress, hostPort, {}, guestPort};
}

inline VirtualBoxVm vm(const QList<PortForward> &rules,
                       VirtualBoxVm::State state = VirtualBoxVm::State::Running)
{
    VirtualBoxVm vm;
    vm.name = QStringLiteral("default");
    vm.state = state;
    vm.natAdapters = {1};
    vm.forwards = rules;
    return vm;
}

inline PathFacts onVm(const QList<Service> &services, const VirtualBoxVm &vm)
{
    PathFacts facts;
    facts.driver = QStringLiteral("virtualbox");
    facts.machineAddress = QStringLiteral("192.168.99.120");
    facts.vm = vm;
    facts.services = services;
    facts.isEngineThere = true;
    return facts;
}

inline PathFacts local(const QList<Service> &services)
{
    PathFacts facts;
    facts.driver = QStringLiteral("none");
    facts.machineAddress = QStringLiteral("127.0.0.1");
    facts.services = services;
    facts.isEngineThere = true;
    return facts;
}

inline QString detailOf(const PortPath &path, PortHop::Station station)
{
    return hopOf(path, station).detail;
}

inline TcpOutcome outcome(TcpOutcome::Kind kind)
{
    return {kind, QStringLiteral("No route to host"), 400};
}

} // namespace panel::test
