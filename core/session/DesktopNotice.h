// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// Asks the desktop to show a notification (org.freedesktop.Notifications, on the session's bus).
/// The text is plain: what would be markup is shown as it stands. Never waits for an answer. False:
/// there is no such bus here (macOS, no desktop).
bool showDesktopNotice(const QString &title, const QString &text);

} // namespace panel
