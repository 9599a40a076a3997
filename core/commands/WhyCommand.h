// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

namespace panel {

/// `why`: what keeps services from being as they should be. Fails if one of those that it was asked
/// for is not.
class WhyCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    WhyCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void report(const QList<Diagnosis> &all);
};

} // namespace panel
