// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/SpillFile.h"

#include "core/base/Tr.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace panel {

namespace {

Error spillError(const QString &folder, const QString &reason)
{
    return {Error::Kind::FileUnreadable,
            Tr::tr("Old log lines cannot be kept in %1: %2")
                .arg(QDir::toNativeSeparators(folder), reason),
            Tr::tr("Make room there. Until then the oldest lines are dropped earlier."),
            {}};
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

SpillFile::SpillFile() = default;
SpillFile::~SpillFile() = default;

Result<std::shared_ptr<SpillFile>> SpillFile::create(const QString &folder)
{
    std::shared_ptr<SpillFile> file(new SpillFile);
    file->m_folder = folder;
    file->m_file.setFileTemplate(folder + QStringLiteral("/lines-XXXXXX"));
    if (!QDir().mkpath(folder))
        return fail(spillError(folder, Tr::tr("the folder cannot be made")));
    if (!file->m_file.open())
        return fail(spillError(folder, file->m_file.errorString()));
    // Where the system does not make it without a name, it loses it here. QTemporaryFile gives
    // 0600.
    QFile::remove(file->m_file.fileName());
    return file;
}

Result<qint64> SpillFile::append(const QByteArray &bytes)
{
    const qint64 offset = m_size;
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t step = ::pwrite(m_file.handle(), bytes.constData() + written,
                                      size_t(bytes.size() - written), offset + written);
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return fail(spillError(m_folder, systemReason()));
        written += step;
    }
    m_size = offset + bytes.size();
    return offset;
}

Result<QByteArray> SpillFile::read(qint64 offset, qint64 size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 have = 0;
    while (have < size) {
        const ssize_t step =
            ::pread(m_file.handle(), bytes.data() + have, size_t(size - have), offset + have);
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return fail(spillError(m_folder, step == 0 ? Tr::tr("the file has become shorter")
                                                       : systemReason()));
        have += step;
    }
    return bytes;
}

} // namespace panel
