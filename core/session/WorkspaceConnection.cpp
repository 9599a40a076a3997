// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/ContainerWatch.h"
#include "core/session/EngineAdvice.h"
#include "core/session/WorkspaceMachine.h"

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

void Workspace::Private::connectTo(const std::optional<Endpoint> &wanted)
{
    if (engine && wanted && wanted == endpoint)
        return;
    // Without an old endpoint another engine was chosen; with one, it has only moved.
    if (engine && wanted && endpoint) {
        followTo(*wanted);
        return;
    }
    dropEngine();
    endpoint = wanted;
    if (endpoint)
        connectEngine();
    else
        noEndpointSince = QDateTime::currentDateTimeUtc();
    Q_EMIT q->engineChanged();
    if (engine)
        engine->open();
    updateClientKey();
    Q_EMIT q->connectionChanged();
}

void Workspace::Private::connectEngine()
{
    engine = new EngineConnection(*endpoint, q, options.pace);
    engine->keepIdentity();
    connect(engine, &EngineConnection::stateChanged, q, [this] { onConnectionChanged(); });
    connect(engine, &EngineConnection::engineReplaced, q, [this] { onEngineReplaced(); });
    connect(engine, &EngineConnection::pinged, q, &Workspace::pinged);
    for (const auto signal : {&EngineConnection::troubleChanged, &EngineConnection::attemptChanged})
        connect(engine, signal, q, &Workspace::connectionStatusChanged);
    feed = new ContainerFeed(engine, q);
    connect(feed, &ContainerFeed::troublesChanged, q, &Workspace::connectionStatusChanged);
    connect(feed, &ContainerFeed::projectsChanged, &lookingDue, [this] {
        if (!lookingDue.isActive())
            lookingDue.start();
    });
}

/// The machine has another address than before, as after a start. What is shown of it stays, and so
/// do the workflows that wait for it; whether it is still the same engine is seen when it answers.
void Workspace::Private::followTo(const Endpoint &address)
{
    endpoint = address;
    engine->setEndpoint(address);
    Q_EMIT q->engineMoved();
    Q_EMIT q->connectionChanged();
}

void Workspace::Private::dropEngine()
{
    if (!engine)
        return;
    Q_EMIT q->engineLeaves();
    delete std::exchange(feed, nullptr);
    lookForProjects();
    engine->disconnect(q);
    std::exchange(engine, nullptr)->deleteLater();
}

void Workspace::Private::onConnectionChanged()
{
    if (!endpointId.isEmpty() && engine->isConnected())
        endpoints.applyAnswer(endpointId,
                              EngineAnswer{engine->engineVersion(), engine->apiVersion(), {}, {}});
    else if (!endpointId.isEmpty() && engine->state() == EngineConnection::State::Lost)
        endpoints.applyAnswer(endpointId, fail(engine->error()));
    updateClientKey();
    Q_EMIT q->connectionChanged();
}

void Workspace::Private::onEngineReplaced()
{
    feed->forget();
    Q_EMIT q->engineReplaced();
    Q_EMIT q->notice(Tr::tr("Another engine answers for “%1” now. What was shown of the former one "
                            "was put away.")
                         .arg(elided(plainLine(q->currentName()), 60)));
}

/// Sockets may be dead without knowing it, and events may be missing.
void Workspace::Private::onWoke()
{
    if (engine)
        engine->examineAfterWaking();
    if (feed)
        feed->resync();
    Q_EMIT q->woke();
}

ConnectionStatus Workspace::Private::status(const ContainerWatch *picture) const
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
    if (picture)
        status.asOf = picture->asOf();
    status.isPictureOld = !picture || !picture->isCurrent();
    if (status.state != State::Connected)
        return status;
    status.troubles = picture ? picture->troubles() : feed->troubles();
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

/// Before the change is told: who hears of it finds out whether somebody is asked already.
void Workspace::Private::updateClientKey()
{
    if (engine && engine->state() == EngineConnection::State::Connecting)
        return; // of this attempt nothing is known yet
    const bool isLocked = engine && engine->state() == EngineConnection::State::Lost
                          && engine->error().kind == Error::Kind::KeyLocked;
    clientKey.setLocked(isLocked ? endpoint->tlsFiles.key : QString());
}

Error Workspace::Private::whyNoEndpoint() const
{
    if (!endpointId.isEmpty()) {
        const auto entry = endpoints.entry(endpointId);
        if (entry && entry->error)
            return *entry->error;
        return {
            Error::Kind::NotFound,
            Tr::tr("The engine “%1” is no longer there.").arg(elided(plainLine(endpointId), 80)),
            Tr::tr("Choose another one."),
            {}};
    }
    const QString name = elided(plainText(machineName), 60);
    const auto machine = machines.machine(machineName);
    if (!machine)
        return {Error::Kind::NotFound,
                Tr::tr("There is no machine “%1” in %2.").arg(name, machines.path()),
                engineAdvice(name),
                {}};
    if (machine->error)
        return *machine->error;
    return {Error::Kind::Unreachable,
            Tr::tr("The machine “%1” has no address yet.").arg(name),
            WorkspaceMachine::canStart(*machine, machineControl)
                ? Tr::tr("“Bring up” starts it; by hand: docker-machine start %1").arg(name)
                : Tr::tr("Start it: docker-machine start %1").arg(name),
            {}};
}

} // namespace panel
