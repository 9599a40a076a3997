// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/ConnectionTrouble.h"
#include "core/engine/Container.h"
#include "core/session/InspectQueue.h"
#include "core/session/RepairTimer.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace panel {

class ContainerFeed;
class ServiceStore;
struct EngineEvent;

/// Keeps a ServiceStore true: each container that the feed lists for the project is inspected, and
/// then each event of one of them leads to one inspect of it (see InspectQueue for many at once).
/// When an answer did not come, the list is taken anew. What could not be had is told by
/// troubles().
///
/// A container that is listed but cannot be inspected is shown as it was, as long as the list does
/// not contradict it; otherwise as State::Unknown, with the reason in its `error`.
class ContainerWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the watch.
    ContainerWatch(ContainerFeed *feed, ServiceStore *store, QObject *parent);

    /// Whose containers; empty: nobody's.
    void setProject(const QString &name);

    /// Takes the full list again; ServiceStore::refreshed tells its end. Without a connection it
    /// waits for one.
    void refresh();

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
    void onListed();
    void onInspected(const QString &id, const Result<Container> &container);
    void onInspectFailed(const QString &id, const Error &error);
    void drop(const QString &id);
    void forgetTrouble(const QString &id);
    void finishIfAll();
    void beginListing();
    void stopListing();
    Container lastKnown(const Container &listed, const Error &why) const;
    void setOutOfDate();

    ContainerFeed *m_feed;
    ServiceStore *m_store;
    QString m_project;
    bool m_complete = false;
    bool m_isCurrent = false;        ///< listed, and every event since has come
    QDateTime m_asOf;                ///< while it is not current: when it last was
    QHash<QString, Unread> m_unread; ///< by id
    InspectQueue m_inspects;
    /// A full list is under way: first the list itself, which lacks health, exit code and restarts,
    bool m_isListing = false;
    bool m_isListAwaited = false;
    /// then an inspect of each; what the list says of those that were not answered yet, by id.
    QHash<QString, Container> m_missing;
    /// All that was answered meanwhile, by id: what an event told in the middle of it is newer than
    /// what the list began with, and must not be lost at its end.
    QHash<QString, Container> m_found;
    qsizetype m_listed = 0;               ///< by the last list
    QHash<QString, Unread> m_foundUnread; ///< those of m_found that are only what was known
    RepairTimer m_again;
};

} // namespace panel
