// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/engine/ArchiveApi.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/FolderRun.h"
#include "core/volumes/TarFile.h"
#include "core/volumes/TransferWork.h"

#include <QFile>
#include <QTimer>

namespace panel {

namespace {

using namespace std::chrono_literals;
using Stage = TransferProgress::Stage;

constexpr auto stall = 120s;
constexpr qint64 pieceBytes = 256 * 1024;
constexpr qsizetype twoRecords = 1024;
constexpr qint64 mostUnsent = 1024 * 1024;

/// File, verified → helper container with the volume, made or emptied.
class RestoreWork : public TransferWork
{
public:
    RestoreWork(const Endpoint &engine, RestoreOrder order)
        : TransferWork(engine), m_order(std::move(order)), m_file(m_order.copy.file)
    {
        m_stall.setSingleShot(true);
        m_stall.setInterval(stall);
    }

private:
    void work() override
    {
        const auto contents = readTar(m_order.copy.file, verifying(m_order.copy.bytes));
        if (!contents) {
            finish(fail(contents.error()));
            return;
        }
        if (contents->sha256 != m_order.copy.sha256) {
            finish(fail(Error::Kind::FileMalformed,
                        Tr::tr("%1 is not what was once copied: its checksum is another one.")
                            .arg(m_order.copy.file),
                        Tr::tr("Use another copy.")));
            return;
        }
        m_order.copy.bytes = contents->bytes;
        VolumeApi(engine()).inspect(m_order.volume, this, [this](const Result<Volume> &found) {
            if (found)
                checkUsers(*found);
            else if (found.error().kind == Error::Kind::NotFound)
                makeVolume();
            else
                finish(fail(found.error()));
        });
    }

    void abort() override
    {
        delete m_probe;
        delete m_upload;
    }

    void checkUsers(const Volume &volume)
    {
        if (!m_order.mayReplace) {
            finish(fail(Error::Kind::Conflict,
                        Tr::tr("There is a volume %1 already.").arg(m_order.volume),
                        Tr::tr("Restore into another name, or agree to its being emptied.")));
            return;
        }
        ContainerFilter users;
        users.volume = volume.name;
        ContainerApi(engine()).list(
            users, this, [this, volume](const Result<QList<Container>> &list) {
                if (!list) {
                    finish(fail(list.error()));
                    return;
                }
                for (const Container &container : *list) {
                    if (!container.isActive())
                        continue;
                    finish(fail(Error::Kind::Conflict,
                                Tr::tr("The container %1 runs and uses the volume %2.")
                                    .arg(container.name, volume.name),
                                Tr::tr("Stop it first.")));
                    return;
                }
                open(volume.name);
            });
    }

    void makeVolume()
    {
        Volume wanted = m_order.copy.volume;
        wanted.name = m_order.volume;
        const QString device = wanted.options.value(QStringLiteral("device"));
        const bool isFolder = wanted.options.value(QStringLiteral("o")).contains(u"bind");
        if (!isFolder) {
            create(wanted, [this, wanted] { open(wanted.name); });
        } else if (wanted.name != m_order.copy.volume.name) {
            // The same folder under two names would be one volume, not two.
            wanted.options.clear();
            create(wanted, [this, wanted] { open(wanted.name); });
        } else if (const auto error = whyNotDataFolder(device)) {
            finish(fail(*error)); // the description of a copy is a file that anybody may have made
        } else {
            // The folder outlives its volume, and the engine mounts no folder that is not there:
            // filled first, then made a volume.
            m_volumeAfterwards = wanted;
            open(device);
        }
    }

    void create(const Volume &volume, const std::function<void()> &then)
    {
        VolumeApi(engine()).create(volume, this, [this, then](const Result<Volume> &made) {
            if (made)
                then();
            else
                finish(fail(made.error()));
        });
    }

    void open(const QString &target)
    {
        if (!m_file.open(QIODevice::ReadOnly)) {
            finish(fail(Error::Kind::FileUnreadable,
                        Tr::tr("%1 could not be read.").arg(m_file.fileName()), {},
                        m_file.errorString()));
            return;
        }
        withHelper(target, false, m_order.images,
                   [this, target](const QString &helper) { probe(helper, target); });
    }

