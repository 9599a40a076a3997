// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerWatch.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EventStream.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto eventsGrace = 1500ms;
constexpr auto pollInterval = 10s;
/// That events may ask for besides those of a list; beyond, one list is cheaper than so many.
constexpr qsizetype mostInspects = 1024;

} // namespace

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
        refresh();
        m_poll.start();
    });
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ContainerWatch::refresh);
    connect(engine, &EngineConnection::stateChanged, this, &ContainerWatch::onConnectionChanged);
}

void ContainerWatch::setProject(const QString &name)
{
    if (name == m_project)
        return;
    m_project = name;
    delete std::exchange(m_events, nullptr);
    forget();
    if (name.isEmpty())
        return;
    EventFilter filter;
    filter.labels = {composeProjectLabel + u'=' + name};
    // The events first and the list after them: whatever happens in between is told by an event.
    m_events = new EventStream(m_engine, filter, this);
    connect(m_events, &EventStream::opened, this, &ContainerWatch::onEventsBack);
    connect(m_events, &EventStream::resumed, this, &ContainerWatch::onEventsBack);
    connect(m_events, &EventStream::received, this, &ContainerWatch::onEvent);
    connect(m_events, &EventStream::lost, this, &ContainerWatch::onEventsLost);
    connect(m_events, &EventStream::stalled, this, [this] {
        setOutOfDate();
        setTrouble(m_eventTrouble, ConnectionTrouble::Kind::EventsStalled,
                   {Error::Kind::TimedOut,
                    Tr::tr("Events of the engine did not arrive; they are asked for anew."),
                    {},
                    {}});
    });
}

void ContainerWatch::forget()
{
    m_complete = false;
    m_isCurrent = false;
    m_asOf = {};
    stopListing(); // what is under way belongs to the past
    m_again.stop();
    m_eventsDown.stop();
    m_poll.stop();
    m_repairs = 0;
    const bool hadTroubles = !troubles().isEmpty();
    m_eventTrouble.reset();
    m_listTrouble.reset();
    m_unread.clear();
    if (hadTroubles)
        Q_EMIT troublesChanged();
}

void ContainerWatch::resync()
{
    if (m_events)
        m_events->reopen();
}

QDateTime ContainerWatch::asOf() const
{
    return m_isCurrent ? m_engine->lastAnswer() : m_asOf;
}

QList<ConnectionTrouble> ContainerWatch::troubles() const
{
    QList<ConnectionTrouble> all;
    for (const auto &one : {m_eventTrouble, m_listTrouble}) {
        if (one)
            all.append(*one);
    }
    if (m_unread.isEmpty())
        return all;
    QStringList names;
    ConnectionTrouble trouble{ConnectionTrouble::Kind::ContainersOld, {}, {}};
    for (const Unread &unread : m_unread) {
        names.append(elided(plainText(unread.name), 60));
        if (!trouble.since.isValid() || unread.since < trouble.since) {
            trouble.since = unread.since;
            trouble.error = unread.error;
        }
    }
    names.sort();
    constexpr qsizetype mostNamed = 5;
    if (names.size() > mostNamed)
        names = names.first(mostNamed) << QStringLiteral("…");
    trouble.error.detail = trouble.error.message;
    trouble.error.message =
        Tr::tr("The engine does not tell how these containers are: %1. They are asked about again.")
            .arg(names.join(QStringLiteral(", ")));
    all.append(trouble);
    return all;
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
        m_list.clear();
        if (list) {
            onListed(*list);
            return;
        }
        stopListing();
        // A lost connection starts a new list when it returns; anything else must be said.
        if (m_engine->isConnected())
            onListFailed(list.error());
    });
}

void ContainerWatch::stopListing()
{
    m_isListing = false;
    delete m_list;
    m_missing.clear();
    m_found.clear();
    m_foundUnread.clear();
    m_inspects.clear();
}

void ContainerWatch::onEventsBack()
{
    m_eventsDown.stop();
    m_poll.stop();
    refresh(); // which clears the trouble: until then the picture is old
}

void ContainerWatch::onEventsLost(const Error &error)
{
    setOutOfDate();
    m_eventsError = error;
    if (m_engine->isConnected() && !m_eventTrouble)
        m_eventsDown.start();
}

/// What is wrong with the connection itself is told by it.
void ContainerWatch::onConnectionChanged()
{
    if (m_engine->isConnected())
        return;
    setOutOfDate();
    m_eventsDown.stop();
    m_poll.stop();
    clearTrouble(m_eventTrouble);
    clearTrouble(m_listTrouble);
}

void ContainerWatch::setOutOfDate()
{
    if (std::exchange(m_isCurrent, false))
        m_asOf = m_engine->lastAnswer();
}

