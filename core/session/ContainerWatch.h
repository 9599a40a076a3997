// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Result.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerApi.h"
#include "core/session/InspectQueue.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QTimer>

namespace panel {

class EngineConnection;
class EventStream;
class ServiceStore;
struct EngineEvent;

/// Keeps a ServiceStore true: one full list of the project's containers, then each event of one of
/// them leads to one inspect of it (see InspectQueue for many at once). After a break of the
/// events, and when an answer did not come, the list is taken anew. Nothing is polled.
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

    /// Whether the store holds a full list of this engine and project. Stays true over a break.
    bool isComplete() const { return m_complete; }

    int inspects() const { return m_inspects.asked(); } ///< sent so far

Q_SIGNALS:
    /// isComplete() has become true.
    void completed();
    /// The list could not be taken though the engine is there; said once until it can.
    void failed(const panel::Error &error);

private:
    void onEvent(const EngineEvent &event);
    void onListed(const QList<Container> &list);
    void onInspected(const QString &id, const Result<Container> &container);
    void drop(const QString &id);
    /// What is still missing of a full list that is under way.
    void finishIfAll();
    void giveUp(const Error &error);
    void stopListing();
    /// An answer is missing, so the store may be wrong: takes the list again, later and later while
    /// it does not succeed.
    void repair();

    EngineConnection *m_engine;
    ServiceStore *m_store;
    ContainerApi m_containers;
    EventStream *m_events = nullptr;
    QString m_project;
    InspectQueue m_inspects;
    bool m_complete = false;
    bool m_isListing = false; ///< a full list is under way:
    QPointer<Call> m_list;    ///< the list itself (it lacks health, exit code and restarts),
    QSet<QString> m_missing;  ///< then an inspect of each; these were not answered yet.
    /// All that was answered meanwhile, by id: what an event told in the middle of it is newer than
    /// what the list began with, and must not be lost at its end.
    QHash<QString, Container> m_found;
    QTimer m_again;    ///< runs while a repair is due
    int m_repairs = 0; ///< in a row
};

} // namespace panel
