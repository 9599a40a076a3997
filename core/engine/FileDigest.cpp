// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/FileDigest.h"

#include "core/base/PlainText.h"
#include "core/base/Secret.h"
#include "core/base/Tr.h"
#include "core/engine/ArchiveApi.h"

#include <QCryptographicHash>

#include <archive.h>
#include <archive_entry.h>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr int atOnce = 4;
constexpr qsizetype mostOfFile = 64 * 1024;
/// Of a tar with such a file: headers, and the empty records at its end.
constexpr qsizetype mostOfTar = mostOfFile + 16 * 1024;
constexpr auto stall = 30s; ///< without a byte

struct FreeArchive
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};

tl::unexpected<Error> noPlainFile()
{
    return fail(Error::Kind::BadAnswer, Tr::tr("it is no plain file"));
}

/// One file, on its way.
class Reading : public QObject
{
public:
    Reading(EngineConnection *engine, ContainerFile file, QObject *parent,
            std::function<void(const Result<FileDigest> &)> done)
        : QObject(parent), m_file(std::move(file)), m_done(std::move(done))
    {
        m_tar.reserve(mostOfTar); // it never moves: nothing is left elsewhere
        HttpStream *stream = ArchiveApi(engine).read(m_file.container, m_file.path, this);
        stream->setIdleTimeout(stall);
        connect(stream, &HttpStream::received, this, [this, stream](const QByteArray &bytes) {
            if (m_tar.size() + bytes.size() <= mostOfTar) {
                m_tar.append(bytes);
                return;
            }
            stream->close();
            end(tooLarge());
        });
        connect(stream, &HttpStream::ended, this, [this](const Result<void> &outcome) {
            if (outcome)
                end(digestOfOnlyFile(m_tar));
            else if (outcome.error().kind == Error::Kind::NotFound)
                end(fail(
                    Error::Kind::NotFound,
                    Tr::tr("%1 is not in the container").arg(elided(plainLine(m_file.path), 120))));
            else
                end(fail(outcome.error()));
        });
    }
    ~Reading() override { const Secret wiped(std::move(m_tar)); }

private:
    tl::unexpected<Error> tooLarge() const
    {
        return fail(Error::Kind::TooLarge, Tr::tr("%1 is larger than %2 KiB")
                                               .arg(elided(plainLine(m_file.path), 120))
                                               .arg(mostOfFile / 1024));
    }

    void end(const Result<FileDigest> &outcome)
    {
        deleteLater();
        std::exchange(m_done, nullptr)(outcome);
    }

    const ContainerFile m_file;
    std::function<void(const Result<FileDigest> &)> m_done;
    QByteArray m_tar;
};

class DigestCall : public AnsweringCall<QList<Result<FileDigest>>>
{
public:
    DigestCall(EngineConnection *engine, const QList<ContainerFile> &files, QObject *requester,
               Handler<QList<Result<FileDigest>>> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine), m_files(files)
    {
        m_digests.fill(fail(Error::Kind::Internal, QString()), files.size());
        for (int i = 0; i < atOnce; ++i)
            readNext();
        if (files.isEmpty())
            deliver(m_digests);
    }

protected:
    void abortWork() override { qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly)); }

private:
    void readNext()
    {
        if (m_next == m_files.size())
            return;
        const qsizetype at = m_next++;
        new Reading(m_engine, m_files.at(at), this, [this, at](const Result<FileDigest> &digest) {
            m_digests[at] = digest;
            readNext();
            if (++m_answered == m_files.size())
                deliver(m_digests);
        });
    }

    EngineConnection *m_engine;
    const QList<ContainerFile> m_files;
    QList<Result<FileDigest>> m_digests;
    qsizetype m_next = 0;
    qsizetype m_answered = 0;
};

} // namespace

Result<FileDigest> digestOfOnlyFile(const QByteArray &tar)
{
    const std::unique_ptr<archive, FreeArchive> reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    archive_entry *entry = nullptr;
    if (archive_read_open_memory(reader.get(), tar.constData(), std::size_t(tar.size()))
            != ARCHIVE_OK
        || archive_read_next_header(reader.get(), &entry) < ARCHIVE_WARN
        || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
        return noPlainFile();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const void *data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    la_int64_t read = 0;
    int state = ARCHIVE_OK;
    while ((state = archive_read_data_block(reader.get(), &data, &size, &offset)) == ARCHIVE_OK) {
        if (offset != read) // a hole: nobody makes such a secret
            return noPlainFile();
        hash.addData(QByteArray::fromRawData(static_cast<const char *>(data), qsizetype(size)));
        read += la_int64_t(size);
    }
    if (state != ARCHIVE_EOF || read != archive_entry_size(entry)
        || archive_read_next_header(reader.get(), &entry) != ARCHIVE_EOF)
        return noPlainFile();
    return hash.result();
}

Call *readFileDigests(EngineConnection *engine, const QList<ContainerFile> &files,
                      QObject *requester, Handler<QList<Result<FileDigest>>> done)
{
    return new DigestCall(engine, files, requester, std::move(done));
}

} // namespace panel
