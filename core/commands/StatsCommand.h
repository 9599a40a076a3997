// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"
#include "core/session/ServiceUsage.h"

#include <QJsonObject>
#include <QTimer>

namespace panel {

/// `stats`: what the services of the project use now, once. A percentage needs two readings, so it
/// takes two seconds. Fails if one that runs could not be measured.
class StatsCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    StatsCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void measure();
    bool isComplete();
    void report();

    QStringList m_services;
    QTimer m_deadline;
};

/// A service and what it uses.
struct NamedUsage
{
    QString service;
    ServiceUsage usage;
};

/// {"services":[{"service","state":"measured"|"not-running"|"unknown","error","cpuPercent",
/// "memory","memoryLimit","memoryPercent","received","sent","blockRead","blockWritten",
/// "processes"}]}: bytes, and bytes since the start; null where the engine does not tell
QJsonObject statsJson(const QList<NamedUsage> &services);
/// Below the table, why one of them is unknown.
QString statsTable(const QList<NamedUsage> &services);

} // namespace panel
