// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineStore.h"
#include "core/session/MachineControl.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/unit/machine/StoreFolder.h"

#include <array>
#include <memory>

inline constexpr std::array allActions = {panel::MachineControl::Action::Start,
                                          panel::MachineControl::Action::Stop,
                                          panel::MachineControl::Action::Restart,
                                          panel::MachineControl::Action::Kill,
                                          panel::MachineControl::Action::Remove,
                                          panel::MachineControl::Action::Upgrade,
                                          panel::MachineControl::Action::Provision,
                                          panel::MachineControl::Action::RegenerateCertificates,
                                          panel::MachineControl::Action::RegenerateAllCertificates};

inline panel::Result<QString> anyProgram(const QString &name)
{
    return QStringLiteral("/opt/") + name;
}

/// A store of VMs, a scripted docker-machine, and the control over both.
struct ControlRig
{
    explicit ControlRig(const QStringList &machines = {QStringLiteral("box")},
                        panel::ScriptedLauncher::Script script = {})
        : launcher(script ? std::move(script) : [](const panel::Command &) {
            return panel::ScriptedAnswer{"done\n", {}, 0, {}, {}};
        })
    {
        for (const QString &name : machines)
            addVm(name);
        store = std::make_unique<panel::MachineStore>(folder.path());
        control =
            std::make_unique<panel::MachineControl>(store.get(), &launcher, nullptr, anyProgram);
    }

    void addVm(const QString &name, const QByteArray &address = "192.168.99.100") const
    {
        folder.write(
            name, StoreFolder::config(name, QStringLiteral("virtualbox"),
                                      "\"SSHUser\":\"docker\",\"IPAddress\":\"" + address + "\""));
        folder.addCertificates(name);
    }

    panel::Machine machine(const QString &name = QStringLiteral("box")) const
    {
        return *store->machine(name);
    }

    QStringList lines() const
    {
        QStringList all;
        for (const panel::Command &command : launcher.commands())
            all.append(command.arguments.join(u' '));
        return all;
    }

    StoreFolder folder;
    panel::ScriptedLauncher launcher;
    std::unique_ptr<panel::MachineStore> store;
    std::unique_ptr<panel::MachineControl> control;
};
