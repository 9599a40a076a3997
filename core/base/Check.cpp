// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Check.h"

namespace panel {

namespace {

int weight(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Pass: return 0;
    case Check::Verdict::Unknown: return 1;
    case Check::Verdict::Warn: return 2;
    case Check::Verdict::Fail: break;
    }
    return 3;
}

} // namespace

QString verdictName(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Pass: return QStringLiteral("pass");
    case Check::Verdict::Warn: return QStringLiteral("warn");
    case Check::Verdict::Fail: return QStringLiteral("fail");
    case Check::Verdict::Unknown: break;
    }
    return QStringLiteral("unknown");
}

QJsonObject toJson(const Check &check)
{
    return {{QStringLiteral("id"), check.id},
            {QStringLiteral("title"), check.title},
            {QStringLiteral("verdict"), verdictName(check.verdict)},
            {QStringLiteral("evidence"), check.evidence},
            {QStringLiteral("fix"), check.fix}};
}

Check::Verdict worst(const QList<Check> &checks)
{
    Check::Verdict verdict = Check::Verdict::Pass;
    for (const Check &check : checks) {
        if (weight(check.verdict) > weight(verdict))
            verdict = check.verdict;
    }
    return verdict;
}

} // namespace panel
