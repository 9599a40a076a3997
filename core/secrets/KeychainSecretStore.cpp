// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainSecretStore.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/secrets/ReadyCall_p.h"
#include "core/secrets/SecretName.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPointer>
#include <qt6keychain/keychain.h>

namespace panel {

namespace {

Error toError(const QKeychain::Job &job, const QString &name)
{
    const QString detail = plainText(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Error::Kind::NotFound,
                Tr::tr("There is no secret “%1” in the keychain.").arg(name),
                {},
                detail};
    case QKeychain::AccessDeniedByUser:
        return {Error::Kind::Cancelled,
                Tr::tr("Access to the secret “%1” in the keychain was denied.").arg(name),
                Tr::tr("Try again, and allow the access when the keychain asks."), detail};
    case QKeychain::CouldNotDeleteEntry:
        return {Error::Kind::Conflict,
                Tr::tr("The keychain could not delete the secret “%1”.").arg(name),
                Tr::tr("Delete it with the keychain's own program."), detail};
    default:
        // Libsecret says AccessDenied or OtherError for nearly everything: no bus, no service,
        // locked.
        return {
            Error::Kind::KeyStoreMissing, Tr::tr("No keychain can be used."),
            Tr::tr("Unlock the keychain, or start a keychain service (GNOME Keyring, KWallet)."),
            detail};
    }
}

/// One job of QtKeychain as a call of ours. The job deletes itself; it cannot be stopped, only
/// ignored.
template <typename T>
class KeychainCall : public AnsweringCall<T>
{
public:
    using Answer = std::function<Result<T>(QKeychain::Job *)>;

    KeychainCall(QKeychain::Job *job, const QString &key, QObject *requester, Answer answer,
                 Handler<T> done)
        : AnsweringCall<T>(requester, std::move(done)), m_job(job)
    {
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, this,
                         [this, answer](QKeychain::Job *ended) { this->deliver(answer(ended)); });
        job->start();
    }

private:
    void abortWork() override
    {
        if (m_job)
            m_job->disconnect(this);
    }

    QPointer<QKeychain::Job> m_job; // belongs to QtKeychain
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
    const auto answer = [name](QKeychain::Job *job) -> Result<std::shared_ptr<Secret>> {
        if (job->error() != QKeychain::NoError)
            return fail(toError(*job, name));
        return std::make_shared<Secret>(
            static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData());
    };
    return new KeychainCall<std::shared_ptr<Secret>>(
        new QKeychain::ReadPasswordJob(service()), keyOf(name), requester, answer, std::move(done));
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
    job->setBinaryData(value.reveal());
    const auto answer = [name](QKeychain::Job *ended) -> Result<std::monostate> {
        if (ended->error() != QKeychain::NoError)
            return fail(toError(*ended, name));
        return std::monostate{};
    };
    return new KeychainCall<std::monostate>(job, keyOf(name), requester, answer, std::move(done));
}

Call *KeychainSecretStore::remove(const QString &name, QObject *requester,
                                  Handler<std::monostate> done)
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return new ReadyCall<std::monostate>(requester, fail(*refusal), std::move(done));
    const auto answer = [name](QKeychain::Job *job) -> Result<std::monostate> {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            return fail(toError(*job, name));
        return std::monostate{};
    };
    return new KeychainCall<std::monostate>(new QKeychain::DeletePasswordJob(service()),
                                            keyOf(name), requester, answer, std::move(done));
}

} // namespace panel
