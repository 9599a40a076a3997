// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// Where the files of a TLS identity are. They are read when a connection is made.
struct TlsFiles
{
    QString certificateAuthority; ///< PEM, the only authority that is trusted for this engine
    QString certificate;          ///< PEM, ours; empty, as is the key: we show none
    QString key;                  ///< PEM, ours; must not be readable by others
    /// PEM of the one server that is meant, where it is known: machines of one store share an
    /// authority, and an address may have gone from one to another. Empty: any that it signed.
    QString serverCertificate = {};

    bool operator==(const TlsFiles &other) const = default;
};

} // namespace panel
