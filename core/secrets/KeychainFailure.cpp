// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainFailure.h"

#include "core/base/Tr.h"

namespace panel {

namespace {

Error missing(const QString &detail)
{
    return {Error::Kind::KeyStoreMissing, Tr::tr("No keychain can be used."),
            Tr::tr("Start a keychain service (GNOME Keyring, KWallet), and make a keyring in it."),
            detail};
}

Error denied(const QString &name, const QString &detail)
{
    return {Error::Kind::Conflict,
            Tr::tr("Access to the secret “%1” in the keychain was denied.").arg(name),
            Tr::tr("Try again, and allow the access when the keychain asks."), detail};
}

} // namespace

Error keychainFailure(KeychainTrouble trouble, SecretServiceState service, const QString &name,
                      const QString &detail)
{
    if (service == SecretServiceState::Unresponsive)
        return {Error::Kind::TimedOut, Tr::tr("The keychain does not answer."),
                Tr::tr("See whether it waits for its password, or log out and in again."), detail};
    // Said before what QtKeychain says: for a locked keyring that is "there is no such secret".
    if (service == SecretServiceState::Locked)
        return {Error::Kind::KeyLocked, Tr::tr("The keychain is locked."),
                Tr::tr("Unlock it (its own program asks for the password), then try again."),
                detail};
    switch (trouble) {
    case KeychainTrouble::NotFound:
        return {Error::Kind::NotFound,
                Tr::tr("There is no secret “%1” in the keychain.").arg(name),
                {},
                detail};
    case KeychainTrouble::DeniedByUser:
    case KeychainTrouble::Denied: return denied(name, detail);
    case KeychainTrouble::CannotDelete:
        return {Error::Kind::Conflict,
                Tr::tr("The keychain could not delete the secret “%1”.").arg(name),
                Tr::tr("Delete it with the keychain's own program."), detail};
    case KeychainTrouble::NoBackend: return missing(detail);
    case KeychainTrouble::Other: break;
    }
    // An open keyring that refuses is no reason to put secrets into files instead.
    if (service == SecretServiceState::Open)
        return {Error::Kind::ServerFailed,
                Tr::tr("The keychain failed at the secret “%1”.").arg(name),
                Tr::tr("Try again; if it stays so, look at it with the keychain's own program."),
                detail};
    return missing(detail);
}

Error keychainTimeout(int seconds)
{
    return {Error::Kind::TimedOut,
            Tr::tr("The keychain has not answered in %n second(s).", nullptr, seconds),
            Tr::tr("See whether it waits for its password behind another window, then try again."),
            {}};
}

} // namespace panel
