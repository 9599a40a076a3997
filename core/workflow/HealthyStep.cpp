// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/HealthyStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"

#include <chrono>

namespace panel {

namespace {

/// Longer than any start period that makes sense; a service that says nothing until then is stuck.
constexpr std::chrono::minutes patience{3};

Error unhealthyError(const Service &service)
{
    const Container &container = *service.container;
    if (container.health == Container::Health::Unhealthy) {
        return {
            Error::Kind::Unhealthy,
            Tr::tr("The service %1 runs but its health check fails.").arg(service.name),
            Tr::tr("The probe's last output is below; the log of %1 says more.").arg(service.name),
            plainText(container.healthOutput)};
    }
    return {Error::Kind::Unhealthy,
            Tr::tr("The service %1 ended with code %2: %3.")
                .arg(service.name)
                .arg(container.exitCode)
                .arg(exitCodeInWords(container.exitCode, container.outOfMemory)),
            Tr::tr("The log of %1 says why.").arg(service.name), plainText(container.error)};
}

bool hasEnded(const Container &container)
{
    return container.state == Container::State::Exited || container.state == Container::State::Dead;
}

} // namespace

HealthyStep::HealthyStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("healthy"), Tr::tr("Healthy"), parent), m_context(std::move(context))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop();
        fail({Error::Kind::TimedOut,
              Tr::tr("Not all services became healthy within %n minute(s).", nullptr,
                     int(patience.count())),
              Tr::tr("The table shows which; their logs say why."), stuckText()});
    });
}

void HealthyStep::run()
{
    m_deadline.start();
    report(Tr::tr("asking the engine"));
    // What the store shows may be older than what Compose has just done: begin with a fresh list.
    connect(m_context->services, &ServiceStore::refreshed, this, [this] {
        disconnect(m_context->services, &ServiceStore::refreshed, this, nullptr);
        connect(m_context->services, &ServiceStore::changed, this, &HealthyStep::check);
        check();
    });
    m_context->refreshServices();
}

void HealthyStep::check()
{
    const QList<ComposeService> targets = m_context->targets();
    int ready = 0;
    QStringList waiting;
    for (const ComposeService &target : targets) {
        const Service *service = m_context->services->find(target.name);
        const auto *container = service && service->container ? &*service->container : nullptr;
        const bool isDone = container && hasEnded(*container) && container->exitCode == 0;
        if (isDone || (service && service->isReady())) {
            ++ready;
            continue;
        }
        if (container
            && (hasEnded(*container) || container->health == Container::Health::Unhealthy)) {
            stop();
            fail(unhealthyError(*service));
            return;
        }
        waiting.append(target.name);
    }
    if (waiting.isEmpty()) {
        stop();
        succeed(Tr::tr("%1 of %2").arg(ready).arg(targets.size()));
        return;
    }
    report(
        Tr::tr("%1 of %2 · waiting for %3").arg(ready).arg(targets.size()).arg(waiting.join(u", ")),
        double(ready) / double(targets.size()));
}

QString HealthyStep::stuckText() const
{
    QStringList lines{detail()};
    for (const ComposeService &target : m_context->targets()) {
        const Service *service = m_context->services->find(target.name);
        if (!service || !service->container || service->isReady())
            continue;
        const Container &container = *service->container;
        lines.append(QStringLiteral("%1: %2, %3 %4")
                         .arg(target.name, stateName(container.state), healthName(container.health),
                              plainText(container.healthOutput))
                         .trimmed());
    }
    return lines.join(u'\n');
}

void HealthyStep::stop()
{
    m_deadline.stop();
    m_context->services->disconnect(this);
}

void HealthyStep::stopWork()
{
    stop();
}

} // namespace panel