void ContainerWatch::setTrouble(std::optional<ConnectionTrouble> &slot,
                                ConnectionTrouble::Kind kind, const Error &error)
{
    const QDateTime since = slot ? slot->since : QDateTime::currentDateTimeUtc();
    const ConnectionTrouble trouble{kind, error, since};
    if (slot == trouble)
        return;
    slot = trouble;
    Q_EMIT troublesChanged();
}

void ContainerWatch::clearTrouble(std::optional<ConnectionTrouble> &slot)
{
    if (!slot)
        return;
    slot.reset();
    Q_EMIT troublesChanged();
}

void ContainerWatch::repair()
{
    if (m_again.isActive())
        return;
    m_again.start(std::min(10'000, 500 << std::min(m_repairs, 5)));
    ++m_repairs;
}

void ContainerWatch::onListFailed(const Error &error)
{
    setOutOfDate();
    repair();
    setTrouble(m_listTrouble, ConnectionTrouble::Kind::ListOld, error);
}

void ContainerWatch::onListed(const QList<Container> &list)
{
    for (const Container &container : list) {
        if (!container.id.isEmpty()) {
            m_missing.insert(container.id, container);
            continue;
        }
        // A row that could not be read.
        const Error why{Error::Kind::BadAnswer, container.error, {}, {}};
        m_found.insert(container.name, lastKnown(container, why));
        m_foundUnread.insert(container.name, {container.name, why, {}});
    }
    m_listed = m_missing.size();
    const QStringList ids = m_missing.keys();
    for (const QString &id : ids)
        m_inspects.ask(id, InspectQueue::Urgency::Later);
    finishIfAll();
}

void ContainerWatch::finishIfAll()
{
    if (!m_isListing || m_list || !m_missing.isEmpty())
        return;
    m_isListing = false;
    const QHash<QString, Unread> known = std::exchange(m_unread, std::exchange(m_foundUnread, {}));
    for (auto it = m_unread.begin(); it != m_unread.end(); ++it)
        it->since =
            known.contains(it.key()) ? known[it.key()].since : QDateTime::currentDateTimeUtc();
    m_isCurrent = m_events && m_events->isOpen();
    m_asOf = m_engine->lastAnswer();
    m_store->setContainers(std::exchange(m_found, {}).values());
    if (m_isCurrent)
        clearTrouble(m_eventTrouble);
    clearTrouble(m_listTrouble);
    if (m_unread.isEmpty())
        m_repairs = 0;
    else
        repair();
    if (!known.isEmpty() || !m_unread.isEmpty())
        Q_EMIT troublesChanged();
    if (m_complete)
        return;
    m_complete = true;
    Q_EMIT completed();
}

/// What is shown of a container that the list names, but of which no more can be had.
Container ContainerWatch::lastKnown(const Container &listed, const Error &why) const
{
    const Container *known = m_store->container(listed.id);
    if (known && known->state == listed.state)
        return *known;
    // Without its health it must not pass for well.
    Container unknown = listed;
    unknown.state = Container::State::Unknown;
    unknown.error = Tr::tr("It is not known how it is: %1").arg(why.message);
    return unknown;
}

void ContainerWatch::onEvent(const EngineEvent &event)
{
    if (event.type != u"container")
        return;
    if (m_inspects.size() >= m_listed + mostInspects) {
        repair();
        return;
    }
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
        onInspectFailed(id, container.error());
        return;
    }
    if (m_isListing) {
        m_missing.remove(id);
        m_found.insert(id, *container);
        m_foundUnread.remove(id);
    }
    // Rows that came with a list appear together, at its end.
    if (!m_isListing || m_store->container(id))
        m_store->updateContainer(*container);
    forgetTrouble(id);
    finishIfAll();
}

void ContainerWatch::onInspectFailed(const QString &id, const Error &error)
{
    if (!m_engine->isConnected()) {
        stopListing(); // a new one begins when it returns
        return;
    }
    const auto listed = m_missing.constFind(id);
    if (listed != m_missing.cend()) {
        const Container known = lastKnown(*listed, error);
        m_missing.erase(listed);
        m_found.insert(id, known);
        m_foundUnread.insert(id, {known.name, error, {}});
        finishIfAll();
        return;
    }
    qCInfo(logEngine) << "inspect after an event failed:" << error.message;
    repair();
    if (m_unread.contains(id))
        return;
    const Container *known = m_store->container(id);
    m_unread.insert(id,
                    {known ? known->name : id.left(12), error, QDateTime::currentDateTimeUtc()});
    Q_EMIT troublesChanged();
}

void ContainerWatch::drop(const QString &id)
{
    m_missing.remove(id);
    m_found.remove(id);
    m_foundUnread.remove(id);
    m_store->removeContainer(id);
    forgetTrouble(id);
    finishIfAll();
}

void ContainerWatch::forgetTrouble(const QString &id)
{
    if (m_unread.remove(id) > 0)
        Q_EMIT troublesChanged();
}

} // namespace panel
