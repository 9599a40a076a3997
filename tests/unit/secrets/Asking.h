// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

#include <QTest>

#include <optional>

using SecretRead = std::optional<panel::Result<std::shared_ptr<panel::Secret>>>;
using SecretDone = std::optional<panel::Result<std::monostate>>;

/// The answers of a store, waited for.
inline SecretRead readFrom(panel::SecretStore &store, const QString &name)
{
    SecretRead read;
    QObject requester;
    store.read(name, &requester,
               [&](const panel::Result<std::shared_ptr<panel::Secret>> &answer) { read = answer; });
    [&] { QTRY_VERIFY(read); }();
    return read;
}

inline SecretDone writeTo(panel::SecretStore &store, const QString &name, const QByteArray &value)
{
    SecretDone written;
    QObject requester;
    store.write(name, panel::Secret(value), &requester,
                [&](const panel::Result<std::monostate> &answer) { written = answer; });
    [&] { QTRY_VERIFY(written); }();
    return written;
}

inline SecretDone removeFrom(panel::SecretStore &store, const QString &name)
{
    SecretDone removed;
    QObject requester;
    store.remove(name, &requester,
                 [&](const panel::Result<std::monostate> &answer) { removed = answer; });
    [&] { QTRY_VERIFY(removed); }();
    return removed;
}
