// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/engine/Container.h"

#include <QStringList>

#include <optional>

namespace panel {

/// A service of the project and the container that runs it now, if there is one.
struct Service
{
    QString name;
    ComposeService definition; ///< empty but for the name when only the engine knows it
    std::optional<Container> container;
    /// Ids of all of its containers that run or are paused; more than one where it is scaled, and
    /// while Compose replaces one.
    QStringList running = {};

    bool operator==(const Service &other) const = default;

    /// It runs and, where it has a health check, is healthy.
    bool isReady() const;
};

} // namespace panel
