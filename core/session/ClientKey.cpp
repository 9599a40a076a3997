// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ClientKey.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/PooledCall.h"
#include "core/base/Tr.h"
#include "core/http/EncryptedKey.h"
#include "core/secrets/KeychainSecretStore.h"

#include <QFileInfo>

#include <utility>

namespace panel {

namespace {

/// What the keychain holds for one key file.
const QString passphraseName = QStringLiteral("client-key-passphrase");

/// Nothing: the key is open.
using Attempt = std::optional<Error>;

/// Tries the passphrase where nobody waits for it.
class UnlockCall : public AnsweringCall<std::monostate>
{
public:
    UnlockCall(const QString &file, std::shared_ptr<Secret> passphrase, QObject *requester,
               Handler<std::monostate> done)
        : AnsweringCall(requester, std::move(done))
    {
        m_work = new PooledCall<Attempt>(
            [file, passphrase = std::move(passphrase)] { return openKey(file, *passphrase); }, this,
            [this](const Result<Attempt> &attempt) {
                if (!attempt)
                    deliver(fail(attempt.error()));
                else if (*attempt)
                    deliver(fail(**attempt));
                else
                    deliver(std::monostate{});
            });
    }

private:
    void abortWork() override { delete m_work; }

    QPointer<Call> m_work;
};

QString wholePath(const QString &file)
{
    const QString canonical = QFileInfo(file).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(file).absoluteFilePath() : canonical;
}

} // namespace

ClientKey::ClientKey(Keychain keychain, QObject *parent)
    : QObject(parent), m_keychain(std::move(keychain))
{
}

ClientKey::~ClientKey()
{
    delete m_call;
}

ClientKey::Keychain ClientKey::desktopKeychain()
{
    return [](const QString &keyFile) { return std::make_unique<KeychainSecretStore>(keyFile); };
}

void ClientKey::setLocked(const QString &file)
{
    if (file == m_file)
        return;
    delete m_call;
    m_file = file;
    m_note.clear();
    m_state = file.isEmpty() ? State::Open : State::Asking;
    if (!file.isEmpty())
        askKeychain();
    Q_EMIT changed();
}

SecretStore *ClientKey::storeOf(const QString &file)
{
    if (m_keychain && m_storeFile != file) {
        m_store = m_keychain(wholePath(file));
        m_storeFile = file;
    }
    return m_keychain ? m_store.get() : nullptr;
}

void ClientKey::askKeychain()
{
    SecretStore *store = storeOf(m_file);
    if (!store) {
        m_state = State::Wanted;
        return;
    }
    m_call = store->read(passphraseName, this, [this](const Result<std::shared_ptr<Secret>> &kept) {
        m_isKeychainMissing = !kept && kept.error().kind == Error::Kind::KeyStoreMissing;
        if (kept)
            tryKept(*kept);
        else if (kept.error().kind == Error::Kind::NotFound)
            want({});
        else if (m_isKeychainMissing)
            want(Tr::tr("No keychain runs here that could keep it."));
        else
            want(kept.error().message);
    });
}

void ClientKey::tryKept(const std::shared_ptr<Secret> &kept)
{
    m_call = new UnlockCall(m_file, kept, this, [this](const Result<std::monostate> &opened) {
        if (opened) {
            onOpened();
            return;
        }
        if (opened.error().kind != Error::Kind::InvalidInput) {
            want(opened.error().message);
            return;
        }
        storeOf(m_file)->remove(passphraseName, this, [](const Result<std::monostate> &removed) {
            if (!removed)
                qCInfo(logSecrets) << "a passphrase that fits no more stays in the keychain:"
                                   << removed.error().message;
        });
        want(Tr::tr("The passphrase that the keychain held does not open this key any more, and "
                    "was forgotten."));
    });
}

void ClientKey::want(const QString &note)
{
    m_note = note;
    m_state = State::Wanted;
    Q_EMIT changed();
}

void ClientKey::onOpened()
{
    m_file.clear();
    m_note.clear();
    m_state = State::Open;
    // The attempt first: who hears of the change finds the connection under way.
    Q_EMIT unlocked();
    Q_EMIT changed();
}

Call *ClientKey::unlock(Secret passphrase, bool keep, QObject *requester,
                        Handler<std::monostate> done)
{
    const auto shared = std::make_shared<Secret>(std::move(passphrase));
    const QPointer<ClientKey> self(this);
    const QString file = m_file;
    return new UnlockCall(
        file, shared, requester,
        [self, file, shared, keep, done = std::move(done)](const Result<std::monostate> &opened) {
            if (self && opened) {
                if (keep)
                    self->keepInKeychain(file, shared);
                if (self->m_file == file) {
                    delete self->m_call;
                    self->onOpened();
                }
            }
            done(opened);
        });
}

void ClientKey::keepInKeychain(const QString &file, const std::shared_ptr<Secret> &passphrase)
{
    SecretStore *store = storeOf(file);
    if (!store)
        return;
    store->write(passphraseName, passphrase->copy(), this,
                 [this](const Result<std::monostate> &kept) {
                     if (!kept) {
                         Q_EMIT notKept(
                             Tr::tr("The passphrase was not kept: %1 The key stays open until the "
                                    "panel ends.")
                                 .arg(kept.error().message));
                     }
                 });
}

} // namespace panel
