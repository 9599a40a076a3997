// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSession.h"

#include "core/logs/LogWorker.h"

namespace panel {

LogSession::LogSession(QObject *parent) : LogSession(std::make_shared<LogStore>(), parent) {}

LogSession::LogSession(std::shared_ptr<LogStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_worker(new LogWorker(m_store))
{
    m_thread.setObjectName(QStringLiteral("logs"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &LogWorker::grew, this, [this] {
        m_worker->acknowledge(); // before the store is read: what comes later is announced again
        Q_EMIT appended();
    });
    connect(m_worker, &LogWorker::failed, this, &LogSession::failed);
    connect(m_worker, &LogWorker::recovered, this, &LogSession::recovered);
    m_thread.start();
}

LogSession::~LogSession()
{
    m_thread.quit();
    // The worker never blocks, so this is a matter of milliseconds; the thread must not outlive us.
    m_thread.wait();
}

void LogSession::setEndpoint(const Endpoint &endpoint)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, endpoint] { worker->setEndpoint(endpoint); },
        Qt::QueuedConnection);
}

void LogSession::reconnect()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->reconnect(); }, Qt::QueuedConnection);
}

void LogSession::setSources(const QList<Source> &sources)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, sources] { worker->setSources(sources); },
        Qt::QueuedConnection);
}

void LogSession::setSource(const QString &service, const std::optional<Source> &source)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, service, source] { worker->setSource(service, source); },
        Qt::QueuedConnection);
}

void LogSession::clear()
{
    m_store->clear();
    Q_EMIT appended();
}

} // namespace panel
