// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsIdentity.h"

#include "tests/support/Skip.h"
#include "tests/support/TlsFixture.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

namespace panel {

using test::TlsFixture;

class TlsIdentityTest : public QObject
{
    Q_OBJECT

    static CertificateRenewal vm()
    {
        return CertificateRenewal::byDockerMachine(QStringLiteral("vm"));
    }

    /// The error of loading these files; checks what every such error has.
    static Error errorOf(const TlsFiles &files, const QString &namedFile)
    {
        const auto identity = TlsIdentity::load(files, vm());
        if (identity)
            return {Error::Kind::Internal, QStringLiteral("loaded"), {}, {}};
        const Error error = identity.error();
        if (error.kind != Error::Kind::IdentityUnusable || !error.message.contains(namedFile)
            || error.next.isEmpty()) {
            return {Error::Kind::Internal, toPlainText(error), {}, {}};
        }
        return error;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void loadsRsaAndEc()
    {
        const TlsFiles rsa = m_tls.makeIdentity(QStringLiteral("rsa"), TlsFixture::Key::Rsa);
        const auto identity = TlsIdentity::load(rsa, {});
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().message));
        QVERIFY(identity->warning().isEmpty());
        QVERIFY(identity->validUntil() > QDateTime::currentDateTimeUtc().addDays(300));
        QVERIFY(TlsIdentity::load(m_tls.client(), {}));

        // The old encoding of an EC key, with its parameters first.
        QVERIFY(m_tls.openssl({QStringLiteral("ec"), QStringLiteral("-in"),
                               QStringLiteral("client-key.pem"), QStringLiteral("-out"),
                               QStringLiteral("sec1.pem")}));
        QFile::setPermissions(m_tls.path(QStringLiteral("sec1.pem")), QFile::ReadOwner);
        TlsFiles sec1 = m_tls.client();
        sec1.key = m_tls.path(QStringLiteral("sec1.pem"));
        QVERIFY(TlsIdentity::load(sec1, {}));
    }

