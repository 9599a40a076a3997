// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/Image.h"

#include <QList>
#include <QStringList>

namespace panel {

class EngineConnection;

struct ImageFilter
{
    QStringList labels;     ///< "key" or "key=value"; all of them must match
    QStringList references; ///< "wnc_nginx", "wnc_nginx:1.0", with * and ?; one of them must match
    bool onlyUnnamed = false; ///< "dangling": left over by a build that took their name
};

/// Images of the engine. See Call for the contract, HttpCall and expectSuccess for the errors.
class ImageApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit ImageApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /images/json
    Call *list(const ImageFilter &filter, QObject *requester, Handler<QList<Image>> done) const;
    /// GET /images/{name}/json; Error::Kind::NotFound tells that there is none.
    Call *inspect(const QString &image, QObject *requester, Handler<Image> done) const;
    /// DELETE /images/{name}: a tag only loses its name while others are left; an id with several
    /// tags, or one that a container uses, is Error::Kind::Conflict. Nothing is forced.
    Call *remove(const QString &image, QObject *requester, Handler<void> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
