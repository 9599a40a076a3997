// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/DoctorReport.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

using Verdict = Check::Verdict;

QString mark(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return QStringLiteral("✓");
    case Verdict::Warn: return QStringLiteral("!");
    case Verdict::Fail: return QStringLiteral("✗");
    case Verdict::Unknown: break;
    }
    return QStringLiteral("?");
}

qsizetype count(const QList<MachineChecks> &machines, Verdict verdict)
{
    qsizetype sum = 0;
    for (const MachineChecks &machine : machines) {
        sum += std::count_if(machine.checks.cbegin(), machine.checks.cend(),
                             [&](const Check &check) { return check.verdict == verdict; });
    }
    return sum;
}

} // namespace

QJsonObject doctorJson(const QList<MachineChecks> &machines)
{
    QJsonArray list;
    for (const MachineChecks &machine : machines) {
        QJsonArray checks;
        for (const Check &check : machine.checks)
            checks.append(toJson(check));
        list.append(QJsonObject{{QStringLiteral("name"), machine.machine},
                                {QStringLiteral("checks"), checks}});
    }
    return {{QStringLiteral("machines"), list}};
}

QString doctorText(const QList<MachineChecks> &machines)
{
    QString text;
    for (const MachineChecks &machine : machines) {
        text += plainText(machine.machine) + u'\n';
        for (const Check &check : machine.checks) {
            text += QStringLiteral("%1 %2  %3\n")
                        .arg(mark(check.verdict), check.id.leftJustified(16), check.title);
            if (check.verdict == Verdict::Pass)
                continue;
            text += QStringLiteral("    %1\n").arg(check.evidence);
            if (!check.fix.isEmpty())
                text += QStringLiteral("    → %1\n").arg(check.fix);
        }
        text += u'\n';
    }
    return text
           + Tr::tr("%1 checks pass, %2 warn, %3 fail, of %4 it cannot be told.\n")
                 .arg(count(machines, Verdict::Pass))
                 .arg(count(machines, Verdict::Warn))
                 .arg(count(machines, Verdict::Fail))
                 .arg(count(machines, Verdict::Unknown));
}

int doctorExitCode(const QList<MachineChecks> &machines)
{
    return count(machines, Verdict::Fail) > 0 ? 1 : 0;
}

} // namespace panel
