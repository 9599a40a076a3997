// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainSecretStore.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/secrets/KeychainFailure.h"
#include "core/secrets/ReadyCall_p.h"
#include "core/secrets/SecretName.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPointer>
#include <qt6keychain/keychain.h>
#include <QTimer>

namespace panel {

namespace {

KeychainTrouble troubleOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return KeychainTrouble::NotFound;
    case QKeychain::AccessDeniedByUser: return KeychainTrouble::DeniedByUser;
    case QKeychain::AccessDenied: return KeychainTrouble::Denied;
    case QKeychain::CouldNotDeleteEntry: return KeychainTrouble::CannotDelete;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeychainTrouble::NoBackend;
    default: return KeychainTrouble::Other;
    }
}

/// One job of QtKeychain as a call of ours. The job deletes itself; it cannot be stopped, only
/// ignored.
template <typename T>
class KeychainCall : public AnsweringCall<T>
{
public:
    using Take = std::function<T(QKeychain::Job *)>;

    KeychainCall(QKeychain::Job *job, const KeychainSecretStore &store, const QString &name,
                 QObject *requester, Take take, Handler<T> done)
        : AnsweringCall<T>(requester, std::move(done))
        , m_job(job)
        , m_name(name)
        , m_take(std::move(take))
    {
        m_deadline.setSingleShot(true);
        m_deadline.callOnTimeout(this, [this] {
            abortWork();
            this->deliver(fail(keychainTimeout(int(m_deadline.interval() / 1000))));
        });
        m_deadline.start(store.patience());
        job->setKey(store.keyOf(name));
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, this,
                         [this](QKeychain::Job *ended) { onFinished(ended); });
        job->start();
    }

private:
    void onFinished(QKeychain::Job *job)
    {
        if (job->error() == QKeychain::NoError) {
            this->deliver(m_take(job));
            return;
        }
        const KeychainTrouble trouble = troubleOf(job->error());
        const QString detail = plainText(job->errorString());
        m_asked = askSecretService(this, [this, trouble,
                                          detail](const Result<SecretServiceState> &state) {
            this->deliver(fail(keychainFailure(trouble, state.value_or(SecretServiceState::Unknown),
                                               m_name, detail)));
        });
    }

    void abortWork() override
    {
        delete m_asked;
        if (m_job)
            m_job->disconnect(this);
    }

    QPointer<QKeychain::Job> m_job; // belongs to QtKeychain
    const QString m_name;
    const Take m_take;
    QPointer<Call> m_asked;
    QTimer m_deadline;
};

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &projectDirectory, QObject *parent)
    : SecretStore(parent)
    , m_prefix(
          QString::fromLatin1(QCryptographicHash::hash(QDir::cleanPath(projectDirectory).toUtf8(),
                                                       QCryptographicHash::Sha256)
                                  .toHex()
                                  .left(16)))
{
}

QString KeychainSecretStore::place() const
{
    return Tr::tr("the keychain");
}

QString KeychainSecretStore::service()
{
    return QStringLiteral("io.github.inception-panel.InceptionPanel");
}

QString KeychainSecretStore::keyOf(const QString &name) const
{
    return m_prefix + u'/' + name;
}

Call *KeychainSecretStore::read(const QString &name, QObject *requester,
                                Handler<std::shared_ptr<Secret>> done)
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return new ReadyCall<std::shared_ptr<Secret>>(requester, fail(*refusal), std::move(done));
    const auto take = [](QKeychain::Job *job) {
        return std::make_shared<Secret>(
            static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData());
    };
    return new KeychainCall<std::shared_ptr<Secret>>(new QKeychain::ReadPasswordJob(service()),
                                                     *this, name, requester, take, std::move(done));
}

Call *KeychainSecretStore::write(const QString &name, Secret value, QObject *requester,
                                 Handler<std::monostate> done)
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return new ReadyCall<std::monostate>(requester, fail(*refusal), std::move(done));
    if (value.reveal().size() > maximumSecret)
        return new ReadyCall<std::monostate>(
            requester,
            fail(Error::Kind::TooLarge, Tr::tr("The value of “%1” is too large.").arg(name),
                 Tr::tr("A secret has at most %1 bytes.").arg(maximumSecret)),
            std::move(done));
    auto *job = new QKeychain::WritePasswordJob(service());
    // Bytes of the job's own: it outlives ours, which are overwritten when we let go.
    job->setBinaryData(QByteArray(value.reveal().constData(), value.reveal().size()));
    return new KeychainCall<std::monostate>(
        job, *this, name, requester, [](QKeychain::Job *) { return std::monostate{}; },
        std::move(done));
}

Call *KeychainSecretStore::remove(const QString &name, QObject *requester,
                                  Handler<std::monostate> done)
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return new ReadyCall<std::monostate>(requester, fail(*refusal), std::move(done));
    return new KeychainCall<std::monostate>(
        new QKeychain::DeletePasswordJob(service()), *this, name, requester,
        [](QKeychain::Job *) { return std::monostate{}; },
        [done = std::move(done)](const Result<std::monostate> &removed) {
            const bool wasAbsent = !removed && removed.error().kind == Error::Kind::NotFound;
            done(wasAbsent ? Result<std::monostate>(std::monostate{}) : removed);
        });
}

} // namespace panel
