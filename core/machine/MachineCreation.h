// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace panel {

/// What a new machine shall be. Fields of other drivers are ignored.
struct MachineCreation
{
    QString name;
    QString
        driver; ///< "virtualbox", "generic", "none", or that of a docker-machine-driver-<driver>

    // virtualbox
    int cpus = 1;
    int memoryMiB = 1024;
    int diskMiB = 20000;
    QString hostOnlyCidr;       ///< "192.168.56.1/24"; empty: docker-machine's own
    bool skipsVtxCheck = false; ///< --virtualbox-no-vtx-check

    // generic
    QString address; ///< IP address or host name
    QString sshUser;
    QString sshKey; ///< absolute path; empty: the user's own
    int sshPort = 22;
    int enginePort = 2376;

    // none
    QString url; ///< "tcp://192.168.1.5:2376"

    /// Any driver: given to docker-machine as they are, one word each.
    QStringList rawOptions;

    bool operator==(const MachineCreation &other) const = default;
};

/// With the fields as the raw options have them: they come last, so docker-machine takes theirs.
MachineCreation withRawOptions(const MachineCreation &creation);

/// The words after "docker-machine". Error::Kind::InvalidInput names the field that cannot be used
/// and why; `existing` are the names that are taken.
Result<QStringList> creationArguments(const MachineCreation &creation, const QStringList &existing);

} // namespace panel
