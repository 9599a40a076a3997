// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogFile.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QDir>
#include <QFileInfo>

namespace panel {

namespace {

constexpr qsizetype blockBytes = 256 * 1024;
constexpr qint64 reportMilliseconds = 100;

} // namespace

LogFile::LogFile(const QString &file, LogFormat format) : m_file(file), m_format(format)
{
    m_block.reserve(blockBytes * 2);
    m_clock.start();
}

Error LogFile::error(const QString &reason) const
{
    return {Error::Kind::FileUnreadable,
            Tr::tr("The log cannot be written to %1: %2.")
                .arg(elided(plainLine(QDir::toNativeSeparators(m_file.fileName()))), reason),
            Tr::tr("Choose another file, or see that there is room and that you may write there."),
            {}};
}

Result<void> LogFile::open()
{
    // A device or a pipe would be replaced by a file of its name.
    const QFileInfo info(m_file.fileName());
    if (info.exists() && !info.isFile())
        return fail(error(Tr::tr("it is no ordinary file")));
    if (!m_file.open(QIODevice::WriteOnly))
        return fail(error(m_file.errorString()));
    return {};
}

Result<void> LogFile::add(const WrittenLine &line)
{
    appendLine(m_block, line, m_format);
    ++m_lines;
    return m_block.size() < blockBytes ? Result<void>() : write();
}

Result<void> LogFile::write()
{
    // On a disk that becomes full a part is written first; the reason comes with the rest.
    for (qsizetype written = 0; written < m_block.size();) {
        const qint64 step = m_file.write(m_block.constData() + written, m_block.size() - written);
        if (step <= 0 || !m_file.flush())
            return fail(error(m_file.errorString()));
        written += step;
    }
    m_bytes += m_block.size();
    m_block.resize(0); // which keeps its room
    return {};
}

Result<LogExportReport> LogFile::commit()
{
    if (const Result<void> written = write(); !written)
        return fail(written.error());
    if (!m_file.commit())
        return fail(error(m_file.errorString()));
    return LogExportReport{m_file.fileName(), m_lines, m_bytes};
}

bool LogFile::isTimeToReport()
{
    if (m_clock.elapsed() < reportMilliseconds)
        return false;
    m_clock.restart();
    return true;
}

} // namespace panel
