// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"
#include "core/diagnosis/EndStory.h"
#include "core/engine/ContainerReport.h"
#include "core/engine/LogLine.h"

#include <optional>

namespace panel {

/// What is known of one service, or of one container of it, when somebody asks why it is down.
struct Evidence
{
    /// With that one container only, where it is of one.
    Service service;
    bool isOfOneContainer = false; ///< of a service that has, or should have, several
    /// Of its container, read for this question; nothing: it has none, or it was not looked at as
    /// nothing is wrong with it.
    std::optional<ContainerReport> report;
    EndStory end;
    QList<LogLine> log; ///< the last few lines
    /// Why something of this could not be read; empty: all was.
    QString gap;

    /// The container as it was just read, else as it was last known.
    const Container *container() const;

    bool operator==(const Evidence &other) const = default;
};

} // namespace panel
