// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerWatch.h"

#include "core/base/Log.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EventStream.h"

#include <algorithm>

namespace panel {

ContainerWatch::ContainerWatch(EngineConnection *engine, ServiceStore *store, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_store(store)
    , m_containers(engine)
    , m_inspects(engine, this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ContainerWatch::refresh);
    connect(&m_inspects, &InspectQueue::answered, this, &ContainerWatch::onInspected);
}

void ContainerWatch::setProject(const QString &name)
{
    if (name == m_project)
        return;
    m_project = name;
    m_complete = false;
    stopListing();
    delete std::exchange(m_events, nullptr);
    m_again.stop();
    if (name.isEmpty())
        return;
    EventFilter filter;
    filter.labels = {composeProjectLabel + u'=' + name};
    // The events first and the list after them: whatever happens in between is told by an event.
    m_events = new EventStream(m_engine, filter, this);
    connect(m_events, &EventStream::opened, this, &ContainerWatch::refresh);
    connect(m_events, &EventStream::resumed, this, &ContainerWatch::refresh);
    connect(m_events, &EventStream::received, this, &ContainerWatch::onEvent);
}

void ContainerWatch::refresh()
{
    if (m_project.isEmpty() || !m_engine->isConnected())
        return;
    m_again.stop();
    stopListing();
    m_isListing = true;
    ContainerFilter filter;
    filter.labels = {composeProjectLabel + u'=' + m_project};
    m_list = m_containers.list(filter, this, [this](const Result<QList<Container>> &list) {
        if (list)
            onListed(*list);
        else
            giveUp(list.error());
    });
}

void ContainerWatch::onListed(const QList<Container> &list)
{
    m_list.clear();
    for (const Container &container : list)
        m_missing.insert(container.id);
    for (const Container &container : list)
        m_inspects.ask(container.id, InspectQueue::Urgency::Later);
    finishIfAll();
}

void ContainerWatch::finishIfAll()
{
    if (!m_isListing || m_list || !m_missing.isEmpty())
        return;
    m_isListing = false;
    m_repairs = 0;
    m_store->setContainers(std::exchange(m_found, {}).values());
    if (m_complete)
        return;
    m_complete = true;
    Q_EMIT completed();
}

void ContainerWatch::stopListing()
{
    m_isListing = false;
    delete m_list;
    m_missing.clear();
    m_found.clear();
    m_inspects.clear();
}

void ContainerWatch::giveUp(const Error &error)
{
    stopListing();
    // A lost connection starts a new list when it returns; anything else must be said.
    if (!m_engine->isConnected())
        return;
    repair();
    if (m_repairs == 1)
        Q_EMIT failed(error);
}

void ContainerWatch::repair()
{
    if (m_again.isActive())
        return;
    m_again.start(std::min(10'000, 500 << std::min(m_repairs, 5)));
    ++m_repairs;
}

void ContainerWatch::onEvent(const EngineEvent &event)
{
    if (event.type != u"container")
        return;
    if (event.action != u"destroy") {
        m_inspects.ask(event.id, InspectQueue::Urgency::Now);
        return;
    }
    // An answer that is still under way must not bring it back.
    m_inspects.forget(event.id);
    drop(event.id);
}

void ContainerWatch::onInspected(const QString &id, const Result<Container> &container)
{
    if (!container && container.error().kind == Error::Kind::NotFound) {
        drop(id);
        return;
    }
    if (!container) {
        if (m_isListing) {
            giveUp(container.error());
            return;
        }
        qCInfo(logEngine) << "inspect after an event failed:" << container.error().message;
        repair();
        return;
    }
    if (m_isListing) {
        m_missing.remove(id);
        m_found.insert(id, *container);
    }
    // Rows that came with a list appear together, at its end.
    if (!m_isListing || m_store->hasContainer(id))
        m_store->updateContainer(*container);
    finishIfAll();
}

void ContainerWatch::drop(const QString &id)
{
    m_missing.remove(id);
    m_found.remove(id);
    m_store->removeContainer(id);
    finishIfAll();
}

} // namespace panel
