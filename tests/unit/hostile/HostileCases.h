// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "tests/support/FaultyServer.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace panel::test {

/// One way in which an engine may answer wrongly, and what must come of it.
struct HostileCase
{
    const char *name;
    FaultyServer::Script script;
    /// Of a request by our own client (sockets, ssh, TLS where the engine may take its time); none:
    /// it is an answer, as far as HTTP goes.
    std::optional<Error::Kind> ours;
    /// The same by Qt's library, which looks away more often.
    std::optional<Error::Kind> byQt;
    /// Of the list of containers; none: it is taken, with one container, "abc".
    std::optional<Error::Kind> list;
    /// In the message of that failure.
    QString words = {};
    /// Only time ends it.
    bool isEndless = false;
};

QList<HostileCase> hostileCases();

/// A row of GET /containers/json, of the container "abc" of the service "web" in "shop"; `more`:
/// further fields, each with a comma before it.
QByteArray containerRow(const QByteArray &more = {});
/// The whole answer with a good list of it.
QByteArray goodList();

} // namespace panel::test
