// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DriftReader.h"

#include "core/base/Tr.h"
#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeFailure.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"

#include <QJsonDocument>
#include <QMap>
#include <QPointer>
#include <QSet>

#include <algorithm>

namespace panel {

namespace {

constexpr int atOnce = 6; ///< questions to the engine
/// Stands for the value of a variable, so that it is seen where it goes.
const QString marker = QStringLiteral("inception-panel-marker-");

QHash<QString, QString> parseHashes(const QByteArray &output)
{
    QHash<QString, QString> hashes;
    const QStringList lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        hashes.insert(line.section(u' ', 0, 0), line.section(u' ', 1).trimmed());
    return hashes;
}

class DriftReader : public AnsweringCall<QList<ServiceDrift>>
{
public:
    DriftReader(const DriftWanted &wanted, QObject *requester, Handler<QList<ServiceDrift>> done)
        : AnsweringCall(requester, std::move(done)), m_wanted(wanted)
    {
        m_work = findCompose(*wanted.launcher, this, [this](const Result<ComposeProgram> &found) {
            if (!found) {
                deliver(fail(found.error()));
                return;
            }
            m_program = *found;
            readConfig();
        });
    }

protected:
    void abortWork() override
    {
        delete m_work;
        qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly));
    }

private:
    ComposeCli compose(const QHash<QString, QString> &variables) const
    {
        ComposeTarget target;
        target.project = m_wanted.project.source;
        target.project.name = m_wanted.project.name;
        target.variables = variables;
        return ComposeCli(m_program, target);
    }

    void runCompose(const Result<Command> &command, const std::function<void(QByteArray)> &then)
    {
        if (!command) {
            deliver(fail(command.error()));
            return;
        }
        m_work =
            m_wanted.launcher->run(*command, this, [this, then](const Result<ProcessEnd> &end) {
                if (!end)
                    deliver(fail(end.error()));
                else if (end->exitCode != 0)
                    deliver(fail(composeFailure(*end, ComposeAction::ReadFile)));
                else
                    then(end->standardOutput);
            });
    }

    /// The value of a secret never belongs into a container's configuration. A file that puts one
    /// there all the same cannot be compared without it.
    QHash<QString, QString> markers() const
    {
        QHash<QString, QString> variables{{m_wanted.revisionVariable, marker}};
        for (const ComposeSecret &secret : m_wanted.project.secrets) {
            if (!secret.environment.isEmpty())
                variables.insert(secret.environment, marker + secret.environment);
        }
        return variables;
    }

    void readConfig()
    {
        runCompose(compose(markers()).config(ComposeCli::Profiles::All),
                   [this](const QByteArray &json) {
                       auto project = WantedProject::fromConfigJson(json);
                       if (!project) {
                           deliver(fail(project.error()));
                           return;
                       }
                       m_project = *project;
                       takeMarkers();
                       gather();
                       nextHashes();
                   });
    }

    /// Finds the labels that carry the revision, and takes them out of what is compared.
    void takeMarkers()
    {
        const QStringList names = m_project.services.keys();
        for (const QString &name : names) {
            QJsonObject service = m_project.services.value(name).toObject();
            QJsonObject labels = service.value(QLatin1String("labels")).toObject();
            const QStringList keys = labels.keys();
            for (const QString &key : keys) {
                if (labels.value(key).toString() != marker)
                    continue;
                m_revisionLabels.insert(name, key);
                labels.remove(key);
            }
            service.insert(QStringLiteral("labels"), labels);
            m_project.services.insert(name, service);
            if (QJsonDocument(service).toJson(QJsonDocument::Compact).contains(marker.toUtf8()))
                m_exposed.insert(name);
        }
    }

    void gather()
    {
        for (const Service &service : std::as_const(m_wanted.services)) {
            DriftFacts facts;
            facts.service = service;
            facts.isInFile = m_project.services.contains(service.name);
            const auto &known = m_wanted.project.services;
            facts.isWanted = std::any_of(known.cbegin(), known.cend(),
                                         [&](const auto &one) { return one.name == service.name; });
            facts.composeVersion = m_program.version.toString();
            facts.presentRevision = m_wanted.presentRevision;
            if (m_exposed.contains(service.name))
                facts.gap = Tr::tr("Its entry contains a secret, so it cannot be compared.");
            const auto label = m_revisionLabels.constFind(service.name);
            if (service.container && label != m_revisionLabels.cend()) {
                facts.revision = service.container->labels.value(*label);
                m_revisions.insert(*facts.revision);
            }
            m_facts.append(facts);
        }
        m_revisions.insert({}); // for those without
    }

