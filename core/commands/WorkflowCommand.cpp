// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/WorkflowCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/FailureText.h"
#include "core/commands/Reports.h"
#include "core/commands/UnixSignals.h"

#include <QDir>
#include <QFileInfo>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace panel {

namespace {

constexpr qsizetype linesOfFailedStep = 20;

QString mark(StepState state)
{
    switch (state) {
    case StepState::Done: return QStringLiteral("✓");
    case StepState::Skipped: return QStringLiteral("–");
    case StepState::Failed: return QStringLiteral("✗");
    case StepState::Cancelled: return QStringLiteral("○");
    case StepState::Waiting:
    case StepState::Running: return QStringLiteral("…");
    }
    return {};
}

QString stepText(const Step &step)
{
    QString text = QStringLiteral("%1 %2  %3")
                       .arg(mark(step.state()), step.title().leftJustified(11), step.detail());
    if (step.state() == StepState::Done && step.elapsedMilliseconds() >= 100)
        text +=
            QStringLiteral("  (%1 s)").arg(double(step.elapsedMilliseconds()) / 1000, 0, 'f', 1);
    return text;
}

/// "[###########.........]  57 %"; blank where nobody knows.
QString progressBar(double progress)
{
    constexpr int width = 20;
    if (progress < 0)
        return QString(width + 8, u' ');
    const int filled = int(std::clamp(progress, 0.0, 1.0) * width);
    return QStringLiteral("[%1%2] %3 %")
        .arg(QString(filled, u'#'), QString(width - filled, u'.'),
             QString::number(int(progress * 100)).rightJustified(3));
}

/// The running step, and below it the parts that are under way.
QStringList statusLines(const Step &step)
{
    QString head = stepText(step);
    if (step.progress() >= 0)
        head =
            QStringLiteral("… %1 %2  %3")
                .arg(step.title().leftJustified(11), progressBar(step.progress()), step.detail());
    QStringList lines{head};
    const QList<StepPart> parts = step.parts();
    for (const StepPart &part : parts) {
        if (part.state == StepState::Running)
            lines.append(
                QStringLiteral("    %1 %2  %3")
                    .arg(part.name.leftJustified(16), progressBar(part.progress), part.detail));
    }
    return lines;
}

} // namespace

WorkflowCommand::WorkflowCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void WorkflowCommand::start()
{
    // The workflow itself waits for the engine and says why it does not come.
    prepare(Project, [this] {
        if (line().command == CommandLine::Command::Stop) {
            follow(session()->stop());
            return;
        }
        if (!areServicesKnown(line().services))
            return;
        if (!terminal().isJson())
            readMisspeltKeys([this](const QList<UnusedKey> &keys) {
                for (const UnusedKey &key : keys)
                    terminal().printToErrorStream(unusedText(key));
            });
        follow(line().recreate ? session()->recreate(line().services)
                               : session()->bringUp(line().services));
    });
}

Result<QString> WorkflowCommand::copyFolder() const
{
    if (line().copyTo.isEmpty())
        return QString();
    const QFileInfo folder(QDir::cleanPath(QDir::current().absoluteFilePath(line().copyTo)));
    if (folder.exists() && !folder.isDir())
        return panel::fail(Error::Kind::Conflict,
                           Tr::tr("%1 is not a folder.").arg(plainLine(folder.filePath())),
                           Tr::tr("Name another one after --copy-to."));
    if (!folder.exists() && !QFileInfo(folder.path()).isDir())
        return panel::fail(
            Error::Kind::NotFound,
            Tr::tr("There is no folder %1 to make the folder %2 in.")
                .arg(plainLine(folder.path()), plainLine(folder.fileName())),
            Tr::tr("Check what is said after --copy-to, or make that folder first."));
    return folder.filePath();
}

void WorkflowCommand::askToType(const QString &question, const QString &word,
                                const std::function<void()> &agreed)
{
    if (!Terminal::canAsk() || terminal().isJson()) {
        fail(Error{Error::Kind::InvalidInput,
                   Tr::tr("Nobody can be asked here whether this may go."),
                   line().command == CommandLine::Command::Clean
                       ? Tr::tr("Look at it with --dry-run, then say --yes. To make, say YES=1.")
                       : Tr::tr("Say --yes to go on without being asked."),
                   {}});
        return;
    }
    terminal().print(question);
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, [this, input, word, agreed] {
        input->setEnabled(false);
        std::array<char, 256> answer{};
        const auto count = ::read(STDIN_FILENO, answer.data(), answer.size());
        const QString typed =
            QString::fromUtf8(answer.data(), count > 0 ? qsizetype(count) : 0).trimmed();
        if (typed == word) {
            agreed();
            return;
        }
        terminal().print(Tr::tr("Nothing was removed."));
        end(1);
    });
}

void WorkflowCommand::follow(Workflow *workflow)
{
    m_printed.resize(qsizetype(workflow->steps().size()));
    m_states.fill(StepState::Waiting, qsizetype(workflow->steps().size()));
    connect(workflow, &Workflow::stepChanged, this,
            [this, workflow](int index) { printStep(workflow, index); });
    connect(workflow, &Workflow::finished, this, [this, workflow] { printEnd(workflow); });
    auto *unixSignals = new UnixSignals(this);
    connect(unixSignals, &UnixSignals::interrupted, workflow, &Workflow::cancel);
}

void WorkflowCommand::printStep(Workflow *workflow, int index)
{
    const Step &step = *workflow->steps().at(size_t(index));
    if (terminal().isJson()) {
        const QJsonObject object = stepJson(step);
        if (object != m_printed.at(index))
            terminal().print(object);
        m_printed[index] = object;
        return;
    }
    const bool sameState = m_states.at(index) == step.state();
    m_states[index] = step.state();
    if (step.state() == StepState::Running)
        terminal().status(statusLines(step));
    else if (!sameState)
        terminal().print(stepText(step));
}

void WorkflowCommand::printEnd(Workflow *workflow)
{
    const Result<void> &outcome = workflow->outcome();
    if (terminal().isJson()) {
        const QString result = outcome ? QStringLiteral("ok")
                               : outcome.error().kind == Error::Kind::Cancelled
                                   ? QStringLiteral("cancelled")
                                   : QStringLiteral("failed");
        terminal().print(
            QJsonObject{{QStringLiteral("result"), result},
                        {QStringLiteral("error"),
                         outcome ? QJsonValue() : QJsonValue(toJson(outcome.error()))}});
        end(outcome ? 0 : 1);
        return;
    }
    if (!outcome) {
        QStringList lines;
        for (const Step *step : workflow->steps()) {
            if (step->state() == StepState::Failed)
                lines = step->output().mid(
                    std::max<qsizetype>(0, step->output().size() - linesOfFailedStep));
        }
        terminal().printToErrorStream(failureText(outcome.error(), lines));
        end(1);
        return;
    }
    const bool isWhole = line().services.isEmpty(); // else the site may be none of it
    if (workflow->kind() == Workflow::Kind::BringUp && isWhole && session()->isSiteServed())
        terminal().print(Tr::tr("Open %1").arg(session()->siteAddress().toString()));
    if (const auto line = session()->missingHostsLine();
        line && workflow->kind() == Workflow::Kind::BringUp)
        terminal().print(
            line->replaces.isEmpty()
                ? Tr::tr("For this computer to know %1: %2").arg(line->name, line->commandText())
                : Tr::tr("On this computer %1 leads to %2, which is another machine. To put it "
                         "right: %3")
                      .arg(line->name, line->replaces, line->commandText()));
    end(0);
}

} // namespace panel
