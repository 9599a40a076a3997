// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeProgress.h"

#include "core/base/PlainText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype keptOutputLines = 30;

/// How far a service is when its container, or its image, is in this state.
int percentOf(const QString &status)
{
    static const QHash<QString, int> percents = {
        {QStringLiteral("Pulling"), 5},   {QStringLiteral("Pulled"), 30},
        {QStringLiteral("Building"), 5},  {QStringLiteral("Built"), 100},
        {QStringLiteral("Creating"), 35}, {QStringLiteral("Recreate"), 35},
        {QStringLiteral("Created"), 50},  {QStringLiteral("Recreated"), 50},
        {QStringLiteral("Starting"), 60}, {QStringLiteral("Restarting"), 60},
        {QStringLiteral("Started"), 90},  {QStringLiteral("Waiting"), 90},
        {QStringLiteral("Running"), 100}, {QStringLiteral("Healthy"), 100},
        {QStringLiteral("Exited"), 100},  {QStringLiteral("Stopping"), 25},
        {QStringLiteral("Stopped"), 100}, {QStringLiteral("Removing"), 75},
        {QStringLiteral("Removed"), 100},
    };
    return percents.value(status, 0);
}

bool meansFailure(const QString &status)
{
    return status == QLatin1String("Error") || status == QLatin1String("Failed");
}

} // namespace

ComposeProgress::ComposeProgress(const ComposeProject &project, const QStringList &services,
                                 Goal goal)
    : m_goal(goal)
{
    QStringList all;
    for (const ComposeService &service : project.services) {
        all.append(service.name);
        // Containers that the file gives no name are called project-service-1.
        m_serviceByName.insert(service.containerName.isEmpty()
                                   ? project.name + u'-' + service.name + QStringLiteral("-1")
                                   : service.containerName,
                               service.name);
        m_serviceByName.insert(service.imageName(project.name), service.name);
    }
    for (const QString &name : std::as_const(all))
        m_serviceByName.insert(name, name);
    m_workedOn = services.isEmpty() ? all : services;
}

QList<ComposeUpdate> ComposeProgress::feed(const QByteArray &line)
{
    QList<ComposeUpdate> updates;
    const QByteArray trimmed = line.trimmed();
    const QJsonDocument document =
        trimmed.startsWith('{') ? QJsonDocument::fromJson(trimmed) : QJsonDocument();
    if (document.isObject())
        updates = feedObject(document.object());
    else if (!trimmed.isEmpty())
        updates = feedText(plainText(line));
    for (const ComposeUpdate &update : std::as_const(updates))
        count(update);
    return updates;
}

int ComposeProgress::percent() const
{
    const QStringList names = m_workedOn.isEmpty() ? QStringList(m_services.keys()) : m_workedOn;
    int sum = 0;
    for (const QString &name : names)
        sum += m_services.value(name).percent;
    return names.isEmpty() ? 0 : sum / int(names.size());
}

QString ComposeProgress::serviceOf(const QString &name) const
{
    return m_serviceByName.value(name);
}

/// The step of this key, made from its name ("[svc stage 2/4] RUN …") when it is first told.
ComposeProgress::BuildStep &ComposeProgress::stepFor(const QString &key, const QString &name)
{
    const bool isNew = !m_steps.contains(key);
    BuildStep &step = m_steps[key];
    if (!isNew && !(step.instruction.isEmpty() && !name.isEmpty()))
        return step;
    step.instruction = name;
    static const QRegularExpression heading(QStringLiteral("\\A\\[([^\\]]*)\\] ?(.*)\\z"));
    const QRegularExpressionMatch match = heading.match(name);
    if (!match.hasMatch())
        return step;
    step.instruction = match.captured(2);
    static const QRegularExpression fraction(QStringLiteral("\\A(\\d{1,4})/(\\d{1,4})\\z"));
    QStringList words = match.captured(1).split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty()) {
        const QRegularExpressionMatch counted = fraction.match(words.last());
        if (counted.hasMatch()) {
            step.step = counted.captured(1).toInt();
            step.steps = counted.captured(2).toInt();
            words.removeLast();
        }
    }
    // The builder puts the service first where it builds several; a stage has its own name.
    if (!words.isEmpty() && m_serviceByName.value(words.first()) == words.first())
        step.service = words.takeFirst();
    else if (m_workedOn.size() == 1)
        step.service = m_workedOn.first();
    else if (m_workedOn.isEmpty() && !words.isEmpty() && words.first() != QLatin1String("internal"))
        step.service = words.takeFirst(); // nobody told us the services
    step.stage = words.join(u' ');
    if (step.steps > 0 && !step.service.isEmpty()) {
        m_stageSteps[step.service][step.stage] = step.steps;
        int total = 0;
        for (const int steps : std::as_const(m_stageSteps[step.service]))
            total += steps;
        m_services[step.service].steps = total;
    }
    return step;
}

