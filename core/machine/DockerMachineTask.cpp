// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/DockerMachineTask.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/DockerMachineFailure.h"

namespace panel {

namespace {

constexpr qsizetype mostLines = 5000;
constexpr qsizetype longestLine = 4096;

QHash<QString, QString> environmentFor(const QString &storePath)
{
    QHash<QString, QString> environment = baseEnvironment();
    environment.insert(QStringLiteral("MACHINE_STORAGE_PATH"), storePath);
    environment.insert(QStringLiteral("MACHINE_BUGSNAG_API_TOKEN"), QStringLiteral("no-report"));
    return environment;
}

} // namespace

DockerMachineTask::DockerMachineTask(DockerMachineJob job, ProcessLauncher *launcher,
                                     QObject *parent)
    : MachineTask(parent), m_job(std::move(job)), m_launcher(launcher)
{
}

QString DockerMachineTask::command() const
{
    Command shown;
    shown.program = QStringLiteral("docker-machine");
    shown.arguments = m_job.arguments;
    return displayText(shown);
}

QList<MachineTask::Stage> DockerMachineTask::stages() const
{
    return m_stages.stages(elapsedMilliseconds());
}

qint64 DockerMachineTask::elapsedMilliseconds() const
{
    return m_state == State::Running ? m_clock.elapsed() : m_elapsed;
}

void DockerMachineTask::start()
{
    if (m_state != State::Queued)
        return;
    if (m_job.whyNot) {
        if (const std::optional<Error> why = m_job.whyNot()) {
            end(State::Failed, *why);
            return;
        }
    }
    const Result<QString> program = m_job.findProgram(QStringLiteral("docker-machine"));
    if (!program) {
        end(State::Failed, program.error());
        return;
    }
    Command command;
    command.program = *program;
    command.arguments = m_job.arguments;
    command.environment = environmentFor(m_job.storePath);
    command.deadline = m_job.deadline;
    m_state = State::Running;
    m_clock.start();
    append(QStringLiteral("$ ") + this->command());
    m_run = m_launcher->run(command, this, [this](const Result<ProcessEnd> &end) { onEnd(end); });
    connect(m_run, &ProcessRun::outputLine, this, &DockerMachineTask::onLine);
    connect(m_run, &ProcessRun::errorLine, this, &DockerMachineTask::onLine);
    Q_EMIT changed();
}

void DockerMachineTask::refuse(const Error &why)
{
    if (m_state != State::Queued)
        return;
    m_state = State::Failed;
    m_error = why;
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT changed();
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

void DockerMachineTask::cancel()
{
    if (m_state == State::Queued)
        end(State::Cancelled, {Error::Kind::Cancelled,
                               Tr::tr("“%1” was cancelled before it began.").arg(m_job.title),
                               {},
                               {}});
    else if (m_state == State::Running && m_run)
        m_run->cancel(); // its end comes when the program is gone
}

void DockerMachineTask::onLine(const QByteArray &line)
{
    const QString text = elided(plainText(line), longestLine);
    const QPointer<DockerMachineTask> self(this); // a listener may delete us
    append(text);
    if (self && m_stages.feed(text, m_clock.elapsed()))
        Q_EMIT changed();
}

void DockerMachineTask::onEnd(const Result<ProcessEnd> &end)
{
    if (!end) {
        Error error = end.error();
        const QString left = m_job.leftBehind ? m_job.leftBehind() : QString();
        if (error.kind == Error::Kind::Cancelled) {
            error.message = Tr::tr("“%1” was cancelled.").arg(m_job.title);
            error.next = left;
            const QPointer<DockerMachineTask> self(this);
            append(error.message + u' ' + left);
            if (self)
                this->end(State::Cancelled, error);
            return;
        }
        if (error.next.isEmpty() || error.kind == Error::Kind::TimedOut)
            error.next = left;
        this->end(State::Failed, error);
        return;
    }
    std::optional<Error> failure = dockerMachineFailure(*end, m_job.machine);
    if (!failure && !m_job.successLine.isEmpty() && !m_output.contains(m_job.successLine))
        failure = Error{Error::Kind::BadAnswer,
                        Tr::tr("docker-machine ended without saying that it did it."),
                        m_job.leftBehind ? m_job.leftBehind() : QString(),
                        m_output.join(u'\n').right(longestLine)};
    m_wasTried = true;
    this->end(failure ? State::Failed : State::Done, failure.value_or(Error()));
}

void DockerMachineTask::end(State state, const Error &error)
{
    m_elapsed = m_clock.isValid() ? m_clock.elapsed() : 0;
    m_stages.finish(m_elapsed);
    m_state = state;
    m_error = error;
    const QPointer<DockerMachineTask> self(this);
    Q_EMIT changed();
    if (self)
        Q_EMIT finished();
}

void DockerMachineTask::append(const QString &line)
{
    if (m_output.size() >= mostLines)
        m_output.removeFirst();
    m_output.append(line);
    Q_EMIT outputAppended(line);
}

} // namespace panel
