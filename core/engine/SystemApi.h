// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/EngineInfo.h"

namespace panel {

class EngineConnection;

/// The engine as a whole. See Call for the contract, HttpCall and expectSuccess for the errors.
class SystemApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit SystemApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /info
    Call *info(QObject *requester, Handler<EngineInfo> done) const;
    /// GET /version
    Call *version(QObject *requester, Handler<EngineVersion> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
