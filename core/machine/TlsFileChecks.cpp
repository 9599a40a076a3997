// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TlsFileChecks.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/KeyFile.h"
#include "core/machine/CertificateAdvice.h"
#include "core/machine/CertificateChecks_p.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <unistd.h>

namespace panel {

namespace {

QList<QSslCertificate> certificatesOf(const QString &path)
{
    const Result<QByteArray> pem = readPemFile(path, {});
    return pem ? QSslCertificate::fromData(*pem, QSsl::Pem) : QList<QSslCertificate>();
}

bool isForeign(const QFileInfo &info)
{
    const uint root = 0;
    return info.ownerId() != ::geteuid() && info.ownerId() != root;
}

/// "…/key.pem", with where it leads if it is a link.
QString described(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink()
               ? Tr::tr("%1 (a link to %2)").arg(plainText(path), plainText(info.symLinkTarget()))
               : plainText(path);
}

class FileExamination
{
public:
    FileExamination(const Machine &machine, const QString &storePath, const QDateTime &now)
        : m_machine(machine)
        , m_store(storePath)
        , m_now(now)
        , m_serverFile(machine.storePath + QStringLiteral("/server.pem"))
        , m_serverKeyFile(machine.storePath + QStringLiteral("/server-key.pem"))
        , m_serverAdvice(newServerCertificateAdvice(machine))
        , m_clientAdvice(newClientCertificateAdvice(machine))
    {
        const QString folder = machine.storePath;
        m_files = machine.endpoint ? machine.endpoint->tlsFiles
                                   : TlsFiles{folder + QStringLiteral("/ca.pem"),
                                              folder + QStringLiteral("/cert.pem"),
                                              folder + QStringLiteral("/key.pem")};
    }

    TlsFileFindings run();

private:
    enum class Need { Connect, Provision };
    /// Both parts of a pair, as far as they could be read.
    struct Pair
    {
        QList<QSslCertificate> chain;
        QSslKey key;
    };

    void add(const Check &check) { m_checks.append(check); }
    void entry();
    QList<QSslCertificate> certificateFile(const CheckBuilder &check, const QString &path,
                                           Need need);
    QSslKey keyFile(const CheckBuilder &check, const QString &path, Need need);
    void keyMode(const CheckBuilder &check, const QString &path, Need need);
    void fits(const CheckBuilder &check, const Pair &pair, const QString &certificate,
              const QString &key, const QString &fix);
    void sharedAuthority(const QList<QSslCertificate> &authorities);
    /// A missing file of the engine's own pair: it has its copy, so that nothing breaks today.
    Check missing(const CheckBuilder &check, const QString &path) const;
    Check unreadable(const CheckBuilder &check, const QString &path) const
    {
        return check.unknown(Tr::tr("%1 could not be read.").arg(plainText(path)));
    }
    QHash<QByteArray, QString> otherServers() const;

