// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

#include <atomic>
#include <memory>

namespace panel {

/// A file for bytes that memory should not hold. It has no name from the moment it is made, so that
/// it goes with the program, however this ends; nobody but the user can read it. One thread writes,
/// any thread reads what was written.
class SpillFile
{
public:
    /// FileUnreadable with the reason. The folder is made when it is missing.
    static Result<std::shared_ptr<SpillFile>> create(const QString &folder);
    ~SpillFile();

    /// Where the bytes lie. FileUnreadable: the disk is full, for example; then nothing was
    /// written.
    Result<qint64> append(const QByteArray &bytes);
    Result<QByteArray> read(qint64 offset, qint64 size) const;
    qint64 size() const { return m_size; }

private:
    SpillFile();

    QTemporaryFile m_file;
    QString m_folder;
    std::atomic<qint64> m_size = 0;
};

} // namespace panel
