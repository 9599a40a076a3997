// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LineSet.h"
#include "core/logs/LogFilter.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace panel {

/// Which lines are looked for, and which are shown for them.
struct ScanQuery
{
    LogFilter filter;
    int context = 0;      ///< lines around each match that are shown too
    bool dividers = true; ///< those of wanted services match

    /// What is shown are the matches.
    bool isPlain() const { return context == 0; }
};

/// Compares the lines of a store with a filter in threads of its own: new lines first, then the
/// older ones from the newest backwards. This object belongs to the UI thread, which is told at
/// most some 30 times a second, the first time as soon as a part was looked through.
class LogScan : public QObject
{
    Q_OBJECT

public:
    /// What was found in one part of the store; what was found in it before is void.
    struct Part
    {
        LineSet::Piece matches;
        LineSet::Piece shown; ///< of the same lines; unused if the query is plain
    };

    /// The store must outlive the scan.
    LogScan(const LogStore &store, QObject *parent);
    ~LogScan() override;

    /// Begins anew with all lines that are there; what was found for an earlier query comes no
    /// more.
    void start(const ScanQuery &query);
    /// Ends it; nothing comes any more.
    void stop();
    /// The store may have grown: the new lines too.
    void extend();
    /// These lines are others than before: once more.
    void repeat(quint64 from, quint64 to);

    const ScanQuery &query() const { return m_query; }
    bool isScanning() const { return !m_jobs.empty(); }
    /// Of the lines that were there when it began; 0 to 1.
    double progress() const;

    /// What came since the last call, in the order of time of its discovery.
    std::vector<Part> take();

Q_SIGNALS:
    /// Parts can be taken, or the scan has ended.
    void found();

private:
    struct Job;

    void launch(quint64 from, quint64 to);
    static void work(Job &job);
    void onJobEnded(const Job *job);

    const LogStore &m_store;
    QThreadPool m_pool;
    ScanQuery m_query;
    std::vector<std::shared_ptr<Job>> m_jobs; ///< that run, of the present query
    std::vector<Part> m_rest;                 ///< found by jobs that have ended
    quint64 m_end = 0;                        ///< lines before it are looked at, or will be
    bool m_active = false;
};

} // namespace panel
