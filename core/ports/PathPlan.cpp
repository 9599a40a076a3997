// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PathPlan.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/ports/ContainerStations.h"
#include "core/ports/HostStations.h"

#include <QHostAddress>

#include <algorithm>
#include <tuple>

namespace panel {

namespace {

using Station = PortHop::Station;

/// A port that a service offers, by its container or by the file.
struct Offer
{
    const Service *service = nullptr;
    QStringList addresses; ///< on the engine's host; empty list: not published
    int publishedPort = 0;
    int containerPort = 0;
    QString protocol;
    bool isInFileOnly = false;
};

bool isRunning(const Service &service)
{
    return service.container && service.container->state == Container::State::Running;
}

/// Of a scaled service each container has paths of its own.
QList<Service> apart(const QList<Service> &services)
{
    QList<Service> all;
    for (const Service &service : services) {
        const QList<Container> containers = service.containers();
        if (containers.size() < 2) {
            all.append(service);
            continue;
        }
        for (const Container &container : containers) {
            Service one = service;
            one.definition.replicas = int(containers.size()); // it stays known as scaled
            one.container = container;
            one.others.clear();
            all.append(one);
        }
    }
    return all;
}

QList<Offer> offersOfContainer(const Service &service)
{
    QList<Offer> offers;
    if (!isRunning(service))
        return offers;
    for (const PublishedPort &port : service.container->ports) {
        if (port.hostPort == 0)
            continue;
        const auto same = std::find_if(offers.begin(), offers.end(), [&](const Offer &offer) {
            return offer.publishedPort == port.hostPort && offer.protocol == port.protocol
                   && offer.containerPort == port.containerPort;
        });
        // The engine tells of both address families apart.
        if (same != offers.end())
            same->addresses.append(port.host);
        else
            offers.append(
                {&service, {port.host}, port.hostPort, port.containerPort, port.protocol, false});
    }
    std::sort(offers.begin(), offers.end(), [](const Offer &left, const Offer &right) {
        return std::tie(left.publishedPort, left.protocol)
               < std::tie(right.publishedPort, right.protocol);
    });
    return offers;
}

QList<Offer> offersOf(const Service &service)
{
    QList<Offer> offers = offersOfContainer(service);
    const QList<Offer> published = offers;
    for (const ComposePort &port : service.definition.ports) {
        const int number = port.published.toInt(); // 0: a range, or the engine's choice
        const QString protocol = port.protocol.isEmpty() ? QStringLiteral("tcp") : port.protocol;
        const bool isPublished =
            std::any_of(published.cbegin(), published.cend(), [&](const Offer &offer) {
                return offer.containerPort == port.target && offer.protocol == protocol
                       && (number == 0 || offer.publishedPort == number);
            });
        if (!isPublished)
            offers.append(
                {&service,
                 port.hostAddress.isEmpty() ? QStringList() : QStringList{port.hostAddress}, number,
                 port.target, protocol, true});
    }
    return offers;
}

bool isOfRange(const Offer &offer, const QList<Offer> &offers)
{
    const auto isOffered = [&](int containerPort) {
        return std::any_of(offers.cbegin(), offers.cend(), [&](const Offer &other) {
            return other.service == offer.service && other.protocol == offer.protocol
                   && other.containerPort == containerPort;
        });
    };
    int neighbours = 0;
    for (int port = offer.containerPort - 1; neighbours < 2 && isOffered(port); --port)
        ++neighbours;
    for (int port = offer.containerPort + 1; neighbours < 2 && isOffered(port); ++port)
        ++neighbours;
    return neighbours >= 2;
}

QString oneAddress(const QStringList &addresses)
{
    for (const QString &address : addresses) {
        if (isAnyAddress(address) && address != u"::")
            return {};
    }
    return addresses.isEmpty() ? QString() : addresses.constFirst();
}

PortPath emptyPath()
{
    PortPath path;
    for (int i = int(Station::Computer); i <= int(Station::Answer); ++i)
        path.hops.append(PortHop{Station(i), PortHop::State::Waiting, {}, {}, -1});
    return path;
}

class Planning
{
public:
    explicit Planning(const PathFacts &facts) : m_facts(facts), m_services(apart(facts.services))
    {
        if (facts.hasRules() && facts.vm && *facts.vm)
            m_rules = (*facts.vm)->forwards;
    }

