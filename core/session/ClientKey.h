// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Secret.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace panel {

class SecretStore;

/// The passphrase of the client key that keeps the session from its engine: looked for in the
/// keychain when the key is needed and not before, else wanted from the user, once.
///
///     Open ──setLocked──► Asking ──the keychain knows it──► Open
///                            └──it does not──► Wanted ──unlock──► Open
///
/// The passphrase is wiped as soon as it was tried; what stays is the opened key, in the memory of
/// this process (see EncryptedKey.h). UI thread.
class ClientKey : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Open,   ///< no key is in the way
        Asking, ///< the keychain is asked; it may ask the user by itself
        Wanted, ///< somebody has to call unlock()
    };
    /// Makes the keychain's place for one key file, named by its absolute path.
    using Keychain = std::function<std::unique_ptr<SecretStore>(const QString &keyFile)>;

    /// `keychain` null: none may be used.
    explicit ClientKey(Keychain keychain, QObject *parent = nullptr);
    ~ClientKey() override;
    /// The keychain of the desktop.
    static Keychain desktopKeychain();

    State state() const { return m_state; }
    QString file() const { return m_file; } ///< of the key that is in the way; or empty
    /// Whether a keychain is there to keep the passphrase.
    bool canKeep() const { return m_keychain && !m_isKeychainMissing; }
    /// What was noticed about the keychain, for people: that what it held no longer fits, or that
    /// none runs. Empty: nothing.
    QString note() const { return m_note; }

    /// The connection needs this file's key, which is locked; empty: none is in the way (any more).
    void setLocked(const QString &file);

    /// Opens the key; `keep`: puts the passphrase into the keychain too. Errors: InvalidInput of a
    /// passphrase that does not fit, IdentityUnusable of a key that no passphrase opens or that is
    /// not there. A keychain that cannot keep it is no error: notKept() tells.
    Call *unlock(Secret passphrase, bool keep, QObject *requester, Handler<std::monostate> done);

Q_SIGNALS:
    /// state(), file() or note() differ.
    void changed();
    /// The key is open: it is worth a new attempt to connect.
    void unlocked();
    /// For people: that the keychain could not keep the passphrase.
    void notKept(const QString &why);

private:
    void askKeychain();
    void tryKept(const std::shared_ptr<Secret> &kept);
    void want(const QString &note);
    void onOpened();
    void keepInKeychain(const QString &file, const std::shared_ptr<Secret> &passphrase);
    SecretStore *storeOf(const QString &file);

    Keychain m_keychain;
    State m_state = State::Open;
    QString m_file;
    QString m_note;
    bool m_isKeychainMissing = false; ///< as it said itself, the last time
    QString m_storeFile;
    std::unique_ptr<SecretStore> m_store; ///< of m_storeFile
    QPointer<Call> m_call;                ///< what Asking waits for
};

} // namespace panel
