// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/RuleReport.h"

#include "core/base/Tr.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

QString mark(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return QStringLiteral("✓");
    case Verdict::Fail: return QStringLiteral("✗");
    case Verdict::Unknown: break;
    }
    return QStringLiteral("?");
}

qsizetype count(const QList<RuleResult> &results, Verdict verdict)
{
    return std::count_if(results.cbegin(), results.cend(),
                         [&](const RuleResult &result) { return result.verdict == verdict; });
}

} // namespace

QJsonObject rulesJson(const QList<RuleResult> &results, const QList<UnusedKey> &misspelt)
{
    QJsonArray rules;
    for (const RuleResult &result : results) {
        rules.append(QJsonObject{{QStringLiteral("id"), result.id},
                                 {QStringLiteral("title"), result.title},
                                 {QStringLiteral("verdict"), verdictName(result.verdict)},
                                 {QStringLiteral("evidence"), result.evidence},
                                 {QStringLiteral("fix"), result.fix}});
    }
    QJsonArray keys;
    for (const UnusedKey &key : misspelt) {
        keys.append(QJsonObject{{QStringLiteral("name"), key.name},
                                {QStringLiteral("file"), key.envFile},
                                {QStringLiteral("line"), key.line},
                                {QStringLiteral("meant"), key.meant}});
    }
    return {{QStringLiteral("rules"), rules}, {QStringLiteral("misspelt"), keys}};
}

QString rulesText(const QList<RuleResult> &results, const QList<UnusedKey> &misspelt)
{
    QString text;
    for (const RuleResult &result : results) {
        text += QStringLiteral("%1 %2  %3\n")
                    .arg(mark(result.verdict), result.id.leftJustified(18), result.title);
        if (result.verdict == Verdict::Pass)
            continue;
        text += QStringLiteral("    %1\n").arg(result.evidence);
        if (!result.fix.isEmpty())
            text += QStringLiteral("    → %1\n").arg(result.fix);
    }
    for (const UnusedKey &key : misspelt)
        text += unusedText(key) + u'\n';
    return text
           + Tr::tr("%1 rules are kept, %2 are broken, of %3 it cannot be told.\n")
                 .arg(count(results, Verdict::Pass))
                 .arg(count(results, Verdict::Fail))
                 .arg(count(results, Verdict::Unknown));
}

int rulesExitCode(const QList<RuleResult> &results)
{
    return count(results, Verdict::Fail) > 0 ? 1 : 0;
}

} // namespace panel
