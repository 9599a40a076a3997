// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/Session_p.h"
#include "core/workflow/DockerText.h"

namespace panel {

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

void Session::Private::act(Action action, const QString &id)
{
    if (!workspace->engine()) {
        Q_EMIT q->actionFailed(workspace->connectionError());
        return;
    }
    const Container *known = services.container(id);
    const QString name = known ? known->name : id.left(12);
    // What is on screen may be of a moment ago: another one may have its name by now.
    ContainerApi(workspace->engine())
        .inspect(id, q, [this, action, id, name](const Result<Container> &now) {
            const bool isGone = now ? now->id != id : now.error().kind == Error::Kind::NotFound;
            if (isGone) {
                services.removeContainer(id);
                if (watch)
                    watch->refresh();
                Q_EMIT q->actionFailed(
                    {Error::Kind::Conflict,
                     Tr::tr(
                         "The container “%1” was removed or replaced meanwhile; nothing was done.")
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
    if (!workspace->engine())
        return;
    const QString name = elided(plainLine(container.name), 80);
    const QString id = container.id.left(12);
    const auto [title, command] =
        action == Action::Start  ? std::pair(Tr::tr("Start %1"), startText(id))
        : action == Action::Stop ? std::pair(Tr::tr("Stop %1"), stopText(id))
                                 : std::pair(Tr::tr("Restart %1"), restartText(id));
    const quint64 work = recorder.begin(title.arg(name), place());
    const Handler<void> done = [this, work, command = command](const Result<void> &outcome) {
        recorder.end(work, {command}, outcome);
        if (!outcome)
            Q_EMIT q->actionFailed(outcome.error());
    };
    const ContainerApi api(workspace->engine());
    switch (action) {
    case Action::Start: api.start(container.id, q, done); return;
    case Action::Stop: api.stop(container.id, stopGrace, q, done); return;
    case Action::Restart: api.restart(container.id, stopGrace, q, done); return;
    }
}

} // namespace panel
