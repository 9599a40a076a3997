// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/base/Result.h"
#include "core/machine/HostPortProbe.h"
#include "core/machine/PreflightHost.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// What is about to be created or started.
struct PreflightSubject
{
    bool isCreation = false;
    QString name;
    QString driver;
    QString storePath;
    QStringList existing;
    QString hostOnlyCidr; ///< "" or "192.168.99.1/24"
    int diskMiB = 0;
    int sshPort = 0; ///< of a machine that exists; 0: not known
    QString sshKey;
    bool skipsVtxCheck = false;
    bool isRunning = false; ///< its process is there, and holds what it needs
    bool mayRun = false;    ///< nobody knows, or it runs and its engine does not answer
};

/// A program that was asked for its version.
struct ProgramFact
{
    std::optional<Result<QString>> path;      ///< nothing: not looked for
    std::optional<Result<QByteArray>> output; ///< standard output; nothing: not asked
};

/// Everything that was gathered about the subject; what does not matter to it is left out.
struct PreflightFacts
{
    PreflightHost::System system = PreflightHost::System::Other;
    QString cpuArchitecture;
    ProgramFact dockerMachine;
    ProgramFact vboxManage;
    ProgramFact sysctl; ///< on a Mac: machdep.cpu.features
    ProgramFact driver; ///< docker-machine-driver-NAME
    ProgramFact ssh;
    std::optional<QByteArray> cpuInfo;      ///< /proc/cpuinfo
    std::optional<QByteArray> networksConf; ///< /etc/vbox/networks.conf
    bool hasVboxdrv = false;                ///< /dev/vboxdrv
    std::optional<Result<void>> sshKey;
    qint64 bytesAvailable = -1;
    QList<HostNetwork> networks;
    std::optional<std::optional<PortOwner>> sshPortOwner; ///< outer: asked; inner: taken
};

/// Judges the facts; pure.
QList<Check> preflightChecks(const PreflightSubject &subject, const PreflightFacts &facts);
/// The part that is about VirtualBox, from "vboxmanage" to "disk-space".
QList<Check> virtualBoxChecks(const PreflightSubject &subject, const PreflightFacts &facts);

/// Whether docker-machine has the driver inside, so that no program of its own is needed.
bool isBuiltInDriver(const QString &driver);

} // namespace panel
