// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/Service.h"
#include "core/rules/LiveFacts.h"
#include "core/rules/StackSources.h"

namespace panel {

class EngineConnection;

/// Gathers what the running stack shows, by the engine and by its published port. Changes nothing,
/// unless `stopThem`: then each running container is stopped, in the reverse order of the services,
/// its time is taken, and all of them are started again. Never an error: the facts say what is
/// missing and why. The connection outlives the call.
Call *readLive(EngineConnection *engine, const StackSources &sources,
               const QList<Service> &services, bool stopThem, QObject *requester,
               Handler<LiveFacts> done);

} // namespace panel
