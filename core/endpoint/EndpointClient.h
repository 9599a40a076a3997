// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/Endpoint.h"

#include <QString>

class QObject;

namespace panel {

class HttpClient;

/// The way to an engine, ready to be used.
struct EndpointClient
{
    HttpClient *client;      ///< a child of the given parent
    QString identityWarning; ///< that our certificate expires soon; empty if it does not
};

/// Makes the client for the kind of the endpoint. Reads a few small files (certificates; the
/// folders of ssh) and touches no network. Errors: IdentityUnusable of TLS files, InvalidInput of
/// an address that cannot be used, ProgramMissing where there is no ssh.
Result<EndpointClient> makeClient(const Endpoint &endpoint, QObject *parent);

} // namespace panel
