// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace panel {

/// The longest text, in small ASCII letters, that each match of this pattern contains, as far as
/// that is seen at a glance; empty if nothing is certain. `foldsUnicode`: letters also match what
/// Unicode calls the same letter.
QByteArray requiredText(const QByteArray &pattern, bool isExpression, bool foldsUnicode);

/// The expression finds the same in many lines at once as in each by itself: it knows nothing of
/// what stands around it, nor of the end of the whole.
bool isPlainExpression(const QByteArray &pattern);

} // namespace panel
