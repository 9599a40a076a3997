// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/CheckBuilder_p.h"

#include <QDateTime>
#include <QList>
#include <QString>

class QSslCertificate;

namespace panel {

// One check of one certificate each; `path` is how its file is named in the evidence. Any thread.

/// Valid at `now` (UTC) and for 30 days more.
Check checkDates(const CheckBuilder &check, const QSslCertificate &certificate, const QString &path,
                 const QDateTime &now, const QString &fix);

/// Whether its file's chain leads to these authorities, and not only to one that the system trusts;
/// whatever the dates say. Takes some 0.3 s: Qt reads the system's authorities each time.
Check checkChain(const CheckBuilder &check, const QList<QSslCertificate> &chain,
                 const QString &path, const QList<QSslCertificate> &authorities,
                 const QString &authorityPath, const QString &fix);

/// Whether it names the host, an address or a name.
Check checkAddress(const CheckBuilder &check, const QSslCertificate &certificate,
                   const QString &path, const QString &host, const QString &fix);

enum class CertificateUse { Client, Server };
/// Whether its extended key usage (RFC 5280 §4.2.1.12) allows the use.
Check checkUsage(const CheckBuilder &check, const QSslCertificate &certificate, const QString &path,
                 CertificateUse use, const QString &fix);

} // namespace panel
