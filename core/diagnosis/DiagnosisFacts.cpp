// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/diagnosis/DiagnosisTexts.h"

#include <QLocale>

namespace panel {

namespace {

using Kind = Diagnosis::Kind;

bool hasEnded(const Diagnosis &diagnosis)
{
    switch (diagnosis.kind) {
    case Kind::NeverCreated:
    case Kind::TooFew:
    case Kind::NotStarted:
    case Kind::Unhealthy:
    case Kind::CutOff:
    case Kind::Paused:
    case Kind::Unread: return false;
    default: break;
    }
    const Container *container = diagnosis.evidence.container();
    return container && container->finished.isValid();
}

QString policyText(const ContainerReport &report)
{
    if (report.restartPolicy == QLatin1String("on-failure") && report.maximumRetries > 0)
        return Tr::tr("%1, at most %n time(s)", "restart policy", report.maximumRetries)
            .arg(plainLine(report.restartPolicy));
    return plainLine(report.restartPolicy);
}

QString durationText(qint64 milliseconds)
{
    return Tr::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
}

/// "SIGTERM at 10:24:01, then SIGKILL; it took 10.0 s"
QString signalsText(const EndStory &end, const QDateTime &now)
{
    QStringList names;
    for (const int number : end.signalNumbers)
        names.append(signalName(number));
    return Tr::tr("%1 at %2; it took %3", "signals, time, duration")
        .arg(names.join(Tr::tr(", then ")), clockText(end.asked, now),
             durationText(end.waitedMilliseconds()));
}

} // namespace

QList<DiagnosisFact> facts(const Diagnosis &diagnosis, const QDateTime &now)
{
    QList<DiagnosisFact> facts;
    const auto add = [&facts](const QString &label, const QString &text) {
        if (!text.isEmpty())
            facts.append({label, text});
    };
    const Container *container = diagnosis.evidence.container();
    const auto &report = diagnosis.evidence.report;
    if (container && hasEnded(diagnosis)) {
        add(Tr::tr("Ended"), Tr::tr("%1, exit code %2")
                                 .arg(clockText(container->finished, now))
                                 .arg(container->exitCode));
        if (container->started.isValid() && container->started <= container->finished)
            add(Tr::tr("Had run for"),
                durationText(container->started.msecsTo(container->finished)));
    }
    if (diagnosis.evidence.end.isAsked())
        add(Tr::tr("Asked to end by"), signalsText(diagnosis.evidence.end, now));
    if (report) {
        add(Tr::tr("Restarts"),
            Tr::tr("%1 (policy: %2)").arg(report->container.restarts).arg(policyText(*report)));
        if (diagnosis.kind == Kind::OutOfMemory || report->container.outOfMemory)
            add(Tr::tr("Memory limit"),
                report->memoryLimit > 0 ? memoryLimitText(report->memoryLimit) : Tr::tr("none"));
    }
    if (container && diagnosis.kind != Kind::CannotStart)
        add(Tr::tr("The engine says"), elided(plainLine(container->error), 300));
    if (diagnosis.kind == Kind::Unhealthy) {
        add(Tr::tr("Health check"), elided(healthCommand(diagnosis), 200));
        if (const HealthProbe *probe = report ? report->lastFailedProbe() : nullptr)
            add(Tr::tr("Failed last"),
                Tr::tr("%1, exit code %2").arg(clockText(probe->end, now)).arg(probe->exitCode));
    }
    if (diagnosis.kind != Kind::Unread)
        add(Tr::tr("Not known"), diagnosis.evidence.gap);
    return facts;
}

QString healthCommand(const Diagnosis &diagnosis)
{
    if (!diagnosis.evidence.report)
        return {};
    QStringList words = diagnosis.evidence.report->healthTest;
    if (!words.isEmpty()
        && (words.first() == QLatin1String("CMD") || words.first() == QLatin1String("CMD-SHELL")))
        words.removeFirst();
    return plainLine(words.join(u' '));
}

QString healthOutput(const Diagnosis &diagnosis)
{
    if (diagnosis.kind != Kind::Unhealthy || !diagnosis.evidence.report)
        return {};
    const HealthProbe *probe = diagnosis.evidence.report->lastFailedProbe();
    return probe ? plainText(probe->output).trimmed() : QString();
}

} // namespace panel
