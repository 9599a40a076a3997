// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBoxTool.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/VirtualBoxFailure.h"
#include "core/process/ProcessRun.h"
#include "core/process/ProgramFinder.h"

#include <QPointer>

#include <algorithm>

namespace panel {

namespace {

/// A run that failed before it began, or one run of the program, understood.
class ToolCall : public AnsweringCall<QByteArray>
{
public:
    ToolCall(const QString &vm, QObject *requester, Handler<QByteArray> done)
        : AnsweringCall(requester, std::move(done)), m_vm(vm)
    {
    }

    void refuse(const Error &error) { deliver(fail(error)); }

    void start(ProcessLauncher *launcher, const Command &command)
    {
        m_run = launcher->run(command, this, [this](const Result<ProcessEnd> &end) {
            if (!end)
                deliver(fail(understood(end.error())));
            else if (const auto failure = virtualBoxFailure(*end, m_vm))
                deliver(fail(*failure));
            else
                deliver(end->standardOutput);
        });
    }

private:
    void abortWork() override { delete m_run; }

    Error understood(const Error &error) const
    {
        if (error.kind != Error::Kind::TimedOut)
            return error;
        return {error.kind,
                Tr::tr("VirtualBox did not answer about “%1” in time.")
                    .arg(elided(plainLine(m_vm), 60)),
                Tr::tr("Its service VBoxSVC may hang: close all VirtualBox windows, end VBoxSVC, "
                       "then try again."),
                error.detail};
    }

    const QString m_vm;
    QPointer<ProcessRun> m_run;
};

QString option(const PortForward &rule, const QString &prefix)
{
    return prefix + QString::number(rule.adapter);
}

} // namespace

VirtualBoxTool::VirtualBoxTool(ProcessLauncher *launcher, VirtualBox::Finder finder)
    : m_launcher(launcher)
    , m_finder(finder ? std::move(finder)
                      : VirtualBox::Finder([](const QString &name) { return findProgram(name); }))
{
}

Call *VirtualBoxTool::run(const QStringList &arguments, const QString &vm,
                          std::chrono::milliseconds deadline, QObject *requester,
                          Handler<QByteArray> done) const
{
    auto *call = new ToolCall(vm, requester, std::move(done));
    const Result<QString> program = m_finder(QStringLiteral("VBoxManage"));
    if (!program) {
        call->refuse(program.error());
        return call;
    }
    Command command;
    command.program = *program;
    command.arguments = arguments;
    command.environment = virtualBoxEnvironment();
    command.deadline = std::max(deadline, std::chrono::milliseconds(1));
    call->start(m_launcher, command);
    return call;
}

QHash<QString, QString> virtualBoxEnvironment()
{
    QHash<QString, QString> environment = baseEnvironment();
    // In English, for us to understand; and UTF-8, for in any other locale it cuts its output off
    // at the first name that is not ASCII, and refuses such names as arguments.
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.remove(QStringLiteral("LC_MESSAGES"));
#ifdef Q_OS_MACOS
    const auto locale = QStringLiteral("en_US.UTF-8");
#else
    const auto locale = QStringLiteral("C.UTF-8");
#endif
    environment.insert(QStringLiteral("LC_ALL"), locale);
    environment.insert(QStringLiteral("LANG"), locale);
    return environment;
}

Result<void> checkVmName(const QString &name)
{
    const bool hasControls = std::any_of(
        name.cbegin(), name.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!name.isEmpty() && !name.startsWith(u'-') && !hasControls)
        return {};
    return fail(Error::Kind::InvalidInput,
                Tr::tr("“%1” cannot be the name of a VM.").arg(elided(plainLine(name), 60)),
                Tr::tr("Give a name that “VBoxManage list vms” shows."));
}

QStringList showArguments(const QString &vm)
{
    return {QStringLiteral("showvminfo"), vm, QStringLiteral("--machinereadable")};
}

QStringList modifyArguments(const QString &vm, const PortForward *removed, const PortForward *added)
{
    QStringList arguments{QStringLiteral("modifyvm"), vm};
    if (removed)
        arguments << option(*removed, QStringLiteral("--natpf")) << QStringLiteral("delete")
                  << removed->name;
    if (added)
        arguments << option(*added, QStringLiteral("--natpf")) << ruleText(*added);
    return arguments;
}

QStringList controlRemoveArguments(const QString &vm, const PortForward &removed)
{
    return {QStringLiteral("controlvm"), vm, option(removed, QStringLiteral("natpf")),
            QStringLiteral("delete"), removed.name};
}

QStringList controlAddArguments(const QString &vm, const PortForward &added)
{
    return {QStringLiteral("controlvm"), vm, option(added, QStringLiteral("natpf")),
            ruleText(added)};
}

} // namespace panel