    const Machine &m_machine;
    const QString m_store;
    const QDateTime m_now;
    const QString m_serverFile;
    const QString m_serverKeyFile;
    const QString m_serverAdvice;
    const QString m_clientAdvice;
    TlsFiles m_files;
    QList<Check> m_checks;
};

void FileExamination::entry()
{
    const CheckBuilder check{QStringLiteral("entry"), Tr::tr("Entry in the store")};
    const QString file = plainText(m_machine.storePath) + QStringLiteral("/config.json");
    if (m_machine.driver.isEmpty()) {
        const Error error = m_machine.error.value_or(Error());
        add(check.fail(error.detail.isEmpty() ? error.message : error.message + u' ' + error.detail,
                       error.next));
    } else {
        add(check.pass(Tr::tr("%1 can be used.").arg(file)));
    }
}

Check FileExamination::missing(const CheckBuilder &check, const QString &path) const
{
    if (m_machine.driver == QLatin1String("none")) {
        return check.unknown(
            Tr::tr("%1 is not kept here: somebody else set the engine up.").arg(plainText(path)));
    }
    return check.warn(Tr::tr("%1 does not exist. The engine has its copy, but docker-machine "
                             "cannot give it to the machine again.")
                          .arg(plainText(path)),
                      m_serverAdvice);
}

QList<QSslCertificate> FileExamination::certificateFile(const CheckBuilder &check,
                                                        const QString &path, Need need)
{
    const QFileInfo info(path);
    const QString &advice = need == Need::Connect ? m_clientAdvice : m_serverAdvice;
    if (need == Need::Provision && !info.exists() && !info.isSymLink()) {
        add(missing(check, path));
        return {};
    }
    const Result<QByteArray> pem = readPemFile(path, advice);
    if (!pem) {
        add(check.fail(pem.error().message, pem.error().next));
        return {};
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty() || certificates.first().isNull()) {
        add(check.fail(Tr::tr("The file %1 does not hold a certificate.").arg(plainText(path)),
                       advice));
        return {};
    }
    if (isForeign(info)) {
        add(check.warn(Tr::tr("%1 belongs to user %2, who can put another in its place.")
                           .arg(described(path), plainText(info.owner())),
                       Tr::tr("Replace it by a copy of your own.")));
    } else if (info.permissions() & (QFile::WriteGroup | QFile::WriteOther)) {
        add(check.warn(Tr::tr("%1 can be changed by other users.").arg(described(path)),
                       Tr::tr("Make it yours alone: chmod go-w %1").arg(plainText(path))));
    } else {
        add(check.pass(described(path)));
    }
    return certificates;
}

QSslKey FileExamination::keyFile(const CheckBuilder &check, const QString &path, Need need)
{
    const QFileInfo info(path);
    const QString &advice = need == Need::Connect ? m_clientAdvice : m_serverAdvice;
    if (need == Need::Provision && !info.exists() && !info.isSymLink()) {
        add(missing(check, path));
        return {};
    }
    const Result<QByteArray> pem = readPemFile(path, advice);
    if (!pem) {
        add(check.fail(pem.error().message, pem.error().next));
        return {};
    }
    const Result<QSslKey> key = decodePrivateKey(*pem, path, advice);
    if (!key) {
        add(check.fail(key.error().message, key.error().next));
        return {};
    }
    add(check.pass(described(path)));
    return *key;
}

void FileExamination::keyMode(const CheckBuilder &check, const QString &path, Need need)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        add(check.unknown(Tr::tr("%1 does not exist.").arg(plainText(path))));
    } else if (const Result<void> isPrivate = checkKeyFileIsPrivate(path); !isPrivate) {
        // With our own the panel refuses to connect; the engine does not mind about this copy.
        const Error &error = isPrivate.error();
        add(need == Need::Connect ? check.fail(error.message, error.next)
                                  : check.warn(error.message, error.next));
    } else if (isForeign(info)) {
        add(check.warn(Tr::tr("%1 belongs to user %2, who knows the key.")
                           .arg(plainText(path), plainText(info.owner())),
                       need == Need::Connect ? m_clientAdvice : m_serverAdvice));
    } else {
        add(check.pass(Tr::tr("Only you can read %1.").arg(plainText(path))));
    }
}

void FileExamination::fits(const CheckBuilder &check, const Pair &pair, const QString &certificate,
                           const QString &key, const QString &fix)
{
    if (pair.chain.isEmpty())
        add(unreadable(check, certificate));
    else if (pair.key.isNull())
        add(unreadable(check, key));
    else if (keyFitsCertificate(pair.key, pair.chain.first()))
        add(check.pass(Tr::tr("%1 belongs to %2.").arg(plainText(key), plainText(certificate))));
    else
        add(check.fail(
            Tr::tr("%1 does not belong to %2.").arg(plainText(key), plainText(certificate)), fix));
}

void FileExamination::sharedAuthority(const QList<QSslCertificate> &authorities)
{
    const CheckBuilder check{QStringLiteral("shared-ca"), Tr::tr("Authority of the store")};
    const QString path = m_store + QStringLiteral("/certs/ca.pem");
    const QList<QSslCertificate> shared = certificatesOf(path);
    const QString ours = plainText(m_files.certificateAuthority);
    if (authorities.isEmpty()) {
        add(unreadable(check, m_files.certificateAuthority));
    } else if (shared.isEmpty()) {
        add(check.warn(
            Tr::tr("%1 cannot be read. The panel does not need it, but docker-machine does.")
                .arg(plainText(path)),
            Tr::tr("Copy %1 there; without it docker-machine makes a new authority, and every "
                   "machine needs new certificates.")
                .arg(ours)));
    } else if (shared.first() != authorities.first()) {
        add(check.warn(Tr::tr("%1 is another authority than %2. The panel connects by its own "
                              "file, but docker-machine does not trust the machine.")
                           .arg(plainText(path), ours),
                       m_serverAdvice));
    } else {
        add(check.pass(Tr::tr("%1 is the authority of the store.").arg(ours)));
    }
}

QHash<QByteArray, QString> FileExamination::otherServers() const
{
    QHash<QByteArray, QString> servers;
    const QDir machines(m_store + QStringLiteral("/machines"));
    const QStringList names = machines.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QList<QSslCertificate> chain =
            certificatesOf(machines.filePath(name + QStringLiteral("/server.pem")));
        if (name != m_machine.name && !chain.isEmpty())
            servers.insert(chain.first().toDer(), name);
    }
    return servers;
}

