// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ComposeStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/DockerfileLine.h"
#include "core/endpoint/EngineRelay.h"
#include "core/process/ProcessRun.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace panel {

ComposeStep::ComposeStep(const QString &id, const QString &title, SharedStackContext context,
                         QObject *parent)
    : Step(id, title, parent), m_context(std::move(context))
{
}

ComposeCli ComposeStep::compose()
{
    ComposeTarget target;
    target.project = m_context->project.source;
    target.project.name = m_context->project.name;
    target.endpoint = lentEndpoint();
    const auto &secrets = m_context->secretVariables;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        target.variables.insert(it.key(), QString::fromUtf8(it.value()->reveal()));
    return ComposeCli(m_context->compose.value_or(ComposeProgram()), target);
}

Endpoint ComposeStep::lentEndpoint()
{
    m_relay = nullptr;
    if (!EngineRelay::isNeeded(m_context->endpoint))
        return m_context->endpoint;
    m_relay = EngineRelay::forEngine(m_context->endpoint);
    if (!m_relay)
        return m_context->endpoint;
    appendOutput(Tr::tr("Docker's tools cannot use a key under a passphrase: this one goes by a "
                        "connection that the panel lends it while it runs."));
    return (*m_relay)->endpoint();
}

bool ComposeStep::failsForWantOfRelay()
{
    if (m_relay)
        return false;
    fail(m_relay.error());
    return true;
}

void ComposeStep::runCompose(const Result<Command> &command, ComposeAction action,
                             const std::function<void()> &then)
{
    QStringList services;
    for (const ComposeService &service : m_context->targets())
        services.append(service.name);
    runCompose(command, action, services, then);
}

void ComposeStep::runCompose(const Result<Command> &command, ComposeAction action,
                             const QStringList &services, const std::function<void()> &then)
{
    if (!command) {
        fail(command.error());
        return;
    }
    if (failsForWantOfRelay())
        return;
    m_services = services;
    m_progress = ComposeProgress(m_context->project, services,
                                 action == ComposeAction::Pull ? ComposeProgress::Goal::Images
                                                               : ComposeProgress::Goal::Containers);
    appendOutput(QStringLiteral("$ ") + displayText(*command));
    ProcessRun *run = m_context->launcher->run(
        *command, this,
        [this, action, then, number = ++m_run,
         relay = std::exchange(m_relay, nullptr)](const Result<ProcessEnd> &end) {
            if (number != m_run)
                return;
            if (!end)
                fail(end.error());
            else if (end->exitCode != 0)
                fail(withPlace(composeFailure(*end, action, m_context->project, m_services)));
            else
                then();
        });
    connect(run, &ProcessRun::outputLine, this, &ComposeStep::onLine);
    connect(run, &ProcessRun::errorLine, this, &ComposeStep::onLine);
    track(run);
}

/// Says where in which Dockerfile a build failed, as far as that can be told.
Error ComposeStep::withPlace(Error error) const
{
    const auto &failed = m_progress.failedStep();
    if (!failed || failed->step == 0)
        return error;
    const QList<ComposeService> &services = m_context->project.services;
    const auto service =
        std::find_if(services.begin(), services.end(),
                     [&failed](const ComposeService &one) { return one.name == failed->service; });
    if (service == services.end() || service->buildContext.isEmpty())
        return error;
    constexpr qint64 longest = 1024 * 1024;
    const QDir context(service->buildContext);
    QFile file(context.absoluteFilePath(service->dockerfile.isEmpty() ? QStringLiteral("Dockerfile")
                                                                      : service->dockerfile));
    if (!file.open(QIODevice::ReadOnly))
        return error;
    const int line = dockerfileLine(QString::fromUtf8(file.read(longest)), failed->stage,
                                    failed->step, failed->instruction);
    if (line > 0)
        error.next = Tr::tr("Correct line %1 of %2, then try again.")
                         .arg(line)
                         .arg(plainLine(QDir::cleanPath(file.fileName())));
    return error;
}

