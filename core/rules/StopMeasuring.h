// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/rules/LiveFacts.h"

namespace panel {

class EngineConnection;

/// Stops each running container, last one first, takes its time and exit code into `stop` (or says
/// in `whyNot` why not), and starts in the end all that it stopped, first one first. Never an
/// error. When the call is cancelled or its requester dies, containers may be left stopped.
Call *measureStops(EngineConnection *engine, const QList<ContainerFacts> &containers,
                   QObject *requester, Handler<QList<ContainerFacts>> done);

} // namespace panel
