// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/EndpointEntry.h"

#include <QString>

namespace panel {

/// An engine that the user added by its address. Kept in the settings: nothing of it is secret, the
/// key stays where it is.
struct ManualEndpoint
{
    QString address;   ///< "tcp://host:2376", "unix:///path", "ssh://user@host"
    QString tlsFolder; ///< absolute, of ca.pem, cert.pem, key.pem; for tcp:// only

    bool operator==(const ManualEndpoint &other) const = default;
};

/// The same as it is kept: the address in one spelling, the folder only where it is used.
/// InvalidInput or IdentityUnusable names the part that is wrong.
Result<ManualEndpoint> checkedManualEndpoint(const ManualEndpoint &typed);

EndpointEntry manualEntry(const ManualEndpoint &manual);

/// "manual:" and the address in one spelling.
QString manualId(const ManualEndpoint &manual);

} // namespace panel
