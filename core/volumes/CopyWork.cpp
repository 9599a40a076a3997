// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/engine/ArchiveApi.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/TarFile.h"
#include "core/volumes/TransferWork.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace panel {

namespace {

using namespace std::chrono_literals;
using Stage = TransferProgress::Stage;

constexpr auto stall = 60s; ///< without a byte: the engine reads a disk, not a tape

/// Volume → helper container → file → read back.
class CopyWork : public TransferWork
{
public:
    CopyWork(const Endpoint &engine, CopyOrder order)
        : TransferWork(engine), m_order(std::move(order))
    {
        m_copy.engine = engine.name;
        m_copy.project = m_order.project;
    }

    ~CopyWork() override { removePart(); }

private:
    void work() override
    {
        m_copy.volume = m_order.volume;
        if (!m_order.folderOnly.isEmpty()) {
            open(m_order.folderOnly);
            return;
        }
        VolumeApi(engine()).inspect(m_order.volume.name, this, [this](const Result<Volume> &found) {
            if (!found) {
                finish(fail(found.error()));
                return;
            }
            m_copy.volume = *found;
            open(found->name);
        });
    }

    void abort() override
    {
        delete m_stream;
        removePart();
    }

    void open(const QString &source)
    {
        if (const auto opened = openFile(); !opened) {
            finish(fail(opened.error()));
            return;
        }
        withHelper(source, true, m_order.images, [this](const QString &id) { receive(id); });
    }

    Result<void> openFile()
    {
        const QDir directory(m_order.directory);
        m_copy.made = QDateTime::currentDateTimeUtc();
        const auto nameFile = [&] {
            m_copy.file = directory.absoluteFilePath(copyFileName(m_copy.volume.name, m_copy.made));
            m_file.setFileName(m_copy.file + QStringLiteral(".part"));
        };
        nameFile();
        while (QFile::exists(m_copy.file) || m_file.exists()) { // of the same second
            m_copy.made = m_copy.made.addSecs(1);
            nameFile();
        }
        if (!directory.mkpath(QStringLiteral("."))
            || !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                            QFile::ReadOwner | QFile::WriteOwner))
            return fail(Error::Kind::FileUnreadable,
                        Tr::tr("No copy can be written to %1.").arg(m_order.directory),
                        Tr::tr("Choose a folder that you may write to."), m_file.errorString());
        return {};
    }

    void receive(const QString &helper)
    {
        m_stream = ArchiveApi(engine()).read(helper, inside, this);
        m_stream->setIdleTimeout(stall);
        connect(m_stream, &HttpStream::received, this, &CopyWork::write);
        connect(m_stream, &HttpStream::ended, this, [this](const Result<void> &outcome) {
            if (outcome)
                readBack();
            else
                giveUp(outcome.error());
        });
    }

    void write(const QByteArray &bytes)
    {
        if (isStopped())
            return; // its end is on the way
        if (m_file.write(bytes) != bytes.size()) {
            const QString reason = m_file.errorString();
            abort();
            finish(fail(Error::Kind::FileUnreadable,
                        Tr::tr("The copy could not be written to %1.").arg(m_order.directory),
                        Tr::tr("Make room there, or choose another folder. Nothing was removed."),
                        reason));
            return;
        }
        m_hash.addData(bytes);
        m_copy.bytes += bytes.size();
        report(Stage::Copying, m_copy.bytes, m_order.expectedBytes);
    }

    void giveUp(const Error &error)
    {
        removePart();
        finish(fail(error));
    }

    void readBack()
    {
        m_file.close();
        const QString received = QString::fromLatin1(m_hash.result().toHex());
        const auto contents = readTar(m_file.fileName(), verifying(m_copy.bytes));
        if (!contents) {
            giveUp(contents.error());
            return;
        }
        if (contents->sha256 != received || contents->bytes != m_copy.bytes) {
            giveUp({Error::Kind::FileMalformed,
                    Tr::tr("The copy in %1 is not what the engine sent.").arg(m_order.directory),
                    Tr::tr("The disk there may be failing: choose another folder. Nothing was "
                           "removed."),
                    {}});
            return;
        }
        m_copy.entries = contents->entries;
        m_copy.dataBytes = contents->dataBytes;
        m_copy.sha256 = contents->sha256;
        if (const auto described = writeDescription(m_copy); !described)
            giveUp(described.error());
        else if (!m_file.rename(m_copy.file))
            giveUp({Error::Kind::FileUnreadable,
                    Tr::tr("%1 could not be written.").arg(m_copy.file),
                    Tr::tr("Choose another folder."), m_file.errorString()});
        else
            finish(m_copy);
    }

    void removePart()
    {
        if (m_file.fileName().endsWith(QStringLiteral(".part")))
            m_file.remove();
    }

    CopyOrder m_order;
    VolumeCopy m_copy;
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QPointer<HttpStream> m_stream;
};

} // namespace

std::unique_ptr<TransferWork> makeCopyWork(const Endpoint &engine, const CopyOrder &order)
{
    return std::make_unique<CopyWork>(engine, order);
}

} // namespace panel
