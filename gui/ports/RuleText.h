// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/PortForward.h"

#include <QMap>

namespace panel {

enum class RuleField { Name, Protocol, HostAddress, HostPort, GuestAddress, GuestPort };

/// A rule as it is typed.
struct RuleText
{
    int adapter = 1;
    QString name;
    QString protocol = QStringLiteral("tcp");
    QString hostAddress;
    QString hostPort;
    QString guestAddress;
    QString guestPort;
};

RuleText ruleTextOf(const PortForward &rule);

/// Spaces around what was typed do not count; what is no number becomes port 0.
PortForward ruleOf(const RuleText &text);

/// What is wrong with each field, by itself or with the other rules; empty when VirtualBox would
/// take the rule.
QMap<RuleField, Error> checkRuleText(const RuleText &text, const QList<PortForward> &others);

} // namespace panel
