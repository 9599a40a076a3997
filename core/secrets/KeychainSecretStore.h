// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

#include <chrono>

namespace panel {

/// Secrets in the keychain of the desktop (macOS keychain, Secret Service, KWallet) by QtKeychain.
/// Never falls back to anything less secret, and is asked only when something is read or written. A
/// locked keychain may ask the user first, so an answer can take as long as patience(). Errors: see
/// keychainFailure().
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT

public:
    /// `projectDirectory` keeps projects apart: absolute, of the compose file.
    explicit KeychainSecretStore(const QString &projectDirectory, QObject *parent = nullptr);

    QString place() const override;

    Call *read(const QString &name, QObject *requester,
               Handler<std::shared_ptr<Secret>> done) override;
    Call *write(const QString &name, Secret value, QObject *requester,
                Handler<std::monostate> done) override;
    Call *remove(const QString &name, QObject *requester, Handler<std::monostate> done) override;

    /// Under which key the keychain holds it, and in which service; for people who look there.
    QString keyOf(const QString &name) const;
    static QString service();

    /// After which it is given up: TimedOut. Two minutes, in which somebody can find and answer the
    /// question of a locked keychain.
    std::chrono::milliseconds patience() const { return m_patience; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    std::chrono::milliseconds m_patience = std::chrono::minutes(2);
    const QString m_prefix;
};

} // namespace panel
