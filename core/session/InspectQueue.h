// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerApi.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <map>

namespace panel {

/// Looks at containers, one inspect each, and not at more than a few at once: a list of thousands
/// must neither besiege the engine nor outlast the deadlines of its own requests.
///
/// However often a container is asked for before its turn, it is looked at once. What happens to it
/// while it is looked at leads to one more look after a rest, and the rest grows while that goes
/// on: a container that flaps a hundred times a second costs ten inspects, and the last one is
/// always of how it ended. Nothing runs, and no timer, while there is nothing to look at.
class InspectQueue : public QObject
{
    Q_OBJECT

public:
    enum class Urgency {
        Now,  ///< something happened to it: before all that is not
        Later ///< it is one of a list
    };

    InspectQueue(EngineConnection *engine, QObject *parent);

    void ask(const QString &id, Urgency urgency);
    /// It is gone: an answer that is under way is not told.
    void forget(const QString &id);
    void clear();

    qsizetype size() const { return m_entries.size(); } ///< with those that rest after a look
    int asked() const { return m_asked; }               ///< inspects sent so far

Q_SIGNALS:
    void answered(const QString &id, const panel::Result<panel::Container> &container);

private:
    enum class Phase { Waiting, Asked, Resting };
    struct Entry
    {
        Phase phase = Phase::Waiting;
        bool again = false; ///< something happened since it was asked
        int repeats = 0;    ///< looks in a row, without a rest in which nothing happened
        QPointer<Call> call = {};
    };
    using Clock = std::chrono::steady_clock;

    void sendMore();
    void send(const QString &id);
    void onAnswer(const QString &id, const Result<Container> &container);
    void rest(const QString &id, Entry &entry);
    void wake();
    void setAlarm();

    ContainerApi m_containers;
    QHash<QString, Entry> m_entries;
    std::deque<QString> m_now; ///< may hold names that are no longer waiting
    std::deque<QString> m_later;
    std::multimap<Clock::time_point, QString> m_resting; ///< by the end of the rest
    QTimer m_alarm;
    int m_underWay = 0;
    int m_asked = 0;
};

} // namespace panel
