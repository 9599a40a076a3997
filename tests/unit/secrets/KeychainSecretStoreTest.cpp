// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainSecretStore.h"

#include "core/secrets/SecretVault.h"
#include "core/workflow/SecretsStep.h"
#include "tests/unit/secrets/Asking.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using panel::Error;
using panel::KeychainSecretStore;
using panel::Result;

// Run by ctest twice: `with-keychain` (a real GNOME keyring) and `without-keychain` (no bus).
class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private:
    /// See the script.
    static void keyring(const char *what)
    {
        QCOMPARE(QProcess::execute(QStringLiteral(PANEL_SOURCE_DIR "/tests/unit/secrets/keyring"),
                                   {QLatin1String(what)}),
                 0);
    }

    /// The step of bring-up that hands secrets over: for how many variables.
    static Result<int> broughtUp(panel::SecretVault *vault)
    {
        const auto context = std::make_shared<panel::StackContext>();
        context->secrets = vault;
        context->project.secrets = {
            {QStringLiteral("db_password"), QStringLiteral("DB_PASSWORD"), {}, false}};
        panel::SecretsStep step(context, nullptr);
        QSignalSpy finished(&step, &panel::Step::finished);
        step.start();
        if (finished.isEmpty())
            finished.wait(60'000);
        if (step.state() != panel::StepState::Done)
            return panel::fail(step.error());
        return int(context->secretVariables.size());
    }

    static bool hasKeychain() { return qgetenv("PANEL_TEST_KEYCHAIN") == "yes"; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("PANEL_TEST_KEYCHAIN"))
            QSKIP("Run me by with-keychain or without-keychain: I would touch your own keychain.");
    }

    void keepsSecrets()
    {
        if (!hasKeychain())
            QSKIP("no keychain");
        KeychainSecretStore store(QStringLiteral("/srv/one"));
        KeychainSecretStore other(QStringLiteral("/srv/two"));
        const auto name = QStringLiteral("db_password");
        const QByteArray value("p\0w\nüé", 8);
        QCOMPARE(readFrom(store, name)->error().kind, Error::Kind::NotFound);
        QVERIFY(*writeTo(store, name, value));
        QVERIFY(*writeTo(other, name, "another"));
        QCOMPARE((*readFrom(store, name))->get()->reveal(), value);
        KeychainSecretStore same(QStringLiteral("/srv/one/"));
        QCOMPARE((*readFrom(same, name))->get()->reveal(), value);
        QVERIFY(*writeTo(store, name, QByteArray(64 * 1024, 'x')));
        QCOMPARE((*readFrom(store, name))->get()->reveal().size(), 64 * 1024);
        QVERIFY(*removeFrom(store, name));
        QVERIFY(*removeFrom(store, name));
        QCOMPARE(readFrom(store, name)->error().kind, Error::Kind::NotFound);
        QCOMPARE((*readFrom(other, name))->get()->reveal(), QByteArray("another"));
    }

    void vaultUsesIt()
    {
        if (!hasKeychain())
            QSKIP("no keychain");
        QTemporaryDir project;
        QObject owner;
        auto *vault =
            panel::SecretVault::forProject(project.filePath(QStringLiteral("c.yml")), true, &owner);
        QVERIFY(*writeTo(*vault, QStringLiteral("a"), "x"));
        QCOMPARE((*readFrom(*vault, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
        QVERIFY(!QFile::exists(project.filePath(QStringLiteral("secrets"))));
    }

    /// It stands still, as one does that waits for something: the answer comes in time all the
    /// same.
    void saysThatItDoesNotAnswer()
    {
        if (!hasKeychain())
            QSKIP("no keychain");
        KeychainSecretStore store(QStringLiteral("/srv/hanging"));
        QVERIFY(*writeTo(store, QStringLiteral("a"), "x"));
        store.setPatience(std::chrono::milliseconds(300));
        keyring("stop");
        const SecretRead read = readFrom(store, QStringLiteral("a"));
        keyring("go");
        QCOMPARE(read->error().kind, Error::Kind::TimedOut);
        store.setPatience(std::chrono::minutes(1));
        QCOMPARE((*readFrom(store, QStringLiteral("a")))->get()->reveal(), QByteArray("x"));
    }

    /// A locked keyring that cannot ask says that there is no such secret. Nothing is made anew
    /// then, and nothing goes into files.
    void knowsALockedKeyring()
    {
        if (!hasKeychain())
            QSKIP("no keychain");
        QTemporaryDir project;
        QObject owner;
        auto *vault =
            panel::SecretVault::forProject(project.filePath(QStringLiteral("c.yml")), true, &owner);
        QVERIFY(*writeTo(*vault, QStringLiteral("a"), "x"));
        QSignalSpy notice(vault, &panel::SecretVault::notice);
        keyring("lock");
        QCOMPARE(readFrom(*vault, QStringLiteral("a"))->error().kind, Error::Kind::KeyLocked);
        QCOMPARE(readFrom(*vault, QStringLiteral("never"))->error().kind, Error::Kind::KeyLocked);
        const SecretDone written = writeTo(*vault, QStringLiteral("b"), "y");
        QCOMPARE(written->error().kind, Error::Kind::KeyLocked);
        QVERIFY(written->error().next.contains(QStringLiteral("Unlock")));
        QVERIFY(notice.isEmpty());
        // Bring-up stops there, and makes up no other password than the one that is locked away.
        const Result<int> made = broughtUp(vault);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::KeyLocked);
        QVERIFY(!QFile::exists(project.filePath(QStringLiteral("secrets"))));
    }

    void saysThatThereIsNone()
    {
        if (hasKeychain())
            QSKIP("there is a keychain");
        KeychainSecretStore store(QStringLiteral("/srv/one"));
        QCOMPARE(readFrom(store, QStringLiteral("a"))->error().kind, Error::Kind::KeyStoreMissing);
        QCOMPARE(writeTo(store, QStringLiteral("a"), "x")->error().kind,
                 Error::Kind::KeyStoreMissing);
        QCOMPARE(removeFrom(store, QStringLiteral("a"))->error().kind,
                 Error::Kind::KeyStoreMissing);
        QVERIFY(!readFrom(store, QStringLiteral("a"))->error().next.isEmpty());
    }

    void vaultTurnsToFiles()
    {
        if (hasKeychain())
            QSKIP("there is a keychain");
        QTemporaryDir project;
        QObject owner;
        auto *vault =
            panel::SecretVault::forProject(project.filePath(QStringLiteral("c.yml")), true, &owner);
        QSignalSpy notice(vault, &panel::SecretVault::notice);
        QVERIFY(*writeTo(*vault, QStringLiteral("a"), "x"));
        QVERIFY(QFile::exists(project.filePath(QStringLiteral("secrets/a"))));
        QCOMPARE(notice.size(), 1);
        // Bring-up goes on with them.
        const Result<int> made = broughtUp(vault);
        QVERIFY(made);
        QCOMPARE(*made, 2); // the secret, and the revision of all
        QVERIFY(QFile::exists(project.filePath(QStringLiteral("secrets/db_password"))));
    }

    void refusesNamesAndDiesQuietly()
    {
        KeychainSecretStore store(QStringLiteral("/srv/one"));
        QCOMPARE(readFrom(store, QStringLiteral("../x"))->error().kind, Error::Kind::InvalidInput);
        QCOMPARE(store.keyOf(QStringLiteral("a")).size(), 18);
        bool isCalled = false;
        auto *requester = new QObject;
        store.read(QStringLiteral("a"), requester,
                   [&](const panel::Result<std::shared_ptr<panel::Secret>> &) { isCalled = true; });
        delete requester;
        readFrom(store, QStringLiteral("b")); // jobs of QtKeychain run one after the other
        QVERIFY(!isCalled);
    }
};

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "KeychainSecretStoreTest.moc"
