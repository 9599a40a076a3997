// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>

namespace panel {

/// What a tar file holds, counted by reading all of it.
struct TarContents
{
    qint64 entries = 0;   ///< files, folders, links and the like
    qint64 dataBytes = 0; ///< of its files
    qint64 bytes = 0;     ///< of the tar itself
    QString sha256;       ///< of the tar itself, in hexadecimal

    bool operator==(const TarContents &other) const = default;
};

/// Reads a tar from beginning to end: each header's checksum, each file to its last byte, and the
/// mark at the end, without which it was cut. Blocks; for threads other than the window's.
/// `goOn` hears now and then how many bytes were read, and ends it with Cancelled by saying false.
/// FileUnreadable; FileMalformed: it is no tar, is damaged, or was cut.
Result<TarContents> readTar(const QString &file, const std::function<bool(qint64)> &goOn);

} // namespace panel
