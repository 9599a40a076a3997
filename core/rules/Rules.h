// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/LiveFacts.h"
#include "core/rules/Rule.h"
#include "core/rules/StackSources.h"

namespace panel {

/// All that rules look at.
struct RuleFacts
{
    StackSources sources;
    LiveFacts live;
};

// The rules by subject. Pure functions: the same facts lead to the same results, in a fixed order.

QList<RuleResult> imageRules(const RuleFacts &facts);
QList<RuleResult> networkRules(const RuleFacts &facts);
QList<RuleResult> portRules(const RuleFacts &facts);
QList<RuleResult> scriptRules(const RuleFacts &facts);
QList<RuleResult> secretRules(const RuleFacts &facts);
QList<RuleResult> fileRules(const RuleFacts &facts);
QList<RuleResult> documentRules(const RuleFacts &facts);
QList<RuleResult> tlsRules(const RuleFacts &facts);
QList<RuleResult> wordPressRules(const RuleFacts &facts);
QList<RuleResult> volumeRules(const RuleFacts &facts);
QList<RuleResult> processRules(const RuleFacts &facts);

/// All of them.
QList<RuleResult> checkRules(const RuleFacts &facts);

} // namespace panel
