// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/WhyReport.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/diagnosis/DiagnosisTexts.h"
#include "core/workflow/DockerText.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue healthJson(const Diagnosis &diagnosis)
{
    const auto &report = diagnosis.evidence.report;
    if (!report || report->healthTest.isEmpty())
        return {};
    const HealthProbe *probe = report->lastFailedProbe();
    return QJsonObject{
        {QStringLiteral("command"), healthCommand(diagnosis)},
        {QStringLiteral("output"), probe ? QJsonValue(probe->output) : QJsonValue()},
        {QStringLiteral("exitCode"), probe ? QJsonValue(probe->exitCode) : QJsonValue()},
        {QStringLiteral("streak"), report->failingStreak}};
}

QJsonArray logJson(const QList<LogLine> &log)
{
    QJsonArray lines;
    for (const LogLine &line : log)
        lines.append(QJsonObject{
            {QStringLiteral("time"),
             timeOrNull(QDateTime::fromMSecsSinceEpoch(line.timeNano / 1'000'000, Qt::UTC))},
            {QStringLiteral("stream"), line.stream == LogLine::Stream::StandardError
                                           ? QStringLiteral("stderr")
                                           : QStringLiteral("stdout")},
            {QStringLiteral("line"), QString::fromUtf8(line.text)}});
    return lines;
}

QJsonArray nextJson(const QList<NextStep> &steps)
{
    QJsonArray next;
    for (const NextStep &step : steps)
        next.append(
            QJsonObject{{QStringLiteral("action"), actionName(step.action)},
                        {QStringLiteral("service"), step.service},
                        {QStringLiteral("file"),
                         step.place.file.isEmpty() ? QJsonValue() : QJsonValue(step.place.file)},
                        {QStringLiteral("line"),
                         step.place.line > 0 ? QJsonValue(step.place.line) : QJsonValue()}});
    return next;
}

QJsonObject diagnosisJson(const Diagnosis &diagnosis)
{
    QJsonObject json{
        {QStringLiteral("service"), diagnosis.service()},
        {QStringLiteral("container"), diagnosis.evidence.container()
                                          ? QJsonValue(diagnosis.evidence.container()->name)
                                          : QJsonValue()},
        {QStringLiteral("kind"), kindName(diagnosis.kind)},
        {QStringLiteral("problem"), diagnosis.isProblem()},
        {QStringLiteral("headline"), headline(diagnosis)},
        {QStringLiteral("advice"), advice(diagnosis)},
        {QStringLiteral("causes"), QJsonArray::fromStringList(diagnosis.causes)},
        {QStringLiteral("looping"), diagnosis.isLooping},
        {QStringLiteral("health"), healthJson(diagnosis)},
        {QStringLiteral("log"), logJson(diagnosis.evidence.log)},
        {QStringLiteral("next"), nextJson(diagnosis.next)},
    };
    QJsonArray signalNames;
    for (const int number : diagnosis.evidence.end.signalNumbers)
        signalNames.append(signalName(number));
    json.insert(QStringLiteral("signals"), signalNames);
    const Container *container = diagnosis.evidence.container();
    const auto &report = diagnosis.evidence.report;
    const auto insert = [&](const char *key, const QJsonValue &value, bool isKnown) {
        json.insert(QLatin1String(key), isKnown ? value : QJsonValue());
    };
    const Container none;
    const Container &known = container ? *container : none;
    insert("exitCode", known.exitCode, container && known.finished.isValid());
    insert("outOfMemory", known.outOfMemory, container);
    insert("restarts", known.restarts, container);
    insert("error", known.error, container && !known.error.isEmpty());
    insert("started", timeOrNull(known.started), container);
    insert("finished", timeOrNull(known.finished), container);
    insert("memoryLimit", report ? report->memoryLimit : 0, report && report->memoryLimit > 0);
    insert("restartPolicy", report ? report->restartPolicy : QString(), report.has_value());
    return json;
}

QString indented(const QString &text)
{
    return QStringLiteral("      ") + QString(text).replace(u'\n', QStringLiteral("\n      "))
           + u'\n';
}

