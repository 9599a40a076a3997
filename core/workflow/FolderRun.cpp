// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/FolderRun.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"

#include <QDir>
#include <QPointer>

namespace panel {

namespace {

/// On every container that lives only for such work.
const QString helperLabel = QStringLiteral("inception-panel.helper");

class FolderRun : public AnsweringCall<std::monostate>
{
public:
    FolderRun(EngineConnection *engine, FolderTask task, QStringList folders, QStringList images,
              QObject *requester, Handler<std::monostate> done)
        : AnsweringCall(requester, std::move(done))
        , m_containers(engine)
        , m_imagesApi(engine)
        , m_task(task)
        , m_folders(std::move(folders))
        , m_images(std::move(images))
    {
        for (const QString &folder : std::as_const(m_folders)) {
            if (const auto error = whyNot(folder)) {
                deliver(fail(*error));
                return;
            }
        }
        removeForgotten();
    }

protected:
    void abortWork() override
    {
        delete m_call;
        removeContainer();
    }

private:
    std::optional<Error> whyNot(const QString &folder) const
    {
        // Making a folder loses nothing, wherever it is; the engine has the last word.
        if (m_task == FolderTask::Create && folder.startsWith(u'/') && !folder.contains(u':'))
            return std::nullopt;
        return whyNotDataFolder(folder);
    }

    /// A run that was ended in the middle (the panel was closed) may have left its container.
    void removeForgotten()
    {
        ContainerFilter helpers;
        helpers.labels = {helperLabel};
        m_call = m_containers.list(helpers, this, [this](const Result<QList<Container>> &list) {
            for (const Container &container : list.value_or(QList<Container>())) {
                // One that runs, or is about to, may be another panel's.
                if (container.state == Container::State::Exited)
                    m_containers.remove(container.id, false, this, [](const Result<void> &) {});
            }
            findImage();
        });
    }

    void findImage()
    {
        if (m_images.isEmpty()) {
            deliver(
                fail(Error::Kind::NotFound,
                     Tr::tr("No image of the project is on the engine to reach its folders with."),
                     Tr::tr("Bring the stack up first, which builds its images.")));
            return;
        }
        const QString image = m_images.takeFirst();
        m_call = m_imagesApi.inspect(image, this, [this, image](const Result<Image> &found) {
            if (found)
                create(image);
            else if (found.error().kind == Error::Kind::NotFound)
                findImage();
            else
                deliver(fail(found.error()));
        });
    }

    void create(const QString &image)
    {
        ContainerDraft draft;
        draft.image = image;
        draft.user = QStringLiteral("0:0");
        draft.labels.insert(helperLabel, QStringLiteral("folders"));
        QStringList inside;
        for (qsizetype i = 0; i < m_folders.size(); ++i) {
            inside.append(QStringLiteral("/panel/%1").arg(i));
            draft.binds.append(m_folders.at(i) + u':' + inside.constLast());
        }
        if (m_task == FolderTask::Create) {
            draft.entrypoint = {QStringLiteral("true")};
        } else {
            draft.entrypoint = {QStringLiteral("find")};
            draft.command = inside
                            + QStringList{QStringLiteral("-mindepth"), QStringLiteral("1"),
                                          QStringLiteral("-delete")};
        }
        m_call = m_containers.create(draft, this, [this](const Result<QString> &id) {
            if (!id) {
                deliver(fail(id.error()));
                return;
            }
            m_id = *id;
            start();
        });
    }

    void start()
    {
        m_call = m_containers.start(m_id, this, [this](const Result<void> &started) {
            if (!started) {
                end(fail(started.error()));
                return;
            }
            m_call = m_containers.wait(m_id, this, [this](const Result<ContainerEnd> &ended) {
                if (!ended)
                    end(fail(ended.error()));
                else if (ended->exitCode != 0)
                    end(fail(Error::Kind::Internal,
                             Tr::tr("The data folders could not be worked on (exit code %1).")
                                 .arg(ended->exitCode),
                             Tr::tr("Look at them on the engine's machine: %1")
                                 .arg(m_folders.join(u' '))));
                else
                    end(std::monostate());
            });
        });
    }

    /// Answers once the container is gone, so that nobody finds it in a list right after.
    void end(const Result<std::monostate> &outcome)
    {
        const QString id = std::exchange(m_id, {});
        m_call = m_containers.remove(id, true, this, [this, outcome](const Result<void> &) {
            // A container that could not be removed is harmless, and the outcome is what counts.
            deliver(outcome);
        });
    }

    void removeContainer()
    {
        if (m_id.isEmpty())
            return;
        // Nobody waits for this answer; the requester only has to live as long as the request.
        auto *request = new QObject;
        m_containers.remove(std::exchange(m_id, {}), true, request,
                            [request](const Result<void> &) { request->deleteLater(); });
    }

    ContainerApi m_containers;
    ImageApi m_imagesApi;
    FolderTask m_task;
    QStringList m_folders;
    QStringList m_images;
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

Call *runOnFolders(EngineConnection *engine, FolderTask task, const QStringList &folders,
                   const QStringList &images, QObject *requester, Handler<std::monostate> done)
{
    return new FolderRun(engine, task, folders, images, requester, std::move(done));
}

} // namespace panel
