// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// A container whose log is wanted, the service that it belongs to, and its engine.
struct LogSource
{
    QString service;
    QString containerId;
    bool tty = false;
    bool running = false;
    qint64 startedNano = 0; ///< when it began to run; 0: not known
    QString engine = {};    ///< one of LogSession::setEndpoints(); empty: the engine of the session

    /// As its lines are called: services of other engines are told apart by these.
    QString shownService() const { return engine.isEmpty() ? service : service + u'@' + engine; }

    bool operator==(const LogSource &other) const = default;
};

/// Where the logs of containers begin that are followed for the first time.
struct LogRange
{
    int tail = 500;       ///< lines of each; negative: all
    qint64 sinceNano = 0; ///< nothing older; 0: it does not matter

    bool operator==(const LogRange &other) const = default;
};

} // namespace panel
