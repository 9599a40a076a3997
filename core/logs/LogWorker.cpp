// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogWorker.h"

#include "core/base/Tr.h"
#include "core/engine/EngineConnection.h"
#include "core/logs/LogMerger.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// A frame at 30 Hz: more often nobody can see.
constexpr int flushMilliseconds = 33;
/// The first lines of many containers come one stream after the other; so long they are waited for,
/// to be merged by time.
constexpr int openingMilliseconds = 200;
/// Of a container that was made while we were looking: it is new, and all of it is of interest.
constexpr int newContainerTail = 20'000;
constexpr qsizetype mostLeft = 256;
/// Each is a connection to the engine, which must not run out of them for our curiosity.
constexpr std::size_t mostFollowed = 250;

/// Tells containers apart, of all engines.
QString keyOf(const LogSource &source)
{
    return source.containerId + u'@' + source.engine;
}

} // namespace

LogWorker::LogWorker(std::shared_ptr<LogStore> store)
    : m_store(std::move(store)), m_history(m_store, this), m_flush(this)
{
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &LogWorker::flush);
    connect(&m_history, &LogHistory::aboutToMerge, this, &LogWorker::flush);
    connect(&m_history, &LogHistory::fetched, this, &LogWorker::earlierFetched);
    connect(&m_history, &LogHistory::stateChanged, this, &LogWorker::earlierChanged);
}

LogWorker::~LogWorker() = default;

void LogWorker::setEndpoint(const Endpoint &endpoint, const QString &name)
{
    if (const auto known = m_engines.find(name); known != m_engines.end()) {
        if (endpoint == known->second.endpoint)
            return;
        dropEngine(name);
    }
    if (endpoint.url.isEmpty())
        return;
    Engine &engine = m_engines[name];
    engine.endpoint = endpoint;
    engine.connection = std::make_unique<EngineConnection>(endpoint);
    connect(engine.connection.get(), &EngineConnection::stateChanged, this,
            [this, name] { connectFollowers(name); });
    engine.connection->open();
}

void LogWorker::dropEngine(const QString &name)
{
    for (const auto &[key, follower] : m_followers) {
        if (follower->source().engine == name)
            follower->setConnection(nullptr);
    }
    m_engines.erase(name);
}

void LogWorker::connectFollowers(const QString &name)
{
    EngineConnection *connection = m_engines.at(name).connection.get();
    if (!connection->isConnected())
        return; // the streams end by themselves
    m_opening = true;
    for (const auto &[key, follower] : m_followers) {
        if (follower->source().engine == name && !follower->isOpen())
            follower->setConnection(connection);
    }
}

void LogWorker::reconnect()
{
    for (const auto &[name, engine] : m_engines)
        engine.connection->reconnect();
}

void LogWorker::setSources(const QList<LogSource> &sources, const QString &engine)
{
    QSet<QString> wanted;
    for (const LogSource &source : sources)
        wanted.insert(keyOf(source));
    QStringList gone;
    for (const auto &[key, follower] : m_followers) {
        if (follower->source().engine == engine && !wanted.contains(key))
            gone.append(key);
    }
    for (const auto &[key, source] : m_waiting) {
        if (source.engine == engine && !wanted.contains(key))
            gone.append(key);
    }
    for (const QString &key : std::as_const(gone))
        removeFollower(key);

    const QSet<QString> known = m_knownServices;
    for (const LogSource &source : sources)
        follow(source, known.contains(source.shownService()));
    followWaiting();
}

void LogWorker::setSourcesOf(const QString &service, const QList<LogSource> &sources)
{
    const QStringList present = m_keysOf.value(service);
    for (const QString &key : present) {
        const bool stays = std::any_of(sources.cbegin(), sources.cend(),
                                       [&](const auto &source) { return keyOf(source) == key; });
        if (!stays)
            removeFollower(key);
    }
    const bool isKnown = m_knownServices.contains(service);
    for (const LogSource &source : sources)
        follow(source, isKnown);
    followWaiting();
}

void LogWorker::note(const LogSource &source)
{
    QStringList &keys = m_keysOf[source.shownService()];
    if (!keys.contains(keyOf(source)))
        keys.append(keyOf(source));
}

void LogWorker::forget(const LogSource &source)
{
    const auto keys = m_keysOf.find(source.shownService());
    if (keys == m_keysOf.end())
        return;
    keys->removeAll(keyOf(source));
    if (keys->isEmpty())
        m_keysOf.erase(keys);
}

void LogWorker::follow(const LogSource &source, bool isKnown)
{
    m_knownServices.insert(source.shownService());
    const auto follower = m_followers.find(keyOf(source));
    if (follower != m_followers.end())
        follower->second->update(source);
    else if (m_followers.size() < mostFollowed)
        addFollower(source, isKnown && !m_left.contains(keyOf(source)));
    else
        waitForRoom(source);
}

void LogWorker::waitForRoom(const LogSource &source)
{
    m_waiting[keyOf(source)] = source;
    note(source);
}

void LogWorker::followWaiting()
{
    while (!m_waiting.empty() && m_followers.size() < mostFollowed) {
        const LogSource source = m_waiting.begin()->second;
        addFollower(source, false);
    }
    tellWaiting();
}

