// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"
#include "core/commands/NextCommands.h"

#include <QJsonObject>

namespace panel {

/// `drift`: how what runs differs from the compose file. Fails if something does.
class DriftCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    DriftCommand(const CommandLine &line, QObject *parent);
    void start() override;
};

/// {"services":[{"service","container","containers","differs","reasons":["orphan"|"missing"|"replicas"|
/// "image-rebuilt"|"keys-changed"|"secret-changed"|"other-compose"],"differing","keys","secrets",
/// "wanted","text","gap"}]}; see ServiceDrift. `container`: the first one.
QJsonObject driftJson(const QList<ServiceDrift> &all);
/// A line for each that differs, with the command that brings it in line.
QString driftTable(const QList<ServiceDrift> &all, const NextCommands &commands);

} // namespace panel
