// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/UnusedKey.h"
#include "core/rules/Rule.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// {"rules":[{"id","title","verdict":"pass"|"fail"|"unknown","evidence","fix"}],
/// "misspelt":[{"name","file","line","meant"}]}; the latter are keys of env files: they break no
/// rule, but whoever checks a stack wants to know of them.
QJsonObject rulesJson(const QList<RuleResult> &results, const QList<UnusedKey> &misspelt = {});

/// One line a rule; below those that are not kept what was seen and what to do. The misspelt keys,
/// and the counts at the end.
QString rulesText(const QList<RuleResult> &results, const QList<UnusedKey> &misspelt = {});

/// 1 if a rule is broken, else 0.
int rulesExitCode(const QList<RuleResult> &results);

} // namespace panel