    /// The tar of an empty folder is its own header and the mark of the end.
    void probe(const QString &helper, const QString &target)
    {
        m_probe = ArchiveApi(engine()).read(helper, inside, this);
        m_probe->setIdleTimeout(stall);
        connect(
            m_probe, &HttpStream::received, this, [this, helper, target](const QByteArray &bytes) {
                m_beginning += bytes;
                if (m_beginning.size() < twoRecords)
                    return;
                m_probe->close();
                if (m_beginning.mid(twoRecords / 2, twoRecords / 2).count('\0') == twoRecords / 2)
                    send(helper);
                else
                    empty(helper, target);
            });
        connect(m_probe, &HttpStream::ended, this, [this](const Result<void> &outcome) {
            finish(outcome ? fail(Error::Kind::BadAnswer,
                                  Tr::tr("The engine does not show what the volume holds."))
                           : fail(outcome.error()));
        });
    }

    void empty(const QString &helper, const QString &target)
    {
        if (!m_order.mayReplace) {
            finish(fail(Error::Kind::Conflict, Tr::tr("There are files in %1 already.").arg(target),
                        Tr::tr("Restore into another name, or agree to its being emptied.")));
            return;
        }
        report(Stage::Emptying, 0, -1);
        holdOn();
        const FolderTask task =
            target.startsWith(u'/') ? FolderTask::Empty : FolderTask::EmptyVolumes;
        runOnFolders(engine(), task, {target}, m_order.images, this,
                     [this, helper](const Result<std::monostate> &emptied) {
                         if (!goesOn())
                             return;
                         if (emptied)
                             send(helper);
                         else
                             finish(fail(emptied.error()));
                     });
    }

    void send(const QString &helper)
    {
        m_upload = ArchiveApi(engine()).write(helper, above, m_order.copy.bytes, this);
        connect(m_upload, &HttpUpload::ready, this, &RestoreWork::pump);
        connect(m_upload, &HttpUpload::bytesWritten, this, &RestoreWork::pump);
        connect(m_upload, &HttpStream::ended, this, [this](const Result<void> &outcome) {
            m_stall.stop();
            if (!outcome)
                finish(fail(outcome.error()));
            else if (m_sent < m_order.copy.bytes)
                finish(fail(Error::Kind::BadAnswer,
                            Tr::tr("The engine stopped reading the copy before its end."),
                            Tr::tr("Restore it again.")));
            else if (m_volumeAfterwards)
                create(*m_volumeAfterwards, [this] { finish(m_order.copy); });
            else
                finish(m_order.copy);
        });
        connect(&m_stall, &QTimer::timeout, this, [this] {
            delete m_upload;
            finish(fail(Error::Kind::TimedOut, Tr::tr("The engine no longer takes the copy."),
                        Tr::tr("Look whether its disk is full, then restore it again.")));
        });
        m_stall.start();
    }

    void pump()
    {
        m_stall.start();
        while (m_upload && m_sent < m_order.copy.bytes && m_upload->unsentBytes() < mostUnsent) {
            const QByteArray piece = m_file.read(std::min(pieceBytes, m_order.copy.bytes - m_sent));
            if (piece.isEmpty()) {
                const QString reason = m_file.errorString();
                delete m_upload;
                finish(fail(Error::Kind::FileUnreadable,
                            Tr::tr("%1 could not be read to its end.").arg(m_file.fileName()), {},
                            reason));
                return;
            }
            m_sent += piece.size();
            m_upload->write(piece);
        }
        report(Stage::Restoring, m_sent, m_order.copy.bytes);
    }

    RestoreOrder m_order;
    QFile m_file;
    QTimer m_stall{this};
    std::optional<Volume> m_volumeAfterwards;
    QPointer<HttpStream> m_probe;
    QByteArray m_beginning;
    QPointer<HttpUpload> m_upload;
    qint64 m_sent = 0;
};

} // namespace

std::unique_ptr<TransferWork> makeRestoreWork(const Endpoint &engine, const RestoreOrder &order)
{
    return std::make_unique<RestoreWork>(engine, order);
}

} // namespace panel
