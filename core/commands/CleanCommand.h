// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/WorkflowCommand.h"

namespace panel {

/// `clean`: shows what goes, asks (the project's name where data is lost), then removes exactly
/// that, after copies of the volumes where they are wanted. `down`: the same with containers and
/// networks alone, which nobody has to agree to.
class CleanCommand : public WorkflowCommand
{
    Q_OBJECT

public:
    CleanCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void onPlan(const Result<CleanPlan> &all);
    CleanPlan asAsked(CleanPlan plan) const;
    static QString nothingText(const CleanPlan &plan);

    QString m_copyFolder; ///< empty: no copies
};

} // namespace panel
