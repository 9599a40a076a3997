// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/engine/Container.h"

#include <QStringList>

#include <optional>

namespace panel {

/// A service of the project and the container that runs it now, if there is one.
struct Service
{
    QString name;
    ComposeService definition; ///< empty but for the name when only the engine knows it
    std::optional<Container> container;
    /// Ids of all of its containers that run or are paused; more than one where it is scaled, and
    /// while Compose replaces one.
    QStringList running = {};

    bool operator==(const Service &other) const = default;

    /// It runs and, where it has a health check, is healthy.
    bool isReady() const;
    bool isActive() const; ///< see Container
    /// It needs a look: it failed, is not healthy, or restarts over and over.
    bool hasProblem() const;
};

/// How the services of a project are, in numbers. Kept up to date by what differs, so that nobody
/// counts thousands for each event.
struct ServiceSummary
{
    int services = 0;
    int created = 0; ///< there is a container
    int running = 0;
    int active = 0; ///< see Service::isActive()
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
