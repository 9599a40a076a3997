// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"

#include <QList>

namespace panel {

/// Ports that follow each other on both sides, as an FTP server publishes them: shown as one.
struct PortRange
{
    PublishedPort first;
    int count = 1;

    /// "443", "21100–21109": on the engine's host, and in the container.
    QString hostText() const;
    QString containerText() const;
};

/// Neighbours joined; `ports` sorted by host port. Published ports only.
QList<PortRange> portRanges(const QList<PublishedPort> &ports);

} // namespace panel
