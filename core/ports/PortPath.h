// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/PortForward.h"

#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// One station on the way from this computer to the process that answers.
struct PortHop
{
    enum class Station {
        Computer,  ///< a port of this computer: who listens
        Rule,      ///< the NAT rule of the VM
        Machine,   ///< the address of the VM
        Published, ///< the engine's port that leads to a container
        Container,
        Process, ///< what listens inside
        Answer   ///< what a client hears: TCP, TLS, HTTP
    };
    enum class State {
        Waiting, ///< being probed
        Ok,
        Warning,
        Failed,
        Skipped, ///< the way does not lead over it (no VM), or an earlier station failed
        Unknown  ///< could not be looked at; `detail` says why
    };

    Station station = Station::Computer;
    State state = State::Waiting;
    QString address; ///< "0.0.0.0:443", "https", "192.168.99.120:443", "cnt_nginx:443", "HTTP 200"
    QString detail;  ///< in words: "VBoxHeadless (pid 812) listens", "no rule forwards 3306"
    qint64 microseconds = -1; ///< how long the probe took; negative: nothing was timed

    bool operator==(const PortHop &other) const = default;
};

/// "computer", "rule", "machine", "published", "container", "process", "answer".
QString stationName(PortHop::Station station);
/// "waiting", "ok", "warning", "failed", "skipped", "unknown".
QString stateName(PortHop::State state);

/// The way of one published port (or of one rule that leads nowhere), hop by hop.
struct PortPath
{
    QString service;       ///< empty: no service of the project publishes it
    QString container;     ///< its name; empty: none
    int number = 0;        ///< of the container in a scaled service; 0: it is not scaled
    QString protocol;      ///< "tcp" or "udp"
    QString hostAddress;   ///< on this computer, as it is reached; empty: all addresses
    int hostPort = 0;      ///< on this computer; 0: nothing leads there
    int publishedPort = 0; ///< on the engine's host; 0: not published
    int containerPort = 0;
    /// One of at least three neighbouring ports that the container publishes: a program may open
    /// them only while it needs them, as FTP does for transfers.
    bool isOfRange = false;
    std::optional<PortForward> rule;
    QList<PortHop> hops; ///< always all stations, in order

    /// Stable while the path is the same one: for models.
    QString key() const;
    /// The first hop that is not Ok and not Skipped; null when the way is clear.
    const PortHop *trouble() const;

    bool operator==(const PortPath &other) const = default;
};

} // namespace panel