TlsFileFindings FileExamination::run()
{
    entry();
    const auto authorities = certificateFile({QStringLiteral("ca-file"), Tr::tr("Authority")},
                                             m_files.certificateAuthority, Need::Connect);
    Pair client;
    client.chain = certificateFile({QStringLiteral("client-file"), Tr::tr("Our certificate")},
                                   m_files.certificate, Need::Connect);
    client.key =
        keyFile({QStringLiteral("key-file"), Tr::tr("Our key")}, m_files.key, Need::Connect);
    Pair server;
    server.chain =
        certificateFile({QStringLiteral("server-file"), Tr::tr("The engine's certificate")},
                        m_serverFile, Need::Provision);
    server.key = keyFile({QStringLiteral("server-key-file"), Tr::tr("The engine's key")},
                         m_serverKeyFile, Need::Provision);
    keyMode({QStringLiteral("key-mode"), Tr::tr("Our key is private")}, m_files.key, Need::Connect);
    keyMode({QStringLiteral("server-key-mode"), Tr::tr("The engine's key is private")},
            m_serverKeyFile, Need::Provision);
    fits({QStringLiteral("key-fits"), Tr::tr("Our key and certificate")}, client,
         m_files.certificate, m_files.key, m_clientAdvice);
    fits({QStringLiteral("server-key-fits"), Tr::tr("The engine's key and certificate")}, server,
         m_serverFile, m_serverKeyFile, m_serverAdvice);

    const QString caPath = plainText(m_files.certificateAuthority);
    const auto chain = [&](const CheckBuilder &check, const QList<QSslCertificate> &certificates,
                           const QString &path, const QString &fix) {
        if (certificates.isEmpty())
            add(unreadable(check, path));
        else if (authorities.isEmpty())
            add(unreadable(check, m_files.certificateAuthority));
        else
            add(checkChain(check, certificates, plainText(path), authorities.first(), caPath, fix));
    };
    chain({QStringLiteral("client-chain"), Tr::tr("Our certificate is the authority's")},
          client.chain, m_files.certificate, m_clientAdvice);
    chain({QStringLiteral("server-chain"), Tr::tr("The engine's certificate is the authority's")},
          server.chain, m_serverFile, m_serverAdvice);

    /// One check of the first certificate of a file.
    const auto each = [&](const CheckBuilder &check, const QList<QSslCertificate> &certificates,
                          const QString &path, const auto &look) {
        add(certificates.isEmpty() ? unreadable(check, path)
                                   : look(check, certificates.first(), plainText(path)));
    };
    const auto dates = [&](const QString &fix) {
        return [this, fix](const CheckBuilder &check, const QSslCertificate &certificate,
                           const QString &path) {
            return checkDates(check, certificate, path, m_now, fix);
        };
    };
    each({QStringLiteral("ca-dates"), Tr::tr("The authority is valid")}, authorities,
         m_files.certificateAuthority, dates(m_clientAdvice));
    each({QStringLiteral("client-dates"), Tr::tr("Our certificate is valid")}, client.chain,
         m_files.certificate, dates(m_clientAdvice));
    each({QStringLiteral("server-dates"), Tr::tr("The engine's certificate is valid")},
         server.chain, m_serverFile, dates(m_serverAdvice));
    const auto usage = [](CertificateUse use, const QString &fix) {
        return [use, fix](const CheckBuilder &check, const QSslCertificate &certificate,
                          const QString &path) {
            return checkUsage(check, certificate, path, use, fix);
        };
    };
    each({QStringLiteral("client-usage"), Tr::tr("Our certificate is a client's")}, client.chain,
         m_files.certificate, usage(CertificateUse::Client, m_clientAdvice));
    each({QStringLiteral("server-usage"), Tr::tr("The engine's certificate is a server's")},
         server.chain, m_serverFile, usage(CertificateUse::Server, m_serverAdvice));
    each(
        {QStringLiteral("server-address"), Tr::tr("The engine's certificate is for its address")},
        server.chain, m_serverFile,
        [this](const CheckBuilder &check, const QSslCertificate &certificate, const QString &path) {
            if (!m_machine.endpoint)
                return check.unknown(Tr::tr("The machine's address is not known."));
            return checkAddress(check, certificate, path, m_machine.endpoint->url.host(),
                                m_serverAdvice);
        });
    sharedAuthority(authorities);
    return {m_checks, server.chain.isEmpty() ? QByteArray() : server.chain.first().toDer(),
            otherServers()};
}

} // namespace

TlsFileFindings examineTlsFiles(const Machine &machine, const QString &storePath,
                                const QDateTime &now)
{
    return FileExamination(machine, storePath, now).run();
}

} // namespace panel
