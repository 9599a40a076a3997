// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/SocketProcess.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/ChildProcess_p.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype maximumError = 64 * 1024;
constexpr auto patience = 3s;

/// The id of a process that is not waited for yet is nobody else's.
void signalGroup(qint64 process, int signal)
{
    if (::kill(pid_t(-process), signal) != 0) // it may not be the leader of its group yet
        ::kill(pid_t(process), signal);
}

} // namespace

SocketProcess::SocketProcess(const Command &command, QObject *parent)
    : QObject(parent)
    , m_name(elided(plainText(QFileInfo(command.program).fileName())))
    , m_process(new ChildProcess(this))
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) {
        fail({Error::Kind::ProgramFailed, Tr::tr("“%1” could not be started.").arg(m_name),
              Tr::tr("Close some windows or programs; this computer is short of something."),
              plainText(QByteArray(std::strerror(errno)))});
        return;
    }
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    m_descriptor = ends[0];
    start(command, ends[1]);
    ::close(ends[1]); // the program has its own copy, the end of which must be ours to see
}

SocketProcess::~SocketProcess()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_process->disconnect();
    if (m_process->state() == QProcess::NotRunning)
        return;
    QProcess *process = m_process;
    const qint64 id = process->processId();
    signalGroup(id, SIGTERM);
    process->closeReadChannel(QProcess::StandardError);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    auto *limit = new QTimer(process);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, process, [id] { signalGroup(id, SIGKILL); });
    limit->start(patience);
    QCoreApplication *application = QCoreApplication::instance();
    const bool isMainThread = application && thread() == application->thread();
    process->setParent(isMainThread ? application : nullptr);
    if (!isMainThread)
        connect(thread(), &QThread::finished, process, &QObject::deleteLater);
}

int SocketProcess::takeDescriptor()
{
    return std::exchange(m_descriptor, -1);
}

void SocketProcess::start(const Command &command, int theirEnd)
{
    QProcessEnvironment environment;
    for (auto it = command.environment.cbegin(); it != command.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setProcessEnvironment(environment);
    if (!command.directory.isEmpty())
        m_process->setWorkingDirectory(command.directory);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    // A session of its own: signals reach its children too, and nothing in it (ssh!) can ask on the
    // terminal that the panel was started from.
    m_process->setChildProcessModifier([theirEnd] {
        ::setsid();
        ::dup2(theirEnd, STDIN_FILENO);
        ::dup2(theirEnd, STDOUT_FILENO);
    });
    connect(m_process, &QProcess::readyReadStandardError, this, &SocketProcess::readError);
    connect(m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        onFinished(status == QProcess::CrashExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail({Error::Kind::ProgramMissing, Tr::tr("“%1” could not be started.").arg(m_name),
                  Tr::tr("Check that it is installed and may be executed."),
                  plainText(m_process->program() + u'\n' + m_process->errorString())});
        }
    });
    m_process->start();
}

void SocketProcess::readError()
{
    m_standardError += m_process->readAllStandardError();
    if (m_standardError.size() > maximumError)
        m_standardError = m_standardError.right(maximumError);
}

void SocketProcess::onFinished(bool hasCrashed)
{
    readError();
    if (hasCrashed) {
        // For a program that a signal ended, QProcess tells the signal's number as exit code.
        fail({Error::Kind::ProgramFailed,
              Tr::tr("“%1” was ended by signal %2.").arg(m_name).arg(m_process->exitCode()),
              Tr::tr("Try again; if it happens again, reinstall the program."),
              plainText(m_standardError.right(4096))});
        return;
    }
    ProcessEnd end;
    end.exitCode = m_process->exitCode();
    end.standardError = m_standardError;
    Q_EMIT ended(end);
}

/// Later: a program that cannot be started says so while it is made.
void SocketProcess::fail(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

} // namespace panel
