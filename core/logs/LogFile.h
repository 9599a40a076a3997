// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogExport.h"

#include <QElapsedTimer>
#include <QSaveFile>

namespace panel {

/// The file that an export writes: block by block, under another name until it is whole. It goes
/// away unless it is committed.
class LogFile
{
public:
    LogFile(const QString &file, LogFormat format);

    /// FileUnreadable, as the others.
    Result<void> open();
    Result<void> add(const WrittenLine &line);
    Result<LogExportReport> commit();

    qint64 lines() const { return m_lines; }
    qint64 bytes() const { return m_bytes + m_block.size(); }
    /// True some times a second.
    bool isTimeToReport();

private:
    Result<void> write();
    Error error(const QString &reason) const;

    QSaveFile m_file;
    LogFormat m_format;
    QByteArray m_block;
    qint64 m_lines = 0;
    qint64 m_bytes = 0;
    QElapsedTimer m_clock;
};

} // namespace panel
