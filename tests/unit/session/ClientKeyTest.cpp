// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ClientKey.h"

#include "core/http/EncryptedKey.h"
#include "core/http/TlsIdentity.h"
#include "tests/support/TlsFixture.h"
#include "tests/unit/secrets/FakeKeychain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace panel;
using panel::test::TlsFixture;
using State = panel::ClientKey::State;

namespace {

/// The place of one key in a keychain that outlives it.
class Place : public SecretStore
{
public:
    Place(FakeKeychain *keychain, const QString &file) : m_keychain(keychain), m_file(file) {}

    QString place() const override { return m_keychain->place(); }
    Call *read(const QString &name, QObject *requester,
               Handler<std::shared_ptr<Secret>> done) override
    {
        return m_keychain->read(m_file + name, requester, std::move(done));
    }
    Call *write(const QString &name, Secret value, QObject *requester,
                Handler<std::monostate> done) override
    {
        return m_keychain->write(m_file + name, std::move(value), requester, std::move(done));
    }
    Call *remove(const QString &name, QObject *requester, Handler<std::monostate> done) override
    {
        return m_keychain->remove(m_file + name, requester, std::move(done));
    }

private:
    FakeKeychain *m_keychain;
    QString m_file;
};

} // namespace

/// Run by ctest three times: alone, `with-keychain` (a real GNOME keyring) and `without-keychain`.
class ClientKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_file = lock(QStringLiteral("locked.pem"), "right");
        m_other = lock(QStringLiteral("other.pem"), "second");
    }
    void init()
    {
        closeOpenedKeys();
        m_keychain = std::make_unique<FakeKeychain>();
    }

    void theKeychainIsAskedFirst()
    {
        m_keychain->values.insert(entry(m_file), "right");
        ClientKey key(keychain());
        QSignalSpy unlocked(&key, &ClientKey::unlocked);
        QCOMPARE(m_keychain->asked, 0); // not before it is needed
        key.setLocked(m_file);
        QCOMPARE(key.state(), State::Asking);
        QTRY_COMPARE(unlocked.size(), 1);
        QCOMPARE(key.state(), State::Open);
        QVERIFY(key.file().isEmpty());
        QVERIFY(isOpen(m_file));
        QCOMPARE(m_keychain->asked, 1);
    }

    void askedForOnceAndKept()
    {
        ClientKey key(keychain());
        QSignalSpy unlocked(&key, &ClientKey::unlocked);
        key.setLocked(m_file);
        QTRY_COMPARE(key.state(), State::Wanted);
        QVERIFY(key.canKeep());
        QVERIFY(key.note().isEmpty());
        key.setLocked(m_file); // another attempt to connect failed for it
        QCOMPARE(key.state(), State::Wanted);

        const auto refused = unlock(key, "wrong", true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(key.state(), State::Wanted);
        QVERIFY(m_keychain->values.isEmpty()); // only what opens it is kept
        QCOMPARE(unlocked.size(), 0);

        QVERIFY(unlock(key, "right", true));
        QCOMPARE(unlocked.size(), 1);
        QTRY_COMPARE(m_keychain->values.value(entry(m_file)), QByteArray("right"));

        closeOpenedKeys(); // the next start of the panel
        ClientKey later(keychain());
        later.setLocked(m_file);
        QTRY_COMPARE(later.state(), State::Open);
        QVERIFY(isOpen(m_file));
        // Each key file has a place of its own.
        later.setLocked(m_other);
        QTRY_COMPARE(later.state(), State::Wanted);
        QVERIFY(unlock(later, "second", false));
        QCOMPARE(m_keychain->values.size(), 1);
    }

    void whatNoLongerFitsIsForgotten()
    {
        m_keychain->values.insert(entry(m_file), "of the key before");
        ClientKey key(keychain());
        key.setLocked(m_file);
        QTRY_COMPARE(key.state(), State::Wanted);
        QVERIFY2(key.note().contains(u"does not open this key any more"), qPrintable(key.note()));
        QTRY_VERIFY(m_keychain->values.isEmpty());
    }

    void withoutAKeychainItIsHeldInMemory()
    {
        m_keychain->isMissing = true;
        ClientKey key(keychain());
        QSignalSpy notKept(&key, &ClientKey::notKept);
        key.setLocked(m_file);
        QTRY_COMPARE(key.state(), State::Wanted);
        QVERIFY(!key.canKeep());
        QVERIFY(key.note().contains(u"No keychain"));
        QVERIFY(unlock(key, "right", true));
        QVERIFY(isOpen(m_file));
        QTRY_COMPARE(notKept.size(), 1);

        closeOpenedKeys();
        ClientKey none(nullptr); // told to use none
        none.setLocked(m_file);
        QCOMPARE(none.state(), State::Wanted);
        QVERIFY(!none.canKeep());
        QVERIFY(unlock(none, "right", true));
        QVERIFY(isOpen(m_file));
    }

    void anotherEngineEndsTheQuestion()
    {
        m_keychain->values.insert(entry(m_file), "right");
        ClientKey key(keychain());
        QSignalSpy unlocked(&key, &ClientKey::unlocked);
        key.setLocked(m_file);
        key.setLocked({});
        QCOMPARE(key.state(), State::Open);
        key.setLocked(m_other);
        QTRY_COMPARE(key.state(), State::Wanted);
        QCOMPARE(unlocked.size(), 0);
        QVERIFY(!isOpen(m_file));
        QCOMPARE(key.file(), m_other);
    }

    void thePassphraseIsNotInTheLog()
    {
        static QString said;
        said.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { said += text; });
        m_keychain->values.insert(entry(m_file), "stale-secret");
        m_keychain->isMissing = false;
        ClientKey key(keychain());
        key.setLocked(m_file);
        const bool isWanted = QTest::qWaitFor([&] { return key.state() == State::Wanted; });
        unlock(key, "wrong-secret", true);
        unlock(key, "right", true);
        qInstallMessageHandler(before);
        QVERIFY(isWanted);
        QVERIFY2(!said.contains(u"secret"), qPrintable(said));
    }

    void theDesktopsKeychain()
    {
        if (!qEnvironmentVariableIsSet("PANEL_TEST_KEYCHAIN"))
            QSKIP("Run me by with-keychain or without-keychain: I would touch your own keychain.");
        const bool hasKeychain = qgetenv("PANEL_TEST_KEYCHAIN") == "yes";
        ClientKey key(ClientKey::desktopKeychain());
        key.setLocked(m_file);
        QTRY_COMPARE_WITH_TIMEOUT(key.state(), State::Wanted, 20'000);
        QCOMPARE(key.canKeep(), hasKeychain);
        QSignalSpy notKept(&key, &ClientKey::notKept);
        QVERIFY(unlock(key, "right", true));
        if (!hasKeychain) {
            QTRY_COMPARE(notKept.size(), 1);
            return;
        }
        // Once it is written, the next start is not asked.
        const auto isKept = [this] {
            closeOpenedKeys();
            ClientKey later(ClientKey::desktopKeychain());
            later.setLocked(m_file);
            return QTest::qWaitFor([&] { return later.state() != State::Asking; })
                   && later.state() == State::Open;
        };
        QTRY_VERIFY(isKept());
        QVERIFY(notKept.isEmpty());
    }

private:
    ClientKey::Keychain keychain()
    {
        return [this](const QString &file) {
            return std::make_unique<Place>(m_keychain.get(), file + u'|');
        };
    }

    static QString entry(const QString &file)
    {
        return file + QStringLiteral("|client-key-passphrase");
    }

    static Result<std::monostate> unlock(ClientKey &key, const char *passphrase, bool keep)
    {
        std::optional<Result<std::monostate>> answer;
        QObject requester;
        key.unlock(Secret(passphrase), keep, &requester,
                   [&](const Result<std::monostate> &outcome) { answer = outcome; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return fail(Error::Kind::TimedOut, QStringLiteral("no answer"));
        return *answer;
    }

    bool isOpen(const QString &file) const
    {
        TlsFiles files = m_tls.client();
        files.key = file;
        return TlsIdentity::load(files, {}).has_value();
    }

    QString lock(const QString &name, const QByteArray &passphrase)
    {
        const bool made = m_tls.openssl({QStringLiteral("pkey"), QStringLiteral("-aes256"),
                                         QStringLiteral("-in"), QStringLiteral("client-key.pem"),
                                         QStringLiteral("-out"), name, QStringLiteral("-passout"),
                                         QStringLiteral("pass:") + QString::fromUtf8(passphrase)});
        QFile::setPermissions(m_tls.path(name), QFile::ReadOwner | QFile::WriteOwner);
        return made ? m_tls.path(name) : QString();
    }

    TlsFixture m_tls;
    std::unique_ptr<FakeKeychain> m_keychain;
    QString m_file;
    QString m_other;
};

QTEST_GUILESS_MAIN(ClientKeyTest)
#include "ClientKeyTest.moc"
