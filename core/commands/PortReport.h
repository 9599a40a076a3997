// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/HostListener.h"
#include "core/ports/PortPath.h"
#include "core/ports/RuleDifference.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

// What `ports` prints. Pure functions from values.

/// {"paths":[{"service","container","protocol","hostAddress","hostPort","publishedPort",
/// "containerPort","rule":{…}|null,"hops":[{"hop","state","ok","address","detail","ms"}]}],
/// "differences":[{"kind","service","present","wanted","text"}]}. "ok": true for what works, false
/// for what failed, null for what was skipped or cannot be known; "ms": null where nothing was
/// timed; "hostPort" and "publishedPort": null where there is none.
QJsonObject pathsJson(const QList<PortPath> &paths, const QList<RuleDifference> &differences);
/// A row per path with a sign per hop, below it in words what is wrong.
QString pathsText(const QList<PortPath> &paths, const QList<RuleDifference> &differences);
/// 1 when a hop of any path failed, else 0.
int pathsExitCode(const QList<PortPath> &paths);

/// {"listeners":[{"address","port","program","pid","user"}]}; null for what cannot be seen.
QJsonObject listenersJson(const QList<HostListener> &listeners);
QString listenersTable(const QList<HostListener> &listeners);

/// "missing", "wrong", "dangling", "reserved".
QString differenceName(RuleDifference::Kind kind);

} // namespace panel
