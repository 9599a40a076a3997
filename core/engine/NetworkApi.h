// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/Network.h"

#include <QList>
#include <QStringList>

namespace panel {

class EngineConnection;

/// Networks of the engine. See Call for the contract, HttpCall and expectSuccess for the errors.
class NetworkApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit NetworkApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /networks. `labels`: "key" or "key=value", all of them must match.
    Call *list(const QStringList &labels, QObject *requester, Handler<QList<Network>> done) const;
    /// GET /networks, those that no container is attached to; never the engine's own three.
    Call *listUnused(QObject *requester, Handler<QList<Network>> done) const;
    /// DELETE /networks/{id}. By id, because several may have the same name.
    /// Error::Kind::BadRequest (403 of the engine) while containers are attached.
    Call *remove(const QString &id, QObject *requester, Handler<void> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
