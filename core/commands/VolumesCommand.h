// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/WorkflowCommand.h"
#include "core/volumes/VolumeCopy.h"

namespace panel {

/// `volumes`: lists the project's volumes and the copies of them, makes copies, puts one back.
class VolumesCommand : public WorkflowCommand
{
    Q_OBJECT

public:
    VolumesCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void list(const CleanPlan &volumes);
    void copy(CleanPlan volumes);
    void restore();
    QString folder() const;
    /// By its name in the engine, or by its key in the file.
    Result<QString> volumeCalled(const QString &word) const;
    void withVolumes(const std::function<void(const CleanPlan &)> &then);

    QStringList m_words; ///< after the first
};

} // namespace panel
