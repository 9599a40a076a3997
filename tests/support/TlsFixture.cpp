// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TlsFixture.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>

namespace panel::test {

TlsFixture::TlsFixture()
{
    // `openssl ca` is the only one that can make certificates for any time.
    write(
        QStringLiteral("ca.cnf"),
        "[ca]\ndefault_ca=d\n[d]\ndir=.\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\n"
        "default_md=sha256\nunique_subject=no\npolicy=p\nemail_in_dn=no\n[p]\ncommonName=supplied\n"
        "[req]\ndistinguished_name=n\n[n]\n[authority]\nbasicConstraints=critical,CA:true\n");
    write(QStringLiteral("index.txt"), {});
    makeAuthority(QStringLiteral("ca"));
    makeIdentity(QStringLiteral("server"));
    makeIdentity(QStringLiteral("client"));
}

QByteArray TlsFixture::contents(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TlsFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

bool TlsFixture::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (process.waitForFinished(30'000) && process.exitCode() == 0)
        return true;
    m_failure = QStringLiteral("openssl %1: %2 %3")
                    .arg(arguments.join(u' '), process.errorString(),
                         QString::fromLocal8Bit(process.readAll()));
    return false;
}

void TlsFixture::makeAuthority(const QString &name)
{
    openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
             QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
             QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-config"), QStringLiteral("ca.cnf"), QStringLiteral("-extensions"),
             QStringLiteral("authority"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
             QStringLiteral("-days"), QStringLiteral("400"), QStringLiteral("-keyout"),
             name + QStringLiteral("-key.pem"), QStringLiteral("-out"),
             name + QStringLiteral(".pem")});
}

TlsFiles TlsFixture::makeIdentity(const QString &name, Key key, Validity validity,
                                  const QString &authority, const QString &alternativeName,
                                  const QString &usage)
{
    const QString keyFile = name + QStringLiteral("-key.pem");
    QStringList makeKey{QStringLiteral("genpkey"), QStringLiteral("-out"), keyFile,
                        QStringLiteral("-algorithm")};
    switch (key) {
    case Key::Rsa:
        makeKey += {QStringLiteral("RSA"), QStringLiteral("-pkeyopt"),
                    QStringLiteral("rsa_keygen_bits:2048")};
        break;
    case Key::Ec:
        makeKey += {QStringLiteral("EC"), QStringLiteral("-pkeyopt"),
                    QStringLiteral("ec_paramgen_curve:prime256v1")};
        break;
    case Key::Ed25519: makeKey += QStringLiteral("ED25519"); break;
    }
    openssl(makeKey);
    QFile::setPermissions(path(keyFile), QFile::ReadOwner | QFile::WriteOwner);
    openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-config"),
             QStringLiteral("ca.cnf"), QStringLiteral("-key"), keyFile, QStringLiteral("-subj"),
             QStringLiteral("/CN=") + name, QStringLiteral("-out"), name + QStringLiteral(".csr")});
    QByteArray extensions = "basicConstraints=CA:false\n";
    if (!alternativeName.isEmpty())
        extensions += "subjectAltName=" + alternativeName.toLatin1() + '\n';
    if (!usage.isEmpty())
        extensions += "extendedKeyUsage=" + usage.toLatin1() + '\n';
    write(name + QStringLiteral(".ext"), extensions);

    int from = -2;
    int until = 365;
    if (validity == Validity::Expired)
        until = -1;
    else if (validity == Validity::NotYet)
        from = 2;
    else if (validity == Validity::Soon)
        until = 10;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString format = QStringLiteral("yyyyMMddHHmmss'Z'");
    openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
             QStringLiteral("-config"), QStringLiteral("ca.cnf"), QStringLiteral("-cert"),
             authority + QStringLiteral(".pem"), QStringLiteral("-keyfile"),
             authority + QStringLiteral("-key.pem"), QStringLiteral("-extfile"),
             name + QStringLiteral(".ext"), QStringLiteral("-startdate"),
             now.addDays(from).toString(format), QStringLiteral("-enddate"),
             now.addDays(until).toString(format), QStringLiteral("-in"),
             name + QStringLiteral(".csr"), QStringLiteral("-out"), name + QStringLiteral(".pem")});
    return {path(QStringLiteral("ca.pem")), path(name + QStringLiteral(".pem")), path(keyFile)};
}

TlsFiles TlsFixture::client() const
{
    return {path(QStringLiteral("ca.pem")), path(QStringLiteral("client.pem")),
            path(QStringLiteral("client-key.pem"))};
}

} // namespace panel::test
