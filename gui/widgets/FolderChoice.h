// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace panel {

/// The path with "~" for the home folder of the user.
QString shortPath(const QString &path);

/// Asks for a folder, beginning in `current` if it is there, and calls `chosen` with the answer;
/// not when the user cancels. The dialog belongs to `parent`, whose life `chosen` must not outlive.
void askForFolder(QWidget *parent, const QString &title, const QString &objectName,
                  const QString &current, const std::function<void(const QString &)> &chosen);

} // namespace panel
