// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/PresentRevision.h"

#include "core/secrets/SecretsRevision.h"

#include <QPointer>

namespace panel {

namespace {

class PresentRevision : public AnsweringCall<QString>
{
public:
    PresentRevision(SecretStore &store, const QStringList &names, QObject *requester,
                    Handler<QString> done)
        : AnsweringCall(requester, std::move(done)), m_store(store), m_names(names)
    {
        // The key first: without it there was never a revision, and no secret needs to be read.
        m_names.prepend(secretsRevisionKey);
        next();
    }

protected:
    void abortWork() override { delete m_asked; }

private:
    void next()
    {
        if (m_names.isEmpty()) {
            deliver(secretsRevision(m_values, *m_key));
            return;
        }
        const QString name = m_names.takeFirst();
        m_asked =
            m_store.read(name, this, [this, name](const Result<std::shared_ptr<Secret>> &value) {
                if (!value && value.error().kind != Error::Kind::NotFound) {
                    deliver(fail(value.error()));
                } else if (!value || (*value)->isEmpty()) {
                    deliver(QString());
                } else {
                    if (name == secretsRevisionKey)
                        m_key = *value;
                    else
                        m_values.insert(name, *value);
                    next();
                }
            });
    }

    SecretStore &m_store;
    QStringList m_names;
    std::shared_ptr<Secret> m_key;
    SecretValues m_values;
    QPointer<Call> m_asked;
};

} // namespace

Call *presentSecretsRevision(SecretStore &store, const QStringList &names, QObject *requester,
                             Handler<QString> done)
{
    return new PresentRevision(store, names, requester, std::move(done));
}

} // namespace panel
