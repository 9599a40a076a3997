// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/machine/VirtualBoxVm.h"
#include "core/ports/HostListener.h"
#include "core/ports/PortPath.h"
#include "core/ports/RuleDifference.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace panel {

// What `ports` prints. Pure functions from values.

/// {"paths":[{"service","container","protocol","hostAddress","hostPort","publishedPort",
/// "containerPort","rule":{…}|null,"hops":[{"hop","state","ok","address","detail","ms"}]}],
/// "differences":[{"kind","service","present","wanted","text"}],"lockedRules":[{…}],
/// "rulesError":{"kind","message","next"}|null}. "lockedRules": docker-machine's own, which are no
/// way of the project; "rulesError": why the rules of the VM could not be read. "ok": true for what
/// works, false for what failed, null for what was skipped or cannot be known; "ms": null where
/// nothing was timed; "hostPort" and "publishedPort": null where there is none.
QJsonObject pathsJson(const QList<PortPath> &paths, const QList<RuleDifference> &differences,
                      const std::optional<Result<VirtualBoxVm>> &vm = {});
/// First, in a sentence, what explains the rest (rules that cannot be read, a VM that is off, no
/// container); a row per path with a sign per hop, and one per locked rule of the VM; below it in
/// words what is wrong. Neighbouring ports of the same finding are one line.
QString pathsText(const QList<PortPath> &paths, const QList<RuleDifference> &differences,
                  const std::optional<Result<VirtualBoxVm>> &vm = {});
/// 1 when a hop of any path failed or the rules of the VM could not be read, else 0.
int pathsExitCode(const QList<PortPath> &paths, const std::optional<Result<VirtualBoxVm>> &vm = {});

/// {"listeners":[{"address","port","program","pid","user"}]}; null for what cannot be seen.
QJsonObject listenersJson(const QList<HostListener> &listeners);
QString listenersTable(const QList<HostListener> &listeners);

/// "missing", "wrong", "dangling", "reserved".
QString differenceName(RuleDifference::Kind kind);

} // namespace panel
