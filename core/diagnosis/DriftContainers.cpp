// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DriftContainers.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"

#include <QMap>

#include <functional>

namespace panel {

namespace {

constexpr int atOnce = 6; ///< questions to the engine

class ContainersCall : public AnsweringCall<QList<DriftFacts>>
{
public:
    ContainersCall(EngineConnection *engine, const WantedProject &project,
                   const DriftQuestions &questions, QObject *requester,
                   Handler<QList<DriftFacts>> done)
        : AnsweringCall(requester, std::move(done))
        , m_engine(engine)
        , m_project(project)
        , m_facts(questions.facts)
        , m_copied(questions.copied)
        , m_mounted(questions.mounted)
    {
        collect();
        m_unanswered = m_questions.size();
        if (m_unanswered == 0)
            deliver(m_facts);
        for (int i = 0; i < atOnce; ++i)
            askNext();
    }

protected:
    void abortWork() override { qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly)); }

private:
    /// Where a container stands in m_facts.
    struct Place
    {
        qsizetype service;
        qsizetype container;
    };

    ComparedContainer &at(const Place &place)
    {
        return m_facts[place.service].containers[place.container];
    }

    void collect()
    {
        QMap<QString, QList<Place>> images;
        for (qsizetype i = 0; i < m_facts.size(); ++i) {
            const DriftFacts &facts = m_facts.at(i);
            for (qsizetype j = 0; facts.isInFile && j < facts.containers.size(); ++j) {
                const ComparedContainer &compared = facts.containers.at(j);
                m_places.insert(compared.container.id, {i, j});
                images[compared.container.image].append({i, j});
                const QString hash = compared.container.labels.value(composeHashLabel);
                const bool isOther = !compared.wantedHash.isEmpty() && hash != compared.wantedHash;
                if (compared.isComparedByKeys || isOther)
                    m_questions.append([this, i, j] { askForKeys({i, j}); });
            }
        }
        for (auto it = images.cbegin(); it != images.cend(); ++it)
            m_questions.append(
                [this, name = it.key(), users = it.value()] { askForImage(name, users); });
        if (!m_copied.isEmpty())
            m_questions.append([this] { askForCopied(); });
        if (!m_mounted.isEmpty())
            m_questions.append([this] { askForMounted(); });
    }

    void askForImage(const QString &name, const QList<Place> &users)
    {
        ImageApi(m_engine).inspect(name, this, [this, users](const Result<Image> &image) {
            for (const Place &place : users) {
                if (image)
                    at(place).imageId = image->id;
                else if (image.error().kind != Error::Kind::NotFound)
                    at(place).gaps.append(image.error().message);
            }
            answered();
        });
    }

    void askForKeys(const Place &place)
    {
        ContainerApi(m_engine).report(
            at(place).container.id, this, [this, place](const Result<ContainerReport> &report) {
                const QString &service = m_facts.at(place.service).service.name;
                if (report) {
                    at(place).keys = differingKeys(m_project, service, *report);
                    at(place).hasLostShare = hasLostShare(service, *report);
                } else {
                    at(place).gaps.append(report.error().message);
                }
                answered();
            });
    }

    bool hasLostShare(const QString &service, const ContainerReport &report) const
    {
        constexpr std::pair<const char *, const char *> fields[] = {
            {"network_mode", "NetworkMode"}, {"pid", "PidMode"}, {"ipc", "IpcMode"}};
        const QString ofService = QStringLiteral("service:");
        const QString ofContainer = QStringLiteral("container:");
        const QJsonObject entry = m_project.services.value(service).toObject();
        for (const auto &[key, field] : fields) {
            const QString wanted = entry.value(QLatin1String(key)).toString();
            const QString there = report.hostConfig.value(QLatin1String(field)).toString();
            if (!wanted.startsWith(ofService))
                continue;
            const auto place = m_places.constFind(there.mid(ofContainer.size()));
            if (!there.startsWith(ofContainer) || place == m_places.cend()
                || m_facts.at(place->service).service.name != wanted.mid(ofService.size()))
                return true;
        }
        return false;
    }

    void askForCopied()
    {
        QList<ContainerFile> files;
        for (const CopiedSecret &copied : m_copied)
            files.append(copied.file);
        readFileDigests(m_engine, files, this,
                        [this](const Result<QList<Result<FileDigest>>> &digests) {
                            for (qsizetype i = 0; digests && i < digests->size(); ++i) {
                                const CopiedSecret &copied = m_copied.at(i);
                                take(copied.file.container, copied.secret,
                                     digests->at(i).map([&](const FileDigest &digest) {
                                         return digest != copied.present;
                                     }));
                            }
                            answered();
                        });
    }

    void askForMounted()
    {
        findReplacedSecrets(
            m_engine, m_mounted, this, [this](const Result<QList<Result<bool>>> &replaced) {
                for (qsizetype i = 0; replaced && i < replaced->size(); ++i)
                    take(m_mounted.at(i).container, m_mounted.at(i).secret, replaced->at(i));
                answered();
            });
    }

    void take(const QString &container, const QString &secret, const Result<bool> &isOld)
    {
        const auto place = m_places.constFind(container);
        if (place == m_places.cend())
            return;
        ComparedContainer &compared = at(*place);
        if (!isOld)
            compared.gaps.append(Tr::tr("Whether the secret %1 has changed cannot be told: %2.")
                                     .arg(elided(plainLine(secret), 60), isOld.error().message));
        else if (*isOld && !compared.oldSecrets.contains(secret))
            compared.oldSecrets.append(secret);
    }

    void askNext()
    {
        if (!m_questions.isEmpty())
            m_questions.takeFirst()();
    }

    void answered()
    {
        askNext();
        if (--m_unanswered == 0)
            deliver(m_facts);
    }

    EngineConnection *m_engine;
    const WantedProject m_project;
    QList<DriftFacts> m_facts;
    const QList<CopiedSecret> m_copied;
    const QList<MountedSecret> m_mounted;
    QHash<QString, Place> m_places; ///< by the container's id
    QList<std::function<void()>> m_questions;
    qsizetype m_unanswered = 0;
};

} // namespace

Call *askAboutContainers(EngineConnection *engine, const WantedProject &project,
                         const DriftQuestions &questions, QObject *requester,
                         Handler<QList<DriftFacts>> done)
{
    return new ContainersCall(engine, project, questions, requester, std::move(done));
}

} // namespace panel
