// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerFeed.h"

#include "core/base/Tr.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EventStream.h"
#include "core/volumes/HelperContainer.h"

#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto eventsGrace = 1500ms;
constexpr auto pollInterval = 10s;

EventFilter ofComposeProjects()
{
    EventFilter filter;
    filter.labels = {composeProjectLabel};
    return filter;
}

/// What an event tells of the state by itself; nothing: it does not.
std::optional<Container::State> stateAfter(const QString &action)
{
    if (action == u"create")
        return Container::State::Created;
    if (action == u"start" || action == u"unpause" || action == u"restart")
        return Container::State::Running;
    if (action == u"pause")
        return Container::State::Paused;
    if (action == u"die")
        return Container::State::Exited;
    return std::nullopt;
}

} // namespace

ContainerFeed::ContainerFeed(EngineConnection *engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_api(engine)
    // The events first and the list after them: whatever happens in between is told by an event.
    , m_events(new EventStream(engine, ofComposeProjects(), this))
{
    connect(&m_again, &QTimer::timeout, this, &ContainerFeed::listForAll);
    // An engine that ends its stream now and then is no trouble, if it gives another at once.
    m_eventsDown.setSingleShot(true);
    m_eventsDown.setInterval(eventsGrace);
    connect(&m_eventsDown, &QTimer::timeout, this, [this] {
        setTrouble(m_eventTrouble, ConnectionTrouble::Kind::EventsDown,
                   {m_eventsError.kind,
                    Tr::tr("The engine gives no events, so changes are seen late: its containers "
                           "are listed every %1 s.")
                        .arg(std::chrono::seconds(pollInterval).count()),
                    m_eventsError.next, m_eventsError.message});
        listForAll();
        m_poll.start();
    });
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ContainerFeed::listForAll);
    connect(engine, &EngineConnection::stateChanged, this, &ContainerFeed::onConnectionChanged);
    connect(m_events, &EventStream::opened, this, &ContainerFeed::onEventsBack);
    connect(m_events, &EventStream::resumed, this, &ContainerFeed::onEventsBack);
    connect(m_events, &EventStream::received, this, &ContainerFeed::onEvent);
    connect(m_events, &EventStream::lost, this, &ContainerFeed::onEventsLost);
    connect(m_events, &EventStream::stalled, this, [this] {
        setOutOfDate();
        setTrouble(m_eventTrouble, ConnectionTrouble::Kind::EventsStalled,
                   {Error::Kind::TimedOut,
                    Tr::tr("Events of the engine did not arrive; they are asked for anew."),
                    {},
                    {}});
    });
}

void ContainerFeed::refresh()
{
    if (!m_engine->isConnected())
        return;
    m_again.stop();
    delete m_list; // it may be older than the question
    m_newer.clear();
    ContainerFilter filter;
    filter.labels = {composeProjectLabel};
    m_list = m_api.list(filter, this, [this](const Result<QList<Container>> &list) {
        m_list.clear();
        if (list)
            onListed(*list);
        else
            onListFailed(list.error());
    });
}

void ContainerFeed::listForAll()
{
    if (!m_engine->isConnected())
        return;
    Q_EMIT listing();
    refresh();
}

void ContainerFeed::resync()
{
    m_events->reopen();
}

void ContainerFeed::forget()
{
    m_isCurrent = false;
    delete m_list;
    m_again.stop();
    m_again.succeeded();
    m_eventsDown.stop();
    m_poll.stop();
    m_containers.clear();
    m_nameless.clear();
    m_projects.clear();
    clearTrouble(m_eventTrouble);
    clearTrouble(m_listTrouble);
    Q_EMIT projectsChanged();
}

QList<Container> ContainerFeed::containersOf(const QString &project) const
{
    QList<Container> found = m_nameless;
    for (const Container &container : m_containers) {
        const QString owner = container.labels.value(composeProjectLabel);
        if (owner.isEmpty() || owner == project)
            found.append(container);
    }
    return found;
}