ComposeUpdate ComposeProgress::stepUpdate(const QString &key, const QString &status,
                                          const QString &text)
{
    BuildStep &step = m_steps[key];
    ComposeUpdate update{ComposeUpdate::Kind::BuildStep,
                         step.instruction,
                         step.service,
                         status,
                         step.step,
                         step.steps,
                         {},
                         text,
                         status == QLatin1String("Failed")};
    if (status == QLatin1String("Output")) {
        step.output.append(text);
        if (step.output.size() > keptOutputLines)
            step.output.removeFirst();
    } else if (status == QLatin1String("Done") || status == QLatin1String("Cached")) {
        if (!step.isDone && step.steps > 0 && !step.service.isEmpty())
            ++m_services[step.service].stepsDone;
        step.isDone = true;
    } else if (update.isFailure && !m_failedStep) {
        m_failedStep = {step.service, step.instruction, text, step.output.join(u'\n'),
                        step.stage,   step.step};
    }
    return update;
}

/// What Compose tells of a container, image, network or volume.
ComposeUpdate ComposeProgress::event(const QString &id, const QString &parent,
                                     const QString &status, const QString &text)
{
    static const QHash<QString, ComposeUpdate::Kind> kinds = {
        {QStringLiteral("Container"), ComposeUpdate::Kind::Container},
        {QStringLiteral("Network"), ComposeUpdate::Kind::Network},
        {QStringLiteral("Volume"), ComposeUpdate::Kind::Volume},
        {QStringLiteral("Image"), ComposeUpdate::Kind::Image},
    };
    ComposeUpdate update;
    const QString word = id.section(u' ', 0, 0);
    update.kind =
        kinds.value(word, ComposeUpdate::Kind::Image); // builds and pulls name the image alone
    update.name = kinds.contains(word) ? id.section(u' ', 1) : id;
    if (update.name.size() >= 2 && update.name.startsWith(u'"') && update.name.endsWith(u'"'))
        update.name = update.name.mid(1, update.name.size() - 2); // 2.26 quotes volumes
    // A volume or network may have the name of a service, and belongs to none.
    if (update.kind == ComposeUpdate::Kind::Container
        || update.kind == ComposeUpdate::Kind::Image) {
        update.service = serviceOf(update.name);
        if (update.service.isEmpty())
            update.service = serviceOf(parent.section(u' ', -1));
    }
    update.status = status;
    update.text = text;
    update.isFailure = meansFailure(status);
    return update;
}

void ComposeProgress::count(const ComposeUpdate &update)
{
    if (update.kind == ComposeUpdate::Kind::Layer) {
        countLayer(update);
        return;
    }
    if (update.service.isEmpty() || update.status == QLatin1String("Output"))
        return;
    ComposeServiceProgress &progress = m_services[update.service];
    progress.status = update.status;
    progress.hasFailed = progress.hasFailed || update.isFailure;
    int percent = percentOf(update.status);
    const bool isThere =
        update.status == QLatin1String("Pulled") || update.status == QLatin1String("Skipped");
    if (m_goal == Goal::Images && isThere)
        percent = 100;
    if (update.kind == ComposeUpdate::Kind::BuildStep) {
        // The image is exported after the last step: 100 is for "Built" and for what follows.
        percent = progress.steps > 0 ? std::min(95, 95 * progress.stepsDone / progress.steps) : 0;
        if (update.steps > 0 && update.status == QLatin1String("Started"))
            progress.doing = update.name;
    } else {
        progress.doing.clear();
    }
    progress.percent = std::max(progress.percent, percent);
}

/// What Compose tells of a layer that it pulls. Text of 2.26 does not say whose it is.
ComposeUpdate ComposeProgress::layer(const QString &id, const QString &parent, const QString &phase,
                                     std::optional<double> part, qint64 bytes)
{
    ComposeUpdate update;
    update.kind = ComposeUpdate::Kind::Layer;
    update.name = id;
    update.service = serviceOf(parent.section(u' ', -1));
    if (update.service.isEmpty() && m_workedOn.size() == 1)
        update.service = m_workedOn.first();
    update.status = phase;
    if (part)
        update.percent = int(*part * 100);
    update.isRepeat = !m_pulls.feed({id, update.service, phase, part, bytes});
    return update;
}

void ComposeProgress::countLayer(const ComposeUpdate &update)
{
    const int pulling = percentOf(QStringLiteral("Pulling"));
    const int pulled = m_goal == Goal::Images ? 95 : percentOf(QStringLiteral("Pulled"));
    for (auto it = m_services.begin(); it != m_services.end(); ++it) {
        if (update.service.isEmpty() ? it->status != QLatin1String("Pulling")
                                     : it.key() != update.service)
            continue;
        const int percent = pulling + int((pulled - pulling) * m_pulls.fraction(update.service));
        it->percent = std::max(it->percent, percent);
        it->doing = m_pulls.amount(update.service);
    }
}

} // namespace panel
