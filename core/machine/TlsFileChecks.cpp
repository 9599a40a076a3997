// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TlsFileChecks.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/EncryptedKey.h"
#include "core/http/KeyFile.h"
#include "core/machine/CertificateAdvice.h"
#include "core/machine/CertificateChecks_p.h"
#include "core/machine/PemFileChecks_p.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslKey>

namespace panel {

namespace {

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
    /// Both parts of a pair, as far as they could be read.
    struct Pair
    {
        QList<QSslCertificate> chain;
        QSslKey key;
    };

    void add(const Check &check) { m_checks.append(check); }
    void entry();
    void fits(const CheckBuilder &check, const Pair &pair, const QString &certificate,
              const QString &key, const QString &fix);
    void sharedAuthority(const QList<QSslCertificate> &authorities);
    Check unreadable(const CheckBuilder &check, const QString &path) const
    {
        const Result<QByteArray> pem = readPemFile(path, {});
        return check.unknown(
            (pem && isEncryptedKey(*pem)
                 ? Tr::tr("%1 is protected by a passphrase: what is in it is not known yet.")
                 : Tr::tr("%1 could not be read."))
                .arg(plainText(path)));
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
    } else if (m_machine.driver == QLatin1String("none")
               && (shared.isEmpty() || shared.first() != authorities.first())) {
        // docker-machine makes no certificates for it; ours in its store would break its own.
        add(check.pass(Tr::tr("%1 is an authority for this engine alone.").arg(ours)));
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
    const bool isNone = m_machine.driver == QLatin1String("none");
    const auto ours = [&](const QString &path) {
        return PemFile{path, PemFile::Need::Connect, m_clientAdvice};
    };
    const auto engines = [&](const QString &path) {
        return PemFile{path, isNone ? PemFile::Need::None : PemFile::Need::Provision,
                       m_serverAdvice};
    };
    const auto authorities = checkCertificateFile({QStringLiteral("ca-file"), Tr::tr("Authority")},
                                                  ours(m_files.certificateAuthority), m_checks);
    Pair client;
    client.chain = checkCertificateFile({QStringLiteral("client-file"), Tr::tr("Our certificate")},
                                        ours(m_files.certificate), m_checks);
    client.key =
        checkKeyFile({QStringLiteral("key-file"), Tr::tr("Our key")}, ours(m_files.key), m_checks);
    Pair server;
    server.chain =
        checkCertificateFile({QStringLiteral("server-file"), Tr::tr("The engine's certificate")},
                             engines(m_serverFile), m_checks);
    server.key = checkKeyFile({QStringLiteral("server-key-file"), Tr::tr("The engine's key")},
                              engines(m_serverKeyFile), m_checks);
    add(checkKeyMode({QStringLiteral("key-mode"), Tr::tr("Our key is private")},
                     ours(m_files.key)));
    add(checkKeyMode({QStringLiteral("server-key-mode"), Tr::tr("The engine's key is private")},
                     engines(m_serverKeyFile)));
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
            add(checkChain(check, certificates, plainText(path), authorities, caPath, fix));
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
