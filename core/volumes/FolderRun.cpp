// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/FolderRun.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/volumes/HelperContainer.h"

#include <QDir>
#include <QPointer>

namespace panel {

namespace {

/// The folder is given to the engine as "folder:/path", or names a volume.
std::optional<Error> whyNot(FolderTask task, const QString &folder)
{
    if (task == FolderTask::EmptyVolumes && !folder.contains(u'/') && !folder.contains(u':'))
        return std::nullopt;
    // Making a folder loses nothing, wherever it is; the engine has the last word.
    if (task == FolderTask::Create && folder.startsWith(u'/') && !folder.contains(u':'))
        return std::nullopt;
    return whyNotDataFolder(folder);
}

ContainerDraft draftFor(FolderTask task, const QStringList &folders)
{
    ContainerDraft draft;
    draft.user = QStringLiteral("0:0");
    QStringList inside;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        inside.append(QStringLiteral("/panel/%1").arg(i));
        draft.binds.append(folders.at(i) + u':' + inside.constLast());
    }
    if (task == FolderTask::Create) {
        draft.entrypoint = {QStringLiteral("true")};
    } else {
        draft.entrypoint = {QStringLiteral("find")};
        draft.command = inside
                        + QStringList{QStringLiteral("-mindepth"), QStringLiteral("1"),
                                      QStringLiteral("-delete")};
    }
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
        m_run = runHelper(engine, draftFor(task, folders), images, this,
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

Call *runOnFolders(EngineConnection *engine, FolderTask task, const QStringList &folders,
                   const QStringList &images, QObject *requester, Handler<std::monostate> done)
{
    return new FolderRun(engine, task, folders, images, requester, std::move(done));
}

} // namespace panel
