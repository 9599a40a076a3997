// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"
#include "core/machine/Machine.h"
#include "core/volumes/VolumeCopy.h"
#include "core/workflow/CleanPlan.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

class Session;
class Step;
struct Service;

// What the headless commands print: the JSON keys that scripts may rely on, and tables for people.
// Pure functions from values.

/// {"machines":[{"name","source","driver","state","url","engine":{"version","api"}|null,"error":…|null,
/// "address","cpus","memoryMiB","diskMiB","certificatesEnd","createdBy"}]}; null where nobody tells
///
/// Of all endpoints, those that are no machines follow: driver "", state "running" | "unreachable"
/// | "error" | "unknown" (by ssh: not asked), and "id", "product", "dockerDefault" besides. All
/// have "otherNames": of other ways to the same engine.
QJsonObject machinesJson(const QList<Machine> &machines,
                         const QList<EndpointEntry> &endpoints = {});
QString machinesTable(const QList<Machine> &machines);
/// Engines that are no machines.
QString enginesTable(const QList<EndpointEntry> &engines);

/// {"service","wanted","containers":[{"container","id","image","state","health","exitCode","since",
/// "restarts","ports":[…]}]}, and beside them the same of the container that needs a look the most;
/// a service without a container has the state "missing" and null for what only a container has.
QJsonObject serviceJson(const Service &service);
/// {"machine","engine","project","asOf","services","connection":{"state","since","error","troubles",
/// "attempt","nextAttempt"}}
QJsonObject statusJson(const Session &session);
QString statusTable(const QList<Service> &services);

/// {"step","state","detail","progress"}, and where it works on several things "parts":
/// [{"name","state","detail","progress"}]
QJsonObject stepJson(const Step &step);

/// What a clean would remove, one thing a line.
QString cleanPlanText(const CleanPlan &plan);
QJsonObject cleanPlanJson(const CleanPlan &plan);

QString copiesText(const QList<VolumeCopy> &copies);
/// {"file","volume","project","made","bytes","entries","sha256"}
QJsonObject copyJson(const VolumeCopy &copy);

/// Columns as wide as their widest cell, two spaces between; the first row is the head.
QString alignedTable(const QList<QStringList> &rows);

} // namespace panel
