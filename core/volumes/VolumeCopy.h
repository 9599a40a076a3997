// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/Volume.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace panel {

/// A copy of a volume: a tar file, and beside it "<file>.json", which says what it is a copy of.
/// Both are readable by their owner only: there may be passwords and keys in it.
struct VolumeCopy
{
    QString file;         ///< absolute path of the tar
    Volume volume;        ///< as it was, so that the same one can be made again
    QString project;      ///< of Compose; empty: none
    QString engine;       ///< what people called the engine
    QDateTime made;       ///< UTC
    qint64 bytes = 0;     ///< of the tar
    qint64 entries = 0;   ///< files, folders and links in it
    qint64 dataBytes = 0; ///< of its files
    QString sha256;       ///< of the tar, in hexadecimal

    bool operator==(const VolumeCopy &other) const = default;
};

/// "mariadb-20261126-131500.tar"; characters of the name that are none for files become "_".
QString copyFileName(const QString &volume, const QDateTime &made);

Result<void> writeDescription(const VolumeCopy &copy);
/// FileUnreadable, or FileMalformed where it says something that makes no sense.
Result<VolumeCopy> readDescription(const QString &tarFile);
/// Those of the folder that have a readable description, the latest first.
QList<VolumeCopy> volumeCopiesIn(const QString &folder);

} // namespace panel
