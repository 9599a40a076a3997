// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/ConnectionTrouble.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerApi.h"
#include "core/session/InspectQueue.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <optional>

namespace panel {

class EngineConnection;
class EventStream;
class ServiceStore;
struct EngineEvent;

/// Keeps a ServiceStore true: one full list of the project's containers, then each event of one of
/// them leads to one inspect of it (see InspectQueue for many at once). After a break of the
/// events, and when an answer did not come, the list is taken anew. Nothing is polled while events
/// come; where an engine gives none, the list is taken every 10 s. What could not be had is told by
/// troubles().
///
/// A container that is listed but cannot be inspected is shown as it was, as long as the list does
/// not contradict it; otherwise as State::Unknown, with the reason in its `error`.
class ContainerWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the watch.
    ContainerWatch(EngineConnection *engine, ServiceStore *store, QObject *parent);

    /// Whose containers; empty: nobody's.
    void setProject(const QString &name);

    /// Takes the full list again; ServiceStore::refreshed tells its end. Without a connection it
    /// waits for one.
    void refresh();

    /// The sockets may be dead: opens the stream of events anew, and takes the list after it.
    void resync();

    /// Whether the store holds a full list of this engine and project. Stays true over a break.
    bool isComplete() const { return m_complete; }
    /// What the store holds is of another engine; it is forgotten, and listed anew.
    void forget();
    /// Listed, and every event since has come.
    bool isCurrent() const { return m_isCurrent; }
    /// When the store was last known to be true, UTC; invalid: never.
    QDateTime asOf() const;
    /// Why the store may be late or old in parts though the engine is connected.
    QList<ConnectionTrouble> troubles() const;

    int inspects() const { return m_inspects.asked(); } ///< sent so far

Q_SIGNALS:
    /// isComplete() has become true.
    void completed();
    void troublesChanged();

private:
    /// A container whose present state could not be had.
    struct Unread
    {
        QString name;
        Error error;
        QDateTime since;
    };

    void onEvent(const EngineEvent &event);
    void onEventsLost(const Error &error);
    void onEventsBack();
    void onConnectionChanged();
    void onListed(const QList<Container> &list);
    void onInspected(const QString &id, const Result<Container> &container);
    void onInspectFailed(const QString &id, const Error &error);
    void drop(const QString &id);
    void forgetTrouble(const QString &id);
    void finishIfAll();
    void stopListing();
    void onListFailed(const Error &error);
    Container lastKnown(const Container &listed, const Error &why) const;
    void setOutOfDate();
    void setTrouble(std::optional<ConnectionTrouble> &slot, ConnectionTrouble::Kind kind,
                    const Error &error);
    void clearTrouble(std::optional<ConnectionTrouble> &slot);
    /// An answer is missing, so the store may be wrong: takes the list again, later and later while
    /// it does not succeed.
    void repair();

    EngineConnection *m_engine;
    ServiceStore *m_store;
    ContainerApi m_containers;
    EventStream *m_events = nullptr;
    QString m_project;
    bool m_complete = false;
    bool m_isCurrent = false; ///< listed, and every event since has come
    QDateTime m_asOf;         ///< while it is not current: when it last was
    std::optional<ConnectionTrouble> m_eventTrouble;
    std::optional<ConnectionTrouble> m_listTrouble;
    QHash<QString, Unread> m_unread; ///< by id
    Error m_eventsError;
    QTimer m_eventsDown; ///< runs while the stream of events is being taken up again
    QTimer m_poll;       ///< runs while there is none
    InspectQueue m_inspects;
    bool m_isListing = false; ///< a full list is under way:
    QPointer<Call> m_list;    ///< the list itself (it lacks health, exit code and restarts),
    /// then an inspect of each; what the list says of those that were not answered yet, by id.
    QHash<QString, Container> m_missing;
    /// All that was answered meanwhile, by id: what an event told in the middle of it is newer than
    /// what the list began with, and must not be lost at its end.
    QHash<QString, Container> m_found;
    qsizetype m_listed = 0;               ///< by the last list
    QHash<QString, Unread> m_foundUnread; ///< those of m_found that are only what was known
    QTimer m_again;                       ///< runs while a repair is due
    int m_repairs = 0;                    ///< in a row
};

} // namespace panel