/// One word stands for all that wait.
void LogWorker::tellWaiting()
{
    QStringList services;
    for (const auto &[key, source] : m_waiting)
        services.append(source.shownService());
    services.sort();
    if (services == m_toldWaiting)
        return;
    m_toldWaiting = services;
    if (services.isEmpty()) {
        Q_EMIT recovered({});
        return;
    }
    constexpr qsizetype mostNamed = 3;
    QString names = services.mid(0, mostNamed).join(QStringLiteral(", "));
    if (services.size() > mostNamed)
        names += QStringLiteral(", …");
    Q_EMIT failed({}, {Error::Kind::TooLarge,
                       Tr::tr("%1 logs are followed at once. Those of %n more are not: %2", nullptr,
                              int(services.size()))
                           .arg(mostFollowed)
                           .arg(names),
                       {},
                       {}});
}

void LogWorker::addFollower(const LogSource &source, bool isNewContainer)
{
    m_waiting.erase(keyOf(source));
    LogFollower::Beginning beginning;
    beginning.range = m_range;
    if (isNewContainer && m_range.tail >= 0)
        beginning.range.tail = std::max(m_range.tail, newContainerTail);
    beginning.divided = isNewContainer;
    beginning.resume = m_left.take(keyOf(source));
    auto follower = std::make_unique<LogFollower>(
        source, m_store->serviceIndex(source.shownService()), std::move(beginning));
    connect(follower.get(), &LogFollower::arrived, this, &LogWorker::scheduleFlush);
    connect(follower.get(), &LogFollower::failed, this, &LogWorker::failed);
    connect(follower.get(), &LogFollower::recovered, this, &LogWorker::onRecovered);
    m_opening = true;
    if (const auto engine = m_engines.find(source.engine); engine != m_engines.end())
        follower->setConnection(engine->second.connection.get());
    m_history.reset();
    m_followers.emplace(keyOf(source), std::move(follower));
    note(source);
}

void LogWorker::removeFollower(const QString &key)
{
    const auto waiting = m_waiting.find(key);
    if (waiting != m_waiting.end()) {
        forget(waiting->second);
        m_waiting.erase(waiting);
        return;
    }
    const auto found = m_followers.find(key);
    LogFollower &follower = *found->second;
    std::vector<LogStore::NewLine> rest = follower.takeLines();
    std::move(rest.begin(), rest.end(), std::back_inserter(m_orphans));
    if (m_left.size() >= mostLeft)
        m_left.clear(); // only to bound it: at worst the last lines of an old container come again
    m_left.insert(key, follower.resumePoint());
    const bool wasFailing = follower.isFailing();
    const QString service = follower.source().shownService();
    forget(follower.source());
    m_history.forget(&follower);
    m_followers.erase(found);
    if (wasFailing)
        onRecovered(service);
}

/// Of a scaled service, another one may fail still.
void LogWorker::onRecovered(const QString &service)
{
    const QStringList keys = m_keysOf.value(service);
    const bool isFailing = std::any_of(keys.cbegin(), keys.cend(), [this](const QString &key) {
        const auto follower = m_followers.find(key);
        return follower != m_followers.end() && follower->second->isFailing();
    });
    if (!isFailing)
        Q_EMIT recovered(service);
}

void LogWorker::setRange(const LogRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    QList<LogSource> sources;
    for (const auto &[key, follower] : m_followers)
        sources.append(follower->source());
    for (const auto &[key, source] : m_waiting)
        sources.append(source);
    m_history.reset();
    m_waiting.clear();
    m_keysOf.clear();
    m_followers.clear();
    m_left.clear();
    m_orphans.clear();
    m_knownServices.clear();
    clear();
    for (const LogSource &source : std::as_const(sources))
        follow(source, false);
    followWaiting();
}

void LogWorker::clear()
{
    m_history.reset();
    m_store->clear();
    announce();
}

void LogWorker::trim()
{
    m_store->append({}); // it looks at its budget
    announce();
}

void LogWorker::announce()
{
    if (!m_announced.exchange(true))
        Q_EMIT grew();
}

void LogWorker::fetchEarlier(qint64 untilNano)
{
    std::vector<LogFollower *> followers;
    for (const auto &[key, follower] : m_followers)
        followers.push_back(follower.get());
    m_history.fetch(followers, untilNano);
}

void LogWorker::addLines(const std::vector<LogStore::NewLine> &lines)
{
    m_own.insert(m_own.end(), lines.begin(), lines.end());
    scheduleFlush();
}

void LogWorker::scheduleFlush()
{
    if (!m_flush.isActive())
        m_flush.start(m_opening ? openingMilliseconds : flushMilliseconds);
}

void LogWorker::flush()
{
    m_opening = false;
    std::vector<std::vector<LogStore::NewLine>> sources;
    sources.reserve(m_followers.size() + 2);
    sources.push_back(std::exchange(m_own, {}));
    sources.push_back(std::exchange(m_orphans, {}));
    for (const auto &[key, follower] : m_followers)
        sources.push_back(follower->takeLines());
    m_store->append(mergedByTime(std::move(sources)));
    announce();
}

} // namespace panel