/// How far each service is, in the order of the file.
QList<StepPart> ComposeStep::partsNow() const
{
    QList<StepPart> parts;
    for (const QString &service : m_services) {
        const auto found = m_progress.services().constFind(service);
        if (found == m_progress.services().cend()) {
            parts.append({service, {}, -1, StepState::Waiting});
            continue;
        }
        StepPart part{service, found->status, double(found->percent) / 100, StepState::Running};
        if (!found->doing.isEmpty())
            part.detail = found->steps > 0 ? QStringLiteral("%1/%2 %3")
                                                 .arg(std::min(found->stepsDone + 1, found->steps))
                                                 .arg(found->steps)
                                                 .arg(elided(plainLine(found->doing), 80))
                                           : elided(plainLine(found->doing), 80);
        if (found->hasFailed)
            part.state = StepState::Failed;
        else if (found->percent >= 100)
            part.state = StepState::Done;
        parts.append(part);
    }
    return parts;
}

void ComposeStep::runProgram(const Command &command, const QString &failureMessage,
                             const std::function<void()> &then)
{
    if (failsForWantOfRelay())
        return;
    appendOutput(QStringLiteral("$ ") + displayText(command));
    ProcessRun *run = m_context->launcher->run(
        command, this,
        [this, failureMessage, then, number = ++m_run,
         relay = std::exchange(m_relay, nullptr)](const Result<ProcessEnd> &end) {
            if (number != m_run)
                return;
            if (!end) {
                fail(end.error());
                return;
            }
            if (end->exitCode != 0) {
                const QString words = plainText(end->standardError).trimmed();
                fail({Error::Kind::ProgramFailed, failureMessage,
                      elided(words.section(u'\n', -1), 300), words});
                return;
            }
            then();
        });
    const auto onPlainLine = [this](const QByteArray &line) {
        const QString text = plainText(line);
        appendOutput(text);
        report(elided(text, 80));
    };
    connect(run, &ProcessRun::outputLine, this, onPlainLine);
    connect(run, &ProcessRun::errorLine, this, onPlainLine);
    track(run);
}

void ComposeStep::onLine(const QByteArray &line)
{
    const QList<ComposeUpdate> updates = m_progress.feed(line);
    QString detailText;
    for (const ComposeUpdate &update : updates) {
        const QString subject = update.service.isEmpty() ? update.name : update.service;
        if (update.kind == ComposeUpdate::Kind::Message) {
            if (!update.text.trimmed().isEmpty())
                appendOutput(update.text);
            continue;
        }
        if (update.kind == ComposeUpdate::Kind::BuildStep && update.status == u"Output") {
            appendOutput(QStringLiteral("%1 | %2").arg(subject, update.text));
            continue;
        }
        // Of a layer only what begins or ends is worth a line; how far it is, the parts show.
        if (update.kind == ComposeUpdate::Kind::Layer) {
            if (!update.isRepeat)
                appendOutput(QStringLiteral("%1  %2").arg(update.name, update.status));
            detailText = update.service.isEmpty()
                             ? update.status.toLower()
                             : QStringLiteral("%1 %2").arg(subject, update.status.toLower());
            continue;
        }
        QString words = QStringLiteral("%1  %2").arg(
            update.kind == ComposeUpdate::Kind::BuildStep ? update.name : subject, update.status);
        if (!update.text.isEmpty())
            words += QStringLiteral("  ") + update.text;
        appendOutput(words);
        if (update.isFailure && markedLine() < 0)
            markLastLine();
        detailText =
            update.kind == ComposeUpdate::Kind::BuildStep && update.steps > 0
                ? QStringLiteral("%1 %2/%3").arg(subject).arg(update.step).arg(update.steps)
                : QStringLiteral("%1 %2").arg(subject, update.status.toLower());
    }
    if (detailText.isEmpty())
        return;
    setParts(partsNow());
    report(elided(detailText, 80), double(m_progress.percent()) / 100);
}

void ComposeStep::stopWork()
{
    // Its end comes when the program is gone; the step may have been started again by then.
    ++m_run;
    // Deleting the run would kill the program at once; an interrupted Compose tidies up behind
    // itself.
    if (m_call)
        m_call->cancel();
}

} // namespace panel
