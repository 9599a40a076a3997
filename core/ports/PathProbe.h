// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/HostListener.h"
#include "core/ports/PathPlan.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>

#include <functional>
#include <optional>

namespace panel {

class EngineConnection;
class ProcessLauncher;
struct TcpOutcome;

/// What a probe works on; the objects outlive it.
struct PathProbeTarget
{
    PathFacts facts;
    EngineConnection *engine = nullptr; ///< null: containers cannot be looked into
    ProcessLauncher *launcher = nullptr;
    QHash<QString, QString> siteNames; ///< by service: the host name of its site
};

/// Walks all paths at once, at most eight questions at a time, each with its own deadline. Destroy
/// it to stop: nothing stays open. UI thread.
class PathProbe : public QObject
{
    Q_OBJECT

public:
    /// Plans; paths() has all of them already, most hops Waiting.
    explicit PathProbe(PathProbeTarget target, QObject *parent = nullptr);

    /// Once.
    void start();
    const QList<PortPath> &paths() const { return m_paths; }
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    /// A hop of paths().at(path) has its result.
    void hopChanged(int path);
    /// No hop is Waiting any more, but the rule of a VM that nobody asked.
    void finished();

private:
    using Question = std::function<void(const std::function<void()> &answered)>;

    void ask(const Question &question);
    void askNext();
    void askHostStations();
    void askComputer(int path);
    void askMachine(int path);
    void askContainers();
    void askAnswer(int path);
    void set(int path, const PortHop &hop);
    bool isWaiting(int path, PortHop::Station station) const;

    PathProbeTarget m_target;
    QList<PortPath> m_paths;
    QList<HostListener> m_listeners;
    QQueue<Question> m_questions;
    QSet<int> m_openMachines; ///< paths whose port of the engine's host accepts
    int m_asked = 0;          ///< under way
    bool m_isFinished = false;
};

} // namespace panel
