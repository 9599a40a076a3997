// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ServiceStore.h"

#include <QSet>

#include <algorithm>

namespace panel {

namespace {

/// Of two containers of one service (Compose makes the new one before it removes the old) the one
/// to show: what runs comes before what does not, then the newer.
bool isBetter(const Container &candidate, const Container &present)
{
    const auto runs = [](const Container &c) {
        return c.state == Container::State::Running || c.state == Container::State::Restarting
               || c.state == Container::State::Paused;
    };
    if (runs(candidate) != runs(present))
        return runs(candidate);
    return candidate.created > present.created;
}

} // namespace

bool Service::isReady() const
{
    return container && container->state == Container::State::Running
           && (container->health == Container::Health::Healthy
               || container->health == Container::Health::None);
}

const Service *ServiceStore::find(const QString &name) const
{
    const auto it = std::find_if(m_services.cbegin(), m_services.cend(),
                                 [&](const Service &service) { return service.name == name; });
    return it == m_services.cend() ? nullptr : &*it;
}

void ServiceStore::setProject(const ComposeProject &project)
{
    m_project = project;
    rebuild();
}

void ServiceStore::setContainers(const QList<Container> &containers)
{
    m_containers.clear();
    for (const Container &container : containers)
        m_containers.insert(container.id, container);
    rebuild();
    Q_EMIT refreshed();
}

void ServiceStore::updateContainer(const Container &container)
{
    m_containers.insert(container.id, container);
    rebuild();
}

void ServiceStore::removeContainer(const QString &id)
{
    if (m_containers.remove(id) > 0)
        rebuild();
}

void ServiceStore::clear()
{
    m_project = {};
    m_containers.clear();
    rebuild();
}

void ServiceStore::rebuild()
{
    QHash<QString, const Container *> containerOf;
    QHash<QString, QStringList> runningOf;
    for (const Container &container : std::as_const(m_containers)) {
        const QString service = container.labels.value(composeServiceLabel);
        if (service.isEmpty())
            continue;
        const Container *&present = containerOf[service];
        if (!present || isBetter(container, *present))
            present = &container;
        if (container.state == Container::State::Running
            || container.state == Container::State::Paused)
            runningOf[service].append(container.id);
    }

    QList<Service> services;
    QSet<QString> inProject;
    const auto add = [&](const QString &name, const ComposeService &definition) {
        Service service{name, definition, std::nullopt, runningOf.value(name)};
        service.running.sort(); // a hash has no order of its own
        if (const Container *container = containerOf.value(name))
            service.container = *container;
        services.append(service);
    };
    for (const ComposeService &definition : std::as_const(m_project.services)) {
        inProject.insert(definition.name);
        add(definition.name, definition);
    }
    QStringList onlyInEngine;
    for (auto it = containerOf.cbegin(); it != containerOf.cend(); ++it) {
        if (!inProject.contains(it.key()))
            onlyInEngine.append(it.key());
    }
    onlyInEngine.sort();
    for (const QString &name : std::as_const(onlyInEngine)) {
        ComposeService unknown;
        unknown.name = name;
        add(name, unknown);
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
    Q_EMIT changed(differing);
}

} // namespace panel
