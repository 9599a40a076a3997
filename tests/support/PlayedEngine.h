// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"
#include "core/engine/EngineConnection.h"
#include "tests/support/FaultyServer.h"

#include <QByteArrayList>

#include <memory>

namespace panel::test {

/// A server that plays an engine (see playEngine) as an endpoint called "vm".
Endpoint endpointOf(const FaultyServer &server, const TlsFixture &tls);

/// A connection to it that stands; waits for it, and is null if that takes a minute.
std::unique_ptr<EngineConnection> connectTo(const FaultyServer &server, const TlsFixture &tls);

/// An answer of these pieces so far; its end never comes.
QByteArray goingOn(const QByteArrayList &pieces = {});

} // namespace panel::test
