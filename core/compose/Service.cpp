// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/Service.h"

#include <algorithm>

namespace panel {

QList<Container> Service::containers() const
{
    QList<Container> all = others;
    if (container) {
        const auto later = std::upper_bound(all.begin(), all.end(), *container,
                                            [](const Container &left, const Container &right) {
                                                return left.number() < right.number();
                                            });
        all.insert(later, *container);
    }
    return all;
}

int Service::wantedCount() const
{
    return std::max(definition.replicas, int(others.size()) + (container ? 1 : 0));
}

int Service::readyCount() const
{
    const auto isReady = [](const Container &one) { return one.isReady(); };
    return int(std::count_if(others.cbegin(), others.cend(), isReady))
           + (container && container->isReady() ? 1 : 0);
}

bool Service::areTooFew() const
{
    return container && 1 + others.size() < definition.replicas;
}

bool Service::isReady() const
{
    return container && readyCount() == wantedCount();
}

bool Service::isActive() const
{
    return (container && container->isActive())
           || std::any_of(others.cbegin(), others.cend(),
                          [](const Container &one) { return one.isActive(); });
}

bool Service::hasProblem() const
{
    return container && container->hasProblem(); // the worst of them
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
    const auto runs = [](const Container &one) { return one.state == Container::State::Running; };
    countIf(running, (service.container && runs(*service.container))
                         || std::any_of(service.others.cbegin(), service.others.cend(), runs));
    countIf(active, service.isActive());
    countIf(ready, service.isReady());
    countIf(bad, service.hasProblem());
}

} // namespace panel
