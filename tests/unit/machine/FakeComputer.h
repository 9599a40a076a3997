// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/Preflight.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/unit/machine/DoctorStore.h"

namespace panel::test {

/// A computer on which everything is as it should be, to be changed: its files, programs and
/// networks, and what its programs answer. Stands for Linux PCs and Macs of all kinds.
struct FakeComputer
{
    using System = PreflightHost::System;

    System system = System::Linux;
    QString cpu = QStringLiteral("x86_64");
    QHash<QString, QByteArray> files{
        {QStringLiteral("/proc/cpuinfo"), "flags\t\t: fpu vme vmx sse2\n"},
        {QStringLiteral("/dev/vboxdrv"), {}}};
    QStringList programs{QStringLiteral("docker-machine"), QStringLiteral("VBoxManage"),
                         QStringLiteral("ssh"), QStringLiteral("sysctl")};
    QHash<QString, ScriptedAnswer> answers{
        {QStringLiteral("docker-machine"), {"docker-machine version 0.16.2, build b170508b\n"}},
        {QStringLiteral("VBoxManage"), {"6.1.22r144080\n"}},
        {QStringLiteral("sysctl"), {"FPU VME VMX SSE2\n"}}};
    Result<void> key = {};
    qint64 bytes = 100LL << 30;
    QList<HostNetwork> networks{{QStringLiteral("lo"), QStringLiteral("127.0.0.1"), 8},
                                {QStringLiteral("eth0"), QStringLiteral("192.168.1.5"), 24}};

    void become(System other, const char *processor, const char *vbox)
    {
        system = other;
        cpu = QLatin1String(processor);
        answers[QStringLiteral("VBoxManage")] = {vbox};
        if (other == System::MacOs)
            files.clear();
    }

    PreflightHost host(ProcessLauncher *launcher) const
    {
        const FakeComputer self = *this;
        PreflightHost host;
        host.system = system;
        host.cpuArchitecture = cpu;
        host.launcher = launcher;
        host.findProgram = [self](const QString &name) -> Result<QString> {
            if (self.programs.contains(name))
                return QStringLiteral("/usr/bin/") + name;
            return fail(Error::Kind::ProgramMissing, name, QStringLiteral("Install it."));
        };
        host.readFile = [self](const QString &path) {
            return self.files.contains(path) ? std::optional(self.files.value(path)) : std::nullopt;
        };
        host.exists = [self](const QString &path) { return self.files.contains(path); };
        host.checkKeyFile = [self](const QString &) { return self.key; };
        host.bytesAvailable = [self](const QString &) { return self.bytes; };
        host.networks = [self] { return self.networks; };
        return host;
    }

    ScriptedAnswer answer(const Command &command) const
    {
        return answers.value(command.program.section(u'/', -1));
    }
};

inline QList<Check> beforeStart(const FakeComputer &computer, const Machine &machine)
{
    ScriptedLauncher launcher([&](const Command &command) { return computer.answer(command); });
    return answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
               checkBeforeStart(machine, computer.host(&launcher), requester, std::move(done));
           })
        .value_or(QList<Check>());
}

inline QString ids(const QList<Check> &checks)
{
    QStringList list;
    for (const Check &check : checks)
        list.append(check.id);
    return list.join(u' ');
}

inline Machine virtualBoxMachine(int sshPort)
{
    Machine machine;
    machine.name = QStringLiteral("box");
    machine.driver = QStringLiteral("virtualbox");
    machine.settings.sshPort = sshPort;
    machine.settings.hostOnlyCidr = QStringLiteral("192.168.99.1/24");
    return machine;
}

} // namespace panel::test
