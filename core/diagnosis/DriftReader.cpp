// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DriftReader.h"

#include "core/base/Tr.h"
#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeFailure.h"
#include "core/diagnosis/DriftContainers.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/engine/EngineConnection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QSet>

#include <algorithm>

namespace panel {

namespace {

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
    void abortWork() override { delete m_work; }

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
                facts.gaps.append(Tr::tr("Its entry contains a secret, so it cannot be compared."));
            const QList<Container> containers = service.containers();
            for (const Container &container : containers)
                facts.containers.append(compared(service.name, container));
            m_questions.facts.append(facts);
            gatherSecrets(m_questions.facts.last());
        }
        m_revisions.insert({}); // for those without
    }

    ComparedContainer compared(const QString &service, const Container &container)
    {
        ComparedContainer compared;
        compared.container = container;
        compared.isComparedByKeys = sharesWithAnother(service) && !m_exposed.contains(service);
        const auto label = m_revisionLabels.constFind(service);
        if (label != m_revisionLabels.cend()) {
            compared.revision = container.labels.value(*label);
            m_revisions.insert(*compared.revision);
        }
        return compared;
    }

    bool sharesWithAnother(const QString &service) const
    {
        const QJsonObject entry = m_project.services.value(service).toObject();
        const QStringList keys = {QStringLiteral("network_mode"), QStringLiteral("pid"),
                                  QStringLiteral("ipc")};
        return !entry.value(QLatin1String("volumes_from")).toArray().isEmpty()
               || std::any_of(keys.cbegin(), keys.cend(), [&entry](const QString &key) {
                      return entry.value(key).toString().startsWith(QLatin1String("service:"));
                  });
    }

    void gatherSecrets(DriftFacts &facts)
    {
        if (!facts.isInFile) // the file has changed since it was read
            return;
        for (const ComposeSecretFile &file : facts.service.definition.secretFiles) {
            const auto &all = m_wanted.project.secrets;
            const auto secret = std::find_if(
                all.cbegin(), all.cend(), [&](const auto &one) { return one.name == file.secret; });
            if (secret == all.cend() || facts.containers.isEmpty())
                continue;
            if (!secret->environment.isEmpty())
                gatherCopies(facts, file);
            else if (!secret->file.isEmpty())
                gatherMounts(facts, file, secret->file);
        }
    }

    void gatherCopies(DriftFacts &facts, const ComposeSecretFile &file)
    {
        if (!m_wanted.secretsGap.isEmpty() && !facts.gaps.contains(m_wanted.secretsGap))
            facts.gaps.append(m_wanted.secretsGap);
        const auto present = m_wanted.secretDigests.constFind(file.secret);
        if (m_revisionLabels.contains(facts.service.name)
            || present == m_wanted.secretDigests.cend())
            return;
        for (const ComparedContainer &one : std::as_const(facts.containers))
            m_questions.copied.append({{one.container.id, file.path}, file.secret, *present});
    }

    void gatherMounts(const DriftFacts &facts, const ComposeSecretFile &file, const QString &source)
    {
        // Elsewhere the engine has bound a file of its own computer.
        if (!isOnThisComputer(m_wanted.engine->endpoint()))
            return;
        for (const ComparedContainer &one : facts.containers) {
            // One that does not run gets the file that is there when it is started.
            if (one.container.state == Container::State::Running && one.container.started.isValid())
                m_questions.mounted.append(
                    {one.container.id, file.path, file.secret, source, one.container.started});
        }
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
                       takeHashes(revision, parseHashes(output));
                       nextHashes();
                   });
    }

    void takeHashes(const QString &revision, const QHash<QString, QString> &hashes)
    {
        for (DriftFacts &facts : m_questions.facts) {
            const QString name = facts.service.name;
            for (ComparedContainer &one : facts.containers) {
                if (one.revision.value_or(QString()) == revision && !m_exposed.contains(name))
                    one.wantedHash = hashes.value(name);
            }
        }
    }

    void askEngine()
    {
        m_work =
            askAboutContainers(m_wanted.engine, m_project, m_questions, this,
                               [this](const Result<QList<DriftFacts>> &all) {
                                   QList<ServiceDrift> drifts;
                                   for (const DriftFacts &facts : all.value_or(m_questions.facts))
                                       drifts.append(panel::compare(facts));
                                   deliver(drifts);
                               });
    }

    const DriftWanted m_wanted;
    ComposeProgram m_program;
    WantedProject m_project;
    QHash<QString, QString> m_revisionLabels; ///< key of the label by service
    QSet<QString> m_exposed;                  ///< services with a secret in their entry
    QSet<QString> m_revisions;                ///< that are still to be asked for
    DriftQuestions m_questions;
    QPointer<Call> m_work;
};

} // namespace

Call *readDrift(const DriftWanted &wanted, QObject *requester, Handler<QList<ServiceDrift>> done)
{
    return new DriftReader(wanted, requester, std::move(done));
}

} // namespace panel
