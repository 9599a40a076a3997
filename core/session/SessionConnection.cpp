// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/Session_p.h"

#include <algorithm>

namespace panel {

namespace {

using State = ConnectionStatus::State;

State stateOf(const EngineConnection &engine)
{
    switch (engine.state()) {
    case EngineConnection::State::Connected: return State::Connected;
    case EngineConnection::State::Lost:
        if (engine.isRefused())
            return State::Refused;
        return engine.nextAttempt().isValid() ? State::Lost : State::Reconnecting;
    case EngineConnection::State::Connecting:
        return engine.error().message.isEmpty() ? State::Connecting : State::Reconnecting;
    case EngineConnection::State::Disconnected: break;
    }
    return State::Connecting;
}

} // namespace

void Session::Private::connectTo(const std::optional<Endpoint> &wanted)
{
    if (engine && wanted && wanted == endpoint)
        return;
    // Without an old endpoint another engine was chosen; with one, it has only moved.
    if (engine && wanted && endpoint) {
        followTo(*wanted);
        return;
    }
    dropEngine();
    updateLogEngines(); // the chosen one is none of them
    endpoint = wanted;
    services.setContainers({});
    if (endpoint)
        connectEngine();
    else
        noEndpointSince = QDateTime::currentDateTimeUtc();
    updateClientKey();
    updateSite();
    Q_EMIT q->connectionChanged();
}

void Session::Private::connectEngine()
{
    engine = new EngineConnection(*endpoint, q, options.pace);
    engine->keepIdentity();
    connect(engine, &EngineConnection::stateChanged, q, [this] { onConnectionChanged(); });
    connect(engine, &EngineConnection::engineReplaced, q, [this] { onEngineReplaced(); });
    connect(engine, &EngineConnection::pinged, q, &Session::pinged);
    for (const auto signal : {&EngineConnection::troubleChanged, &EngineConnection::attemptChanged})
        connect(engine, signal, q, &Session::connectionStatusChanged);
    watch = new ContainerWatch(engine, &services, q);
    connect(watch, &ContainerWatch::completed, q, &Session::servicesKnownChanged);
    connect(watch, &ContainerWatch::troublesChanged, q, &Session::connectionStatusChanged);
    connect(&services, &ServiceStore::refreshed, watch,
            [this] { Q_EMIT q->connectionStatusChanged(); });
    stats.setEngine(engine);
    if (loader.lastGood())
        watch->setProject(loader.lastGood()->name);
    if (logs)
        logs->setEndpoint(*endpoint);
    engine->open();
}

/// The machine has another address than before, as after a start. Its picture stays, and so does
/// the workflow that waits for it; whether it is still the same engine is seen when it answers.
void Session::Private::followTo(const Endpoint &address)
{
    endpoint = address;
    if (const auto running = context.lock())
        running->endpoint = address;
    if (logs)
        logs->setEndpoint(address);
    engine->setEndpoint(address);
    updateSite();
    Q_EMIT q->connectionChanged();
}

void Session::Private::dropEngine()
{
    if (!engine)
        return;
    dropWorkflow();
    delete std::exchange(watch, nullptr);
    stats.setEngine(nullptr);
    engine->disconnect(q);
    std::exchange(engine, nullptr)->deleteLater();
}

/// A workflow belongs to the engine that it began on.
void Session::Private::dropWorkflow()
{
    if (!workflow)
        return;
    workflow->disconnect(q);
    workflow->cancel();
    std::exchange(workflow, nullptr)->deleteLater();
    Q_EMIT q->workflowChanged();
    Q_EMIT q->workflowFinished();
}

void Session::Private::onConnectionChanged()
{
    if (!endpointId.isEmpty() && engine->isConnected())
        endpoints.applyAnswer(endpointId,
                              EngineAnswer{engine->engineVersion(), engine->apiVersion(), {}, {}});
    else if (!endpointId.isEmpty() && engine->state() == EngineConnection::State::Lost)
        endpoints.applyAnswer(endpointId, fail(engine->error()));
    updateClientKey();
    Q_EMIT q->connectionChanged();
}

void Session::Private::onEngineReplaced()
{
    dropWorkflow();
    watch->forget();
    services.setContainers({});
    if (logs)
        logs->clear();
    Q_EMIT q->servicesKnownChanged();
    Q_EMIT q->notice(Tr::tr("Another engine answers for “%1” now. What was shown of the former one "
                            "was put away.")
                         .arg(elided(plainLine(q->currentName()), 60)));
}

/// Sockets may be dead without knowing it, and events may be missing.
void Session::Private::onWoke()
{
    if (engine)
        engine->examineAfterWaking();
    if (watch)
        watch->resync();
    if (logs)
        logs->reconnect();
}

ConnectionStatus Session::Private::status() const
{
    ConnectionStatus status;
    status.name = q->currentName();
    if (!engine) {
        if (q->currentId().isEmpty())
            return status;
        status.state = State::Refused;
        status.since = noEndpointSince;
        status.error = whyNoEndpoint();
        return status;
    }
    status.state = stateOf(*engine);
    status.since = engine->lostSince().isValid() ? engine->lostSince() : engine->since();
    status.error = engine->error();
    status.attempt = engine->attemptNumber();
    status.nextAttempt = engine->nextAttempt();
    status.wasThere = engine->lastAnswer().isValid();
    status.asOf = watch->asOf();
    status.isPictureOld = !watch->isCurrent();
    if (status.state != State::Connected)
        return status;
    status.troubles = watch->troubles();
    if (const auto trouble = engine->trouble()) {
        status.troubles.append(*trouble);
        // What happened since the last answer is not known.
        if (trouble->kind == ConnectionTrouble::Kind::PingMissed)
            status.isPictureOld = true;
    }
    if (status.troubles.isEmpty())
        return status;
    status.state = State::Degraded;
    status.since = std::min_element(
                       status.troubles.cbegin(), status.troubles.cend(),
                       [](const auto &left, const auto &right) { return left.since < right.since; })
                       ->since;
    return status;
}

void Session::Private::act(Action action, const QString &id)
{
    if (!engine) {
        Q_EMIT q->actionFailed(whyNoEndpoint());
        return;
    }
    QString name = id.left(12);
    for (const Service &service : services.services()) {
        if (service.container && service.container->id == id)
            name = service.container->name;
    }
    // What is on screen may be of a moment ago: another one may have its name by now.
    ContainerApi(engine).inspect(id, q, [this, action, id, name](const Result<Container> &now) {
        const bool isGone = now ? now->id != id : now.error().kind == Error::Kind::NotFound;
        if (isGone) {
            services.removeContainer(id);
            if (watch)
                watch->refresh();
            Q_EMIT q->actionFailed(
                {Error::Kind::Conflict,
                 Tr::tr("The container “%1” was removed or replaced meanwhile; nothing was done.")
                     .arg(elided(plainLine(name), 80)),
                 Tr::tr("Look at what is there now, and try again."), id});
        } else if (!now) {
            Q_EMIT q->actionFailed(now.error());
        } else {
            services.updateContainer(*now);
            actOn(action, *now);
        }
    });
}

void Session::Private::actOn(Action action, const Container &container)
{
    if (!engine)
        return;
    const QString name = elided(plainLine(container.name), 80);
    constexpr std::chrono::seconds grace(10);
    const QString seconds = QString::number(grace.count());
    const QString id = container.id.left(12);
    const auto [title, words] =
        action == Action::Start
            ? std::pair(Tr::tr("Start %1"), QStringList{QStringLiteral("start")})
        : action == Action::Stop
            ? std::pair(Tr::tr("Stop %1"),
                        QStringList{QStringLiteral("stop"), QStringLiteral("-t"), seconds})
            : std::pair(Tr::tr("Restart %1"),
                        QStringList{QStringLiteral("restart"), QStringLiteral("-t"), seconds});
    const QStringList command = QStringList{QStringLiteral("docker")} + words + QStringList{id};
    const quint64 work = recorder.beginContainer(title.arg(name), place());
    const Handler<void> done = [this, work, command](const Result<void> &outcome) {
        recorder.endContainer(work, command, outcome);
        if (!outcome)
            Q_EMIT q->actionFailed(outcome.error());
    };
    const ContainerApi api(engine);
    switch (action) {
    case Action::Start: api.start(container.id, q, done); return;
    case Action::Stop: api.stop(container.id, grace, q, done); return;
    case Action::Restart: api.restart(container.id, grace, q, done); return;
    }
}

std::optional<Error> Session::Private::whyNotClean(const CleanPlan &plan) const
{
    const QString now = engine ? engine->engineId() : QString();
    if (plan.engineId.isEmpty() || plan.engineId == now)
        return std::nullopt;
    return Error{Error::Kind::Conflict,
                 Tr::tr("Another engine answers now than the one that was looked at; nothing was "
                        "removed."),
                 Tr::tr("Ask anew what would be removed."),
                 {}};
}

} // namespace panel
