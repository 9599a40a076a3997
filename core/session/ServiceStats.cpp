// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ServiceStats.h"

#include "core/base/Log.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/StatsStream.h"
#include "core/engine/SystemApi.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace panel {

using namespace std::chrono_literals;

namespace {

constexpr auto settleTime = 300ms; ///< a row that is scrolled past is not worth a stream
constexpr auto firstPause = 1s;    ///< after a stream ended; then doubled
constexpr auto longestPause = 30s; ///< at once where the engine does not measure this one
constexpr auto tickInterval = 1s;
/// The engine reads all containers one after the other: one tick for all of them.
constexpr auto gatherTime = 100ms;

constexpr qsizetype mostSamples = 120;
constexpr int oldestSample = 150; ///< seconds

} // namespace

ServiceStats::ServiceStats(const ServiceStore *store, QObject *parent)
    : QObject(parent), m_store(store)
{
    m_settle.setInterval(settleTime);
    for (QTimer *timer : {&m_settle, &m_retry, &m_tick})
        timer->setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &ServiceStats::settle);
    connect(&m_retry, &QTimer::timeout, this, &ServiceStats::settle);
    connect(&m_tick, &QTimer::timeout, this, &ServiceStats::tick);
    connect(store, &ServiceStore::changed, this, &ServiceStats::onStoreChanged);
}

ServiceStats::~ServiceStats()
{
    closeAll();
}

void ServiceStats::setEngine(EngineConnection *engine)
{
    if (m_engine)
        m_engine->disconnect(this);
    closeAll();
    delete m_askingForMemory;
    m_hostMemory = 0;
    m_watched.clear();
    m_engine = engine;
    if (!engine)
        return;
    connect(engine, &EngineConnection::stateChanged, this, &ServiceStats::onEngineChanged);
    m_settle.start();
}

void ServiceStats::watch(const QStringList &services)
{
    if (services == m_wanted)
        return;
    m_wanted = services;
    // Not started anew with each row: somebody may scroll for a long time.
    if (!m_settle.isActive())
        m_settle.start();
}

ServiceUsage ServiceStats::usage(const QString &service) const
{
    const auto watched = m_watched.constFind(service);
    ServiceUsage usage;
    if (watched == m_watched.cend())
        return usage;
    usage.samples = watched->samples;
    if (!m_watchedNames.contains(service)) {
        usage.state = ServiceUsage::State::Unwatched;
    } else if (watched->containers.isEmpty()) {
        usage.state = ServiceUsage::State::NotRunning;
    } else if (watched->isMeasured) {
        usage.state = ServiceUsage::State::Measured;
    } else if (const auto failure = failureOf(*watched)) {
        usage.state = ServiceUsage::State::Failed;
        usage.error = failure->message;
    } else {
        usage.state = ServiceUsage::State::Waiting;
    }
    return usage;
}

int ServiceStats::openStreams() const
{
    return int(std::count_if(m_sources.cbegin(), m_sources.cend(),
                             [](const Source &source) { return source.stream != nullptr; }));
}

void ServiceStats::onStoreChanged(const QStringList &services)
{
    const bool concerns =
        services.isEmpty() || std::any_of(services.cbegin(), services.cend(), [this](auto &name) {
            return m_watchedNames.contains(name);
        });
    if (concerns && !m_watchedNames.isEmpty() && !m_settle.isActive())
        m_settle.start();
}

void ServiceStats::onEngineChanged()
{
    if (m_engine->isConnected()) {
        // What was measured before the break is not how it is now.
        for (auto it = m_watched.begin(); it != m_watched.end(); ++it) {
            it->isMeasured = false;
            m_changed.insert(it.key());
        }
        scheduleTick();
        m_settle.start();
    } else {
        closeAll(); // they have ended anyhow; the last samples stay
        for (auto it = m_watched.cbegin(); it != m_watched.cend(); ++it) {
            if (!it->isMeasured)
                m_changed.insert(it.key());
        }
        scheduleTick();
    }
}

/// Makes the streams those that are wanted.
void ServiceStats::settle()
{
    m_watchedNames = QSet<QString>(m_wanted.cbegin(), m_wanted.cend());
    QSet<QString> wanted;
    for (const QString &name : std::as_const(m_wanted)) {
        const Service *service = m_store->find(name);
        Watched &watched = m_watched[name];
        const QStringList running = service ? service->running : QStringList();
        watched.isTooMany = wanted.size() + running.size() > maximumStreams;
        if (running != watched.containers) {
            watched.containers = running;
            watched.isMeasured = false;
        }
        m_changed.insert(name);
        if (!watched.isTooMany)
            wanted.unite(QSet<QString>(running.cbegin(), running.cend()));
    }
    const QStringList open = m_sources.keys();
    for (const QString &container : open) {
        if (!wanted.contains(container))
            close(container);
    }
    forgetOld();
    if (!m_changed.isEmpty())
        scheduleTick();
    if (!m_engine || !m_engine->isConnected())
        return;
    std::optional<qint64> next;
    for (const QString &container : std::as_const(wanted)) {
        const Source &source = m_sources[container];
        if (source.stream)
            continue;
        if (source.notBefore.hasExpired())
            this->open(container);
        else
            next = std::min(next.value_or(source.notBefore.remainingTime()),
                            source.notBefore.remainingTime());
    }
    if (next)
        m_retry.start(int(*next) + 1);
}

