// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/EnginePinger.h"

namespace panel {

/// Pings an engine by a TLS connection of its own: identity, HEAD /_ping, GET /version.
class HandshakePinger : public EnginePinger
{
public:
    Call *ping(const Endpoint &endpoint, QObject *requester, Handler<EngineIdentity> done) override;
};

} // namespace panel
