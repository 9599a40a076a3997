// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace panel {

class PlainLabel;

/// The heading of a section of the sidebar; a child of `parent`.
PlainLabel *sidebarCaption(const QString &text, QWidget *parent);

} // namespace panel
