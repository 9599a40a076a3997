// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/machine/Machine.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace panel {

/// What the files of a machine tell without its engine.
struct TlsFileFindings
{
    QList<Check> checks;                     ///< from "entry" to "shared-ca", see examineMachine()
    QByteArray serverCertificate;            ///< DER of server.pem; empty: it cannot be read
    QHash<QByteArray, QString> otherServers; ///< DER of the other machines' server.pem → their name
};

/// Reads some twenty small files: not for the UI thread. `now`: UTC.
TlsFileFindings examineTlsFiles(const Machine &machine, const QString &storePath,
                                const QDateTime &now);

} // namespace panel
