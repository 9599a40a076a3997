// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/Rules.h"

namespace panel {

QList<RuleResult> checkRules(const RuleFacts &facts)
{
    QList<RuleResult> results;
    for (const auto &group :
         {imageRules, networkRules, portRules, scriptRules, secretRules, fileRules, documentRules,
          tlsRules, wordPressRules, volumeRules, processRules})
        results += group(facts);
    return results;
}

} // namespace panel
