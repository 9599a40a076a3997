// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// One word, quoted where a POSIX shell needs it; for people to read and paste.
QString shellQuoted(const QString &word);

} // namespace panel
