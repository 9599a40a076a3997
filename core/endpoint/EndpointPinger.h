// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/endpoint/Endpoint.h"

#include <QString>

namespace panel {

/// What an engine says of itself when it answers. Source: GET /version and GET /info.
struct EngineAnswer
{
    QString version; ///< "20.10.24"
    QString api;     ///< "1.41", the newest that it speaks
    QString product; ///< "Podman Engine"; empty: Docker
    QString id;      ///< of this very engine, the same by every way to it; may be empty

    bool operator==(const EngineAnswer &other) const = default;
};

/// Asks whether an engine answers; the seam between `endpoint` and the engine client.
class EndpointPinger
{
public:
    virtual ~EndpointPinger() = default;
    /// A Call (see there). Whoever asks cancels it when it takes too long.
    virtual Call *ask(const Endpoint &endpoint, QObject *requester, Handler<EngineAnswer> done) = 0;
};

} // namespace panel
