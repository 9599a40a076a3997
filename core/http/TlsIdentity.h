// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/CertificateRenewal.h"
#include "core/http/TlsFiles.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

class QSslConfiguration;

namespace panel {

/// Who we are to an engine, and whom we believe: a certificate authority, our certificate, our key.
/// Without the last two it is the engine alone that shows who it is.
/// A value that is checked when it is loaded, so that a bad file is named before any handshake.
/// May be copied to and used from any thread.
class TlsIdentity
{
public:
    /// Reads and checks the files. Every failure is Error::Kind::IdentityUnusable (or
    /// KeyLocked: our key is under a passphrase that was not given yet), names the file
    /// and says how to repair it, by what renews it. Reads a few small files; does not touch the
    /// network.
    static Result<TlsIdentity> load(const TlsFiles &files, const CertificateRenewal &renewal);

    /// We have a certificate to show.
    bool hasCertificate() const;
    /// Until when both our certificate and the authority are valid.
    QDateTime validUntil() const;
    /// One sentence with the date if that is less than 30 days away; empty otherwise.
    QString warning() const;

    /// What it was loaded with.
    CertificateRenewal renewal() const;

    /// TLS 1.2 or later, mutual where we have a certificate, trusting nothing but this authority.
    const QSslConfiguration &configuration() const;
    /// SHA-256 of the only certificate (its DER) that the server may show; empty: any that the
    /// authority signed.
    QByteArray serverDigest() const;

private:
    struct Data;
    explicit TlsIdentity(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

    std::shared_ptr<const Data> m_data;
};

} // namespace panel
