// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/Rules.h"

#include <QString>
#include <QTest>

#include <functional>

namespace panel::test {

/// The facts of a small stack that keeps every rule, running and on disk: nginx, wordpress, mariadb
/// and a bonus service ftp. Tests spoil one thing of it.
RuleFacts goodFacts();

/// The service of that name, to be spoilt.
ServiceSources &service(RuleFacts &facts, const char *name);
/// The file of that name of the service, to be spoilt.
QString &text(RuleFacts &facts, const char *service, const char *file);
/// Replaces the Dockerfile of the service.
void setDockerfile(RuleFacts &facts, const char *service, const QString &text);

/// The result of the rule with that id; an invalid one (empty id) if there is none.
RuleResult resultOf(const RuleFacts &facts, const QString &id);

using Spoil = std::function<void(RuleFacts &)>;

/// Columns for a table of spoilt stacks: what is spoilt, the rule, its verdict, what its evidence
/// names.
void addSpoilColumns();
void addSpoilRow(const char *name, const char *rule, Verdict verdict, const char *evidence,
                 const Spoil &spoil);
/// Checks the present row: the rule passes before, and afterwards has that verdict, evidence and a
/// fix.
void checkSpoilRow();

} // namespace panel::test

Q_DECLARE_METATYPE(panel::test::Spoil)
Q_DECLARE_METATYPE(panel::Verdict)
