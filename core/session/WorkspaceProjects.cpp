// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "core/session/Workspace_p.h"

#include <algorithm>

namespace panel {

QList<Session *> Workspace::sessions() const
{
    return d->sessions;
}

void Workspace::add(Session *session)
{
    d->sessions.append(session);
    connect(session, &Session::workflowChanged, this, [this, session] {
        // It begins later, and may begin again.
        if (const Workflow *workflow = session->workflow())
            connect(workflow, &Workflow::stepChanged, this, &Workspace::workflowsChanged);
        Q_EMIT workflowsChanged();
    });
    connect(session, &Session::workflowFinished, this, &Workspace::workflowsChanged);
    Q_EMIT sessionsChanged();
}

void Workspace::remove(Session *session)
{
    d->sessions.removeOne(session);
    d->own.removeOne(session);
    Q_EMIT sessionsChanged();
}

Session *Workspace::open(const ProjectFiles &project)
{
    const auto has = [&](const Session *session) {
        return session->projectFiles().isSameAs(project);
    };
    auto found = std::find_if(d->sessions.begin(), d->sessions.end(), has);
    if (found != d->sessions.end())
        return *found;
    found = std::find_if(d->sessions.begin(), d->sessions.end(),
                         [](const Session *session) { return session->isEmpty(); });
    Session *session = found == d->sessions.end() ? nullptr : *found;
    if (!session) {
        session = new Session(this, this);
        d->own.append(session);
    }
    session->openProject(project);
    return session;
}

void Workspace::close(Session *session)
{
    if (Workflow *workflow = session->workflow(); workflow && workflow->isRunning())
        workflow->cancel();
    if (d->own.contains(session))
        delete session;
    else
        session->openProject(ProjectFiles());
}

const QList<FoundProject> &Workspace::foundProjects() const
{
    return d->found;
}

Workflow *Workspace::runningWorkflow() const
{
    for (const Session *session : std::as_const(d->sessions)) {
        Workflow *workflow = session->workflow();
        if (workflow && workflow->isRunning())
            return workflow;
    }
    return nullptr;
}

void Workspace::Private::lookForProjects()
{
    QList<FoundProject> now;
    if (feed)
        now = feed->projects();
    if (now == found)
        return;
    found = now;
    Q_EMIT q->foundProjectsChanged();
}

} // namespace panel