    /// Once for each revision that containers were given; mostly that is one.
    void nextHashes()
    {
        if (m_revisions.isEmpty()) {
            askEngine();
            return;
        }
        const QString revision = *m_revisions.cbegin();
        m_revisions.erase(m_revisions.cbegin());
        QHash<QString, QString> variables = markers();
        variables.insert(m_wanted.revisionVariable, revision);
        runCompose(compose(variables).hashes(ComposeCli::Profiles::All),
                   [this, revision](const QByteArray &output) {
                       const QHash<QString, QString> hashes = parseHashes(output);
                       for (DriftFacts &facts : m_facts) {
                           const QString name = facts.service.name;
                           if (facts.revision.value_or(QString()) == revision
                               && !m_exposed.contains(name))
                               facts.wantedHash = hashes.value(name);
                       }
                       nextHashes();
                   });
    }

    void askEngine()
    {
        for (qsizetype i = 0; i < m_facts.size(); ++i) {
            const DriftFacts &facts = m_facts.at(i);
            if (!facts.isInFile || !facts.service.container)
                continue;
            m_images[facts.service.container->image].append(i);
            const QString hash = facts.service.container->labels.value(composeHashLabel);
            if (!facts.wantedHash.isEmpty() && hash != facts.wantedHash)
                m_toInspect.append(i);
        }
        m_imageNames = m_images.keys();
        m_unanswered = int(m_imageNames.size() + m_toInspect.size());
        if (m_unanswered == 0)
            finish();
        for (int i = 0; i < atOnce; ++i)
            askNext();
    }

    void askNext()
    {
        if (!m_imageNames.isEmpty()) {
            const QString name = m_imageNames.takeFirst();
            ImageApi(m_wanted.engine).inspect(name, this, [this, name](const Result<Image> &image) {
                const QList<qsizetype> users = m_images.value(name);
                for (const qsizetype at : users) {
                    if (image)
                        m_facts[at].imageId = image->id;
                    else if (image.error().kind != Error::Kind::NotFound)
                        m_facts[at].gap = image.error().message;
                }
                answered();
            });
        } else if (!m_toInspect.isEmpty()) {
            const qsizetype at = m_toInspect.takeFirst();
            ContainerApi(m_wanted.engine)
                .report(m_facts.at(at).service.container->id, this,
                        [this, at](const Result<ContainerReport> &report) {
                            DriftFacts &facts = m_facts[at];
                            if (report) {
                                facts.keys = differingKeys(m_project, facts.service.name, *report);
                            } else {
                                facts.gap = report.error().message;
                            }
                            answered();
                        });
        }
    }

    void answered()
    {
        askNext();
        if (--m_unanswered == 0)
            finish();
    }

    void finish()
    {
        QList<ServiceDrift> all;
        for (const DriftFacts &facts : std::as_const(m_facts))
            all.append(compare(facts));
        deliver(all);
    }

    const DriftWanted m_wanted;
    ComposeProgram m_program;
    WantedProject m_project;
    QHash<QString, QString> m_revisionLabels; ///< key of the label by service
    QSet<QString> m_exposed;                  ///< services with a secret in their entry
    QSet<QString> m_revisions;                ///< that are still to be asked for
    QList<DriftFacts> m_facts;
    QMap<QString, QList<qsizetype>> m_images; ///< who uses which, as places in m_facts
    QStringList m_imageNames;                 ///< still to be asked
    QList<qsizetype> m_toInspect;             ///< still to be asked
    int m_unanswered = 0;
    QPointer<Call> m_work;
};

} // namespace

Call *readDrift(const DriftWanted &wanted, QObject *requester, Handler<QList<ServiceDrift>> done)
{
    return new DriftReader(wanted, requester, std::move(done));
}

} // namespace panel
