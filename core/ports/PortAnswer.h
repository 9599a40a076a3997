// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/ports/PortPath.h"

#include <QString>

namespace panel {

/// Where to listen for an answer.
struct AnswerTarget
{
    QString address;
    int port = 0;
    int containerPort = 0; ///< tells what is spoken there (see portManners)
    QString serverName;    ///< the name under which clients know the site; empty: the address
};

/// What a client of this computer hears there: the server's first words, or its TLS version,
/// certificate and HTTP status. Connecting may take 2 s, the handshake 3 s, HTTP 3 s.
///
/// Certificates are verified as for any client, by this computer's authorities; one that does not
/// pass is a Warning that says why. To hear the HTTP status all the same, the site is then asked
/// by a second connection that trusts exactly the self-signed certificate seen before and nothing
/// else. Nothing but "GET /" is said.
///
/// Never an error but Cancelled: the hop (Station::Answer) says what happened.
Call *probeAnswer(const AnswerTarget &target, QObject *requester, Handler<PortHop> done);

} // namespace panel
