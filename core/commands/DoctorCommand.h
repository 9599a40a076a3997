// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/DoctorReport.h"
#include "core/commands/HeadlessCommand.h"

namespace panel {

/// `doctor`: what stands between us and a machine, or each of them: its files, certificates,
/// address and engine, and what stands in the way of starting it.
class DoctorCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    DoctorCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void examine();
    void examine(qsizetype index, const Machine &machine);
    void finishOne();
    void report();

    QList<MachineChecks> m_machines;
    qsizetype m_pending = 0;
};

} // namespace panel
