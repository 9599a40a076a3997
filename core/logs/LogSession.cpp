// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSession.h"

#include "core/logs/LogWorker.h"

#include <QDateTime>

#include <algorithm>

namespace panel {

LogSession::LogSession(QObject *parent) : LogSession(std::make_shared<LogStore>(), parent) {}

LogSession::LogSession(std::shared_ptr<LogStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_worker(new LogWorker(m_store))
{
    m_worker->moveToThread(m_thread.qThread());
    connect(m_worker, &LogWorker::grew, this, [this] {
        m_worker->acknowledge(); // before the store is read: what comes later is announced again
        Q_EMIT appended();
    });
    connect(m_worker, &LogWorker::failed, this, &LogSession::failed);
    connect(m_worker, &LogWorker::recovered, this, &LogSession::recovered);
    connect(m_worker, &LogWorker::earlierChanged, this, [this](LogHistory::State state) {
        m_earlier = state;
        Q_EMIT earlierChanged();
    });
    connect(m_worker, &LogWorker::earlierFetched, this, [this](const LogMove &move) {
        Q_EMIT earlierFetched(move);
        Q_EMIT appended();
    });
}

LogSession::~LogSession()
{
    // The worker never blocks, so this is a matter of milliseconds; the thread must not outlive us.
    m_worker->deleteLater();
    m_thread.end();
}

void LogSession::setEndpoint(const Endpoint &endpoint, const QString &engine)
{
    if (endpoint.url.isEmpty())
        m_endpoints.remove(engine);
    else
        m_endpoints.insert(engine, endpoint);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, endpoint, engine] { worker->setEndpoint(endpoint, engine); },
        Qt::QueuedConnection);
}

void LogSession::setSources(const QList<Source> &sources, const QString &engine)
{
    m_sources.removeIf([&engine](const Source &each) { return each.engine == engine; });
    m_sources.append(sources);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, sources, engine] { worker->setSources(sources, engine); },
        Qt::QueuedConnection);
}

void LogSession::setSourcesOf(const QString &service, const QList<Source> &sources)
{
    // In their place: with each container that stops, thousands of others need not move.
    const auto isIts = [&](const Source &each) {
        return each.engine.isEmpty() && each.service == service;
    };
    const auto first = std::find_if(m_sources.begin(), m_sources.end(), isIts);
    const auto last = std::find_if_not(first, m_sources.end(), isIts);
    if (last - first == sources.size()) {
        std::copy(sources.cbegin(), sources.cend(), first);
    } else {
        const qsizetype at = first - m_sources.begin();
        m_sources.erase(first, last);
        for (qsizetype i = 0; i < sources.size(); ++i)
            m_sources.insert(at + i, sources.at(i));
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, service, sources] { worker->setSourcesOf(service, sources); },
        Qt::QueuedConnection);
}

void LogSession::reconnect()
{
    QMetaObject::invokeMethod(m_worker, &LogWorker::reconnect, Qt::QueuedConnection);
}

void LogSession::setRange(const LogRange &range)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, range] { worker->setRange(range); }, Qt::QueuedConnection);
}

void LogSession::clear()
{
    // In the thread that writes: here it might wait for a chunk that is being packed.
    QMetaObject::invokeMethod(m_worker, &LogWorker::clear, Qt::QueuedConnection);
}

void LogSession::setBudget(const LogBudget &budget)
{
    m_store->setBudget(budget);
    QMetaObject::invokeMethod(m_worker, &LogWorker::trim, Qt::QueuedConnection);
}

void LogSession::addLines(const QString &service, const QByteArrayList &lines,
                          StoredLine::Stream stream)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    std::vector<LogStore::NewLine> batch;
    batch.reserve(size_t(lines.size()));
    const int index = m_store->serviceIndex(service);
    for (const QByteArray &line : lines)
        batch.push_back({now, index, stream, line});
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, batch] { worker->addLines(batch); }, Qt::QueuedConnection);
}

void LogSession::fetchEarlier(qint64 untilNano)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, untilNano] { worker->fetchEarlier(untilNano); },
        Qt::QueuedConnection);
}

void LogSession::cancelEarlier()
{
    QMetaObject::invokeMethod(m_worker, &LogWorker::cancelEarlier, Qt::QueuedConnection);
}

} // namespace panel
