// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogChunk.h"

#include <QByteArray>

#include <vector>

namespace panel {

/// The entries of all lines in some four bytes each: lengths and differences of times as numbers of
/// as many bytes as they need, services and the rest as runs.
QByteArray packedEntries(const LogLines &lines);

/// FileMalformed if the bytes are not those of so many lines.
Result<std::vector<LineEntry>> unpackedEntries(const QByteArray &bytes, quint32 count,
                                               qint64 firstTime);

} // namespace panel
