// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// For tool tips, which Qt would read as markup: the text itself, with its line ends.
QString plainToolTip(const QString &foreign);

/// For buttons, menus and tabs, where "&" would become a mnemonic.
QString plainCaption(const QString &foreign);

/// For window titles, where "[*]" has a meaning.
QString plainWindowTitle(const QString &foreign);

} // namespace panel
