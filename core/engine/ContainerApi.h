// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerMounts.h"
#include "core/engine/ContainerReport.h"
#include "core/engine/ContainerSetup.h"
#include "core/engine/ProcessTable.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace panel {

class EngineConnection;

struct ContainerFilter
{
    bool all = true;      ///< also those that do not run
    QStringList labels;   ///< "key" or "key=value"; all of them must match
    QString volume = {};  ///< only those that mount it: its name, or a folder of the host
    QString network = {}; ///< only those that are in it: its name or id
};

/// A folder of the engine's host as a container sees it. Unlike a bind it must be there.
struct FolderMount
{
    QString source;
    QString target;
    bool isReadOnly = true;

    bool operator==(const FolderMount &other) const = default;
};

/// A container to be made: a small helper, so without a network and without restarts.
struct ContainerDraft
{
    QString name;            ///< empty: the engine makes one up
    QString image;           ///< must be there; nothing is pulled
    QStringList entrypoint;  ///< empty: the image's
    QStringList command;     ///< empty: the image's
    QStringList environment; ///< "KEY=value"
    QString user;            ///< "0:0"; empty: the image's
    QStringList binds;       ///< "volume-or-absolute-folder:/path[:ro]"
    QList<FolderMount> mounts = {};
    QHash<QString, QString> labels;
    bool tty = false;
};

/// How a container ended.
struct ContainerEnd
{
    int exitCode = 0;
    QString error; ///< of the engine; mostly empty

    bool operator==(const ContainerEnd &other) const = default;
};

/// Single-container operations. Every call is a child of its requester and dies with it (see Call);
/// `container` is an id or a name. Kinds besides those of HttpCall: NotFound, Conflict, BadRequest,
/// ServerFailed, and BadAnswer for an answer that could not be understood.
class ContainerApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit ContainerApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /containers/json. A container whose row cannot be understood is there all the same, as
    /// State::Unknown with the reason in `error`, and with an empty id if it has none. Where no row
    /// tells an id, the whole list is BadAnswer.
    Call *list(const ContainerFilter &filter, QObject *requester,
               Handler<QList<Container>> done) const;
    /// GET /containers/json, for what they mount. Unlike above a single row that cannot be
    /// understood makes the whole list BadAnswer: who asks wants to know what nobody uses.
    Call *mounts(const ContainerFilter &filter, QObject *requester,
                 Handler<QList<ContainerMounts>> done) const;
    /// GET /containers/{id}/json
    Call *inspect(const QString &container, QObject *requester, Handler<Container> done) const;
    /// GET /containers/{id}/json, the other half of it.
    Call *setup(const QString &container, QObject *requester, Handler<ContainerSetup> done) const;
    /// GET /containers/{id}/json, for somebody who asks why it fares as it does.
    Call *report(const QString &container, QObject *requester, Handler<ContainerReport> done) const;
    /// GET /containers/{id}/top; Conflict if it does not run.
    Call *processes(const QString &container, QObject *requester, Handler<ProcessTable> done) const;
    /// POST /containers/create; the answer is the new id.
    Call *create(const ContainerDraft &draft, QObject *requester, Handler<QString> done) const;
    /// POST /containers/{id}/start; one that runs already is a success.
    Call *start(const QString &container, QObject *requester, Handler<void> done) const;
    /// POST /containers/{id}/stop: asks it to end, and kills it after the grace time. Ended already
    /// is a success.
    Call *stop(const QString &container, std::chrono::seconds grace, QObject *requester,
               Handler<void> done) const;
    /// POST /containers/{id}/restart
    Call *restart(const QString &container, std::chrono::seconds grace, QObject *requester,
                  Handler<void> done) const;
    /// POST /containers/{id}/kill; Conflict if it does not run. `signalName`: "SIGKILL", "SIGHUP",
    /// …
    Call *kill(const QString &container, const QString &signalName, QObject *requester,
               Handler<void> done) const;
    /// POST /containers/{id}/wait: answers when it does not run; no deadline.
    Call *wait(const QString &container, QObject *requester, Handler<ContainerEnd> done) const;
    /// DELETE /containers/{id}. Its anonymous volumes stay. `force`: kills it if it runs.
    Call *remove(const QString &container, bool force, QObject *requester,
                 Handler<void> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
