// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/Volume.h"

#include <QList>
#include <QStringList>

namespace panel {

class EngineConnection;

/// Volumes of the engine. See Call for the contract, HttpCall and expectSuccess for the errors.
class VolumeApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit VolumeApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /volumes. `labels`: "key" or "key=value", all of them must match.
    Call *list(const QStringList &labels, QObject *requester, Handler<QList<Volume>> done) const;
    /// GET /volumes/{name}
    Call *inspect(const QString &name, QObject *requester, Handler<Volume> done) const;
    /// GET /volumes, those that no container mounts.
    Call *listUnused(QObject *requester, Handler<QList<Volume>> done) const;
    /// POST /volumes/create: with its name, driver, options and labels. One of that name that is
    /// there already stays as it is and is a success: look before.
    Call *create(const Volume &volume, QObject *requester, Handler<Volume> done) const;
    /// DELETE /volumes/{name}; Error::Kind::Conflict while a container uses it. Nothing is forced.
    Call *remove(const QString &name, QObject *requester, Handler<void> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
