// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/TlsFiles.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace panel::test {

/// An authority, a server and clients of all kinds, made by the `openssl` program in a temporary
/// folder. Blocks while it works; for tests only.
class TlsFixture
{
public:
    enum class Key { Rsa, Ec, Ed25519 };
    enum class Validity { Now, Expired, NotYet, Soon };

    /// Makes the authority, a server certificate for 127.0.0.1 and the client "client".
    TlsFixture();

    /// False if openssl is missing or failed; what() tells then.
    bool isValid() const { return m_failure.isEmpty(); }
    QString what() const { return m_failure; }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray contents(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;

    /// Makes NAME-key.pem (mode 0600) and NAME.pem, signed by `authority`. `alternativeName` empty:
    /// none; `usage`: "clientAuth", "serverAuth", both with a comma, or empty for any.
    TlsFiles makeIdentity(const QString &name, Key key = Key::Ec, Validity validity = Validity::Now,
                          const QString &authority = QStringLiteral("ca"),
                          const QString &alternativeName = QStringLiteral("IP:127.0.0.1"),
                          const QString &usage = {});
    /// Makes another authority NAME.pem with NAME-key.pem.
    void makeAuthority(const QString &name);
    /// The identity of the good client.
    TlsFiles client() const;

    bool openssl(const QStringList &arguments);

private:
    QTemporaryDir m_folder;
    QString m_failure;
};

} // namespace panel::test
