// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogScan.h"

#include "core/logs/ScanPart.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <utility>

namespace panel {

namespace {

/// A frame at 30 Hz: more often nobody can see.
constexpr qint64 announceMilliseconds = 33;

} // namespace

struct LogScan::Job
{
    const LogStore *store;
    ScanQuery query;
    std::vector<LogStore::Span> spans; ///< the newest first
    std::atomic<size_t> next = 0;
    std::atomic<size_t> done = 0;
    std::atomic<bool> cancelled = false;
    std::atomic<int> threads = 0;
    std::atomic<qint64> announced = -announceMilliseconds;
    QElapsedTimer clock;
    QMutex mutex;
    std::vector<Part> parts;
    LogScan *scan;
};

LogScan::LogScan(const LogStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 8));
    m_pool.setThreadPriority(QThread::LowPriority);
}

LogScan::~LogScan()
{
    stop();
    m_pool.waitForDone(); // the jobs look at their flag after each line that is dear
}

void LogScan::start(const ScanQuery &query)
{
    stop();
    m_query = query;
    m_active = true;
    m_end = m_store.endNumber();
    launch(m_store.firstNumber(), m_end);
}

void LogScan::stop()
{
    for (const auto &job : m_jobs)
        job->cancelled = true;
    m_jobs.clear();
    m_rest.clear();
    m_active = false;
}

void LogScan::extend()
{
    const quint64 end = m_store.endNumber();
    if (!m_active || end <= m_end)
        return;
    // One after the other: a filter that is slower than the log must not pile up jobs. The first
    // one may be long, and new lines do not wait for it, unless both would look at the same ones.
    const quint64 margin = contextMargin(m_query);
    if (m_jobs.size() > (margin > 0 ? 0u : 1u))
        return;
    const quint64 from = m_end - std::min(m_end, margin);
    m_end = end;
    launch(std::max(m_store.firstNumber(), from), end);
}

void LogScan::repeat(quint64 from, quint64 to)
{
    if (m_active)
        launch(from, std::min(to, m_end));
}

void LogScan::launch(quint64 from, quint64 to)
{
    auto job = std::make_shared<Job>();
    job->store = &m_store;
    job->query = m_query;
    job->spans = m_store.spans(from, to);
    std::reverse(job->spans.begin(), job->spans.end());
    job->scan = this;
    job->clock.start();
    const int threads = std::clamp(int(job->spans.size()), 1, m_pool.maxThreadCount());
    job->threads = threads;
    m_jobs.push_back(job);
    for (int i = 0; i < threads; ++i) {
        m_pool.start([job] {
            work(*job);
            if (--job->threads > 0 || job->cancelled)
                return;
            QMetaObject::invokeMethod(
                job->scan, [job] { job->scan->onJobEnded(job.get()); }, Qt::QueuedConnection);
        });
    }
}

void LogScan::work(Job &job)
{
    PartScanner scanner(*job.store, job.query, job.cancelled);
    for (;;) {
        const size_t index = job.next++;
        if (index >= job.spans.size() || job.cancelled)
            return;
        Part part = scanner.scan(job.spans[index]);
        if (job.cancelled)
            return;
        {
            const QMutexLocker locker(&job.mutex);
            job.parts.push_back(std::move(part));
        }
        ++job.done;
        const qint64 now = job.clock.elapsed();
        qint64 last = job.announced;
        if (now - last < announceMilliseconds || job.cancelled
            || !job.announced.compare_exchange_strong(last, now))
            continue;
        QMetaObject::invokeMethod(job.scan, &LogScan::found, Qt::QueuedConnection);
    }
}

void LogScan::onJobEnded(const Job *job)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [job](const auto &known) { return known.get() == job; });
    if (found == m_jobs.end())
        return; // of an earlier query
    std::move((*found)->parts.begin(), (*found)->parts.end(), std::back_inserter(m_rest));
    m_jobs.erase(found);
    extend(); // by what came meanwhile
    Q_EMIT LogScan::found();
}

double LogScan::progress() const
{
    if (m_jobs.empty())
        return 1;
    const Job &job = *m_jobs.front();
    return job.spans.empty() ? 1 : double(job.done) / double(job.spans.size());
}

std::vector<LogScan::Part> LogScan::take()
{
    std::vector<Part> parts = std::exchange(m_rest, {});
    for (const auto &job : m_jobs) {
        const QMutexLocker locker(&job->mutex);
        std::move(job->parts.begin(), job->parts.end(), std::back_inserter(parts));
        job->parts.clear();
    }
    return parts;
}

} // namespace panel
