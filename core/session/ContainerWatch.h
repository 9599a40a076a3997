// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/ConnectionTrouble.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerApi.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QTimer>

#include <optional>

namespace panel {

class EngineConnection;
class EventStream;
class ServiceStore;
struct EngineEvent;

/// Keeps a ServiceStore true: one full list of the project's containers, then each event of one of
/// them leads to one inspect of it. After a break of the events, and when an answer did not come,
/// the list is taken anew. Nothing is polled while events come; where an engine gives none, the
/// list is taken every 10 s. What could not be had is told by troubles().
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
    /// When the store was last known to be true, UTC; invalid: never.
    QDateTime asOf() const;
    /// Why the store may be late or old in parts though the engine is connected.
    QList<ConnectionTrouble> troubles() const;

Q_SIGNALS:
    /// isComplete() has become true.
    void completed();
    void troublesChanged();

private:
    class Round;

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
    void inspect(const QString &id);
    void onInspected(const QString &id, const Result<Container> &container);
    void onListed(const QList<Container> &containers, const QHash<QString, Unread> &unread);
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
    QTimer m_eventsDown;               ///< runs while the stream of events is being taken up again
    QTimer m_poll;                     ///< runs while there is none
    QPointer<Round> m_round;           ///< the full list that is under way
    QSet<QString> m_happened;          ///< ids of events since that list was asked for
    QHash<QString, bool> m_inspecting; ///< by id; true: something happened meanwhile, ask again
    QTimer m_again;                    ///< runs while a repair is due
    int m_repairs = 0;                 ///< in a row
};

} // namespace panel
