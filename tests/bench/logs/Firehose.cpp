// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/logs/Firehose.h"

#include <QDateTime>

#include <array>
#include <chrono>

namespace panel::bench {

namespace {

constexpr std::chrono::milliseconds batchTime(33); // as LogWorker flushes

QByteArray sampleText(qint64 number)
{
    const QByteArray n = QByteArray::number(number);
    switch (number % 40) {
    case 7:
        return "\x1b[33mWARN\x1b[0m \x1b[2m[pool www]\x1b[0m child " + n
               + " said: slow request, 1.204 s, index.php";
    case 11:
        return R"({"level":"info","time":"2026-11-26T10:42:07Z","msg":"request","status":200,"id":)"
               + n + "}";
    case 19: return "java.lang.IllegalStateException: no connection " + n;
    case 20:
    case 21:
    case 22:
        return "\tat org.example.wordpress.Pool.take(Pool.java:" + n + ") ~[pool-1.2.3.jar:1.2.3]";
    default:
        return "172.20.0.1 - - \"GET /wp-content/themes/x/style.css?ver=" + n
               + " HTTP/2.0\" 200 5312 \"-\" \"Mozilla/5.0\"";
    }
}

} // namespace

std::vector<LogStore::NewLine> sampleLines(LogStore &store, qint64 first, int count)
{
    const std::array services{store.serviceIndex(QStringLiteral("nginx")),
                              store.serviceIndex(QStringLiteral("wordpress")),
                              store.serviceIndex(QStringLiteral("mariadb"))};
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    std::vector<LogStore::NewLine> lines;
    lines.reserve(size_t(count));
    for (qint64 i = first; i < first + count; ++i) {
        lines.push_back({now + i, services[size_t(i / 40) % services.size()],
                         i % 40 == 7 ? StoredLine::Stream::Error : StoredLine::Stream::Output,
                         sampleText(i)});
    }
    return lines;
}

Firehose::Firehose(LogStore &store, int linesPerSecond, std::function<void()> grown)
    : m_store(store)
    , m_perSecond(linesPerSecond)
    , m_grown(std::move(grown))
    , m_thread(&Firehose::run, this)
{
}

Firehose::~Firehose()
{
    m_ends = true;
    m_thread.join();
}

void Firehose::run()
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    Clock::time_point next = start;
    while (!m_ends) {
        next += batchTime;
        std::this_thread::sleep_until(next);
        const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
        const auto wanted = qint64(seconds * m_perSecond) - m_lines;
        // When it cannot keep up, the rest is left out rather than kept in memory.
        const int count = int(std::min<qint64>(wanted, m_perSecond));
        if (count <= 0)
            continue;
        m_store.append(sampleLines(m_store, m_lines, count));
        m_lines += count;
        m_grown();
    }
}

} // namespace panel::bench
