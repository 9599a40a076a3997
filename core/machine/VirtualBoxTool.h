// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/PortForward.h"
#include "core/machine/VirtualBox.h"

#include <QHash>
#include <QStringList>

#include <chrono>

namespace panel {

/// Runs of VBoxManage: the environment it needs, and its failures in words. Private to VirtualBox.
class VirtualBoxTool
{
public:
    VirtualBoxTool(ProcessLauncher *launcher, VirtualBox::Finder finder);

    /// Answers with its standard output.
    Call *run(const QStringList &arguments, const QString &vm, std::chrono::milliseconds deadline,
              QObject *requester, Handler<QByteArray> done) const;

private:
    ProcessLauncher *m_launcher;
    VirtualBox::Finder m_finder;
};

/// What every run of VBoxManage gets: baseEnvironment(), and a locale that it works in.
QHash<QString, QString> virtualBoxEnvironment();

/// InvalidInput for what must not become an argument: no name, an option, control characters.
Result<void> checkVmName(const QString &name);

// Arguments, as VBoxManage of all versions since 5 takes them.
QStringList showArguments(const QString &vm);
/// Removes one rule, adds another, or both in one go; for a VM that does not run.
QStringList modifyArguments(const QString &vm, const PortForward *removed,
                            const PortForward *added);
/// The same for one that runs, one at a time.
QStringList controlRemoveArguments(const QString &vm, const PortForward &removed);
QStringList controlAddArguments(const QString &vm, const PortForward &added);

} // namespace panel
