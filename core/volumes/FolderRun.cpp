// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/FolderRun.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ArchiveApi.h"
#include "core/engine/EngineConnection.h"
#include "core/volumes/HelperContainer.h"

#include <QDir>
#include <QPointer>

#include <utility>

namespace panel {

namespace {

/// The folder is given to the engine as "folder:/path", or names a volume.
std::optional<Error> whyNot(FolderTask task, const QString &folder)
{
    if (task == FolderTask::EmptyVolumes && !folder.contains(u'/') && !folder.contains(u':'))
        return std::nullopt;
    return whyNotDataFolder(folder);
}

/// A helper that sees the folders as /panel/0, /panel/1, …
ContainerDraft draftFor(const QStringList &folders)
{
    ContainerDraft draft;
    draft.user = QStringLiteral("0:0");
    for (qsizetype i = 0; i < folders.size(); ++i)
        draft.binds.append(QStringLiteral("%1:/panel/%2").arg(folders.at(i)).arg(i));
    return draft;
}

ContainerDraft emptyingDraft(const QStringList &folders)
{
    ContainerDraft draft = draftFor(folders);
    draft.entrypoint = {QStringLiteral("find")};
    for (qsizetype i = 0; i < folders.size(); ++i)
        draft.command.append(QStringLiteral("/panel/%1").arg(i));
    draft.command +=
        QStringList{QStringLiteral("-mindepth"), QStringLiteral("1"), QStringLiteral("-delete")};
    return draft;
}

class FolderRun : public AnsweringCall<std::monostate>
{
public:
    FolderRun(EngineConnection *engine, FolderTask task, const QStringList &folders,
              const QStringList &images, QObject *requester, Handler<std::monostate> done)
        : AnsweringCall(requester, std::move(done))
    {
        for (const QString &folder : folders) {
            if (const auto error = whyNot(task, folder)) {
                deliver(fail(*error));
                return;
            }
        }
        m_run = runHelper(engine, emptyingDraft(folders), images, this,
                          [this, folders](const Result<HelperEnd> &ended) {
                              if (!ended)
                                  deliver(fail(ended.error()));
                              else if (ended->exitCode != 0)
                                  deliver(fail(failure(ended->exitCode, folders)));
                              else
                                  deliver(std::monostate());
                          });
    }

protected:
    void abortWork() override { delete m_run; }

private:
    static Error failure(int exitCode, const QStringList &folders)
    {
        return {Error::Kind::Internal,
                Tr::tr("The data folders could not be worked on (exit code %1).").arg(exitCode),
                Tr::tr("Look at them on the engine's machine: %1").arg(folders.join(u' ')),
                {}};
    }

    QPointer<Call> m_run;
};

/// The engine makes what a container binds when it mounts that, which it also does for a look into
/// one that never starts.
class FolderMaking : public AnsweringCall<std::monostate>
{
public:
    FolderMaking(EngineConnection *engine, const QStringList &folders, const QStringList &images,
                 QObject *requester, Handler<std::monostate> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine)
    {
        // Making a folder loses nothing, wherever it is; the engine has the last word.
        for (const QString &folder : folders) {
            if (folder.startsWith(u'/') && !folder.contains(u':'))
                continue;
            deliver(fail(Error::Kind::InvalidInput,
                         Tr::tr("“%1” is not the path of a folder on the engine's machine.")
                             .arg(elided(plainText(folder))),
                         Tr::tr("Correct the volume's device in the compose file.")));
            return;
        }
        ContainerDraft draft = draftFor(folders);
        draft.entrypoint = {QStringLiteral("true")}; // an image without any command needs one
        m_call = makeHelper(engine, draft, HelperImage::NamedElseAny, images, this,
                            [this](const Result<QString> &id) {
                                if (id)
                                    look(*id);
                                else
                                    deliver(fail(id.error()));
                            });
    }

    ~FolderMaking() override { drop(); }

protected:
    void abortWork() override
    {
        delete m_call;
        drop();
    }

private:
    void look(const QString &id)
    {
        m_id = id;
        m_call = ArchiveApi(m_engine).look(
            id, QStringLiteral("/panel/0"), this, [this](const Result<void> &seen) {
                // Answers once it is gone, so that nobody finds it in a list right after.
                m_call = ContainerApi(m_engine).remove(
                    std::exchange(m_id, {}), true, this, [this, seen](const auto &) {
                        deliver(seen.map([] { return std::monostate(); }));
                    });
            });
    }

    void drop()
    {
        if (!m_id.isEmpty())
            dropHelper(m_engine, std::exchange(m_id, {}));
    }

    QPointer<EngineConnection> m_engine;
    QString m_id;
    QPointer<Call> m_call;
};

} // namespace

std::optional<Error> whyNotDataFolder(const QString &folder)
{
    const auto refuse = [&](const QString &why) {
        return Error{
            Error::Kind::InvalidInput,
            Tr::tr("The folder %1 is not used for data: %2.").arg(elided(plainText(folder)), why),
            Tr::tr("Let the volume's device in the compose file name a folder of its own."),
            {}};
    };
    if (!folder.startsWith(u'/') || QDir::cleanPath(folder) != folder || folder.contains(u':'))
        return refuse(Tr::tr("it is not a plain absolute path"));
    const QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    static const QStringList systemFolders = {
        QStringLiteral("bin"),  QStringLiteral("boot"), QStringLiteral("dev"),
        QStringLiteral("etc"),  QStringLiteral("lib"),  QStringLiteral("lib64"),
        QStringLiteral("proc"), QStringLiteral("run"),  QStringLiteral("sbin"),
        QStringLiteral("sys"),  QStringLiteral("usr")};
    if (parts.isEmpty() || systemFolders.contains(parts.first()))
        return refuse(Tr::tr("it belongs to the system"));
    // /home/ada and /var/lib hold more than one project's data.
    const bool isShared = parts.first() == u"home" || parts.first() == u"Users"
                          || parts.first() == u"var" || parts.first() == u"root";
    if (parts.size() < (isShared ? 3 : 2))
        return refuse(Tr::tr("it holds more than this data"));
    return std::nullopt;
}

Call *makeFolders(EngineConnection *engine, const QStringList &folders, const QStringList &images,
                  QObject *requester, Handler<std::monostate> done)
{
    return new FolderMaking(engine, folders, images, requester, std::move(done));
}

Call *runOnFolders(EngineConnection *engine, FolderTask task, const QStringList &folders,
                   const QStringList &images, QObject *requester, Handler<std::monostate> done)
{
    return new FolderRun(engine, task, folders, images, requester, std::move(done));
}

} // namespace panel
