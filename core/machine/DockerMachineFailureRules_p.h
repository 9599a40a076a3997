// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QList>
#include <QRegularExpression>

#include <functional>

namespace panel {

/// Words of docker-machine (or of VirtualBox or Go behind it) that we understand.
struct DockerMachineFailureRule
{
    QRegularExpression pattern;
    /// `machine`: the name that the command was about.
    std::function<Error(const QRegularExpressionMatch &, const QString &machine)> explain;
};

/// In order: what names the cause most exactly comes before what is only a symptom.
const QList<DockerMachineFailureRule> &dockerMachineFailureRules();

} // namespace panel
