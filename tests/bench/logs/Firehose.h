// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogStore.h"

#include <atomic>
#include <functional>
#include <thread>

namespace panel::bench {

/// Lines as a stack under load writes them, about 100 bytes each: what nginx and others say, some
/// coloured, some JSON, a stack trace now and then.
std::vector<LogStore::NewLine> sampleLines(LogStore &store, qint64 first, int count);

/// Appends so many lines a second to a store from a thread of its own, as a LogWorker does.
class Firehose
{
public:
    /// `grown` is called in that thread after each batch.
    Firehose(LogStore &store, int linesPerSecond, std::function<void()> grown);
    ~Firehose();

    qint64 lines() const { return m_lines; } ///< so far

private:
    void run();

    LogStore &m_store;
    const int m_perSecond;
    const std::function<void()> m_grown;
    std::atomic<bool> m_ends = false;
    std::atomic<qint64> m_lines = 0;
    std::thread m_thread;
};

} // namespace panel::bench
