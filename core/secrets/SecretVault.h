// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/FileSecretStore.h"

namespace panel {

/// Where a project's secrets really are: in the files beside the compose file if there are any,
/// else in the keychain; and if that cannot be used, in the files from then on, which the user is
/// told once. While it lives it never goes back: the answer to "where is it?" must not change
/// twice.
class SecretVault : public SecretStore
{
    Q_OBJECT

public:
    /// Both become children.
    SecretVault(SecretStore *keychain, FileSecretStore *files, QObject *parent = nullptr);
    /// With the real keychain, for the project of this compose file.
    static SecretVault *forProject(const QString &composeFile, QObject *parent = nullptr);

    /// The place that is used now.
    QString place() const override;

    Call *read(const QString &name, QObject *requester,
               Handler<std::shared_ptr<Secret>> done) override;
    Call *write(const QString &name, Secret value, QObject *requester,
                Handler<std::monostate> done) override;
    Call *remove(const QString &name, QObject *requester, Handler<std::monostate> done) override;

Q_SIGNALS:
    /// For people, at most once: the secrets are kept in files, where, and why.
    void notice(const QString &text);

private:
    template <typename T>
    class VaultCall;

    bool usesFiles();
    void turnToFiles(const Error &why);

    SecretStore *m_keychain;
    FileSecretStore *m_files;
    bool m_usesFiles = false;
};

} // namespace panel
