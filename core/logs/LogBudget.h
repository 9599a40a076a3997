// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace panel {

/// What a store of log lines may take, packed as they are.
struct LogBudget
{
    qint64 memory = 128LL * 1024 * 1024;
    qint64 disk = 2LL * 1024 * 1024 * 1024; ///< in the cache folder, for what memory cannot hold

    bool operator==(const LogBudget &other) const = default;
};

} // namespace panel
