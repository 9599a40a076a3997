// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/Service.h"

namespace panel {

bool Service::isReady() const
{
    return container && container->state == Container::State::Running
           && (container->health == Container::Health::Healthy
               || container->health == Container::Health::None);
}

bool Service::isActive() const
{
    return container && container->isActive();
}

bool Service::hasProblem() const
{
    if (!container)
        return false;
    switch (container->state) {
    case Container::State::Running: return container->health == Container::Health::Unhealthy;
    case Container::State::Exited:
        return container->exitCode != 0 || container->outOfMemory || !container->error.isEmpty();
    case Container::State::Dead: return true;
    case Container::State::Restarting: return container->exitCode != 0;
    default: return !container->error.isEmpty();
    }
}

ServiceSummary ServiceSummary::of(const QList<Service> &services)
{
    ServiceSummary summary;
    for (const Service &service : services)
        summary.add(service);
    return summary;
}

void ServiceSummary::count(const Service &service, int sign)
{
    const auto countIf = [sign](int &number, bool isSo) { number += isSo ? sign : 0; };
    countIf(services, true);
    countIf(created, service.container.has_value());
    countIf(running, service.container && service.container->state == Container::State::Running);
    countIf(active, service.isActive());
    countIf(ready, service.isReady());
    countIf(bad, service.hasProblem());
}

} // namespace panel
