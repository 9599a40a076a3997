// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DriftReader.h"
#include "core/secrets/PresentRevision.h"
#include "core/secrets/SecretsRevision.h"
#include "core/session/Session_p.h"

#include <QPointer>

namespace panel {

namespace {

/// The secrets first, if they are to be asked for, then the rest.
class Comparison : public AnsweringCall<QList<ServiceDrift>>
{
public:
    Comparison(const DriftWanted &wanted, SecretStore *secrets, QObject *requester,
               Handler<QList<ServiceDrift>> done)
        : AnsweringCall(requester, std::move(done)), m_wanted(wanted)
    {
        QStringList names;
        for (const ComposeSecret &secret : wanted.project.secrets) {
            if (!secret.environment.isEmpty())
                names.append(secret.name);
        }
        if (!secrets || names.isEmpty()) {
            compare();
            return;
        }
        m_work =
            presentSecretsRevision(*secrets, names, this, [this](const Result<QString> &revision) {
                // Whoever cannot read them compares the rest.
                m_wanted.presentRevision = revision.value_or(QString());
                compare();
            });
    }

protected:
    void abortWork() override { delete m_work; }

private:
    void compare()
    {
        m_work = readDrift(m_wanted, this,
                           [this](const Result<QList<ServiceDrift>> &all) { deliver(all); });
    }

    DriftWanted m_wanted;
    QPointer<Call> m_work;
};

} // namespace

Call *Session::compareWithFile(Secrets secrets, QObject *requester,
                               Handler<QList<ServiceDrift>> done)
{
    std::optional<Error> why = d->whyNoWorkflow();
    if (!why && (connectionState() != ConnectionState::Connected || !areServicesKnown()))
        why = d->whyNotKnown();
    if (why) {
        QMetaObject::invokeMethod(
            requester, [done = std::move(done), error = *why] { done(fail(error)); },
            Qt::QueuedConnection);
        return nullptr;
    }
    DriftWanted wanted;
    wanted.launcher = d->workspace->launcher();
    wanted.engine = engine();
    wanted.project = *d->loader.lastGood();
    wanted.services = d->services.services();
    wanted.revisionVariable = revisionVariable;
    return new Comparison(wanted, secrets == Secrets::Ask ? d->secrets.store() : nullptr, requester,
                          std::move(done));
}

CleanPlan Session::planRemoval(const ServiceDrift &orphan) const
{
    CleanPlan plan;
    plan.extent = CleanPlan::Extent::Containers;
    if (d->loader.lastGood())
        plan.project = d->loader.lastGood()->name;
    if (engine())
        plan.engineId = engine()->engineId();
    CleanPlan::Item item;
    item.kind = CleanPlan::Item::Kind::Container;
    item.id = orphan.container;
    item.name = orphan.containerName;
    plan.items.append(item);
    return plan;
}

QList<ShownCommands> Session::commands(const QString &service) const
{
    const std::optional<Endpoint> &endpoint = d->workspace->endpoint();
    if (!endpoint || !d->loader.lastGood())
        return {};
    ComposeTarget target;
    target.project = d->loader.lastGood()->source;
    target.endpoint = endpoint;
    StackPart part{service};
    if (const Service *known = d->services.find(service)) {
        const QList<Container> containers = known->containers();
        for (const Container &container : containers)
            part.containers.append(container.name);
    }
    return stackCommands(*d->loader.lastGood(), target, part);
}

ActionLog *Session::actionLog() const
{
    return d->workspace->actionLog();
}

} // namespace panel
