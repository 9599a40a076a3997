// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/ReadyCall_p.h"
#include "core/secrets/SecretStore.h"

#include <QHash>

/// A keychain in memory that can be missing.
class FakeKeychain : public panel::SecretStore
{
public:
    bool isMissing = false;
    QHash<QString, QByteArray> values;
    int asked = 0;

    QString place() const override { return QStringLiteral("the fake keychain"); }

    panel::Call *read(const QString &name, QObject *requester,
                      panel::Handler<std::shared_ptr<panel::Secret>> done) override
    {
        ++asked;
        panel::Result<std::shared_ptr<panel::Secret>> answer =
            panel::fail(panel::Error::Kind::NotFound, name);
        if (isMissing)
            answer = missing();
        else if (values.contains(name))
            answer = std::make_shared<panel::Secret>(values.value(name));
        return new panel::ReadyCall<std::shared_ptr<panel::Secret>>(requester, answer,
                                                                    std::move(done));
    }

    panel::Call *write(const QString &name, panel::Secret value, QObject *requester,
                       panel::Handler<std::monostate> done) override
    {
        ++asked;
        if (!isMissing)
            values.insert(name, QByteArray(value.reveal().constData(), value.reveal().size()));
        return new panel::ReadyCall<std::monostate>(requester, outcome(), std::move(done));
    }

    panel::Call *remove(const QString &name, QObject *requester,
                        panel::Handler<std::monostate> done) override
    {
        ++asked;
        if (!isMissing)
            values.remove(name);
        return new panel::ReadyCall<std::monostate>(requester, outcome(), std::move(done));
    }

private:
    static tl::unexpected<panel::Error> missing()
    {
        return panel::fail(panel::Error::Kind::KeyStoreMissing, QStringLiteral("none"));
    }
    panel::Result<std::monostate> outcome() const
    {
        return isMissing ? panel::Result<std::monostate>(missing()) : std::monostate{};
    }
};
