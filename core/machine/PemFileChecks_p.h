// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/CheckBuilder_p.h"

#include <QList>
#include <QString>

class QSslCertificate;
class QSslKey;

namespace panel {

/// A file with a certificate or key, and what it is for.
struct PemFile
{
    enum class Need {
        Connect,   ///< without it there is no connection
        Provision, ///< docker-machine's copy of what the engine has: missing, nothing breaks today
        None       ///< the same, of an engine that docker-machine did not set up
    };

    QString path;
    Need need = Need::Connect;
    QString advice; ///< how to get another
};

// Each adds or returns one check. Any thread.

/// The certificates in the file, if they can be used.
QList<QSslCertificate> checkCertificateFile(const CheckBuilder &check, const PemFile &file,
                                            QList<Check> &checks);

/// The key in the file; null if it cannot be used.
QSslKey checkKeyFile(const CheckBuilder &check, const PemFile &file, QList<Check> &checks);

/// Whether nobody else can read the key.
Check checkKeyMode(const CheckBuilder &check, const PemFile &file);

/// The certificates in a file, without any check; empty if there are none.
QList<QSslCertificate> certificatesOf(const QString &path);

} // namespace panel
