// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/StatsCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"
#include "core/session/ServiceStats.h"
#include "core/session/UsageTexts.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>

namespace panel {

using namespace std::chrono_literals;

namespace {

template <typename Value>
QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QString stateName(ServiceUsage::State state)
{
    switch (state) {
    case ServiceUsage::State::Measured: return QStringLiteral("measured");
    case ServiceUsage::State::NotRunning: return QStringLiteral("not-running");
    default: return QStringLiteral("unknown");
    }
}

} // namespace

StatsCommand::StatsCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(10s);
    connect(&m_deadline, &QTimer::timeout, this, &StatsCommand::report);
}

void StatsCommand::start()
{
    prepare(Needs(Project) | Engine | Services, [this] { measure(); });
}

void StatsCommand::measure()
{
    const auto &known = session()->services().services();
    for (const Service &service : known)
        m_services.append(service.name);
    for (const QString &name : line().services) {
        if (m_services.contains(name))
            continue;
        fail({Error::Kind::NotFound,
              Tr::tr("The project has no service “%1”.").arg(elided(plainText(name), 60)),
              Tr::tr("“inception-panel status” lists its services."),
              {}});
        return;
    }
    if (!line().services.isEmpty())
        m_services = line().services;
    m_services.removeDuplicates();
    connect(session()->stats(), &ServiceStats::changed, this, [this] {
        if (m_deadline.isActive() && isComplete())
            report();
    });
    connect(session(), &Session::connectionChanged, this, [this] {
        if (m_deadline.isActive()
            && session()->connectionState() == Session::ConnectionState::Lost) {
            m_deadline.stop();
            fail(session()->connectionError());
        }
    });
    m_deadline.start();
    session()->stats()->watch(m_services);
    if (m_services.isEmpty())
        report();
}

bool StatsCommand::isComplete()
{
    return std::all_of(m_services.cbegin(), m_services.cend(), [this](const QString &name) {
        const auto state = session()->stats()->usage(name).state;
        return state == ServiceUsage::State::Measured || state == ServiceUsage::State::NotRunning
               || state == ServiceUsage::State::Failed;
    });
}

void StatsCommand::report()
{
    m_deadline.stop();
    QList<NamedUsage> services;
    for (const QString &name : std::as_const(m_services))
        services.append({name, session()->stats()->usage(name)});
    if (terminal().isJson())
        terminal().print(statsJson(services));
    else
        terminal().print(statsTable(services));
    const bool isKnown = std::all_of(services.cbegin(), services.cend(), [](const auto &service) {
        return service.usage.state == ServiceUsage::State::NotRunning || service.usage.current();
    });
    end(isKnown ? 0 : 1);
}

QJsonObject statsJson(const QList<NamedUsage> &services)
{
    QJsonArray rows;
    for (const NamedUsage &service : services) {
        const ServiceSample *now = service.usage.current();
        const ServiceSample sample = now ? *now : ServiceSample();
        const bool failed = service.usage.state == ServiceUsage::State::Failed;
        rows.append(QJsonObject{
            {QStringLiteral("service"), service.service},
            {QStringLiteral("state"), stateName(service.usage.state)},
            {QStringLiteral("error"), failed ? QJsonValue(service.usage.error) : QJsonValue()},
            {QStringLiteral("cpuPercent"), orNull(sample.cpuPercent)},
            {QStringLiteral("memory"), orNull(sample.memory)},
            {QStringLiteral("memoryLimit"), orNull(sample.memoryLimit)},
            {QStringLiteral("memoryPercent"), orNull(sample.memoryPercent())},
            {QStringLiteral("received"), orNull(sample.received)},
            {QStringLiteral("sent"), orNull(sample.sent)},
            {QStringLiteral("blockRead"), orNull(sample.blockRead)},
            {QStringLiteral("blockWritten"), orNull(sample.blockWritten)},
            {QStringLiteral("processes"), orNull(sample.processes)},
        });
    }
    return {{QStringLiteral("services"), rows}};
}

QString statsTable(const QList<NamedUsage> &services)
{
    const QLocale locale = QLocale::c();
    QList<QStringList> rows{{Tr::tr("SERVICE"), Tr::tr("CPU"), Tr::tr("MEMORY"), Tr::tr("LIMIT"),
                             Tr::tr("NETWORK IN"), Tr::tr("OUT"), Tr::tr("BLOCK READ"),
                             Tr::tr("WRITTEN"), Tr::tr("PROCESSES")}};
    QString reasons;
    for (const NamedUsage &service : services) {
        const QString name = plainLine(service.service);
        if (service.usage.state == ServiceUsage::State::NotRunning) {
            rows.append({name, Tr::tr("not running")});
            continue;
        }
        const ServiceSample *now = service.usage.current();
        if (!now) {
            rows.append({name, Tr::tr("unknown")});
            reasons += name + QStringLiteral(": ")
                       + (service.usage.error.isEmpty() ? Tr::tr("No sample came in time.")
                                                        : plainLine(service.usage.error))
                       + u'\n';
            continue;
        }
        rows.append({name, percentText(now->cpuPercent, locale), memoryText(now->memory, locale),
                     memoryText(now->memoryLimit, locale), trafficText(now->received, locale),
                     trafficText(now->sent, locale), trafficText(now->blockRead, locale),
                     trafficText(now->blockWritten, locale), countText(now->processes, locale)});
    }
    return alignedTable(rows) + reasons;
}

} // namespace panel
