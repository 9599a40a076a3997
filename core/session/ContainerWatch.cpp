// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerWatch.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EngineEvent.h"
#include "core/session/ContainerFeed.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// That events may ask for besides those of a list; beyond, one list is cheaper than so many.
constexpr qsizetype mostInspects = 1024;

} // namespace

ContainerWatch::ContainerWatch(ContainerFeed *feed, ServiceStore *store, QObject *parent)
    : QObject(parent), m_feed(feed), m_store(store), m_inspects(feed->engine(), this)
{
    connect(&m_again, &QTimer::timeout, this, &ContainerWatch::refresh);
    connect(&m_inspects, &InspectQueue::answered, this, &ContainerWatch::onInspected);
    connect(feed, &ContainerFeed::listing, this, &ContainerWatch::beginListing);
    connect(feed, &ContainerFeed::listed, this, [this] {
        if (m_isListAwaited)
            onListed();
    });
    connect(feed, &ContainerFeed::listFailed, this, [this] {
        if (m_isListAwaited)
            stopListing(); // a new one begins when it can
    });
    connect(feed, &ContainerFeed::outOfDate, this, &ContainerWatch::setOutOfDate);
    connect(feed, &ContainerFeed::happened, this, &ContainerWatch::onEvent);
    connect(feed, &ContainerFeed::troublesChanged, this, &ContainerWatch::troublesChanged);
}

void ContainerWatch::setProject(const QString &name)
{
    if (name == m_project)
        return;
    m_project = name;
    forget();
    beginListing();
    if (m_isListing && m_feed->isCurrent())
        onListed(); // what the feed knows is as good as a new list
}

void ContainerWatch::forget()
{
    m_complete = false;
    m_isCurrent = false;
    m_asOf = {};
    stopListing(); // what is under way belongs to the past
    m_again.stop();
    m_again.succeeded();
    if (!std::exchange(m_unread, {}).isEmpty())
        Q_EMIT troublesChanged();
}

QDateTime ContainerWatch::asOf() const
{
    return m_isCurrent ? m_feed->engine()->lastAnswer() : m_asOf;
}

QList<ConnectionTrouble> ContainerWatch::troubles() const
{
    QList<ConnectionTrouble> all = m_feed->troubles();
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
    m_again.stop();
    beginListing();
    m_feed->refresh();
}

void ContainerWatch::beginListing()
{
    stopListing();
    m_isListing = m_isListAwaited = !m_project.isEmpty();
}

void ContainerWatch::stopListing()
{
    m_isListing = false;
    m_isListAwaited = false;
    m_missing.clear();
    m_found.clear();
    m_foundUnread.clear();
    m_inspects.clear();
}

void ContainerWatch::setOutOfDate()
{
    if (std::exchange(m_isCurrent, false))
        m_asOf = m_feed->engine()->lastAnswer();
}

void ContainerWatch::onListed()
{
    m_isListAwaited = false;
    const QList<Container> list = m_feed->containersOf(m_project);
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
    if (!m_isListing || m_isListAwaited || !m_missing.isEmpty())
        return;
    m_isListing = false;
    const QHash<QString, Unread> known = std::exchange(m_unread, std::exchange(m_foundUnread, {}));
    for (auto it = m_unread.begin(); it != m_unread.end(); ++it)
        it->since =
            known.contains(it.key()) ? known[it.key()].since : QDateTime::currentDateTimeUtc();
    m_isCurrent = m_feed->isCurrent();
    m_asOf = m_feed->engine()->lastAnswer();
    m_store->setContainers(std::exchange(m_found, {}).values());
    if (m_unread.isEmpty())
        m_again.succeeded();
    else
        m_again.schedule();
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
    // Where the engine does not say whose it is, the inspect tells.
    const QString owner = event.attributes.value(composeProjectLabel, m_project);
    if (m_project.isEmpty() || owner != m_project)
        return;
    if (m_inspects.size() >= m_listed + mostInspects) {
        m_again.schedule();
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
    if (!container && container.error().kind != Error::Kind::NotFound) {
        onInspectFailed(id, container.error());
        return;
    }
    if (!container || container->labels.value(composeProjectLabel) != m_project) {
        drop(id);
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
    if (!m_feed->engine()->isConnected()) {
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
    m_again.schedule();
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