/// Services that nobody looked at for as long as a graph shows.
void ServiceStats::forgetOld()
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addSecs(-oldestSample);
    for (auto it = m_watched.begin(); it != m_watched.end();) {
        const bool isLookedAt = m_watchedNames.contains(it.key());
        if (!isLookedAt)
            it->isMeasured = false; // and will not be when somebody looks again
        if (!isLookedAt && (it->samples.isEmpty() || it->samples.last().time < oldest))
            it = m_watched.erase(it);
        else
            ++it;
    }
}

void ServiceStats::open(const QString &container)
{
    askForMemory();
    Source &source = m_sources[container];
    source.reading = {};
    source.samples = 0;
    source.isFresh = false;
    source.stream = new StatsStream(m_engine, container, this);
    connect(source.stream, &StatsStream::received, this,
            [this, container](const ContainerStats &stats) { onSample(container, stats); });
    connect(source.stream, &StatsStream::ended, this,
            [this, container](const Result<void> &outcome) { onEnded(container, outcome); });
}

void ServiceStats::close(const QString &container)
{
    delete m_sources.take(container).stream;
}

void ServiceStats::closeAll()
{
    const QStringList open = m_sources.keys();
    for (const QString &container : open)
        close(container);
    m_retry.stop();
}

void ServiceStats::onSample(const QString &container, const ContainerStats &stats)
{
    Source &source = m_sources[container];
    // After a stop the stream goes on, and begins anew with the next start.
    source.samples = stats.isRunning() ? source.samples + 1 : 0;
    if (source.samples > 1)
        source.failures = 0;
    source.error.reset();
    source.reading.before = std::exchange(source.reading.now, stats);
    source.isFresh = true;
    scheduleTick();
}

void ServiceStats::onEnded(const QString &container, const Result<void> &outcome)
{
    Source &source = m_sources[container];
    // Not at once: its signal is being handled.
    std::exchange(source.stream, nullptr)->deleteLater();
    const bool isRefused = !outcome
                           && (outcome.error().kind == Error::Kind::NotFound
                               || outcome.error().kind == Error::Kind::BadRequest);
    const auto pause = isRefused
                           ? std::chrono::milliseconds(longestPause)
                           : std::min<std::chrono::milliseconds>(
                               firstPause * (1 << std::min(source.failures, 5)), longestPause);
    ++source.failures;
    source.notBefore = QDeadlineTimer(pause);
    source.error =
        outcome
            ? Error{Error::Kind::ConnectionLost, Tr::tr("The engine stopped measuring."), {}, {}}
            : outcome.error();
    qCInfo(logEngine) << "stats of" << container.left(12) << "ended:" << source.error->message;
    for (auto it = m_watched.begin(); it != m_watched.end(); ++it) {
        if (!it->containers.contains(container))
            continue;
        // A lost engine keeps what it showed last.
        if (m_engine && m_engine->isConnected())
            it->isMeasured = false;
        m_changed.insert(it.key());
    }
    scheduleTick();
    if (!m_retry.isActive() || m_retry.remainingTimeAsDuration() > pause)
        m_retry.start(pause);
}

/// What the host has bounds what a service of many containers may use.
void ServiceStats::askForMemory()
{
    if (m_hostMemory > 0 || m_askingForMemory)
        return;
    m_askingForMemory = SystemApi(m_engine).info(this, [this](const Result<EngineInfo> &info) {
        if (info)
            m_hostMemory = info->memoryBytes;
        else
            qCInfo(logEngine) << "memory of the host:" << info.error().message;
    });
}

void ServiceStats::scheduleTick()
{
    if (m_tick.isActive())
        return;
    std::chrono::milliseconds wait = gatherTime;
    if (m_sinceTick.isValid())
        wait = std::max<std::chrono::milliseconds>(
            wait, tickInterval - std::chrono::milliseconds(m_sinceTick.elapsed()));
    m_tick.start(wait);
}

void ServiceStats::tick()
{
    m_sinceTick.start();
    for (const QString &name : std::as_const(m_watchedNames)) {
        const auto watched = m_watched.find(name);
        if (watched != m_watched.end() && measure(*watched))
            m_changed.insert(name);
    }
    if (m_changed.isEmpty())
        return;
    const QStringList changes(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    Q_EMIT changed(changes);
}

/// Takes the readings together; false if there is nothing new.
bool ServiceStats::measure(Watched &watched)
{
    QList<ContainerReading> readings;
    bool isFresh = false;
    for (const QString &container : std::as_const(watched.containers)) {
        const auto source = m_sources.constFind(container);
        // The first sample of a stream has no processor time yet: the second comes in a second.
        if (source == m_sources.cend() || !source->stream || !source->reading.now.isRunning()
            || (source->samples < 2 && !source->reading.now.cpuPercent))
            return false;
        isFresh = isFresh || source->isFresh;
        readings.append(source->reading);
    }
    if (!isFresh)
        return false;
    for (const QString &container : std::as_const(watched.containers))
        m_sources[container].isFresh = false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    watched.samples.append(summed(readings, m_hostMemory, now));
    watched.isMeasured = true;
    while (watched.samples.size() > mostSamples
           || watched.samples.first().time < now.addSecs(-oldestSample))
        watched.samples.removeFirst();
    return true;
}

std::optional<Error> ServiceStats::failureOf(const Watched &watched) const
{
    if (!m_engine || !m_engine->isConnected())
        return Error{Error::Kind::ConnectionLost, Tr::tr("The engine is not connected."), {}, {}};
    if (watched.isTooMany)
        return Error{Error::Kind::TooLarge,
                     Tr::tr("Too many containers are looked at to measure them all at once."),
                     {},
                     {}};
    for (const QString &container : watched.containers) {
        const auto source = m_sources.constFind(container);
        if (source != m_sources.cend() && source->error)
            return source->error;
    }
    return std::nullopt;
}

} // namespace panel
