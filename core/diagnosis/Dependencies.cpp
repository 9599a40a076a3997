// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/Dependencies.h"

#include <algorithm>

namespace panel {

namespace {

using Condition = ComposeDependency::Condition;
using Kind = Diagnosis::Kind;

/// It has run, so that the time of its failure means something.
bool hasRun(const Diagnosis &diagnosis)
{
    return diagnosis.kind != Kind::NeverCreated && diagnosis.kind != Kind::TooFew
           && diagnosis.kind != Kind::NotStarted;
}

/// Since when it is as it is; invalid: it never ran, or nobody tells.
QDateTime failureTime(const Diagnosis &diagnosis)
{
    const Container *container = diagnosis.evidence.container();
    if (!container || !hasRun(diagnosis))
        return {};
    if (diagnosis.kind != Kind::Unhealthy)
        return container->finished;
    const auto &report = diagnosis.evidence.report;
    // Of a longer streak the engine keeps the end only: it began then, or earlier.
    const auto isFailure = [](const HealthProbe &probe) { return probe.exitCode != 0; };
    const auto first = report
                           ? std::find_if(report->probes.cbegin(), report->probes.cend(), isFailure)
                           : QList<HealthProbe>::const_iterator();
    return report && first != report->probes.cend() ? first->start : QDateTime();
}

/// What never ran comes last: it waits itself.
bool isEarlier(const QDateTime &time, const QDateTime &other)
{
    return time.isValid() && (!other.isValid() || time < other);
}

/// One that loops fails again and again; what it needs may have failed at any time in between.
bool failedBefore(const Diagnosis &cause, const Diagnosis &effect)
{
    if (!hasRun(effect) || effect.isLooping)
        return true;
    const QDateTime first = failureTime(cause);
    const QDateTime then = failureTime(effect);
    return !first.isValid() || !then.isValid() || first <= then;
}

/// What keeps `diagnosis` down, of the services that it names itself; null: nothing does.
const Diagnosis *nearestCause(const Diagnosis &diagnosis, const QList<Diagnosis> &all)
{
    const Diagnosis *nearest = nullptr;
    for (const ComposeDependency &wanted : diagnosis.evidence.service.definition.dependsOn) {
        for (const Diagnosis &other : all) {
            if (other.service() != wanted.service || isMet(wanted, &other.evidence.service)
                || !failedBefore(other, diagnosis))
                continue;
            // What still starts is no cause for somebody who has failed already.
            if (other.kind == Kind::Fine && hasRun(diagnosis))
                continue;
            if (!nearest || isEarlier(failureTime(other), failureTime(*nearest)))
                nearest = &other;
        }
    }
    return nearest;
}

} // namespace

bool isMet(const ComposeDependency &dependency, const Service *service)
{
    if (!service)
        return true;
    const auto isSo = [&dependency](const Container &container) {
        switch (dependency.condition) {
        case Condition::Completed:
            return container.state == Container::State::Exited && container.exitCode == 0;
        case Condition::Healthy: return container.isReady();
        case Condition::Started:
            return container.state == Container::State::Running
                   && container.health != Container::Health::Unhealthy;
        }
        return true;
    };
    const QList<Container> containers = service->containers();
    return !containers.isEmpty() && std::all_of(containers.cbegin(), containers.cend(), isSo);
}

QStringList causesOf(const Diagnosis &diagnosis, const QList<Diagnosis> &all)
{
    QStringList causes;
    const Diagnosis *at = &diagnosis;
    while ((at = nearestCause(*at, all))) {
        if (at->service() == diagnosis.service() || causes.contains(at->service()))
            break; // a circle, which Compose refuses
        causes.append(at->service());
    }
    return causes;
}

} // namespace panel
