// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/OldSecrets.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/FileDigest.h"
#include "core/secrets/PresentSecrets.h"

#include <QPointer>

#include <algorithm>

namespace panel {

namespace {

class OldSecretsCall : public AnsweringCall<OldSecrets>
{
public:
    OldSecretsCall(const StackContext &context, QObject *requester, Handler<OldSecrets> done)
        : AnsweringCall(requester, std::move(done))
        , m_engine(context.engine)
        , m_targets(context.targets())
    {
        for (const ComposeSecret &secret : context.project.secrets) {
            const auto value = context.secretVariables.constFind(secret.environment);
            if (!secret.environment.isEmpty() && value != context.secretVariables.cend())
                m_present.insert(secret.name, secretDigest(**value));
        }
        const bool isUsed =
            std::any_of(m_targets.cbegin(), m_targets.cend(), [this](const auto &target) {
                return std::any_of(
                    target.secretFiles.cbegin(), target.secretFiles.cend(),
                    [this](const auto &file) { return m_present.contains(file.secret); });
            });
        if (isUsed)
            list(context.project.name);
        else
            deliver(m_found);
    }

protected:
    void abortWork() override { delete m_work; }

private:
    struct Copy
    {
        QString service;
        QString secret;
    };

    void list(const QString &project)
    {
        m_work = ContainerApi(m_engine).list(
            {true, {composeProjectLabel + u'=' + project}}, this,
            [this](const Result<QList<Container>> &containers) {
                if (!containers) {
                    deliver(fail(containers.error()));
                    return;
                }
                for (const Container &container : *containers)
                    collect(container);
                m_work = readFileDigests(m_engine, m_files, this,
                                         [this](const Result<QList<Result<FileDigest>>> &digests) {
                                             if (digests)
                                                 compare(*digests);
                                             deliver(m_found);
                                         });
            });
    }

    void collect(const Container &container)
    {
        const QString name = container.labels.value(composeServiceLabel);
        if (container.labels.value(composeOneOffLabel) == QLatin1String("True"))
            return;
        for (const ComposeService &target : m_targets) {
            if (target.name != name)
                continue;
            for (const ComposeSecretFile &file : target.secretFiles) {
                if (!m_present.contains(file.secret))
                    continue;
                m_files.append({container.id, file.path});
                m_copies.append({name, file.secret});
            }
        }
    }

    void compare(const QList<Result<FileDigest>> &digests)
    {
        for (qsizetype i = 0; i < digests.size(); ++i) {
            const Copy &copy = m_copies.at(i);
            if (!digests.at(i))
                m_found.gaps.append(
                    Tr::tr("Whether %1 has the present value of %2 cannot be told: %3.")
                        .arg(elided(plainLine(copy.service), 60),
                             elided(plainLine(copy.secret), 60), digests.at(i).error().message));
            else if (*digests.at(i) != m_present.value(copy.secret))
                m_found.services.append(copy.service);
        }
        m_found.services.sort();
        m_found.services.removeDuplicates();
    }

    EngineConnection *m_engine;
    const QList<ComposeService> m_targets;
    SecretDigests m_present;
    QList<ContainerFile> m_files;
    QList<Copy> m_copies; ///< of whom m_files are
    OldSecrets m_found;
    QPointer<Call> m_work;
};

} // namespace

Call *findOldSecrets(const StackContext &context, QObject *requester, Handler<OldSecrets> done)
{
    return new OldSecretsCall(context, requester, std::move(done));
}

} // namespace panel
