// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/DiskUsage.h"
#include "core/engine/EngineEvent.h"
#include "core/engine/EngineInfo.h"

#include <QList>
#include <QStringList>

#include <chrono>

namespace panel {

class EngineConnection;

/// Which past events are asked for.
struct PastEvents
{
    QString container;   ///< its id
    QStringList actions; ///< "die", "kill", …; empty: all
    /// Nanoseconds since the epoch by the engine's clock. The answer comes when `untilNano` is
    /// over.
    qint64 sinceNano = 0;
    qint64 untilNano = 0;
};

/// The engine as a whole. See Call for the contract, HttpCall and expectSuccess for the errors.
class SystemApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit SystemApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /info
    Call *info(QObject *requester, Handler<EngineInfo> done) const;
    /// GET /system/df: may take a minute.
    Call *diskUsage(QObject *requester, Handler<DiskUsage> done) const;
    /// POST /build/prune: of the build cache, what no build has used for at least `unusedFor` (at
    /// once where that is 0). The answer: how many bytes that gave back.
    Call *pruneBuildCache(std::chrono::seconds unusedFor, QObject *requester,
                          Handler<qint64> done) const;
    /// GET /version
    Call *version(QObject *requester, Handler<EngineVersion> done) const;
    /// GET /events of a time that is over: what the engine still remembers of it, oldest first. It
    /// keeps the last 256 of all, and none across its own restart.
    Call *pastEvents(const PastEvents &wanted, QObject *requester,
                     Handler<QList<EngineEvent>> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
