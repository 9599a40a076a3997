// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Secret.h"

#include <memory>
#include <variant>

namespace panel {

/// Keeps secrets by name for one compose project. Asynchronous, because a keychain may ask the
/// user. Names are the project's names of its secrets; the store adds what makes them unique.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where the secrets lie, in words for people: "the keychain", "/path/secrets".
    virtual QString place() const = 0;

    /// Error::Kind::NotFound if there is none; KeyStoreMissing, KeyLocked, Conflict (denied),
    /// TimedOut and ServerFailed of a keychain; FileUnreadable and IdentityUnusable (mode too open)
    /// for files. Pointer, because Result copies.
    virtual Call *read(const QString &name, QObject *requester,
                       Handler<std::shared_ptr<Secret>> done) = 0;
    virtual Call *write(const QString &name, Secret value, QObject *requester,
                        Handler<std::monostate> done) = 0;
    /// Removing what is not there is a success.
    virtual Call *remove(const QString &name, QObject *requester, Handler<std::monostate> done) = 0;
};

} // namespace panel
