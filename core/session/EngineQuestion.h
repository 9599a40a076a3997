// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointPinger.h"

namespace panel {

/// Asks an engine by a connection of its own: handshake, GET /version, GET /info. That the engine
/// tells no ID or product is no failure; that the handshake fails is.
class EngineQuestioner : public EndpointPinger
{
public:
    Call *ask(const Endpoint &endpoint, QObject *requester, Handler<EngineAnswer> done) override;
};

} // namespace panel
