// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/LogEngines.h"

#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/logs/LogSession.h"
#include "core/session/ContainerFeed.h"
#include "core/session/ContainerWatch.h"

namespace panel {

QList<LogSource> logSourcesOf(const Service &service, const QString &engine)
{
    QList<LogSource> sources;
    const QList<Container> containers = service.containers();
    for (const Container &container : containers) {
        if (container.state == Container::State::Created)
            continue;
        LogSource source;
        source.service = service.name;
        source.containerId = container.id;
        source.tty = container.tty;
        source.running = container.state == Container::State::Running;
        if (container.started.isValid())
            source.startedNano = container.started.toMSecsSinceEpoch() * 1'000'000;
        source.engine = engine;
        sources.append(source);
    }
    return sources;
}

/// In the order of their needs.
struct LogEngines::Other
{
    explicit Other(const Endpoint &where) : endpoint(where), engine(where) {}

    Endpoint endpoint;
    EngineConnection engine;
    ServiceStore services;
    ContainerFeed feed{&engine};
    ContainerWatch watch{&feed, &services, nullptr};
};

LogEngines::LogEngines(LogSession *logs, QObject *parent) : QObject(parent), m_logs(logs) {}

LogEngines::~LogEngines() = default;

QStringList LogEngines::names() const
{
    QStringList names;
    for (const auto &[name, other] : m_others)
        names.append(name);
    return names;
}

void LogEngines::setEndpoints(const QMap<QString, Endpoint> &endpoints)
{
    for (const QString &name : names()) {
        const auto wanted = endpoints.constFind(name);
        if (wanted != endpoints.cend() && *wanted == m_others.at(name)->endpoint)
            continue;
        m_others.erase(name);
        if (wanted == endpoints.cend()) {
            m_logs->setSources({}, name);
            m_logs->setEndpoint({}, name);
        }
    }
    for (auto wanted = endpoints.cbegin(); wanted != endpoints.cend(); ++wanted) {
        const QString name = wanted.key();
        if (m_others.count(name) > 0)
            continue;
        const auto &other = m_others[name] = std::make_unique<Other>(*wanted);
        connect(&other->services, &ServiceStore::changed, this, [this, name] { tell(name); });
        other->services.setProject(m_project);
        other->watch.setProject(m_project.name);
        m_logs->setEndpoint(*wanted, name);
        other->engine.open();
    }
}

void LogEngines::setProject(const ComposeProject &project)
{
    m_project = project;
    for (const auto &[name, other] : m_others) {
        other->services.setProject(project);
        other->watch.setProject(project.name);
    }
}

void LogEngines::tell(const QString &name)
{
    QList<LogSource> sources;
    for (const Service &service : m_others.at(name)->services.services())
        sources += logSourcesOf(service, name);
    m_logs->setSources(sources, name);
}

} // namespace panel