/// Empty where there is nothing that it could act on.
QString stepLine(const NextStep &step, const Diagnosis &diagnosis, const NextCommands &commands)
{
    const Container *container = diagnosis.evidence.container();
    const auto onContainer = [container](QString (*text)(const QString &)) {
        return container ? text(container->name) : QString();
    };
    switch (step.action) {
    case NextStep::Action::BringUp:
    case NextStep::Action::Rebuild: return commands.own(QStringLiteral("up"), step.service);
    case NextStep::Action::ShowLog: return commands.own(QStringLiteral("logs"), step.service);
    case NextStep::Action::ShowCause: return commands.own(QStringLiteral("why"), step.service);
    case NextStep::Action::EditFile:
        return step.place.line > 0
                   ? Tr::tr("edit %1 in %2, line %3")
                         .arg(step.what, plainLine(step.place.file))
                         .arg(step.place.line)
                   : Tr::tr("edit %1 (%2)").arg(step.what, plainLine(step.place.file));
    case NextStep::Action::Start: return onContainer(startText);
    case NextStep::Action::Stop: return onContainer(stopText);
    case NextStep::Action::Restart: return onContainer(restartText);
    }
    return {};
}

bool isByDocker(const NextStep &step)
{
    return step.action == NextStep::Action::Start || step.action == NextStep::Action::Stop
           || step.action == NextStep::Action::Restart;
}

QString paragraph(const Diagnosis &diagnosis, const QDateTime &now, const NextCommands &commands)
{
    QString text = title(diagnosis) + QStringLiteral(": ") + headline(diagnosis);
    for (const QString &sentence : {causesText(diagnosis), advice(diagnosis)}) {
        if (!sentence.isEmpty())
            text += u' ' + sentence;
    }
    text += u'\n';
    if (diagnosis.kind == Diagnosis::Kind::Fine)
        return text;
    const QList<DiagnosisFact> known = facts(diagnosis, now);
    for (const DiagnosisFact &fact : known)
        text += QStringLiteral("    %1: %2\n").arg(fact.label, fact.text);
    if (const QString output = healthOutput(diagnosis); !output.isEmpty())
        text += QStringLiteral("    %1\n").arg(Tr::tr("The check printed:")) + indented(output);
    if (!diagnosis.evidence.log.isEmpty()) {
        text += QStringLiteral("    %1\n").arg(Tr::tr("Its last lines:"));
        for (const LogLine &line : diagnosis.evidence.log)
            text += indented(plainText(line.text));
    }
    QStringList steps;
    for (const NextStep &step : diagnosis.next) {
        const QString line = stepLine(step, diagnosis, commands);
        if (!line.isEmpty() && !steps.contains(line))
            steps.append(line);
    }
    if (!steps.isEmpty())
        text += QStringLiteral("    %1 %2\n")
                    .arg(Tr::tr("Next:"), steps.join(QStringLiteral("\n          ")));
    return text;
}

} // namespace

QJsonObject whyJson(const QList<Diagnosis> &diagnoses)
{
    QJsonArray services;
    for (const Diagnosis &diagnosis : diagnoses)
        services.append(diagnosisJson(diagnosis));
    return {{QStringLiteral("services"), services}};
}

QString whyText(const QList<Diagnosis> &diagnoses, bool evenIfFine, const QDateTime &now,
                const NextCommands &commands)
{
    QStringList paragraphs;
    bool wantsDocker = false;
    for (const Diagnosis &diagnosis : diagnoses) {
        if (!evenIfFine && diagnosis.kind == Diagnosis::Kind::Fine)
            continue;
        paragraphs.append(paragraph(diagnosis, now, commands));
        wantsDocker =
            wantsDocker || diagnosis.kind == Diagnosis::Kind::Paused
            || (diagnosis.kind != Diagnosis::Kind::Fine
                && std::any_of(diagnosis.next.cbegin(), diagnosis.next.cend(), isByDocker));
    }
    if (paragraphs.isEmpty())
        return Tr::tr("All services are as they should be.");
    return (wantsDocker ? commands.engineText() : QString()) + paragraphs.join(u'\n');
}

} // namespace panel
