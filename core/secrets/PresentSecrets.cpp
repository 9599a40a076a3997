// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/PresentSecrets.h"

#include <QCryptographicHash>
#include <QPointer>

namespace panel {

namespace {

class PresentCall : public AnsweringCall<PresentSecrets>
{
public:
    PresentCall(SecretStore &store, const QStringList &names, QObject *requester,
                Handler<PresentSecrets> done)
        : AnsweringCall(requester, std::move(done)), m_store(store), m_names(names)
    {
        m_names.prepend(secretsRevisionKey);
        next();
    }

protected:
    void abortWork() override { delete m_asked; }

private:
    void next()
    {
        if (m_names.isEmpty()) {
            end();
            return;
        }
        const QString name = m_names.takeFirst();
        m_asked =
            m_store.read(name, this, [this, name](const Result<std::shared_ptr<Secret>> &value) {
                if (!value && value.error().kind != Error::Kind::NotFound) {
                    deliver(fail(value.error()));
                    return;
                }
                if (!value || (*value)->isEmpty())
                    m_isComplete = false;
                else if (name == secretsRevisionKey)
                    m_key = *value;
                else
                    m_values.insert(name, *value);
                next();
            });
    }

    void end()
    {
        PresentSecrets present;
        if (m_isComplete)
            present.revision = secretsRevision(m_values, *m_key);
        for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
            present.digests.insert(it.key(), secretDigest(**it));
        deliver(present);
    }

    SecretStore &m_store;
    QStringList m_names; ///< still to be asked for
    bool m_isComplete = true;
    std::shared_ptr<Secret> m_key;
    SecretValues m_values;
    QPointer<Call> m_asked;
};

} // namespace

QByteArray secretDigest(const Secret &value)
{
    // It travels in a variable, as text: a file that holds something else arrives altered.
    const Secret carried(QString::fromUtf8(value.reveal()).toUtf8());
    return QCryptographicHash::hash(carried.reveal(), QCryptographicHash::Sha256);
}

Call *readPresentSecrets(SecretStore &store, const QStringList &names, QObject *requester,
                         Handler<PresentSecrets> done)
{
    return new PresentCall(store, names, requester, std::move(done));
}

} // namespace panel