    /// Docker takes a folder with ca.pem only: the engine shows who it is, and we do not.
    void withoutACertificateOfOurs()
    {
        TlsFiles files = m_tls.client();
        files.certificate.clear();
        files.key.clear();
        const auto identity = TlsIdentity::load(files, {});
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().message));
        QVERIFY(!identity->hasCertificate());
        QVERIFY(identity->validUntil() > QDateTime::currentDateTimeUtc());
        QVERIFY(TlsIdentity::load(m_tls.client(), {})->hasCertificate());
    }

    void warnsBeforeTheEnd()
    {
        const auto identity =
            TlsIdentity::load(m_tls.makeIdentity(QStringLiteral("soon"), TlsFixture::Key::Ec,
                                                 TlsFixture::Validity::Soon),
                              vm());
        QVERIFY(identity);
        QVERIFY(identity->warning().contains(u"soon.pem"));
        QVERIFY(identity->warning().contains(u"docker-machine regenerate-certs"));
    }

    void refusesMissingAndEmptyFiles()
    {
        TlsFiles files = m_tls.client();
        files.certificate = m_tls.path(QStringLiteral("nowhere.pem"));
        QVERIFY(errorOf(files, files.certificate).message.contains(u"does not exist"));

        m_tls.write(QStringLiteral("empty.pem"), "\n");
        files.certificate = m_tls.path(QStringLiteral("empty.pem"));
        QVERIFY(errorOf(files, files.certificate).message.contains(u"empty"));

        files.certificate.clear();
        QCOMPARE(errorOf(files, {}).kind, Error::Kind::IdentityUnusable);

        files = m_tls.client();
        files.certificateAuthority = m_tls.path(QString());
        QVERIFY(errorOf(files, {}).message.contains(u"not a file"));
    }

    void refusesMalformedFiles()
    {
        m_tls.write(QStringLiteral("garbage.pem"), "-----BEGIN CERTIFICATE-----\nxx\n");
        QFile::setPermissions(m_tls.path(QStringLiteral("garbage.pem")), QFile::ReadOwner);
        const QString garbage = m_tls.path(QStringLiteral("garbage.pem"));
        TlsFiles files = m_tls.client();
        files.certificateAuthority = garbage;
        QVERIFY(errorOf(files, garbage).message.contains(u"does not hold a certificate"));
        files = m_tls.client();
        files.key = garbage;
        QVERIFY(errorOf(files, garbage).message.contains(u"does not hold a private key"));
    }

    void refusesTheWrongTime()
    {
        const TlsFiles expired = m_tls.makeIdentity(QStringLiteral("expired"), TlsFixture::Key::Ec,
                                                    TlsFixture::Validity::Expired);
        const Error error = errorOf(expired, expired.certificate);
        const QDate yesterday = QDateTime::currentDateTimeUtc().addDays(-1).toLocalTime().date();
        QVERIFY2(error.message.contains(QLocale().toString(yesterday, QLocale::LongFormat)),
                 qPrintable(error.message));
        QVERIFY(error.next.contains(u"docker-machine regenerate-certs --client-certs -f vm"));

        const TlsFiles future = m_tls.makeIdentity(QStringLiteral("future"), TlsFixture::Key::Ec,
                                                   TlsFixture::Validity::NotYet);
        QVERIFY(errorOf(future, future.certificate).message.contains(u"not valid before"));
    }

    void refusesKeysThatCannotBeUsed()
    {
        const TlsFiles edwards =
            m_tls.makeIdentity(QStringLiteral("edwards"), TlsFixture::Key::Ed25519);
        QVERIFY(errorOf(edwards, edwards.key).message.contains(u"Ed25519"));
    }

    void refusesAKeyOfAnotherCertificate()
    {
        const TlsFiles rsa1 = m_tls.makeIdentity(QStringLiteral("rsa1"), TlsFixture::Key::Rsa);
        const TlsFiles rsa2 = m_tls.makeIdentity(QStringLiteral("rsa2"), TlsFixture::Key::Rsa);
        const TlsFiles ec = m_tls.makeIdentity(QStringLiteral("ec2"));
        for (const QString &key : {rsa2.key, ec.key}) {
            TlsFiles files = rsa1;
            files.key = key;
            QVERIFY(errorOf(files, key).message.contains(u"does not belong"));
        }
        TlsFiles files = m_tls.client();
        files.key = ec.key;
        QVERIFY(errorOf(files, ec.key).message.contains(u"does not belong"));
    }

    /// Qt's own reading of such a key ends the program.
    void refusesACertificateWhoseKeyCannotBeRead()
    {
        const TlsFiles ec = m_tls.makeIdentity(QStringLiteral("curve"));
        const QSslCertificate good = QSslCertificate::fromPath(ec.certificate).value(0);
        QByteArray der = good.toDer();
        const qsizetype curve = der.indexOf(QByteArray::fromHex("06082a8648ce3d030107"));
        QVERIFY(curve > 0);
        der[curve + 8] = char(0x7f);
        const QSslCertificate bad = QSslCertificate::fromData(der, QSsl::Der).value(0);
        QVERIFY(!bad.isNull());
        m_tls.write(QStringLiteral("curve.pem"), bad.toPem());
        TlsFiles files = ec;
        files.certificate = m_tls.path(QStringLiteral("curve.pem"));
        QVERIFY(errorOf(files, ec.key).message.contains(u"does not belong"));
    }

    void refusesAKeyThatOthersCanRead()
    {
        const TlsFiles files = m_tls.makeIdentity(QStringLiteral("open"));
        for (const auto others : {QFile::ReadOther, QFile::ReadGroup, QFile::WriteGroup}) {
            QFile::setPermissions(files.key, QFile::ReadOwner | QFile::WriteOwner | others);
            QVERIFY(
                errorOf(files, files.key).next.contains(QStringLiteral("chmod 600 ") + files.key));
        }
        QFile::setPermissions(files.key, QFile::ReadOwner);
        QVERIFY(TlsIdentity::load(files, {}));
    }

    void refusesALinkToSomebodyElsesKey()
    {
        if (::geteuid() != 0)
            PANEL_SKIP("needs root to give a file away");
        const TlsFiles theirs = m_tls.makeIdentity(QStringLiteral("theirs"));
        TlsFiles files = theirs;
        files.key = m_tls.path(QStringLiteral("link.pem"));
        QVERIFY(QFile::link(theirs.key, files.key));
        QVERIFY(TlsIdentity::load(files, {}));
        QCOMPARE(::chown(QFile::encodeName(theirs.key).constData(), 65534, 65534), 0);
        QVERIFY(errorOf(files, files.key).message.contains(u"somebody else"));
    }

private:
    TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::TlsIdentityTest)
#include "TlsIdentityTest.moc"
