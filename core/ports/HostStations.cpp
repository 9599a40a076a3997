// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/HostStations.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/HostPortProbe.h"
#include "core/machine/SocketTable.h"
#include "core/ports/RuleDifference.h"

#include <algorithm>
#include <array>

namespace panel {

namespace {

using State = PortHop::State;
using Station = PortHop::Station;

QString shown(const QString &name)
{
    return elided(plainText(name), 60);
}

void decide(PortPath &path, Station station, State state, const QString &detail)
{
    PortHop &hop = hopOf(path, station);
    hop.state = state;
    hop.detail = detail;
}

QString udpReason()
{
    return Tr::tr("UDP: nobody answers to a connection, so it cannot be probed");
}

bool isVmOff(const PathFacts &facts)
{
    return facts.hasRules() && facts.vm && *facts.vm
           && (*facts.vm)->state != VirtualBoxVm::State::Running;
}

void decideComputer(PortPath &path, const PathFacts &facts)
{
    PortHop &hop = hopOf(path, Station::Computer);
    if (path.hostPort != 0) {
        hop.address = addressText(path.hostAddress, path.hostPort);
        if (path.protocol == u"udp")
            decide(path, Station::Computer, State::Unknown, udpReason());
        return;
    }
    if (path.publishedPort == 0)
        decide(path, Station::Computer, State::Skipped, Tr::tr("no fixed port is published"));
    else if (!facts.hasRules())
        decide(path, Station::Computer, State::Skipped,
               Tr::tr("the way begins at the machine's own address"));
    else if (facts.vm && !*facts.vm)
        decide(path, Station::Computer, State::Unknown, facts.vm->error().message);
    else if (facts.vm)
        decide(path, Station::Computer, State::Skipped,
               Tr::tr("no port of this computer leads there"));
}

void decideRule(PortPath &path, const PathFacts &facts, const QStringList &addresses)
{
    PortHop &hop = hopOf(path, Station::Rule);
    if (path.rule)
        hop.address = shown(path.rule->name);
    if (!facts.hasRules()) {
        decide(path, Station::Rule, State::Skipped,
               facts.isLocal() ? Tr::tr("no VM between")
                               : Tr::tr("no NAT rules: the machine has an address of its own"));
        return;
    }
    if (!path.rule && path.publishedPort == 0) {
        decide(path, Station::Rule, State::Skipped, Tr::tr("no fixed port is published"));
        return;
    }
    if (!facts.vm)
        return;
    if (!*facts.vm) {
        decide(path, Station::Rule, State::Unknown, facts.vm->error().message);
        return;
    }
    if (!path.rule) {
        const bool onlyInside =
            !addresses.isEmpty()
            && std::all_of(addresses.cbegin(), addresses.cend(),
                           [](const QString &a) { return isLoopbackAddress(a); });
        if (onlyInside)
            decide(path, Station::Rule, State::Skipped, Tr::tr("no rule could lead there"));
        else if ((*facts.vm)->natAdapters.isEmpty())
            decide(path, Station::Rule, State::Skipped, Tr::tr("the VM has no NAT adapter"));
        else
            decide(path, Station::Rule, State::Failed,
                   Tr::tr("no rule forwards %1").arg(path.publishedPort));
        return;
    }
    const PortForward &rule = *path.rule;
    const bool isReached =
        addresses.isEmpty()
        || std::any_of(addresses.cbegin(), addresses.cend(),
                       [&rule](const QString &address) { return reachesAddress(rule, address); });
    if (path.service.isEmpty() && isMachinesOwn(rule))
        decide(path, Station::Rule, State::Ok,
               (rule.guestPort == 22 ? Tr::tr("the rule “%1” leads to SSH of the VM, port %2")
                                     : Tr::tr("the rule “%1” leads to the engine, port %2"))
                   .arg(shown(rule.name))
                   .arg(rule.guestPort));
    else if (path.service.isEmpty() && facts.services.isEmpty())
        decide(path, Station::Rule, State::Ok,
               Tr::tr("the rule “%1” leads to %2 of the VM")
                   .arg(shown(rule.name))
                   .arg(rule.guestPort));
    else if (path.service.isEmpty())
        decide(path, Station::Rule, State::Warning,
               Tr::tr("the rule “%1” leads to %2 of the VM, which no service of the project "
                      "publishes")
                   .arg(shown(rule.name))
                   .arg(rule.guestPort));
    else if (rule.guestPort != path.publishedPort)
        decide(path, Station::Rule, State::Failed,
               Tr::tr("the rule “%1” leads %2 to %3 of the VM, not to %4")
                   .arg(shown(rule.name))
                   .arg(rule.hostPort)
                   .arg(rule.guestPort)
                   .arg(path.publishedPort));
    else if (!isReached)
        decide(path, Station::Rule, State::Failed,
               Tr::tr("the rule “%1” leads to %2 of the VM, where nothing is published")
                   .arg(shown(rule.name), addressText(rule.guestAddress, rule.guestPort)));
    else
        decide(path, Station::Rule, State::Ok,
               Tr::tr("the rule “%1” leads to %2 of the VM")
                   .arg(shown(rule.name))
                   .arg(rule.guestPort));
}

void decideMachine(PortPath &path, const PathFacts &facts)
{
    const int port = machinePort(path);
    PortHop &hop = hopOf(path, Station::Machine);
    if (facts.isLocal()) {
        decide(path, Station::Machine, State::Skipped, Tr::tr("the engine runs on this computer"));
        return;
    }
    if (!facts.machineAddress.isEmpty() && port != 0)
        hop.address = addressText(facts.machineAddress, port);
    if (port == 0)
        decide(path, Station::Machine, State::Skipped, Tr::tr("no fixed port is published"));
    else if (isVmOff(facts))
        decide(path, Station::Machine, State::Failed,
               Tr::tr("the VM is %1").arg(vmStateText(**facts.vm)));
    else if (facts.machineAddress.isEmpty())
        decide(path, Station::Machine, State::Unknown, Tr::tr("the machine has no address"));
    else if (isLoopbackAddress(facts.machineAddress) && facts.vm && !*facts.vm)
        decide(path, Station::Machine, State::Unknown, facts.vm->error().message);
    else if (isLoopbackAddress(facts.machineAddress))
        decide(path, Station::Machine, State::Skipped,
               Tr::tr("the VM is reached through its NAT rules only"));
    else if (path.protocol == u"udp")
        decide(path, Station::Machine, State::Unknown, udpReason());
}

/// Programs that hold a port of this computer for a container of an engine on it.
bool isEnginesProgram(const QString &program)
{
    static const std::array names{"docker",  "com.docker", "rootless", "slirp4netns", "vpnkit",
                                  "gvproxy", "limactl",    "ssh",      "OrbStack",    "containerd",
                                  "podman",  "conmon",     "pasta",    "exe"};
    return std::any_of(names.begin(), names.end(), [&](const char *name) {
        return program.startsWith(QLatin1String(name), Qt::CaseInsensitive);
    });
}

/// Whom a client reaches; null if nobody is known to listen.
const HostListener *listenerFor(const PortPath &path, const QList<HostListener> &listeners)
{
    const QString reached = reachableAddress(path.hostAddress);
    const HostListener *best = nullptr;
    std::optional<int> bestRank;
    for (const HostListener &listener : listeners) {
        if (listener.port != path.hostPort)
            continue;
        const std::optional<int> rank = listenerRank(listener.address, reached);
        if (rank && (!bestRank || *rank < *bestRank)) {
            best = &listener;
            bestRank = rank;
        }
    }
    return best;
}

QString who(const HostListener &listener)
{
    return Tr::tr("%1, pid %2").arg(shown(listener.program)).arg(listener.pid);
}

PortHop answered(PortHop hop, const TcpOutcome &outcome, State state, const QString &detail)
{
    hop.state = state;
    hop.detail = detail;
    hop.microseconds = outcome.microseconds;
    return hop;
}

QString unreachableText(const QString &address, const TcpOutcome &outcome)
{
    if (outcome.kind == TcpOutcome::Kind::TimedOut)
        return Tr::tr("%1 does not answer within 2 seconds").arg(address);
    return Tr::tr("%1 cannot be reached: %2").arg(address, outcome.reason);
}

} // namespace

void decideHostStations(PortPath &path, const PathFacts &facts, const QStringList &addresses)
{
    decideComputer(path, facts);
    decideRule(path, facts, addresses);
    decideMachine(path, facts);
    PortHop &answer = hopOf(path, Station::Answer);
    if (path.protocol != u"tcp") {
        answer.state = State::Unknown;
        answer.detail = path.protocol == u"udp"
                            ? udpReason()
                            : Tr::tr("%1 cannot be probed").arg(shown(path.protocol));
    }
}

PortHop computerHop(const PortPath &path, const PathFacts &facts,
                    const QList<HostListener> &listeners, const TcpOutcome &outcome)
{
    const PortHop &hop = hopOf(path, Station::Computer);
    const State published = hopOf(path, Station::Published).state;
    const bool isPublished = published == State::Ok || published == State::Warning;
    const bool isExpected = facts.hasRules() || isPublished || published == State::Unknown;
    const HostListener *listener = listenerFor(path, listeners);
    const bool connected = outcome.kind == TcpOutcome::Kind::Connected;
    if (listener && !listener->program.isEmpty()) {
        const bool isOurs = facts.hasRules() ? isVirtualBoxProgram(listener->program)
                                             : isEnginesProgram(listener->program);
        // An engine on this computer that publishes nothing has no business with the port either.
        if (!isOurs || !isExpected)
            return answered(hop, outcome, State::Failed,
                            Tr::tr("%1 is taken by %2").arg(path.hostPort).arg(who(*listener)));
        if (connected)
            return answered(hop, outcome, State::Ok, Tr::tr("%1 listens").arg(who(*listener)));
    }
    if (connected && !isExpected)
        return answered(hop, outcome, State::Failed,
                        Tr::tr("%1 is taken by a program that cannot be seen").arg(path.hostPort));
    if (connected)
        return answered(hop, outcome, State::Ok,
                        listener && !listener->user.isEmpty()
                            ? Tr::tr("a program of %1 listens").arg(shown(listener->user))
                            : Tr::tr("it answers; who listens cannot be seen"));
    if (outcome.kind != TcpOutcome::Kind::Refused)
        return answered(hop, outcome, State::Failed, unreachableText(hop.address, outcome));
    if (isVmOff(facts))
        return answered(hop, outcome, State::Skipped,
                        Tr::tr("nothing listens: the VM is %1").arg(vmStateText(**facts.vm)));
    if (facts.hasRules())
        return answered(hop, outcome, State::Failed,
                        Tr::tr("nothing listens on %1, though a rule begins there: VirtualBox did "
                               "not get the port")
                            .arg(path.hostPort));
    if (published == State::Skipped || published == State::Failed)
        return answered(hop, outcome, State::Skipped, Tr::tr("nothing listens: the port is free"));
    if (published == State::Unknown)
        return answered(hop, outcome, State::Skipped,
                        Tr::tr("nothing listens; whether something should, only the engine knows"));
    return answered(hop, outcome, State::Failed,
                    Tr::tr("nothing listens on %1").arg(path.hostPort));
}

PortHop machineHop(const PortPath &path, const TcpOutcome &outcome)
{
    const PortHop &hop = hopOf(path, Station::Machine);
    const int port = machinePort(path);
    switch (outcome.kind) {
    case TcpOutcome::Kind::Connected:
        return answered(hop, outcome, State::Ok, Tr::tr("%1 answers").arg(hop.address));
    case TcpOutcome::Kind::Refused: {
        const State published = hopOf(path, Station::Published).state;
        // Who refuses is there: what is missing is told by the stations behind it.
        if (published == State::Ok || published == State::Unknown)
            return answered(hop, outcome, State::Failed,
                            Tr::tr("nothing listens on %1 of the machine").arg(port));
        return answered(hop, outcome, State::Ok,
                        Tr::tr("the machine is there; nothing listens on %1").arg(port));
    }
    case TcpOutcome::Kind::TimedOut:
    case TcpOutcome::Kind::Unreachable: break;
    }
    return answered(hop, outcome, State::Failed, unreachableText(hop.address, outcome));
}

int machinePort(const PortPath &path)
{
    if (path.service.isEmpty() && path.rule)
        return path.rule->guestPort;
    return path.publishedPort;
}

QString vmStateText(const VirtualBoxVm &vm)
{
    switch (vm.state) {
    case VirtualBoxVm::State::PoweredOff: return Tr::tr("powered off");
    case VirtualBoxVm::State::Running: return Tr::tr("running");
    case VirtualBoxVm::State::Paused: return Tr::tr("paused");
    case VirtualBoxVm::State::Saved:
    case VirtualBoxVm::State::AbortedSaved: return Tr::tr("saved");
    case VirtualBoxVm::State::Aborted: return Tr::tr("aborted");
    case VirtualBoxVm::State::Starting: return Tr::tr("starting");
    case VirtualBoxVm::State::Stopping: return Tr::tr("stopping");
    case VirtualBoxVm::State::Saving: return Tr::tr("being saved");
    case VirtualBoxVm::State::Restoring: return Tr::tr("being restored");
    case VirtualBoxVm::State::Stuck: return Tr::tr("stuck");
    case VirtualBoxVm::State::Inaccessible: return Tr::tr("inaccessible");
    case VirtualBoxVm::State::Other: break;
    }
    return shown(vm.stateText);
}

} // namespace panel
