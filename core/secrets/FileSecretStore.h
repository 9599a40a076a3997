// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

namespace panel {

/// Secrets in files, one each, in a folder beside the compose file: the folder 0700 and ignored by
/// git, the files 0600. What others could read, and what is no plain file of ours (a symbolic link,
/// a pipe), is refused: Error::Kind::IdentityUnusable, whose `next` says how to correct it. The
/// bytes of a file are the secret, all of them: a newline at the end belongs to it.
class FileSecretStore : public SecretStore
{
    Q_OBJECT

public:
    /// `folder`: absolute; made when the first secret is written.
    explicit FileSecretStore(const QString &folder, QObject *parent = nullptr);

    /// The folder that belongs to a compose file: "secrets" beside it.
    static QString folderFor(const QString &composeFile);

    QString place() const override { return m_folder; }
    /// Whether there is a file with one of these names in the folder.
    bool holdsAnyOf(const QStringList &names) const;

    Call *read(const QString &name, QObject *requester,
               Handler<std::shared_ptr<Secret>> done) override;
    Call *write(const QString &name, Secret value, QObject *requester,
                Handler<std::monostate> done) override;
    Call *remove(const QString &name, QObject *requester, Handler<std::monostate> done) override;

private:
    Result<std::shared_ptr<Secret>> readNow(const QString &name) const;
    Result<std::monostate> writeNow(const QString &name, const Secret &value) const;
    Result<std::monostate> removeNow(const QString &name) const;

    const QString m_folder;
};

} // namespace panel
