// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/TarFile.h"

#include "core/base/Tr.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <memory>

namespace panel {

namespace {

constexpr qint64 recordBytes = 512;

Error malformed(const QString &file, const QString &detail)
{
    return {Error::Kind::FileMalformed, Tr::tr("The tar file %1 is damaged or was cut.").arg(file),
            Tr::tr("Nothing can be restored from it; make the copy again, or use another one."),
            detail};
}

/// The file as libarchive reads it: every byte goes through the checksum once.
struct Source
{
    Source(const QString &path, const std::function<bool(qint64)> &listener)
        : file(path), goOn(listener)
    {
    }

    QFile file;
    const std::function<bool(qint64)> &goOn;
    QCryptographicHash hash{QCryptographicHash::Sha256};
    QByteArray end; ///< the last two records
    qint64 bytes = 0;
    bool isStopped = false;
    std::array<char, 256 * 1024> buffer{};

    static la_ssize_t read(archive *reader, void *self, const void **data)
    {
        auto *source = static_cast<Source *>(self);
        *data = source->buffer.data();
        const qint64 count = source->take();
        if (count < 0)
            archive_set_error(reader, EIO, "%s", "read error");
        return count;
    }

    qint64 take()
    {
        if (!goOn(bytes)) {
            isStopped = true;
            return -1;
        }
        const qint64 count = file.read(buffer.data(), qint64(buffer.size()));
        if (count > 0) {
            const QByteArrayView piece(buffer.data(), count);
            hash.addData(piece.toByteArray());
            end.append(piece.last(std::min(count, 2 * recordBytes)));
            end = end.right(2 * recordBytes);
            bytes += count;
        }
        return count;
    }
};

struct FreeArchive
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};

/// Reads what libarchive has no interest in: all behind the last entry.
bool drain(Source &source)
{
    qint64 count = source.take();
    while (count > 0)
        count = source.take();
    return count == 0;
}

} // namespace

Result<TarContents> readTar(const QString &file, const std::function<bool(qint64)> &goOn)
{
    const auto source = std::make_unique<Source>(file, goOn);
    if (!source->file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, Tr::tr("%1 could not be read.").arg(file), {},
                    source->file.errorString());
    const std::unique_ptr<archive, FreeArchive> reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    TarContents contents;
    int state = archive_read_open(reader.get(), source.get(), nullptr, &Source::read, nullptr);
    while (state >= ARCHIVE_WARN) {
        archive_entry *entry = nullptr;
        state = archive_read_next_header(reader.get(), &entry);
        if (state == ARCHIVE_EOF || state < ARCHIVE_WARN)
            break;
        ++contents.entries;
        const void *data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while ((state = archive_read_data_block(reader.get(), &data, &size, &offset)) == ARCHIVE_OK)
            contents.dataBytes += qint64(size);
        if (state == ARCHIVE_EOF)
            state = ARCHIVE_OK;
    }
    const bool isWhole = state == ARCHIVE_EOF && drain(*source);
    if (source->isStopped)
        return fail(Error::Kind::Cancelled, Tr::tr("Cancelled"));
    if (!isWhole) {
        const char *reason = archive_error_string(reader.get());
        return fail(malformed(file, QString::fromUtf8(reason ? reason : "")));
    }
    // An engine that fails in the middle ends its answer all the same: only these two empty
    // records tell that it had come to the end.
    if (source->bytes % recordBytes != 0
        || source->end != QByteArray(qsizetype(2 * recordBytes), '\0'))
        return fail(malformed(file, Tr::tr("the mark at its end is missing")));
    contents.bytes = source->bytes;
    contents.sha256 = QString::fromLatin1(source->hash.result().toHex());
    return contents;
}

} // namespace panel
