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
constexpr qsizetype mostInspects = 256; ///< under way; beyond, one list is cheaper than so many

} // namespace

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
                if (container.id.isEmpty()) { // of a row that could not be read
                    onInspected(container, fail(Error::Kind::BadAnswer, container.error));
                    continue;
                }
                m_watch->m_containers.inspect(container.id, this,
                                              [this, container](const Result<Container> &answer) {
                                                  onInspected(container, answer);
                                              });
            }
        });
    }

private:
    void onInspected(const Container &listed, const Result<Container> &inspected)
    {
        if (inspected) {
            m_found.append(*inspected);
        } else if (!m_watch->m_engine->isConnected()) {
            giveUp(inspected.error());
            return;
        } else if (inspected.error().kind != Error::Kind::NotFound) {
            const Container known = m_watch->lastKnown(listed, inspected.error());
            m_found.append(known);
            m_unread.insert(listed.id, {known.name, inspected.error(), {}});
        }
        if (--m_waiting == 0)
            finish();
    }

    void giveUp(const Error &error)
    {
        deleteLater();
        disarm();
        // A lost connection starts a new round when it returns; anything else must be said.
        if (m_watch->m_engine->isConnected())
            m_watch->onListFailed(error);
    }

    void finish()
    {
        deleteLater();
        m_watch->onListed(m_found, m_unread);
    }

    /// What is still under way does not count any more.
    void disarm() { qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly)); }

    ContainerWatch *m_watch;
    QList<Container> m_found;
    QHash<QString, Unread> m_unread;
    qsizetype m_waiting = 0;
};

ContainerWatch::ContainerWatch(EngineConnection *engine, ServiceStore *store, QObject *parent)
    : QObject(parent), m_engine(engine), m_store(store), m_containers(engine)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ContainerWatch::refresh);
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
    delete m_round;
    // What is under way belongs to the past.
    qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly));
    m_inspecting.clear();
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
    delete m_round;
    m_happened.clear();
    m_round = new Round(this);
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

void ContainerWatch::onListed(const QList<Container> &containers,
                              const QHash<QString, Unread> &unread)
{
    const bool hadUnread = !m_unread.isEmpty();
    QHash<QString, Unread> known = std::exchange(m_unread, unread);
    for (auto it = m_unread.begin(); it != m_unread.end(); ++it)
        it->since =
            known.contains(it.key()) ? known[it.key()].since : QDateTime::currentDateTimeUtc();
    m_isCurrent = m_events && m_events->isOpen();
    m_asOf = m_engine->lastAnswer();
    m_store->setContainers(containers);
    // The list may be older than what an event has told meanwhile.
    const QSet<QString> happened = std::exchange(m_happened, {});
    for (const QString &id : happened)
        inspect(id);
    if (m_isCurrent)
        clearTrouble(m_eventTrouble);
    clearTrouble(m_listTrouble);
    if (m_unread.isEmpty())
        m_repairs = 0;
    else
        repair();
    if (hadUnread || !m_unread.isEmpty())
        Q_EMIT troublesChanged();
    if (m_complete)
        return;
    m_complete = true;
    Q_EMIT completed();
}

/// What is shown of a container that the list names, but of which no more can be had.
Container ContainerWatch::lastKnown(const Container &listed, const Error &why) const
{
    for (const Service &service : m_store->services()) {
        const auto &known = service.container;
        if (known && known->id == listed.id && known->state == listed.state)
            return *known;
    }
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
    if (m_inspecting.size() >= mostInspects) {
        repair();
        return;
    }
    if (m_round)
        m_happened.insert(event.id);
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
        onInspected(id, container);
        if (again)
            inspect(id);
    });
}

void ContainerWatch::onInspected(const QString &id, const Result<Container> &container)
{
    const bool wasUnread = m_unread.contains(id);
    if (container || container.error().kind == Error::Kind::NotFound) {
        m_unread.remove(id);
        if (container)
            m_store->updateContainer(*container);
        else
            m_store->removeContainer(id);
        if (wasUnread)
            Q_EMIT troublesChanged();
        return;
    }
    qCInfo(logEngine) << "inspect after an event failed:" << container.error().message;
    repair();
    if (wasUnread || !m_engine->isConnected())
        return;
    QString name = id.left(12);
    for (const Service &service : m_store->services()) {
        if (service.container && service.container->id == id)
            name = service.container->name;
    }
    m_unread.insert(id, {name, container.error(), QDateTime::currentDateTimeUtc()});
    Q_EMIT troublesChanged();
}

} // namespace panel
