// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretVault.h"

#include "core/base/Log.h"
#include "core/base/Tr.h"
#include "core/secrets/KeychainSecretStore.h"
#include "core/secrets/ReadyCall_p.h"

#include <QFileInfo>
#include <QPointer>

namespace panel {

/// Asks the keychain, and the files after it if there is no keychain.
template <typename T>
class SecretVault::VaultCall : public AnsweringCall<T>
{
public:
    using Ask = std::function<Call *(SecretStore *, QObject *requester, Handler<T>)>;

    VaultCall(SecretVault *vault, Ask ask, QObject *requester, Handler<T> done)
        : AnsweringCall<T>(requester, std::move(done)), m_vault(vault), m_ask(std::move(ask))
    {
        if (m_vault->usesFiles()) {
            askFiles();
            return;
        }
        m_asked = m_ask(m_vault->m_keychain, this, [this](const Result<T> &answer) {
            if (!answer && answer.error().kind == Error::Kind::KeyStoreMissing && m_vault) {
                m_vault->turnToFiles(answer.error());
                askFiles();
            } else {
                this->deliver(answer);
            }
        });
    }

private:
    void askFiles()
    {
        m_asked = m_ask(m_vault->m_files, this,
                        [this](const Result<T> &answer) { this->deliver(answer); });
    }

    void abortWork() override { delete m_asked; }

    QPointer<SecretVault> m_vault;
    const Ask m_ask;
    QPointer<Call> m_asked;
};

SecretVault::SecretVault(SecretStore *keychain, FileSecretStore *files, QObject *parent)
    : SecretStore(parent), m_keychain(keychain), m_files(files), m_usesFiles(!keychain)
{
    if (m_keychain)
        m_keychain->setParent(this);
    m_files->setParent(this);
    m_forget.setSingleShot(true);
    m_forget.setInterval(std::chrono::minutes(2));
    m_forget.callOnTimeout(this, &SecretVault::forget);
}

SecretVault *SecretVault::forProject(const QString &composeFile, bool useKeychain, QObject *parent)
{
    return new SecretVault(
        useKeychain ? new KeychainSecretStore(QFileInfo(composeFile).absolutePath()) : nullptr,
        new FileSecretStore(FileSecretStore::folderFor(composeFile)), parent);
}

QString SecretVault::place() const
{
    return isInFiles() ? m_files->place() : m_keychain->place();
}

bool SecretVault::isInFiles() const
{
    return m_usesFiles || m_files->holdsAnyOf(m_names);
}

bool SecretVault::usesFiles()
{
    m_usesFiles = isInFiles();
    return m_usesFiles;
}

void SecretVault::turnToFiles(const Error &why)
{
    if (std::exchange(m_usesFiles, true))
        return;
    forget();
    qCInfo(logSecrets, "No keychain, secrets are kept in files: %ls", qUtf16Printable(why.detail));
    Q_EMIT notice(
        Tr::tr("No keychain can be used here, so this project's secrets are kept in files "
               "in %1, readable by you alone and ignored by git.")
            .arg(m_files->place()));
}

void SecretVault::forget()
{
    // Each is overwritten when the last of those who use it just now lets go.
    m_known.clear();
    m_forget.stop();
}

void SecretVault::remember(const QString &name, const std::shared_ptr<Secret> &value)
{
    if (m_usesFiles)
        return;
    m_known.insert(name, value);
    // From the first: a value that is asked for again and again is not kept for ever.
    if (!m_forget.isActive())
        m_forget.start();
}

Call *SecretVault::read(const QString &name, QObject *requester,
                        Handler<std::shared_ptr<Secret>> done)
{
    if (!usesFiles() && m_known.contains(name))
        return new ReadyCall<std::shared_ptr<Secret>>(requester, m_known.value(name),
                                                      std::move(done));
    const auto ask = [name](SecretStore *store, QObject *asker, auto answered) {
        return store->read(name, asker, std::move(answered));
    };
    return new VaultCall<std::shared_ptr<Secret>>(
        this, ask, requester,
        [self = QPointer(this), name,
         done = std::move(done)](const Result<std::shared_ptr<Secret>> &value) {
            if (self && value)
                self->remember(name, *value);
            done(value);
        });
}

Call *SecretVault::write(const QString &name, Secret value, QObject *requester,
                         Handler<std::monostate> done)
{
    m_known.remove(name);
    // Shared, because the value may be needed twice and std::function copies what it holds.
    const auto shared = std::make_shared<Secret>(std::move(value));
    const auto ask = [name, shared](SecretStore *store, QObject *asker, auto answered) {
        return store->write(name, shared->copy(), asker, std::move(answered));
    };
    return new VaultCall<std::monostate>(this, ask, requester, std::move(done));
}

Call *SecretVault::remove(const QString &name, QObject *requester, Handler<std::monostate> done)
{
    m_known.remove(name);
    const auto ask = [name](SecretStore *store, QObject *asker, auto answered) {
        return store->remove(name, asker, std::move(answered));
    };
    return new VaultCall<std::monostate>(this, ask, requester, std::move(done));
}

} // namespace panel
