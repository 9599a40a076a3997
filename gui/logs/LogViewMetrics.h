// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Pixels that the parts of LogView agree on.
namespace panel::logview {

constexpr int margin = 12;
constexpr int verticalMargin = 4;

} // namespace panel::logview
