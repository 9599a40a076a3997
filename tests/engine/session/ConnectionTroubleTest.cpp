// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/machine/MachineStore.h"
#include "core/session/Session.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/TlsFixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace panel;
using panel::test::TlsFixture;

namespace {

/// A copy of the machine `default` in a store of its own, to be spoilt.
class SpoiltStore
{
public:
    SpoiltStore()
    {
        const QString original = MachineStore::defaultPath();
        for (const char *folder : {"certs", "machines/default"}) {
            const QString name = QLatin1String(folder);
            QDir().mkpath(path(name));
            QDirIterator files(original + u'/' + name, QDir::Files);
            while (files.hasNext()) {
                const QString file = files.next();
                const QString copy = path(name + u'/' + files.fileName());
                QFile::copy(file, copy);
                QFile(copy).setPermissions(QFile::permissions(file) | QFileDevice::WriteOwner);
            }
        }
        replace(original.toUtf8(), m_folder.path().toUtf8());
    }

    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    QString pem(const char *name) const
    {
        return path(QStringLiteral("machines/default/")) + QLatin1String(name);
    }
    QString config() const { return pem("config.json"); }

    QByteArray read(const QString &file) const
    {
        QFile source(file);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile target(file);
        if (target.open(QIODevice::WriteOnly))
            target.write(bytes);
    }
    void replace(const QByteArray &from, const QByteArray &to) const
    {
        write(config(), read(config()).replace(from, to));
    }
    /// In both places where the panel looks.
    void removePem(const char *name) const
    {
        QFile::remove(pem(name));
        QFile::remove(path(QStringLiteral("certs/")) + QLatin1String(name));
    }
    void useIdentity(const TlsFixture &tls, const TlsFiles &files) const
    {
        write(pem("cert.pem"), tls.contents(QFileInfo(files.certificate).fileName()));
        write(pem("key.pem"), tls.contents(QFileInfo(files.key).fileName()));
    }

private:
    QTemporaryDir m_folder;
};

using Spoil = std::function<void(SpoiltStore &, TlsFixture &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

/// What keeps a user from their engine is said in words that name it, and what to do; and as soon
/// as it is mended, the session connects by itself or on request.
class ConnectionTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void theUnspoiltStoreConnects()
    {
        const SpoiltStore store;
        Session session(
            {.machineStore = store.path(), .followLogs = false, .watchMachines = false});
        session.selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Connected,
                                  10'000);
        QVERIFY(!session.engineVersion().isEmpty());
    }

    void trouble_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("named");

        QTest::newRow("no such machine") << Spoil([](SpoiltStore &store, TlsFixture &) {
            QDir(store.path(QStringLiteral("machines/default"))).removeRecursively();
        }) << Error::Kind::NotFound << QStringLiteral("default");
        QTest::newRow("nothing listens") << Spoil([](SpoiltStore &store, TlsFixture &) {
            store.replace("tcp://127.0.0.1:2376", "tcp://127.0.0.1:1");
        }) << Error::Kind::Refused << QStringLiteral("127.0.0.1:1");
        QTest::newRow("config cut") << Spoil([](SpoiltStore &store, TlsFixture &) {
            store.write(store.config(), store.read(store.config()).left(200));
        }) << Error::Kind::FileMalformed
                                    << QStringLiteral("config.json");
        QTest::newRow("config not JSON") << Spoil([](SpoiltStore &store, TlsFixture &) {
            store.write(store.config(), "<html>");
        }) << Error::Kind::FileMalformed << QStringLiteral("config.json");
        QTest::newRow("key missing")
            << Spoil([](SpoiltStore &store, TlsFixture &) { store.removePem("key.pem"); })
            << Error::Kind::IdentityUnusable << QStringLiteral("key.pem");
        QTest::newRow("key readable by others") << Spoil([](SpoiltStore &store, TlsFixture &) {
            QFile(store.pem("key.pem"))
                .setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
        }) << Error::Kind::IdentityUnusable << QStringLiteral("key.pem");
        QTest::newRow("certificate expired") << Spoil([](SpoiltStore &store, TlsFixture &tls) {
            store.useIdentity(tls, tls.makeIdentity(QStringLiteral("late"), TlsFixture::Key::Rsa,
                                                    TlsFixture::Validity::Expired));
        }) << Error::Kind::IdentityUnusable << QStringLiteral("cert.pem");
        QTest::newRow("foreign certificate") << Spoil([](SpoiltStore &store, TlsFixture &tls) {
            store.useIdentity(tls, tls.client());
        }) << Error::Kind::ClientRejected << QStringLiteral("default");
        QTest::newRow("foreign authority") << Spoil([](SpoiltStore &store, TlsFixture &tls) {
            store.write(store.pem("ca.pem"), tls.contents(QStringLiteral("ca.pem")));
        }) << Error::Kind::ServerUntrusted << QStringLiteral("default");
        QTest::newRow("authority is garbage") << Spoil([](SpoiltStore &store, TlsFixture &) {
            store.write(store.pem("ca.pem"), "not a certificate");
        }) << Error::Kind::IdentityUnusable << QStringLiteral("ca.pem");
    }

