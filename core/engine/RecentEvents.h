// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/EngineEvent.h"

#include <QSet>
#include <QString>

#include <deque>
#include <utility>

namespace panel {

/// Remembers the latest events, so that a stream that is taken up again repeats none of them.
/// The engine stamps an event before it queues it, so neighbours may come out of order: what is
/// asked for again overlaps by a second, and what is known already is left out.
class RecentEvents
{
public:
    /// False if the event was seen before.
    bool add(const EngineEvent &event);
    /// Whether it was seen; only for events that are not older than resumeFrom().
    bool contains(const EngineEvent &event) const;

    /// Nothing is older than this; for a stream that may break before its first event.
    void startAt(qint64 timeNano);

    /// From when on to ask for events again; 0 if nothing is known yet.
    qint64 resumeFrom() const;

private:
    std::deque<std::pair<qint64, QString>> m_order; ///< time and key, as they came
    QSet<QString> m_keys;
    qint64 m_start = 0;
    qint64 m_latest = 0;
};

} // namespace panel
