// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretVault.h"

#include "tests/unit/secrets/Asking.h"
#include "tests/unit/secrets/FakeKeychain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using panel::Error;
using panel::FileSecretStore;
using panel::SecretVault;

class SecretVaultTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir *m_project = nullptr;
    FakeKeychain *m_keychain = nullptr;
    SecretVault *m_vault = nullptr;

    QString folder() const { return m_project->filePath(QStringLiteral("secrets")); }

    void makeVault()
    {
        m_keychain = new FakeKeychain;
        m_vault = new SecretVault(m_keychain, new FileSecretStore(folder()));
        m_vault->setNames({QStringLiteral("a"), QStringLiteral("b")});
    }

private Q_SLOTS:
    void init()
    {
        m_project = new QTemporaryDir;
        makeVault();
    }
    void cleanup()
    {
        delete m_vault;
        delete m_project;
    }

    void usesTheKeychain()
    {
        QSignalSpy notice(m_vault, &SecretVault::notice);
        QVERIFY(*writeTo(*m_vault, QStringLiteral("a"), "x"));
        QCOMPARE(m_keychain->values.value(QStringLiteral("a")), QByteArray("x"));
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
        QVERIFY(*removeFrom(*m_vault, QStringLiteral("a")));
        QCOMPARE(readFrom(*m_vault, QStringLiteral("a"))->error().kind, Error::Kind::NotFound);
        QCOMPARE(m_vault->place(), QStringLiteral("the fake keychain"));
        QVERIFY(!QFile::exists(folder()));
        QVERIFY(notice.isEmpty());
    }

    void remembersForAWhile()
    {
        m_keychain->values.insert(QStringLiteral("a"), "x");
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
        QCOMPARE(m_keychain->asked, 1);
        QVERIFY(m_vault->remembers(QStringLiteral("a")));
        QVERIFY(*writeTo(*m_vault, QStringLiteral("a"), "y"));
        QVERIFY(!m_vault->remembers(QStringLiteral("a")));
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("y"));
        m_keychain->values.insert(QStringLiteral("a"), "z"); // by the keychain's own program
        m_vault->forget();
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("z"));
        // What is not there is asked for each time.
        readFrom(*m_vault, QStringLiteral("b"));
        m_keychain->values.insert(QStringLiteral("b"), "new");
        QVERIFY(*readFrom(*m_vault, QStringLiteral("b")));
    }

    void forgetsByItself()
    {
        m_vault->setMemory(std::chrono::milliseconds(1));
        m_keychain->values.insert(QStringLiteral("a"), "x");
        QVERIFY(*readFrom(*m_vault, QStringLiteral("a")));
        QTRY_VERIFY(!m_vault->remembers(QStringLiteral("a")));
    }

    void filesOnlyWhereNoKeychainMayBeUsed()
    {
        SecretVault files(nullptr, new FileSecretStore(folder()));
        QVERIFY(*writeTo(files, QStringLiteral("a"), "x"));
        QVERIFY(files.isInFiles());
        QVERIFY(QFile::exists(folder() + QStringLiteral("/a")));
        QVERIFY(!files.remembers(QStringLiteral("a")));
    }

    void turnsToFilesAndSaysSoOnce()
    {
        m_keychain->isMissing = true;
        QSignalSpy notice(m_vault, &SecretVault::notice);
        QCOMPARE(readFrom(*m_vault, QStringLiteral("a"))->error().kind, Error::Kind::NotFound);
        QVERIFY(*writeTo(*m_vault, QStringLiteral("a"), "x"));
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
        QVERIFY(*removeFrom(*m_vault, QStringLiteral("b")));
        QCOMPARE(notice.size(), 1);
        QVERIFY(notice.first().first().toString().contains(folder()));
        QCOMPARE(m_vault->place(), folder());
        QCOMPARE(m_keychain->asked, 1);

        // A keychain that comes up later changes nothing for this project.
        m_keychain->isMissing = false;
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
        QCOMPARE(m_keychain->asked, 1);
    }

    void aWriteAloneTurnsToFilesToo()
    {
        m_keychain->isMissing = true;
        QVERIFY(*writeTo(*m_vault, QStringLiteral("a"), "x"));
        QVERIFY(QFile::exists(folder() + QStringLiteral("/a")));
    }

    void usesFilesThatAreThere()
    {
        FileSecretStore files(folder());
        QVERIFY(*writeTo(files, QStringLiteral("a"), "from file"));
        QSignalSpy notice(m_vault, &SecretVault::notice);
        QCOMPARE(m_vault->place(), folder());
        QCOMPARE((*readFrom(*m_vault, QStringLiteral("a")))->get()->reveal(),
                 QByteArray("from file"));
        QCOMPARE(m_keychain->asked, 0);
        QVERIFY(notice.isEmpty());
    }

    /// Files that Compose itself reads, or a note: the keychain is still the place.
    void aFolderOfTheUsersOwnIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile other(folder() + QStringLiteral("/db_password.txt"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        QVERIFY(QFile::setPermissions(folder(), QFile::Permissions(0x7755)));
        QVERIFY(!m_vault->isInFiles());
        QVERIFY(*writeTo(*m_vault, QStringLiteral("a"), "x"));
        QCOMPARE(m_keychain->values.value(QStringLiteral("a")), QByteArray("x"));
    }

    void anUnusableFileIsNotPassedOver()
    {
        FileSecretStore files(folder());
        QVERIFY(*writeTo(files, QStringLiteral("a"), "x"));
        QVERIFY(QFile::setPermissions(folder() + QStringLiteral("/a"),
                                      QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(readFrom(*m_vault, QStringLiteral("a"))->error().kind,
                 Error::Kind::IdentityUnusable);
        QCOMPARE(m_keychain->asked, 0);
    }

    void canBeCancelledAndOutlived()
    {
        bool isCalled = false;
        auto *requester = new QObject;
        m_vault->read(
            QStringLiteral("a"), requester,
            [&](const panel::Result<std::shared_ptr<panel::Secret>> &) { isCalled = true; });
        delete requester;
        std::optional<Error> error;
        m_vault
            ->read(QStringLiteral("a"), this,
                   [&](const panel::Result<std::shared_ptr<panel::Secret>> &answer) {
                       error = answer.error();
                   })
            ->cancel();
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QVERIFY(!isCalled);
    }
};

QTEST_GUILESS_MAIN(SecretVaultTest)
#include "SecretVaultTest.moc"
