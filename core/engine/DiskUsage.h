// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace panel {

/// What an engine stores. Source: GET /system/df, in the shape up to API 1.52. No number is
/// negative; what the engine cannot tell (it writes -1) is not counted.
struct DiskUsage
{
    qint64 layers = 0;                ///< bytes of all images, shared layers counted once
    qint64 containers = 0;            ///< bytes that containers have written outside of volumes
    QHash<QString, qint64> container; ///< the same, by id; without those that it cannot tell
    QHash<QString, qint64> volumes;   ///< bytes by name; without those that it cannot tell
    qint64 buildCache = 0;            ///< bytes that no image shares and no build uses now
    int buildRecords = 0;             ///< how many records these are

    /// All that is told, in bytes.
    qint64 total() const;

    bool operator==(const DiskUsage &other) const = default;
    /// BadAnswer for a field of another type, for sizes below -1, and for a total that does not
    /// fit 64 bits.
    static Result<DiskUsage> fromJson(const QJsonObject &json);
};

} // namespace panel
