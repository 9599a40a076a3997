// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/FileSecretStore.h"

#include <QHash>
#include <QTimer>

#include <chrono>

namespace panel {

/// Where a project's secrets really are: in the files beside the compose file if there are any,
/// else in the keychain; and if that cannot be used, in the files from then on, which the user is
/// told once. While it lives it never goes back: the answer to "where is it?" must not change
/// twice. A keychain that is locked, denies or does not answer is no reason to use files.
///
/// What the keychain answered is kept in memory for two minutes, so that it does not ask the user
/// for each use, and is overwritten then. Files are read each time.
class SecretVault : public SecretStore
{
    Q_OBJECT

public:
    /// Both become children. `keychain` null: only files.
    SecretVault(SecretStore *keychain, FileSecretStore *files, QObject *parent = nullptr);
    /// With the real keychain, if it may be used, for the project of this compose file.
    static SecretVault *forProject(const QString &composeFile, bool useKeychain,
                                   QObject *parent = nullptr);

    /// The place that is used now.
    QString place() const override;
    bool isInFiles() const;

    /// What the project keeps. While one of them lies in a file, files are used: a user who has a
    /// folder of the same name for something else loses no keychain by it.
    void setNames(const QStringList &names) { m_names = names; }

    void setMemory(std::chrono::milliseconds memory) { m_forget.setInterval(memory); }
    /// Overwrites what is kept in memory.
    void forget();
    bool remembers(const QString &name) const { return m_known.contains(name); }

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
    void remember(const QString &name, const std::shared_ptr<Secret> &value);

    SecretStore *m_keychain;
    FileSecretStore *m_files;
    bool m_usesFiles = false;
    QStringList m_names;
    QHash<QString, std::shared_ptr<Secret>> m_known; ///< of the keychain
    QTimer m_forget;
};

} // namespace panel
