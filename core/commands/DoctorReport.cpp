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

/// "18 pass, 1 fails, 7 cannot be told": what there is none of is left out.
QString summary(const QList<MachineChecks> &machines)
{
    const qsizetype passing = count(machines, Verdict::Pass);
    const qsizetype warning = count(machines, Verdict::Warn);
    const qsizetype failing = count(machines, Verdict::Fail);
    const qsizetype unknown = count(machines, Verdict::Unknown);
    if (warning + failing + unknown == 0) {
        return passing == 1 ? Tr::tr("1 check passes.\n")
                            : Tr::tr("%1 checks pass.\n").arg(passing);
    }
    QStringList parts;
    if (passing > 0)
        parts.append((passing == 1 ? Tr::tr("%1 passes") : Tr::tr("%1 pass")).arg(passing));
    if (warning > 0)
        parts.append((warning == 1 ? Tr::tr("%1 warns") : Tr::tr("%1 warn")).arg(warning));
    if (failing > 0)
        parts.append((failing == 1 ? Tr::tr("%1 fails") : Tr::tr("%1 fail")).arg(failing));
    if (unknown > 0)
        parts.append(Tr::tr("%1 cannot be told").arg(unknown));
    return parts.join(QStringLiteral(", ")) + QStringLiteral(".\n");
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
    return text + summary(machines);
}

QString noMachinesText(const QString &storePath, const QString &advice)
{
    return Tr::tr("No machine in %1.").arg(plainText(storePath)) + u'\n' + advice + u'\n'
           + Tr::tr("The doctor looks at machines of this store only.");
}

int doctorExitCode(const QList<MachineChecks> &machines)
{
    return count(machines, Verdict::Fail) > 0 ? 1 : 0;
}

} // namespace panel
