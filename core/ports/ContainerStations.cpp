// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/ContainerStations.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <algorithm>

namespace panel {

namespace {

using State = PortHop::State;
using Station = PortHop::Station;

/// Docker's name server inside every container: never what is published.
constexpr auto engineResolver = "127.0.0.11";

QString shown(const QString &name)
{
    return elided(plainText(name), 60);
}

QString firstLine(const QString &text)
{
    return elided(plainText(text.trimmed().section(u'\n', 0, 0)), 120);
}

struct Verdict
{
    State state = State::Waiting;
    QString detail;
};

Verdict containerVerdict(const Container &container)
{
    const QString end = exitCodeInWords(container.exitCode, container.outOfMemory);
    switch (container.state) {
    case Container::State::Running:
        switch (container.health) {
        case Container::Health::Unhealthy:
            return {
                State::Warning,
                container.healthOutput.trimmed().isEmpty()
                    ? Tr::tr("running, but unhealthy")
                    : Tr::tr("running, but unhealthy: %1").arg(firstLine(container.healthOutput))};
        case Container::Health::Starting:
            return {State::Ok, Tr::tr("running, health not known yet")};
        case Container::Health::Healthy: return {State::Ok, Tr::tr("running, healthy")};
        case Container::Health::None: break;
        }
        return {State::Ok, Tr::tr("running")};
    case Container::State::Created:
        return {State::Failed, container.error.isEmpty()
                                   ? Tr::tr("created, never started")
                                   : Tr::tr("could not start: %1").arg(firstLine(container.error))};
    case Container::State::Paused: return {State::Failed, Tr::tr("paused")};
    case Container::State::Restarting:
        return {State::Failed,
                Tr::tr("restarting: it ended with %1 (%2)").arg(container.exitCode).arg(end)};
    case Container::State::Exited:
        return {State::Failed, container.error.isEmpty()
                                   ? Tr::tr("exited with %1: %2").arg(container.exitCode).arg(end)
                                   : Tr::tr("could not start: %1").arg(firstLine(container.error))};
    case Container::State::Removing: return {State::Failed, Tr::tr("being removed")};
    case Container::State::Dead:
        return {State::Failed, Tr::tr("dead: the engine could not remove it")};
    case Container::State::Unknown: break;
    }
    return {State::Unknown, firstLine(container.error)};
}

Verdict publishedVerdict(const PortPath &path, const PathFacts &facts, const OfferedPort &offer)
{
    if (!facts.isEngineThere)
        return {State::Unknown, facts.whyNoEngine};
    const auto &container = offer.service->container;
    if (!container || container->state != Container::State::Running)
        return {State::Skipped, Tr::tr("nothing is published while no container runs")};
    if (offer.isInFileOnly)
        return {State::Failed,
                Tr::tr("the running container does not publish %1: it is older than the file")
                    .arg(path.containerPort)};
    const bool onlyInside =
        !offer.addresses.isEmpty()
        && std::all_of(offer.addresses.cbegin(), offer.addresses.cend(),
                       [](const QString &address) { return isLoopbackAddress(address); });
    if (onlyInside && !facts.isLocal())
        return {State::Warning,
                facts.hasRules()
                    ? Tr::tr("published on %1 of the VM only: not reachable from outside")
                          .arg(shown(offer.addresses.constFirst()))
                    : Tr::tr("published on %1 of the machine only: not reachable from outside")
                          .arg(shown(offer.addresses.constFirst()))};
    return {
        State::Ok,
        Tr::tr("%1 leads to %2 of the container").arg(path.publishedPort).arg(path.containerPort)};
}

QString ownerText(const ContainerListener &listener)
{
    if (listener.program.isEmpty())
        return {};
    const QString name = shown(listener.program);
    return listener.pid == 0 ? Tr::tr("%1 listens").arg(name)
                             : Tr::tr("%1 (pid %2) listens").arg(name).arg(listener.pid);
}

} // namespace

void decideContainerStations(PortPath &path, const PathFacts &facts, const OfferedPort &offer)
{
    PortHop &published = hopOf(path, Station::Published);
    PortHop &container = hopOf(path, Station::Container);
    PortHop &process = hopOf(path, Station::Process);
    if (!offer.service) {
        const QString why =
            isMachinesOwn(*path.rule) ? Tr::tr("it belongs to the machine itself")
            : facts.services.isEmpty()
                ? Tr::tr("no services are known")
                : Tr::tr("no service of the project publishes %1").arg(path.rule->guestPort);
        for (PortHop *hop : {&published, &container, &process}) {
            hop->state = State::Skipped;
            hop->detail = why;
        }
        return;
    }
    if (path.publishedPort != 0)
        published.address =
            addressText(offer.addresses.isEmpty() || isAnyAddress(offer.addresses.constFirst())
                            ? QString()
                            : offer.addresses.constFirst(),
                        path.publishedPort);
    const Verdict verdict = publishedVerdict(path, facts, offer);
    published.state = verdict.state;
    published.detail = verdict.detail;

    const QString name = path.container.isEmpty() ? path.service : path.container;
    container.address = shown(name);
    process.address = addressText(name, path.containerPort);
    if (!facts.isEngineThere) {
        container.state = process.state = State::Unknown;
        container.detail = process.detail = facts.whyNoEngine;
        return;
    }
    if (!offer.service->container) {
        container.state = State::Failed;
        container.detail = Tr::tr("there is no container: the service was not brought up");
    } else {
        const Verdict its = containerVerdict(*offer.service->container);
        container.state = its.state;
        container.detail = its.detail;
    }
    if (!offer.service->container || offer.service->container->state != Container::State::Running) {
        process.state = State::Skipped;
        process.detail = Tr::tr("no container runs");
    } else if (path.protocol != u"tcp" && path.protocol != u"udp") {
        process.state = State::Unknown;
        process.detail = Tr::tr("%1 cannot be looked at").arg(shown(path.protocol));
    }
}

PortHop processHop(const PortPath &path, const Result<ContainerSockets> &sockets)
{
    PortHop hop = hopOf(path, Station::Process);
    if (!sockets) {
        hop.state = State::Unknown;
        hop.detail = sockets.error().message;
        return hop;
    }
    QList<ContainerListener> here;
    QStringList others;
    for (const ContainerListener &listener : sockets->listeners) {
        if (listener.protocol != path.protocol || listener.address == QLatin1String(engineResolver))
            continue;
        const QString number = QString::number(listener.port);
        if (listener.port == path.containerPort)
            here.append(listener);
        else if (!others.contains(number) && others.size() < 5)
            others.append(number);
    }
    if (here.isEmpty() && path.isOfRange) {
        hop.state = State::Warning;
        hop.detail = Tr::tr("nothing listens on %1 now; ports of a range are often opened only "
                            "while they are needed")
                         .arg(path.containerPort);
        return hop;
    }
    if (here.isEmpty()) {
        hop.state = State::Failed;
        hop.detail = Tr::tr("nothing listens on %1 in the container").arg(path.containerPort);
        if (!others.isEmpty())
            hop.detail += Tr::tr("; it listens on %1").arg(others.join(QStringLiteral(", ")));
        return hop;
    }
    const auto open = std::find_if(here.cbegin(), here.cend(), [](const ContainerListener &one) {
        return !isLoopbackAddress(one.address);
    });
    const ContainerListener &listener = open == here.cend() ? here.constFirst() : *open;
    const QString owner = ownerText(listener);
    if (open == here.cend()) {
        hop.state = State::Failed;
        hop.detail = owner.isEmpty()
                         ? Tr::tr("listens on %1 inside only: nobody outside reaches it")
                               .arg(listener.address)
                         : Tr::tr("%1 on %2 inside only: nobody outside reaches it")
                               .arg(owner, listener.address);
        return hop;
    }
    hop.state = State::Ok;
    hop.detail = owner.isEmpty() ? Tr::tr("something listens, its process cannot be seen") : owner;
    return hop;
}

} // namespace panel
