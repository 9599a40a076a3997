// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ServiceStore.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace panel {

namespace {

/// How much a container needs a look.
int troubleOf(const Container &container)
{
    if (container.hasProblem())
        return 3;
    if (!container.isActive())
        return 2;
    return container.isReady() ? 0 : 1;
}

} // namespace

ServiceStore::Rank::Rank(const Container &container)
    : number(container.number())
    , isActive(container.isActive())
    , isOneOff(container.labels.value(composeOneOffLabel) == u"True")
    , created(container.created)
    , id(container.id)
{
}

bool ServiceStore::Rank::operator<(const Rank &other) const
{
    // Backwards where more is better.
    return std::tie(isOneOff, number, other.isActive, other.created, id)
           < std::tie(other.isOneOff, other.number, isActive, created, other.id);
}

const Service *ServiceStore::find(const QString &name) const
{
    const auto row = m_rowOf.constFind(name);
    return row == m_rowOf.cend() ? nullptr : &m_services.at(*row);
}

const Container *ServiceStore::container(const QString &id) const
{
    const auto found = m_containers.constFind(id);
    return found == m_containers.cend() ? nullptr : &*found;
}

void ServiceStore::setProject(const ComposeProject &project)
{
    m_project = project;
    rebuild();
}

void ServiceStore::setContainers(const QList<Container> &containers)
{
    m_containers.clear();
    m_ranksOf.clear();
    for (const Container &container : containers) {
        take(container.id); // an engine that names one twice
        insert(container);
    }
    rebuild();
    Q_EMIT refreshed();
}

void ServiceStore::updateContainer(const Container &container)
{
    const QString before = take(container.id);
    insert(container);
    const QString now = container.labels.value(composeServiceLabel);
    if (before != now)
        rejoin(before);
    rejoin(now);
    Q_EMIT containersChanged(now);
}

void ServiceStore::removeContainer(const QString &id)
{
    const QString service = take(id);
    rejoin(service);
    Q_EMIT containersChanged(service);
}

void ServiceStore::clear()
{
    m_project = {};
    m_containers.clear();
    m_ranksOf.clear();
    rebuild();
}

void ServiceStore::insert(const Container &container)
{
    const QString service = container.labels.value(composeServiceLabel);
    if (service.isEmpty())
        return;
    m_containers.insert(container.id, container);
    m_ranksOf[service].insert(Rank(container));
}

QString ServiceStore::take(const QString &id)
{
    const auto known = m_containers.constFind(id);
    if (known == m_containers.cend())
        return {};
    QString service = known->labels.value(composeServiceLabel);
    const auto ranks = m_ranksOf.find(service);
    ranks->erase(Rank(*known));
    if (ranks->empty())
        m_ranksOf.erase(ranks);
    m_containers.erase(known);
    return service;
}

/// Something about the containers of this one service has changed.
void ServiceStore::rejoin(const QString &name)
{
    if (name.isEmpty())
        return;
    const auto row = m_rowOf.constFind(name);
    const bool isThere = row != m_rowOf.cend();
    const bool staysThere = isThere && (*row < m_rowsOfProject || m_ranksOf.contains(name));
    if (!staysThere) {
        if (isThere || m_ranksOf.contains(name))
            rebuild();
        return;
    }
    const Service service = joined(name, m_services.at(*row).definition);
    if (service == m_services.at(*row))
        return;
    m_summary.remove(m_services.at(*row));
    m_summary.add(service);
    m_services[*row] = service;
    Q_EMIT changed({name});
}

Service ServiceStore::joined(const QString &name, const ComposeService &definition) const
{
    Service service{name, definition, std::nullopt, {}};
    const auto ranks = m_ranksOf.constFind(name);
    if (ranks == m_ranksOf.cend())
        return service;
    int worst = -1;
    int number = -1;
    for (const Rank &rank : *ranks) {
        const Container &container = *m_containers.constFind(rank.id);
        if (container.state == Container::State::Running
            || container.state == Container::State::Paused)
            service.running.append(rank.id);
        if (rank.isOneOff || rank.number == number)
            continue;
        number = rank.number;
        if (const int trouble = troubleOf(container); trouble > worst) {
            if (service.container)
                service.others.append(*service.container);
            service.container = container;
            worst = trouble;
        } else {
            service.others.append(container);
        }
    }
    std::sort(service.others.begin(), service.others.end(),
              [](const Container &left, const Container &right) {
                  return left.number() < right.number();
              });
    service.running.sort(); // so that it does not differ for the order alone
    return service;
}

void ServiceStore::rebuild()
{
    QList<Service> services;
    QSet<QString> inProject;
    for (const ComposeService &definition : std::as_const(m_project.services)) {
        inProject.insert(definition.name);
        services.append(joined(definition.name, definition));
    }
    m_rowsOfProject = services.size();
    QStringList onlyInEngine;
    for (auto it = m_ranksOf.cbegin(); it != m_ranksOf.cend(); ++it) {
        if (!inProject.contains(it.key()))
            onlyInEngine.append(it.key());
    }
    onlyInEngine.sort();
    for (const QString &name : std::as_const(onlyInEngine)) {
        ComposeService unknown;
        unknown.name = name;
        services.append(joined(name, unknown));
    }

    const bool sameRows = std::equal(
        services.cbegin(), services.cend(), m_services.cbegin(), m_services.cend(),
        [](const Service &left, const Service &right) { return left.name == right.name; });
    QStringList differing;
    if (sameRows) {
        for (qsizetype i = 0; i < services.size(); ++i) {
            if (services.at(i) != m_services.at(i))
                differing.append(services.at(i).name);
        }
        if (differing.isEmpty())
            return;
    }
    m_services = services;
    m_summary = ServiceSummary::of(m_services);
    if (!sameRows) {
        m_rowOf.clear();
        for (qsizetype i = 0; i < m_services.size(); ++i)
            m_rowOf.insert(m_services.at(i).name, i);
    }
    Q_EMIT changed(differing);
}

} // namespace panel
