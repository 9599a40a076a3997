// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/FoundProject.h"
#include "core/engine/ConnectionTrouble.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerApi.h"
#include "core/session/RepairTimer.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>

namespace panel {

class EngineConnection;
class EventStream;
struct EngineEvent;

/// The containers of all compose projects of one engine, for whoever watches one of them: one
/// stream of events and one list, however many projects are open. What the list and the events
/// tell by themselves is kept here; the rest takes an inspect (see ContainerWatch).
///
/// After a break of the events, and when the list did not come, it is taken anew. Nothing is polled
/// while events come; where an engine gives none, the list is taken every 10 s.
class ContainerFeed : public QObject
{
    Q_OBJECT

public:
    /// The connection outlives the feed.
    explicit ContainerFeed(EngineConnection *engine, QObject *parent = nullptr);

    EngineConnection *engine() const { return m_engine; }

    /// Takes the list again for who asks; listed() or listFailed() tells the end. Without a
    /// connection it waits for one.
    void refresh();
    /// The sockets may be dead: opens the stream of events anew, and takes the list after it.
    void resync();
    /// What is known is of another engine.
    void forget();

    /// As the list told them (id, name, state, labels, …), with the states that events told since:
    /// those of one project, and those of which it is not known whose they are.
    QList<Container> containersOf(const QString &project) const;
    /// All projects, with how many of their containers run.
    QList<FoundProject> projects() const { return m_projects.all(); }
    /// Listed, and every event since has come.
    bool isCurrent() const { return m_isCurrent; }
    bool isEventsOpen() const;
    /// Why containers() may be late or old though the engine is connected.
    QList<ConnectionTrouble> troubles() const;

Q_SIGNALS:
    /// A list begins that all need: something may have been missed. listed() or listFailed()
    /// follows.
    void listing();
    void listed();
    void listFailed();
    void happened(const panel::EngineEvent &event);
    /// isCurrent() has become false.
    void outOfDate();
    void troublesChanged();
    void projectsChanged();

private:
    void onEvent(const EngineEvent &event);
    void onEventsLost(const Error &error);
    void onEventsBack();
    void onConnectionChanged();
    void onListed(const QList<Container> &list);
    void onListFailed(const Error &error);
    void listForAll();
    void setOutOfDate();
    void setTrouble(std::optional<ConnectionTrouble> &slot, ConnectionTrouble::Kind kind,
                    const Error &error);
    void clearTrouble(std::optional<ConnectionTrouble> &slot);

    EngineConnection *m_engine;
    ContainerApi m_api;
    EventStream *m_events;
    QHash<QString, Container> m_containers; ///< by id
    QList<Container> m_nameless;            ///< of the list, without an id that can be read
    FoundProjects m_projects;               ///< of m_containers
    bool m_isCurrent = false;
    QPointer<Call> m_list;
    /// Of those that an event told of while a list was under way: the list may be older.
    QSet<QString> m_newer;
    std::optional<ConnectionTrouble> m_eventTrouble;
    std::optional<ConnectionTrouble> m_listTrouble;
    Error m_eventsError;
    QTimer m_eventsDown; ///< runs while the stream of events is being taken up again
    QTimer m_poll;       ///< runs while there is none
    RepairTimer m_again;
};

} // namespace panel
