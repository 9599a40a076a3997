// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/EncryptedKey.h"

#include "core/base/Secret.h"
#include "core/http/TlsIdentity.h"
#include "tests/support/TlsFixture.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace panel;
using panel::test::TlsFixture;

namespace {

const QByteArray passphrase = "korrekt häst €";

Secret right()
{
    return Secret(QByteArray(passphrase.constData(), passphrase.size()));
}

} // namespace

/// Client keys under a passphrase, in every form that openssl writes.
class EncryptedKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rsa = m_tls.makeIdentity(QStringLiteral("rsa"), TlsFixture::Key::Rsa);
        m_ec = m_tls.makeIdentity(QStringLiteral("ec"));
        m_edwards = m_tls.makeIdentity(QStringLiteral("edwards"), TlsFixture::Key::Ed25519);
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
    }
    void cleanup() { closeOpenedKeys(); }

    void eachForm_data()
    {
        QTest::addColumn<bool>("isRsa");
        QTest::addColumn<QString>("command");
        QTest::newRow("RSA, PKCS#1, AES") << true << QStringLiteral("rsa -traditional -aes256");
        QTest::newRow("RSA, PKCS#1, 3DES") << true << QStringLiteral("rsa -traditional -des3");
        QTest::newRow("RSA, PKCS#8") << true << QStringLiteral("pkey -aes256");
        QTest::newRow("RSA, PKCS#8, scrypt") << true << QStringLiteral("pkcs8 -topk8 -scrypt");
        QTest::newRow("RSA, PKCS#8, 3DES")
            << true << QStringLiteral("pkcs8 -topk8 -v1 PBE-SHA1-3DES");
        QTest::newRow("EC, SEC1") << false << QStringLiteral("ec -aes128");
        QTest::newRow("EC, PKCS#8") << false << QStringLiteral("pkey -aes256");
        QTest::newRow("EC, PKCS#8, scrypt") << false << QStringLiteral("pkcs8 -topk8 -scrypt");
    }

    void eachForm()
    {
        QFETCH(bool, isRsa);
        QFETCH(QString, command);
        const TlsFiles files = locked(isRsa ? m_rsa : m_ec, command);
        QVERIFY(isEncryptedKey(read(files.key)));

        const auto before = TlsIdentity::load(files, {});
        QVERIFY(!before);
        QCOMPARE(before.error().kind, Error::Kind::KeyLocked);
        QVERIFY(before.error().message.contains(files.key));
        QVERIFY(before.error().message.contains(u"protected by a passphrase"));

        const auto refused = openKey(files.key, Secret("wrong"));
        QVERIFY(refused);
        QCOMPARE(refused->kind, Error::Kind::InvalidInput);
        QVERIFY2(refused->message.contains(u"does not open"), qPrintable(refused->message));
        QVERIFY(openKey(files.key, Secret()));
        QVERIFY(!TlsIdentity::load(files, {}));

        const auto error = openKey(files.key, right());
        QVERIFY2(!error, error ? qPrintable(toPlainText(*error)) : "");
        const auto after = TlsIdentity::load(files, {});
        QVERIFY2(after, after ? "" : qPrintable(toPlainText(after.error())));
        // The connections of the logs are made in another thread.
        bool isOpenThere = false;
        std::thread other([&] { isOpenThere = TlsIdentity::load(files, {}).has_value(); });
        other.join();
        QVERIFY(isOpenThere);
    }

    void aReplacedFileIsOpenedAnew()
    {
        const TlsFiles files = locked(m_ec, QStringLiteral("pkey -aes256"));
        QVERIFY(!openKey(files.key, right()));
        locked(m_ec, QStringLiteral("pkey -aes128")); // the same key under another salt
        QCOMPARE(TlsIdentity::load(files, {}).error().kind, Error::Kind::KeyLocked);
        // And one that needs no passphrase needs none.
        QFile::remove(files.key);
        QVERIFY(QFile::copy(m_ec.key, files.key));
        QVERIFY(!openKey(files.key, Secret("anything")));
        QVERIFY(TlsIdentity::load(files, {}));
    }

    void anOpenedKeyMustFitItsCertificate()
    {
        TlsFiles files = locked(m_rsa, QStringLiteral("pkey -aes256"));
        files.certificate = m_tls.client().certificate;
        QVERIFY(!openKey(files.key, right()));
        const auto identity = TlsIdentity::load(files, {});
        QVERIFY(!identity);
        QVERIFY(identity.error().message.contains(u"does not belong"));
    }

    void whatNoPassphraseOpens_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QString>("words");
        const QByteArray pkcs8 = read(locked(m_ec, QStringLiteral("pkey -aes256")).key);
        const QByteArray older =
            read(locked(m_rsa, QStringLiteral("rsa -traditional -aes256")).key);
        const QString damaged = QStringLiteral("is damaged");
        QTest::newRow("PKCS#8, cut") << pkcs8.left(120) + "\n-----END ENCRYPTED PRIVATE KEY-----\n"
                                     << damaged;
        QTest::newRow("PKCS#8, no end") << pkcs8.left(120) << damaged;
        QTest::newRow("PKCS#8, not base64")
            << QByteArray(pkcs8).replace(pkcs8.mid(60, 20), QByteArray(20, '*')) << damaged;
        QTest::newRow("older, cut") << older.left(300) + "\n-----END RSA PRIVATE KEY-----\n"
                                    << damaged;
        QTest::newRow("older, no cipher")
            << QByteArray(older).replace("DEK-Info", "X-Info") << damaged;
        QTest::newRow("only the head")
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\n") << damaged;
        QTest::newRow("outdated cipher")
            << QByteArray(older).replace("AES-256-CBC", "DES-CBC") << QStringLiteral("outdated");
    }

    void whatNoPassphraseOpens()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QString, words);
        m_tls.write(QStringLiteral("broken.pem"), pem);
        const auto error = openKey(m_tls.path(QStringLiteral("broken.pem")), right());
        QVERIFY(error);
        QCOMPARE(error->kind, Error::Kind::IdentityUnusable);
        QVERIFY2(error->message.contains(words), qPrintable(error->message));
        QVERIFY(!error->next.isEmpty());
    }

    void aKeyThatWeCannotUseIsNotAskedFor()
    {
        const TlsFiles files = locked(m_edwards, QStringLiteral("pkey -aes256"));
        const auto identity = TlsIdentity::load(files, {});
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, Error::Kind::IdentityUnusable);
        QVERIFY2(identity.error().message.contains(u"Ed25519"),
                 qPrintable(identity.error().message));
    }

    void whatIsNoEncryptedKey()
    {
        QVERIFY(!isEncryptedKey(read(m_rsa.key)));
        QVERIFY(!isEncryptedKey(read(m_ec.certificate)));
        QVERIFY(!isEncryptedKey({}));
        QVERIFY(!isEncryptedKey("the word ENCRYPTED in a comment\n" + read(m_rsa.key)));
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The same identity with its key under the passphrase, by this command of openssl.
    TlsFiles locked(TlsFiles files, const QString &command)
    {
        const QString plain = files.key;
        files.key = m_tls.path(QStringLiteral("locked.pem"));
        QFile::remove(files.key);
        const QStringList arguments =
            command.split(u' ')
            + QStringList{QStringLiteral("-in"),
                          plain,
                          QStringLiteral("-out"),
                          files.key,
                          QStringLiteral("-passout"),
                          QStringLiteral("pass:") + QString::fromUtf8(passphrase)};
        if (!m_tls.openssl(arguments))
            qWarning("openssl %ls failed", qUtf16Printable(command));
        QFile::setPermissions(files.key, QFile::ReadOwner | QFile::WriteOwner);
        return files;
    }

    TlsFixture m_tls;
    TlsFiles m_rsa;
    TlsFiles m_ec;
    TlsFiles m_edwards;
};

QTEST_GUILESS_MAIN(EncryptedKeyTest)
#include "EncryptedKeyTest.moc"
