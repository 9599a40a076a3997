// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Check.h"
#include "core/machine/Machine.h"
#include "core/machine/MachineCreation.h"
#include "core/machine/PreflightHost.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

// What stands in the way, before docker-machine is run and fails after minutes. Each answers with a
// list of checks (in the order of the table, those that fit the driver) and never fails but for
// Error::Kind::Cancelled. A check that could not be made is Unknown and stands in nobody's way.
//
// | id             | before   | driver     | what                                         |
// |----------------|----------|------------|----------------------------------------------|
// | docker-machine | both     | any        | the program is there, and its version        |
// | name           | creation | any        | is a name, and free                          |
// | driver         | both     | external   | docker-machine-driver-NAME is there          |
// | vboxmanage     | both     | virtualbox | the program is there, version 5 or later     |
// | host-only      | both     | virtualbox | VirtualBox still has host-only adapters here |
// | processor      | both     | virtualbox | an Intel or AMD one, 64 bits                 |
// | vtx            | both     | virtualbox | the processor's virtualization is on         |
// | kernel-module  | both     | virtualbox | /dev/vboxdrv (Linux)                         |
// | network-range  | both     | virtualbox | VirtualBox allows the host-only network      |
// | network-free   | both     | virtualbox | no other network of this computer uses it    |
// | disk-space     | both     | virtualbox | the disk fits, or can grow                   |
// | ssh-port       | start    | virtualbox | nobody else listens on the machine's port    |
// | ssh            | both     | generic    | the program is there                         |
// | ssh-key        | both     | generic    | the file is there, and private               |
//
// docker-machine does not start engines of driver "none": that list is empty.

/// Before `docker-machine create`. `existing`: the names that are taken.
Call *checkBeforeCreation(const MachineCreation &creation, const QString &storePath,
                          const QStringList &existing, const PreflightHost &host,
                          QObject *requester, Handler<QList<Check>> done);

/// Before `docker-machine start`.
Call *checkBeforeStart(const Machine &machine, const PreflightHost &host, QObject *requester,
                       Handler<QList<Check>> done);

} // namespace panel
