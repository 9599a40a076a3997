// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace panel {

/// Options as people type them in one line, cut into words at white space; '…' and "…" keep white
/// space in a word. No shell reads them: nothing is expanded. Error::Kind::InvalidInput where a
/// quote is not closed.
Result<QStringList> optionWords(const QString &line);

} // namespace panel
