// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

#include <memory>

namespace panel {

/// The settings in this file; empty: the user's own.
std::unique_ptr<QSettings> openSettings(const QString &file);

} // namespace panel
