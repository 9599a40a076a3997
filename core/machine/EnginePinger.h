// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/endpoint/Endpoint.h"

#include <QString>

namespace panel {

/// What an engine says of itself when it answers. Source: GET /version.
struct EngineIdentity
{
    QString version; ///< "20.10.24"
    QString api;     ///< "1.41", the newest that it speaks

    bool operator==(const EngineIdentity &other) const = default;
};

/// Asks whether an engine answers; the seam between `machine` and the engine client.
class EnginePinger
{
public:
    virtual ~EnginePinger() = default;
    /// A Call (see there). The answer must not take longer than a few seconds; whoever asks cancels
    /// it after that.
    virtual Call *ping(const Endpoint &endpoint, QObject *requester,
                       Handler<EngineIdentity> done) = 0;
};

} // namespace panel
