// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/engine/Container.h"

#include <QStringList>

#include <optional>

namespace panel {

/// A service of the project and the containers that run it now.
struct Service
{
    QString name;
    ComposeService definition; ///< empty but for the name when only the engine knows it
    /// Nothing: it has none. Of several, the one that needs a look the most.
    std::optional<Container> container;
    /// Those besides, where it is scaled, by their numbers. What Compose replaces is not among
    /// them.
    QList<Container> others = {};
    /// Ids of all of its containers that run or are paused; more than one where it is scaled, and
    /// while Compose replaces one.
    QStringList running = {};

    bool operator==(const Service &other) const = default;

    /// All of them, by their numbers.
    QList<Container> containers() const;
    bool isScaled() const { return !others.isEmpty() || definition.replicas > 1; }
    /// Those that are there, or that the file asks for, whichever is more.
    int wantedCount() const;
    int readyCount() const;
    /// It has some, but not as many as the file asks for.
    bool areTooFew() const;

    /// All that are wanted are ready, see Container.
    bool isReady() const;
    /// One of them runs, is paused or restarts over and over.
    bool isActive() const;
    /// One of them needs a look, see Container.
    bool hasProblem() const;
};

/// How the services of a project are, in numbers. Kept up to date by what differs, so that nobody
/// counts thousands for each event.
struct ServiceSummary
{
    int services = 0;
    int created = 0; ///< there is a container
    int running = 0; ///< at least one container does
    int active = 0;  ///< see Service::isActive()
    int ready = 0;
    int bad = 0; ///< see Service::hasProblem()

    void add(const Service &service) { count(service, 1); }
    void remove(const Service &service) { count(service, -1); }
    static ServiceSummary of(const QList<Service> &services);

    bool operator==(const ServiceSummary &other) const = default;

private:
    void count(const Service &service, int sign);
};

} // namespace panel
