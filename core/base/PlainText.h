// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// Foreign text (names, log lines, tool output) made safe to show in one line or many: control
/// characters become visible symbols (ESC as ␛), bidirectional overrides and other invisible
/// format characters become their code in brackets (⟨U+202E⟩). Tabs and newlines stay.
/// Idempotent. Markup stays as it is: widgets must show it as plain text.
QString plainText(const QString &foreign);

/// The same from bytes: decoded as UTF-8, what is invalid becomes U+FFFD.
QString plainText(const QByteArray &foreign);

/// The same for what must stay in one line (names in sentences): newlines and tabs become symbols
/// too (␊, ␉).
QString plainLine(const QString &foreign);

/// At most `maximum` characters, the rest replaced by "…"; for names in labels and messages.
QString elided(const QString &text, qsizetype maximum = 120);

} // namespace panel
