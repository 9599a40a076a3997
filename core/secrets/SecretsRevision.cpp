// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretsRevision.h"

#include "core/base/SecretRecipe.h"

#include <QMessageAuthenticationCode>
#include <QPointer>

namespace panel {

namespace {

/// Length first, so that ("a", "bc") and ("ab", "c") differ.
void add(QMessageAuthenticationCode &code, const QByteArray &bytes)
{
    code.addData(QByteArray::number(bytes.size()) + ':');
    code.addData(bytes);
}

class RevisionCall : public AnsweringCall<QString>
{
public:
    RevisionCall(SecretStore &store, const SecretValues &values, QObject *requester,
                 Handler<QString> done)
        : AnsweringCall(requester, std::move(done)), m_store(&store), m_values(values)
    {
        m_asked = store.read(secretsRevisionKey, this,
                             [this](const Result<std::shared_ptr<Secret>> &key) {
                                 if (key && !(*key)->isEmpty())
                                     deliver(secretsRevision(m_values, **key));
                                 else if (!key && key.error().kind != Error::Kind::NotFound)
                                     deliver(fail(key.error()));
                                 else
                                     makeKey();
                             });
    }

private:
    void makeKey()
    {
        if (!m_store) {
            deliver(
                fail(Error::Kind::Cancelled, QStringLiteral("The store of the secrets is gone")));
            return;
        }
        m_key = generateSecret();
        m_asked = m_store->write(secretsRevisionKey, m_key.copy(), this,
                                 [this](const Result<std::monostate> &written) {
                                     if (written)
                                         deliver(secretsRevision(m_values, m_key));
                                     else
                                         deliver(fail(written.error()));
                                 });
    }

    void abortWork() override { delete m_asked; }

    QPointer<SecretStore> m_store;
    const SecretValues m_values;
    Secret m_key;
    QPointer<Call> m_asked;
};

} // namespace

QString secretsRevision(const SecretValues &values, const Secret &key)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key.reveal());
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        add(code, it.key().toUtf8());
        add(code, it.value() ? it.value()->reveal() : QByteArray());
    }
    return QString::fromLatin1(code.result().toHex().left(16));
}

Call *readSecretsRevision(SecretStore &store, const SecretValues &values, QObject *requester,
                          Handler<QString> done)
{
    return new RevisionCall(store, values, requester, std::move(done));
}

} // namespace panel
