// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/HealthyStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"

#include <algorithm>
#include <chrono>

namespace panel {

namespace {

using namespace std::chrono_literals;

/// Longer than most services need; one that says nothing until then is stuck.
constexpr std::chrono::milliseconds leastPatience = 3min;
constexpr std::chrono::milliseconds reserve = 30s; ///< probes begin late on a busy machine

bool hasEnded(const Container &container)
{
    return container.state == Container::State::Exited || container.state == Container::State::Dead;
}

bool isFresh(const Container &container)
{
    return container.isJustRestarted(QDateTime::currentDateTimeUtc());
}

bool isLooping(const Container &container)
{
    constexpr int many = 3;
    return container.restarts >= many
           && (container.state == Container::State::Restarting || isFresh(container));
}

bool isWell(const Container &container)
{
    if (hasEnded(container))
        return container.exitCode == 0;
    return container.isReady() && !isFresh(container);
}

bool isBad(const Container &container)
{
    return hasEnded(container)
               ? container.exitCode != 0
               : container.health == Container::Health::Unhealthy || isLooping(container);
}

Error unhealthyError(const ComposeService &service, const Container &container)
{
    const QString name =
        service.replicas > 1
            ? QStringLiteral("%1 (%2)").arg(service.name, elided(plainLine(container.name), 80))
            : service.name;
    if (isLooping(container)) {
        return {Error::Kind::Unhealthy,
                Tr::tr("The service %1 ends again and again, and is started each time.").arg(name),
                Tr::tr("The log of %1 says why.").arg(name), plainText(container.error)};
    }
    if (!hasEnded(container)) {
        return {Error::Kind::Unhealthy,
                Tr::tr("The service %1 runs but its health check fails.").arg(name),
                Tr::tr("The probe's last output is below; the log of %1 says more.").arg(name),
                plainText(container.healthOutput)};
    }
    return {Error::Kind::Unhealthy,
            Tr::tr("The service %1 ended with code %2: %3.")
                .arg(name)
                .arg(container.exitCode)
                .arg(exitCodeInWords(container.exitCode, container.outOfMemory)),
            Tr::tr("The log of %1 says why.").arg(name), plainText(container.error)};
}

} // namespace

std::chrono::milliseconds healthPatience(const QList<ComposeService> &services)
{
    std::chrono::milliseconds patience = leastPatience;
    for (const ComposeService &service : services)
        patience = std::max(patience, service.healthTime + reserve);
    return std::min<std::chrono::milliseconds>(patience, 24h);
}

HealthyStep::HealthyStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("healthy"), Tr::tr("Healthy"), parent), m_context(std::move(context))
{
    m_again.setSingleShot(true);
    m_again.setInterval(1s);
    connect(&m_again, &QTimer::timeout, this, &HealthyStep::check);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop();
        const auto minutes =
            std::chrono::ceil<std::chrono::minutes>(m_deadline.intervalAsDuration());
        fail({Error::Kind::TimedOut,
              Tr::tr("Not all services became healthy within %n minute(s).", nullptr,
                     int(minutes.count())),
              Tr::tr("The table shows which; their logs say why."), stuckText()});
    });
}

void HealthyStep::run()
{
    m_deadline.start(healthPatience(m_context->targets()));
    report(Tr::tr("asking the engine"));
    // What the store shows may be older than what Compose has just done: begin with a fresh list.
    connect(m_context->services, &ServiceStore::refreshed, this, [this] {
        disconnect(m_context->services, &ServiceStore::refreshed, this, nullptr);
        connect(m_context->services, &ServiceStore::containersChanged, this, &HealthyStep::check);
        connect(m_context->services, &ServiceStore::refreshed, this, &HealthyStep::check);
        check();
    });
    m_context->refreshServices();
}

QList<Container> HealthyStep::containersOf(const ComposeService &target) const
{
    const Service *service = m_context->services->find(target.name);
    return service ? service->containers().mid(0, target.replicas) : QList<Container>();
}

bool HealthyStep::isReady(const ComposeService &target) const
{
    const QList<Container> containers = containersOf(target);
    return containers.size() == target.replicas
           && std::all_of(containers.cbegin(), containers.cend(), isWell);
}

void HealthyStep::check()
{
    int all = 0;
    int ready = 0;
    QStringList waiting;
    for (const ComposeService &target : m_context->targets()) {
        for (const Container &container : containersOf(target)) {
            if (!isBad(container))
                continue;
            stop();
            fail(unhealthyError(target, container));
            return;
        }
        if (target.replicas == 0)
            continue;
        ++all;
        if (isReady(target))
            ++ready;
        else
            waiting.append(target.name);
    }
    if (waiting.isEmpty()) {
        stop();
        succeed(Tr::tr("%1 of %2").arg(ready).arg(all));
        return;
    }
    m_again.start(); // time alone may settle it
    report(Tr::tr("%1 of %2 · waiting for %3").arg(ready).arg(all).arg(waiting.join(u", ")),
           double(ready) / double(all));
}

QString HealthyStep::stuckText() const
{
    QStringList lines{detail()};
    for (const ComposeService &target : m_context->targets()) {
        if (isReady(target))
            continue;
        for (const Container &container : containersOf(target))
            lines.append(QStringLiteral("%1: %2, %3 %4")
                             .arg(elided(plainLine(container.name), 80), stateName(container.state),
                                  healthName(container.health), plainText(container.healthOutput))
                             .trimmed());
    }
    return lines.join(u'\n');
}

void HealthyStep::stop()
{
    m_deadline.stop();
    m_again.stop();
    m_context->services->disconnect(this);
}

void HealthyStep::stopWork()
{
    stop();
}

} // namespace panel