bool ContainerFeed::isEventsOpen() const
{
    return m_events->isOpen();
}

QList<ConnectionTrouble> ContainerFeed::troubles() const
{
    QList<ConnectionTrouble> all;
    for (const auto &one : {m_eventTrouble, m_listTrouble}) {
        if (one)
            all.append(*one);
    }
    return all;
}

void ContainerFeed::onEventsBack()
{
    m_eventsDown.stop();
    m_poll.stop();
    listForAll(); // which clears the trouble: until then the picture is old
}

void ContainerFeed::onEventsLost(const Error &error)
{
    setOutOfDate();
    m_eventsError = error;
    if (m_engine->isConnected() && !m_eventTrouble)
        m_eventsDown.start();
}

/// What is wrong with the connection itself is told by it.
void ContainerFeed::onConnectionChanged()
{
    if (m_engine->isConnected())
        return;
    setOutOfDate();
    m_eventsDown.stop();
    m_poll.stop();
    clearTrouble(m_eventTrouble);
    clearTrouble(m_listTrouble);
}

void ContainerFeed::setOutOfDate()
{
    if (std::exchange(m_isCurrent, false))
        Q_EMIT outOfDate();
}

void ContainerFeed::setTrouble(std::optional<ConnectionTrouble> &slot, ConnectionTrouble::Kind kind,
                               const Error &error)
{
    const QDateTime since = slot ? slot->since : QDateTime::currentDateTimeUtc();
    const ConnectionTrouble trouble{kind, error, since};
    if (slot == trouble)
        return;
    slot = trouble;
    Q_EMIT troublesChanged();
}

void ContainerFeed::clearTrouble(std::optional<ConnectionTrouble> &slot)
{
    if (!slot)
        return;
    slot.reset();
    Q_EMIT troublesChanged();
}

void ContainerFeed::onListFailed(const Error &error)
{
    // A lost connection starts a new list when it returns; anything else must be said.
    if (m_engine->isConnected()) {
        setOutOfDate();
        m_again.schedule();
        setTrouble(m_listTrouble, ConnectionTrouble::Kind::ListOld, error);
    }
    Q_EMIT listFailed();
}

void ContainerFeed::onListed(const QList<Container> &list)
{
    QHash<QString, Container> found;
    m_nameless.clear();
    for (const Container &container : list) {
        if (container.id.isEmpty())
            m_nameless.append(container); // a row that could not be read
        else if (container.labels.contains(helperLabel))
            continue;
        else if (!m_newer.contains(container.id))
            found.insert(container.id, container);
    }
    for (const QString &id : std::as_const(m_newer)) {
        const auto known = m_containers.constFind(id);
        if (known != m_containers.cend())
            found.insert(id, *known);
    }
    m_containers = found;
    m_projects.set(found.values());
    m_isCurrent = m_events->isOpen();
    if (m_isCurrent)
        clearTrouble(m_eventTrouble);
    clearTrouble(m_listTrouble);
    m_again.succeeded();
    Q_EMIT listed();
    Q_EMIT projectsChanged();
}

void ContainerFeed::onEvent(const EngineEvent &event)
{
    if (event.type != u"container" || event.attributes.contains(helperLabel))
        return;
    if (m_list)
        m_newer.insert(event.id);
    if (event.action == u"destroy") {
        m_containers.remove(event.id);
        if (m_projects.remove(event.id))
            Q_EMIT projectsChanged();
    } else if (const auto state = stateAfter(event.action)) {
        Container &container = m_containers[event.id];
        if (container.id.isEmpty()) {
            container.id = event.id;
            container.name = event.attributes.value(QStringLiteral("name"));
            container.image = event.attributes.value(QStringLiteral("image"));
            container.labels = event.attributes;
        }
        container.state = *state;
        if (m_projects.put(container))
            Q_EMIT projectsChanged();
    }
    Q_EMIT happened(event);
}

} // namespace panel