    void trouble()
    {
        QFETCH(const Spoil, spoil);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, named);
        SpoiltStore store;
        spoil(store, m_tls);
        Session session(
            {.machineStore = store.path(), .followLogs = false, .watchMachines = false});
        session.selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Lost,
                                  10'000);
        const Error error = session.connectionError();
        QCOMPARE(kindName(error.kind), kindName(kind));
        QVERIFY2(toPlainText(error).contains(named), qPrintable(toPlainText(error)));
        QVERIFY2(!error.next.isEmpty(), qPrintable(error.message));

        // Asking for work is answered with the same reason, not with silence.
        session.openProject(QStringLiteral(PANEL_SOURCE_DIR "/srcs/docker-compose.yml"));
        QTRY_VERIFY_WITH_TIMEOUT(session.project(), 10'000);
        Workflow *workflow = session.bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), 10'000);
        QCOMPARE(kindName(workflow->outcome().error().kind), kindName(kind));
    }

    void aMendedKeyConnects()
    {
        SpoiltStore store;
        const auto loose =
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther;
        QFile(store.pem("key.pem")).setPermissions(loose);
        Session session(
            {.machineStore = store.path(), .followLogs = false, .watchMachines = false});
        session.selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Lost,
                                  10'000);
        QFile(store.pem("key.pem"))
            .setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        session.reconnect();
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Connected,
                                  10'000);
    }

    void aMachineThatAppearsIsConnectedTo()
    {
        SpoiltStore store;
        const QByteArray config = store.read(store.config());
        QFile::remove(store.config());
        Session session(
            {.machineStore = store.path(), .followLogs = false, .watchMachines = false});
        session.selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Lost,
                                  10'000);
        store.write(store.config(), config);
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Connected,
                                  10'000);
    }

    /// docker-machine start gives another address: nobody has to choose the machine again.
    void aMachineThatMovesIsFollowed()
    {
        const SpoiltStore store;
        Session session(
            {.machineStore = store.path(), .followLogs = false, .watchMachines = false});
        session.selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Connected,
                                  10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!session.engine()->engineId().isEmpty(), 10'000);
        const EngineConnection *engine = session.engine();
        QSignalSpy notices(&session, &Session::notice);
        test::FaultProxy moved(QStringLiteral("127.0.0.1"), 2376);
        store.replace("tcp://127.0.0.1:2376",
                      "tcp://127.0.0.1:" + QByteArray::number(moved.port()));
        QTRY_VERIFY_WITH_TIMEOUT(moved.connectionsMade() > 0, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Connected,
                                  10'000);
        QCOMPARE(session.engine(), engine);
        QCOMPARE(session.engine()->endpoint().url.port(), int(moved.port()));
        QCOMPARE(notices.count(), 0); // it is the same engine
    }

private:
    TlsFixture m_tls;
};

QTEST_GUILESS_MAIN(ConnectionTroubleTest)
#include "ConnectionTroubleTest.moc"
