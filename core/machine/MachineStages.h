// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineTask.h"

#include <QList>
#include <QString>

namespace panel {

/// Stages of a docker-machine command, told from the lines that it prints. It announces what it
/// begins with ("(vb3) Creating VirtualBox VM...", "Waiting for SSH to be available..."), and says
/// nothing at an end: each announcement ends the stage before it.
class MachineStages
{
public:
    /// `line`: one line as docker-machine printed it; `now`: milliseconds since its start.
    /// True if a stage began or ended with it.
    bool feed(const QString &line, qint64 now);
    /// The command is over: so is its last stage.
    void finish(qint64 now);

    /// As of `now`.
    QList<MachineTask::Stage> stages(qint64 now) const;

private:
    struct Span
    {
        QString title;
        qint64 begin = 0;
        qint64 end = -1; ///< negative: it lasts
    };

    QList<Span> m_spans;
};

} // namespace panel
