// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/compose/Service.h"
#include "core/session/Session.h"

#include <QUrl>

#include <optional>

namespace panel {

/// All that the page of a stack shows, as values: what Session says at one moment.
struct StackState
{
    bool hasMachines = false;
    QString machine;    ///< empty: none is chosen
    QString engineHost; ///< where published ports are reached
    ConnectionStatus connection;
    bool canStartMachine = false;    ///< if it does not run, “Bring up” begins with that
    bool isPassphraseWanted = false; ///< by a key that keeps us from connecting
    QString projectFile;             ///< or its name, where no file is known; empty: none is open
    QStringList moreFiles;           ///< of a project of several, each over the ones before
    QString projectName;             ///< empty: not known yet
    std::optional<Result<ComposeProject>> project;
    QList<Service> services;
    bool servicesKnown = false; ///< false: no container does not mean that there is none
    QUrl site;
    std::optional<HostsLine> hosts; ///< what /etc/hosts lacks for it, once something runs

    bool hasProject() const { return project && *project; }
    bool isConnected() const { return connection.answers(); }
    /// What is shown may no longer be true.
    bool isStale() const { return connection.isStale(); }
};

} // namespace panel
