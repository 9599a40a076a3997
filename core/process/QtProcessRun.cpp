// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/QtProcessRun.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/ChildProcess_p.h"
#include "core/process/SignalLadder.h"

#include <QFileInfo>

#include <unistd.h>

namespace panel {

namespace {

constexpr qsizetype maximumOutput = 4 * 1024 * 1024;
constexpr qsizetype maximumError = 1024 * 1024;

void appendBounded(QByteArray &kept, const QByteArray &bytes, qsizetype maximum)
{
    kept.append(bytes);
    // Trim seldom: each time costs a copy of what stays.
    if (kept.size() > 2 * maximum)
        kept = kept.right(maximum);
}

QProcessEnvironment toProcessEnvironment(const QHash<QString, QString> &variables)
{
    QProcessEnvironment environment;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

std::optional<Error> whyRefused(const Command &command)
{
    const QString program = elided(plainText(command.program));
    if (!command.program.startsWith(u'/'))
        return Error{Error::Kind::InvalidInput,
                     Tr::tr("“%1” is not the absolute path of a program.").arg(program),
                     {},
                     {}};
    for (const QString &argument : command.arguments) {
        if (argument.contains(QChar(0)))
            return Error{Error::Kind::InvalidInput,
                         Tr::tr("An argument for “%1” contains a NUL character.").arg(program),
                         {},
                         elided(plainText(argument))};
    }
    return std::nullopt;
}

} // namespace

QtProcessRun::QtProcessRun(const Command &command, QObject *requester, Handler<ProcessEnd> done)
    : ProcessRun(requester, std::move(done))
    , m_name(elided(plainText(QFileInfo(command.program).fileName())))
{
    if (const std::optional<Error> refusal = whyRefused(command))
        deliver(fail(*refusal));
    else
        start(command);
}

QtProcessRun::~QtProcessRun()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    if (!m_ladder)
        m_ladder = new SignalLadder(m_process->processId());
    m_ladder->adopt(m_process);
    m_ladder->terminate();
}

void QtProcessRun::start(const Command &command)
{
    m_process = new ChildProcess(this);
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setProcessEnvironment(toProcessEnvironment(command.environment));
    if (!command.directory.isEmpty())
        m_process->setWorkingDirectory(command.directory);
    // A session of its own: signals reach its children too, and nothing in it (ssh!) can ask on the
    // terminal that the panel was started from.
    m_process->setChildProcessModifier([] { ::setsid(); });

    connect(m_process, &QProcess::readyReadStandardOutput, this, &QtProcessRun::readOutput);
    connect(m_process, &QProcess::readyReadStandardError, this, &QtProcessRun::readError);
    connect(m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        onFinished(status == QProcess::CrashExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFailedToStart();
        else if (error != QProcess::Crashed) // a pipe broke; the exit code decides
            qCDebug(logProcess, "%ls: pipe error %d", qUtf16Printable(m_name), int(error));
    });

    if (command.deadline.count() > 0) {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this, deadline = command.deadline] {
            const double seconds = double(deadline.count()) / 1000;
            stop({Error::Kind::TimedOut,
                  Tr::tr("“%1” did not end within %2 s and was stopped.").arg(m_name).arg(seconds),
                  {},
                  {}});
        });
        m_deadline.start(command.deadline);
    }
    qCDebug(logProcess, "Starting %ls", qUtf16Printable(displayText(command)));
    m_process->start();
    if (!command.standardInput.isEmpty())
        m_process->write(command.standardInput);
    m_process->closeWriteChannel();
}

void QtProcessRun::cancel()
{
    if (!isDelivered())
        stop({Error::Kind::Cancelled, Tr::tr("“%1” was cancelled.").arg(m_name), {}, {}});
}

void QtProcessRun::abortWork()
{
    if (m_process && m_process->state() != QProcess::NotRunning && !m_ladder) {
        m_ladder = new SignalLadder(m_process->processId());
        m_ladder->interrupt();
    }
}

void QtProcessRun::stop(Error reason)
{
    if (!m_stopReason)
        m_stopReason = std::move(reason);
    m_deadline.stop();
    abortWork();
}

void QtProcessRun::readOutput()
{
    const QByteArray bytes = m_process->readAllStandardOutput();
    appendBounded(m_end.standardOutput, bytes, maximumOutput);
    const QPointer<QtProcessRun> self(this); // a listener may delete our requester
    const QByteArrayList lines = m_outputLines.feed(bytes);
    for (const QByteArray &line : lines) {
        Q_EMIT outputLine(line);
        if (!self)
            return;
    }
}

void QtProcessRun::readError()
{
    const QByteArray bytes = m_process->readAllStandardError();
    appendBounded(m_end.standardError, bytes, maximumError);
    const QPointer<QtProcessRun> self(this);
    const QByteArrayList lines = m_errorLines.feed(bytes);
    for (const QByteArray &line : lines) {
        Q_EMIT errorLine(line);
        if (!self)
            return;
    }
}

void QtProcessRun::onFailedToStart()
{
    m_deadline.stop();
    deliver(fail(Error::Kind::ProgramMissing, Tr::tr("“%1” could not be started.").arg(m_name),
                 Tr::tr("Check that it is installed and may be executed."),
                 plainText(m_process->program() + u'\n' + m_process->errorString())));
}

/// What came after the last signal to read, and the lines without an end. False: we were deleted.
bool QtProcessRun::tellRest()
{
    const QPointer<QtProcessRun> self(this);
    readOutput();
    if (self)
        readError();
    if (!self)
        return false;
    const QByteArray lastOutput = m_outputLines.finish();
    const QByteArray lastError = m_errorLines.finish();
    if (!lastOutput.isEmpty())
        Q_EMIT outputLine(lastOutput);
    if (self && !lastError.isEmpty())
        Q_EMIT errorLine(lastError);
    return self;
}

void QtProcessRun::onFinished(bool crashed)
{
    m_deadline.stop();
    if (!tellRest())
        return;
    m_end.exitCode = m_process->exitCode();
    m_end.standardOutput = m_end.standardOutput.right(maximumOutput);
    m_end.standardError = m_end.standardError.right(maximumError);
    if (m_stopReason) {
        m_stopReason->detail = plainText(m_end.standardError.right(4096));
        deliver(fail(*m_stopReason));
    } else if (crashed) {
        deliver(fail(crashError()));
    } else {
        deliver(m_end);
    }
}

Error QtProcessRun::crashError() const
{
    // For a program that a signal ended, QProcess tells the signal's number as exit code.
    return {Error::Kind::ProgramFailed,
            Tr::tr("“%1” was ended by signal %2.").arg(m_name).arg(m_end.exitCode),
            Tr::tr("Try again; if it happens again, reinstall the program."),
            plainText(m_end.standardError.right(4096))};
}

} // namespace panel
