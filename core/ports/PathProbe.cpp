// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PathProbe.h"

#include "core/base/Tr.h"
#include "core/ports/ContainerStations.h"
#include "core/ports/HostStations.h"
#include "core/ports/PortAnswer.h"

#include <QTimer>

#include <algorithm>

namespace panel {

namespace {

using State = PortHop::State;
using Station = PortHop::Station;

constexpr int atOnce = 8;

/// The containers that wait to be looked into, each with its paths.
QHash<QString, QList<int>> pathsByContainer(const QList<PortPath> &paths)
{
    QHash<QString, QList<int>> byContainer;
    for (int i = 0; i < paths.size(); ++i) {
        if (hopOf(paths.at(i), Station::Process).state == State::Waiting)
            byContainer[paths.at(i).container].append(i);
    }
    return byContainer;
}

} // namespace

PathProbe::PathProbe(PathProbeTarget target, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_paths(planPaths(m_target.facts))
{
}

void PathProbe::start()
{
    const bool needsListeners =
        std::any_of(m_paths.cbegin(), m_paths.cend(), [](const PortPath &path) {
            return hopOf(path, Station::Computer).state == State::Waiting && path.hostPort != 0;
        });
    if (needsListeners) {
        ask([this](const std::function<void()> &answered) {
            listHostListeners(m_target.launcher, this,
                              [this, answered](const Result<QList<HostListener>> &listeners) {
                                  // Without it the owners stay unnamed, and that is all.
                                  if (listeners)
                                      m_listeners = *listeners;
                                  askHostStations();
                                  answered();
                              });
        });
    } else {
        askHostStations();
    }
    askContainers();
    // Queued: whoever started it connects first, and there may be nothing to ask.
    QTimer::singleShot(0, this, &PathProbe::askNext);
}

void PathProbe::ask(const Question &question)
{
    m_questions.enqueue(question);
}

void PathProbe::askNext()
{
    while (m_asked < atOnce && !m_questions.isEmpty()) {
        ++m_asked;
        m_questions.dequeue()([this] {
            --m_asked;
            askNext();
        });
    }
    if (m_asked > 0 || m_isFinished)
        return;
    m_isFinished = true;
    Q_EMIT finished();
}

void PathProbe::askHostStations()
{
    for (int i = 0; i < m_paths.size(); ++i) {
        if (isWaiting(i, Station::Computer) && m_paths.at(i).hostPort != 0)
            askComputer(i);
        if (isWaiting(i, Station::Machine))
            askMachine(i);
        askAnswer(i);
    }
}

void PathProbe::askComputer(int path)
{
    ask([this, path](const std::function<void()> &answered) {
        const PortPath &its = m_paths.at(path);
        connectToPort(
            reachableAddress(its.hostAddress), its.hostPort, this,
            [this, path, answered](const Result<TcpOutcome> &outcome) {
                if (outcome)
                    set(path, computerHop(m_paths.at(path), m_target.facts, m_listeners, *outcome));
                askAnswer(path);
                answered();
            });
    });
}

void PathProbe::askMachine(int path)
{
    ask([this, path](const std::function<void()> &answered) {
        connectToPort(m_target.facts.machineAddress, machinePort(m_paths.at(path)), this,
                      [this, path, answered](const Result<TcpOutcome> &outcome) {
                          if (outcome) {
                              if (outcome->kind == TcpOutcome::Kind::Connected)
                                  m_openMachines.insert(path);
                              set(path, machineHop(m_paths.at(path), *outcome));
                          }
                          askAnswer(path);
                          answered();
                      });
    });
}

void PathProbe::askContainers()
{
    const QHash<QString, QList<int>> byContainer = pathsByContainer(m_paths);
    for (auto it = byContainer.cbegin(); it != byContainer.cend(); ++it) {
        const QList<int> paths = it.value();
        if (!m_target.engine) {
            for (const int path : paths)
                set(path, processHop(m_paths.at(path), fail(Error::Kind::Unreachable,
                                                            Tr::tr("the engine cannot be asked"))));
            continue;
        }
        ask([this, container = it.key(), paths](const std::function<void()> &answered) {
            readContainerSockets(m_target.engine, container, this,
                                 [this, paths, answered](const Result<ContainerSockets> &sockets) {
                                     for (const int path : paths)
                                         set(path, processHop(m_paths.at(path), sockets));
                                     answered();
                                 });
        });
    }
}

/// As soon as it is known where the way begins: at the port of this computer, or where none leads
/// there, at the machine's own address.
void PathProbe::askAnswer(int path)
{
    const PortPath &its = m_paths.at(path);
    const PortHop &computer = hopOf(its, Station::Computer);
    const PortHop &machine = hopOf(its, Station::Machine);
    const bool isUndecided =
        (computer.state == State::Waiting && its.hostPort != 0) || machine.state == State::Waiting;
    if (!isWaiting(path, Station::Answer) || isUndecided)
        return;
    const bool isWrong = hopOf(its, Station::Rule).state == State::Failed;
    AnswerTarget target;
    target.containerPort = its.containerPort != 0 ? its.containerPort : machinePort(its);
    target.serverName = m_target.siteNames.value(its.service);
    if (computer.state == State::Ok && !isWrong && !its.service.isEmpty()) {
        target.address = reachableAddress(its.hostAddress);
        target.port = its.hostPort;
    } else if (m_openMachines.contains(path)) {
        target.address = m_target.facts.machineAddress;
        target.port = machinePort(its);
    } else {
        PortHop hop = hopOf(its, Station::Answer);
        const auto &vm = m_target.facts.vm;
        const bool isRuleUnknown = m_target.facts.hasRules() && vm && !*vm;
        hop.state = isRuleUnknown ? State::Unknown : State::Skipped;
        hop.detail =
            isRuleUnknown ? vm->error().message : Tr::tr("nothing that can be reached leads there");
        set(path, hop);
        return;
    }
    ask([this, path, target](const std::function<void()> &answered) {
        probeAnswer(target, this, [this, path, target, answered](const Result<PortHop> &hop) {
            if (hop) {
                PortHop answer = *hop;
                if (target.address == m_target.facts.machineAddress && !m_target.facts.isLocal())
                    answer.detail = Tr::tr("by %1: %2")
                                        .arg(addressText(target.address, target.port), hop->detail);
                set(path, answer);
            }
            answered();
        });
    });
}

void PathProbe::set(int path, const PortHop &hop)
{
    PortPath &its = m_paths[path];
    hopOf(its, hop.station) = hop;
    PortHop &answer = hopOf(its, Station::Answer);
    // A port of a range may well be idle: only what listens inside tells whether it is.
    if (its.isOfRange && answer.state == State::Failed) {
        const State process = hopOf(its, Station::Process).state;
        if (process == State::Warning) {
            answer.state = State::Skipped;
            answer.detail = Tr::tr("nothing is there to answer now");
        } else if (process == State::Unknown) {
            answer.state = State::Unknown;
            answer.detail = Tr::tr("nothing answers now; ports of a range are often opened only "
                                   "while they are needed");
        }
    }
    Q_EMIT hopChanged(path);
}

bool PathProbe::isWaiting(int path, Station station) const
{
    return hopOf(m_paths.at(path), station).state == State::Waiting;
}

} // namespace panel
