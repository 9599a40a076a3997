// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// How a machine was made, as its config.json says: what people want to see of it, and what is
/// needed to start it. Texts come from the file: show them through plainText(). Numbers are 0 and
/// texts empty where the driver does not tell.
struct MachineSettings
{
    QString createdBy; ///< "docker-machine, config version 3"; fit to be shown as it is
    int cpus = 0;
    int memoryMiB = 0;
    int diskMiB = 0;
    QString sshUser;
    int sshPort = 0;            ///< virtualbox: on 127.0.0.1 of this computer
    QString sshKeyPath;         ///< absolute, as it was at creation
    QString hostOnlyCidr;       ///< virtualbox: "192.168.99.1/24", this computer's address in it
    QString boot2dockerUrl;     ///< where its system came from; empty: the newest boot2docker
    bool skipsVtxCheck = false; ///< virtualbox: made with --virtualbox-no-vtx-check

    bool operator==(const MachineSettings &other) const = default;
};

} // namespace panel
