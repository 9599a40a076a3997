// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerWatch.h"

#include "core/base/Log.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EventStream.h"

#include <algorithm>

namespace panel {

/// One full list: the list itself, then an inspect of each (the list lacks health, exit code and
/// restarts).
class ContainerWatch::Round : public QObject
{
public:
    explicit Round(ContainerWatch *watch) : QObject(watch), m_watch(watch)
    {
        ContainerFilter filter;
        filter.labels = {composeProjectLabel + u'=' + watch->m_project};
        watch->m_containers.list(filter, this, [this](const Result<QList<Container>> &list) {
            if (!list) {
                giveUp(list.error());
                return;
            }
            m_waiting = list->size();
            if (m_waiting == 0)
                finish();
            for (const Container &container : *list) {
                if (container.id.isEmpty()) { // a row that could not be read
                    Q_EMIT m_watch->failed({Error::Kind::BadAnswer, container.error, {}, {}});
                    onInspected(container);
                    continue;
                }
                m_watch->m_containers.inspect(
                    container.id, this,
                    [this](const Result<Container> &inspected) { onInspected(inspected); });
            }
        });
    }

private:
    void onInspected(const Result<Container> &inspected)
    {
        if (inspected)
            m_found.append(*inspected);
        else if (inspected.error().kind != Error::Kind::NotFound) {
            giveUp(inspected.error());
            return;
        }
        if (--m_waiting == 0)
            finish();
    }

    void giveUp(const Error &error)
    {
        // A lost connection starts a new round when it returns; anything else must be said.
        if (m_watch->m_engine->isConnected()) {
            m_watch->repair();
            if (m_watch->m_repairs == 1)
                Q_EMIT m_watch->failed(error);
        }
        deleteLater();
    }

    void finish()
    {
        deleteLater();
        m_watch->onListed(m_found);
    }

    ContainerWatch *m_watch;
    QList<Container> m_found;
    qsizetype m_waiting = 0;
};

ContainerWatch::ContainerWatch(EngineConnection *engine, ServiceStore *store, QObject *parent)
    : QObject(parent), m_engine(engine), m_store(store), m_containers(engine)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ContainerWatch::refresh);
}

void ContainerWatch::setProject(const QString &name)
{
    if (name == m_project)
        return;
    m_project = name;
    m_complete = false;
    delete m_round;
    delete std::exchange(m_events, nullptr);
    m_inspecting.clear();
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
    delete m_round;
    m_round = new Round(this);
}

void ContainerWatch::repair()
{
    if (m_again.isActive())
        return;
    m_again.start(std::min(10'000, 500 << std::min(m_repairs, 5)));
    ++m_repairs;
}

void ContainerWatch::onListed(const QList<Container> &containers)
{
    m_repairs = 0;
    m_store->setContainers(containers);
    if (m_complete)
        return;
    m_complete = true;
    Q_EMIT completed();
}

void ContainerWatch::onEvent(const EngineEvent &event)
{
    if (event.type != u"container")
        return;
    if (event.action != u"destroy") {
        inspect(event.id);
        return;
    }
    m_store->removeContainer(event.id);
    // An answer that is still under way must not bring it back.
    if (m_inspecting.contains(event.id))
        m_inspecting[event.id] = true;
}

void ContainerWatch::inspect(const QString &id)
{
    // Several events in a row (kill, die, stop) lead to one inspect now and one after them.
    const auto running = m_inspecting.find(id);
    if (running != m_inspecting.end()) {
        *running = true;
        return;
    }
    m_inspecting.insert(id, false);
    m_containers.inspect(id, this, [this, id](const Result<Container> &container) {
        const bool again = m_inspecting.take(id);
        if (container)
            m_store->updateContainer(*container);
        else if (container.error().kind == Error::Kind::NotFound)
            m_store->removeContainer(id);
        else {
            qCInfo(logEngine) << "inspect after an event failed:" << container.error().message;
            repair();
        }
        if (again)
            inspect(id);
    });
}

} // namespace panel