    QList<PortPath> run()
    {
        QList<Offer> offers;
        for (const Service &service : m_services)
            offers += offersOf(service);
        for (const Offer &offer : std::as_const(offers)) {
            const qsizetype first = m_paths.size();
            add(offer, offers);
            for (qsizetype i = first; i < m_paths.size(); ++i)
                m_paths[i].isOfRange = isOfRange(offer, offers);
        }
        for (const PortForward &rule : std::as_const(m_rules)) {
            if (!m_used.contains(rule) && !isLockedRule(rule))
                addWithoutService(rule);
        }
        return m_paths;
    }

private:
    void add(const Offer &offer, const QList<Offer> &offers)
    {
        QList<PortForward> leading;
        for (const PortForward &rule : std::as_const(m_rules)) {
            if (offer.publishedPort != 0 && rule.protocol == offer.protocol
                && rule.guestPort == offer.publishedPort && !isLockedRule(rule))
                leading.append(rule);
        }
        for (const PortForward &rule : std::as_const(leading))
            addPath(offer, rule);
        if (!leading.isEmpty())
            return;
        const auto wrong =
            std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const PortForward &rule) {
                return offer.publishedPort != 0 && rule.protocol == offer.protocol
                       && rule.hostPort == offer.publishedPort;
            });
        if (wrong == m_rules.cend()) {
            addPath(offer, std::nullopt);
            return;
        }
        // One that serves another port of the project well is not also this one's.
        const bool servesAnother =
            isMachinesOwn(*wrong)
            || std::any_of(offers.cbegin(), offers.cend(), [&](const Offer &other) {
                   return other.publishedPort == wrong->guestPort
                          && other.protocol == wrong->protocol;
               });
        addPath(offer, servesAnother ? std::nullopt : std::optional(*wrong));
    }

    void addPath(const Offer &offer, const std::optional<PortForward> &rule)
    {
        PortPath path = emptyPath();
        path.service = offer.service->name;
        path.protocol = offer.protocol;
        path.publishedPort = offer.publishedPort;
        path.containerPort = offer.containerPort;
        if (const auto &container = offer.service->container) {
            path.container = container->name;
            path.number = offer.service->isScaled() ? container->number() : 0;
        }
        if (rule) {
            m_used.append(*rule);
            path.rule = rule;
            path.hostAddress = isAnyAddress(rule->hostAddress) ? QString() : rule->hostAddress;
            path.hostPort = rule->hostPort;
        } else if (m_facts.isLocal()) {
            path.hostAddress = oneAddress(offer.addresses);
            path.hostPort = offer.publishedPort;
        }
        decideContainerStations(path, m_facts,
                                {offer.service, offer.addresses, offer.isInFileOnly});
        decideHostStations(path, m_facts, offer.addresses);
        m_paths.append(path);
    }

    void addWithoutService(const PortForward &rule)
    {
        PortPath path = emptyPath();
        path.protocol = rule.protocol;
        path.rule = rule;
        path.hostAddress = isAnyAddress(rule.hostAddress) ? QString() : rule.hostAddress;
        path.hostPort = rule.hostPort;
        decideContainerStations(path, m_facts, {nullptr, {}, false});
        decideHostStations(path, m_facts, {});
        m_paths.append(path);
    }

    const PathFacts &m_facts;
    const QList<Service> m_services; ///< outlives what refers to it
    QList<PortForward> m_rules;
    QList<PortForward> m_used;
    QList<PortPath> m_paths;
};

} // namespace

bool PathFacts::isLocal() const
{
    return !hasRules() && isLoopbackAddress(machineAddress);
}

QList<PortPath> planPaths(const PathFacts &facts)
{
    return Planning(facts).run();
}

PortHop &hopOf(PortPath &path, Station station)
{
    return path.hops[qsizetype(station)];
}

const PortHop &hopOf(const PortPath &path, Station station)
{
    return path.hops.at(qsizetype(station));
}

QString addressText(const QString &address, int port)
{
    if (address.isEmpty())
        return QStringLiteral("0.0.0.0:%1").arg(port);
    const QString shown = elided(plainText(address), 60);
    return (shown.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(shown)
        .arg(port);
}

QString reachableAddress(const QString &hostAddress)
{
    if (hostAddress == u"::")
        return QStringLiteral("::1");
    return isAnyAddress(hostAddress) ? QStringLiteral("127.0.0.1") : hostAddress;
}

bool isAnyAddress(const QString &address)
{
    return address.isEmpty() || address == u"0.0.0.0" || address == u"::";
}

bool isLoopbackAddress(const QString &address)
{
    return address == u"localhost" || QHostAddress(address).isLoopback();
}

} // namespace panel
