// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"
#include "core/endpoint/EndpointPinger.h"
#include "core/endpoint/ManualEndpoint.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace panel {

/// Every way to an engine that this computer knows, from all sources, watched: entries come, change
/// and go by themselves. What is missing for a moment (a file being saved) changes nothing.
///
/// Probes go in parallel, each with a time-out of its own; never by ssh unless that one is asked
/// for. Sockets and contexts are read and never written. Main thread.
class EndpointDirectory : public QObject
{
    Q_OBJECT

public:
    /// Reads the sources at once (a few milliseconds). The pinger outlives the directory.
    EndpointDirectory(const EndpointSurroundings &here, EndpointPinger *pinger,
                      QObject *parent = nullptr);
    ~EndpointDirectory() override;

    /// One row for each engine, see mergedEntries().
    QList<EndpointEntry> entries() const { return m_rows; }
    /// Also one that shares a row with another.
    std::optional<EndpointEntry> entry(const QString &id) const;
    /// By its id, or by its name: a context before anything else of that name. What stands in a
    /// machine's row is found by the machine's own store.
    std::optional<EndpointEntry> find(const QString &nameOrId) const;

    void setManual(const QList<ManualEndpoint> &manual);
    /// Those of the machine store, whose state is known there.
    void setMachines(const QList<EndpointEntry> &machines);

    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    /// Asks all but those by ssh.
    void probeAll();
    /// Asks this one, by ssh too.
    void probe(const QString &id);
    /// While active: all now and every 10 s, and new or changed ones at once.
    void setActive(bool active);
    /// Nothing that was asked is still to answer.
    bool isQuiet() const { return m_probes.isEmpty(); }

    /// What somebody else found out about this one, such as the connection that is open.
    void applyAnswer(const QString &id, const Result<EngineAnswer> &answer);

Q_SIGNALS:
    /// The rows of these ids were added, removed or differ now; never empty.
    void changed(const QStringList &ids);
    /// isQuiet() has become true.
    void quiet();

private:
    struct Finding
    {
        Endpoint endpoint; ///< that was asked; a finding about another one is void
        Result<EngineAnswer> answer;
    };

    bool watch();
    void read();
    void reload();
    QList<EndpointEntry> readPatiently();
    void assemble();
    void addWay(const EndpointEntry &entry);
    EndpointEntry withFinding(EndpointEntry entry) const;
    bool mayBeAsked(const EndpointEntry &entry) const;
    void ask(const EndpointEntry &entry);
    void onAnswer(const QString &id, const Endpoint &asked, const Result<EngineAnswer> &answer);

    const EndpointSurroundings m_here;
    EndpointPinger *m_pinger;
    std::chrono::milliseconds m_timeout{5000};
    QList<ManualEndpoint> m_manual;
    QList<EndpointEntry> m_machines;
    QList<EndpointEntry> m_read;               // of the files and the environment
    QHash<QString, QElapsedTimer> m_lostSince; // what may only be in the middle of a save
    QHash<QString, Finding> m_findings;
    QSet<QString> m_absent; // ids of what its source says cannot be used now
    QHash<QString, QPointer<Call>> m_probes;
    QList<EndpointEntry> m_ways; // all, with what probes found
    QList<EndpointEntry> m_rows; // the same, each engine once
    bool m_isActive = false;
    QFileSystemWatcher m_watcher;
    QTimer m_reloadSoon;
    QElapsedTimer m_sinceVain; // since the last look that found nothing new; invalid: it did
    QTimer m_again;
};

} // namespace panel
