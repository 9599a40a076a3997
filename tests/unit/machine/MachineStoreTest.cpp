// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineStore.h"

#include "tests/unit/machine/StoreFolder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using panel::Error;
using panel::Machine;
using panel::MachineFinding;
using panel::MachineStore;

class MachineStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAtOnce()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("zeta"), 1001);
        folder.add(QStringLiteral("alpha"), 1002);
        const MachineStore store(folder.path());
        const QList<Machine> machines = store.machines();
        QCOMPARE(machines.size(), 2);
        QCOMPARE(machines.at(0).name, QStringLiteral("alpha"));
        QCOMPARE(machines.at(0).endpoint->url.toString(), QStringLiteral("https://127.0.0.1:1002"));
        QCOMPARE(machines.at(0).endpoint->source, QStringLiteral("docker-machine"));
        QCOMPARE(machines.at(0).endpoint->tlsFiles.key,
                 folder.machine(QStringLiteral("alpha")) + QStringLiteral("/key.pem"));
        QCOMPARE(machines.at(0).certificatesEnd.date(), QDate(2026, 12, 3));
        QCOMPARE(machines.at(0).state, Machine::State::Unknown);
        QVERIFY(!machines.at(0).error);
        QVERIFY(!store.machine(QStringLiteral("beta")));
    }

    void fallsBackToTheSharedCertificates()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("shared")); // only for its certificates
        const QByteArray other = folder.machine(QStringLiteral("shared")).toUtf8();
        folder.write(QStringLiteral("box"),
                     "{\"ConfigVersion\":3,\"Name\":\"box\",\"DriverName\":\"none\","
                     "\"Driver\":{\"URL\":\"tcp://h:1\"},\"HostOptions\":{\"AuthOptions\":{"
                     "\"CaCertPath\":\""
                         + other + "/ca.pem\",\"ClientCertPath\":\"" + other
                         + "/cert.pem\",\"ClientKeyPath\":\"" + other + "/key.pem\"}}}");
        const MachineStore store(folder.path());
        QCOMPARE(store.machine(QStringLiteral("box"))->endpoint->tlsFiles.certificate,
                 QString::fromUtf8(other) + QStringLiteral("/cert.pem"));
    }

    void brokenEntriesAreEntries()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("good"));
        folder.write(QStringLiteral("cut"), "{\"ConfigVersion\":3,");
        folder.write(QStringLiteral("empty"), "{}");
        folder.write(QStringLiteral("null"), "null");
        folder.write(QStringLiteral("huge"), QByteArray(2 * 1024 * 1024, ' '));
        folder.write(QStringLiteral("vast"), {});
        QVERIFY(QFile::resize(folder.configFile(QStringLiteral("vast")), 50LL * 1024 * 1024));
        folder.write(QStringLiteral("evil"),
                     StoreFolder::config(QStringLiteral("evil"), QStringLiteral("virtualbox"),
                                         "\"IPAddress\":\"1.2.3.4@evil\""));
        folder.write(QStringLiteral("-rf"), "{}");
        folder.write(QStringLiteral("new\nline"), "{}");
        folder.write(QStringLiteral("other"),
                     StoreFolder::config(QStringLiteral("../x"), QStringLiteral("none"), {}));
        QDir().mkpath(folder.machine(QStringLiteral("nofile")));
        QDir().mkpath(folder.configFile(QStringLiteral("folder")));
        QDir().mkpath(folder.machine(QStringLiteral(".hidden")));
        folder.write(QStringLiteral("nocerts"),
                     StoreFolder::config(QStringLiteral("nocerts"), QStringLiteral("none"),
                                         "\"URL\":\"tcp://h:1\""));
        const MachineStore store(folder.path());
        QCOMPARE(store.machines().size(), 13);
        const QList<Machine> machines = store.machines();
        for (const Machine &machine : machines) {
            if (machine.name == QLatin1String("good")) {
                QVERIFY(machine.endpoint && !machine.error);
                continue;
            }
            QVERIFY2(machine.error, qPrintable(machine.name));
            QVERIFY(!machine.endpoint);
            QVERIFY(!machine.error->message.isEmpty() && !machine.error->next.isEmpty());
            if (machine.name != QLatin1String("nocerts"))
                QCOMPARE(machine.state, Machine::State::Error);
        }
        QCOMPARE(store.machine(QStringLiteral("nocerts"))->error->kind,
                 Error::Kind::IdentityUnusable);
        QCOMPARE(store.machine(QStringLiteral("huge"))->error->kind, Error::Kind::TooLarge);
        QCOMPARE(store.machine(QStringLiteral("vast"))->error->kind, Error::Kind::TooLarge);
        QVERIFY(store.machine(QStringLiteral("evil"))
                    ->error->detail.contains(QStringLiteral("1.2.3.4@evil")));
        QCOMPARE(store.machine(QStringLiteral("nofile"))->error->kind, Error::Kind::FileUnreadable);
        QCOMPARE(store.machine(QStringLiteral("-rf"))->error->kind, Error::Kind::InvalidInput);
    }

    void whatMayNotBeReadIsNotMissing()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("box"));
        QDir().mkpath(folder.machine(QStringLiteral("nofile")));
        const QByteArray top = QFile::encodeName(QFileInfo(folder.path()).path());
        const QByteArray box = QFile::encodeName(folder.machine(QStringLiteral("box")));
        ::chmod(top.constData(), 0755);
        ::chmod(box.constData(), 0);
        const uid_t we = ::geteuid();
        if (we == 0)
            QCOMPARE(::seteuid(65534), 0); // root reads everything
        const MachineStore store(folder.path());
        if (we == 0)
            QCOMPARE(::seteuid(we), 0);
        ::chmod(box.constData(), 0755);
        const Error closed = *store.machine(QStringLiteral("box"))->error;
        QCOMPARE(closed.kind, Error::Kind::FileUnreadable);
        QVERIFY(closed.message.contains(QStringLiteral("permission denied")));
        QVERIFY(closed.message.contains(folder.configFile(QStringLiteral("box"))));
        QVERIFY(!closed.next.contains(QStringLiteral("rm -f")));
        QVERIFY(closed.next.contains(folder.machine(QStringLiteral("box"))));
        const Error missing = *store.machine(QStringLiteral("nofile"))->error;
        QVERIFY(missing.message.contains(QStringLiteral("does not exist")));
        QVERIFY(!store.error());
    }

    void aStoreThatCannotBeListedSaysWhy()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("box"));
        const MachineStore file(folder.configFile(QStringLiteral("box")));
        QCOMPARE(file.error()->kind, Error::Kind::FileUnreadable);
        const QByteArray machines = QFile::encodeName(folder.path() + QStringLiteral("/machines"));
        ::chmod(machines.constData(), 0);
        const uid_t we = ::geteuid();
        if (we == 0)
            QCOMPARE(::seteuid(65534), 0);
        const MachineStore closed(folder.path());
        if (we == 0)
            QCOMPARE(::seteuid(we), 0);
        ::chmod(machines.constData(), 0755);
        QVERIFY(closed.error());
        QVERIFY(closed.error()->message.contains(QStringLiteral("permission denied")));
        QVERIFY(!MachineStore(folder.path()).error());
        QVERIFY(!MachineStore(folder.path() + QStringLiteral("/none")).error());
    }

    void noticesWhatComesAndGoes()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("one"));
        MachineStore store(folder.path());
        QSignalSpy changed(&store, &MachineStore::changed);
        folder.add(QStringLiteral("two"));
        QTRY_VERIFY(store.machine(QStringLiteral("two")));
        QTRY_VERIFY(store.machine(QStringLiteral("two"))->endpoint);
        QVERIFY(changed.at(0).at(0).toStringList() == QStringList{QStringLiteral("two")});
        QVERIFY(QDir(folder.machine(QStringLiteral("one"))).removeRecursively());
        QTRY_VERIFY(!store.machine(QStringLiteral("one")));
        QCOMPARE(store.machines().size(), 1);
    }

    void savingIsOneChangeAndNoError()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("box"), 1001);
        MachineStore store(folder.path());
        QSignalSpy changed(&store, &MachineStore::changed);
        for (int port = 1002; port <= 1004; ++port) {
            folder.save(QStringLiteral("box"),
                        StoreFolder::config(QStringLiteral("box"), QStringLiteral("none"),
                                            "\"URL\":\"tcp://127.0.0.1:" + QByteArray::number(port)
                                                + "\""));
            QTRY_COMPARE(store.machine(QStringLiteral("box"))->endpoint->url.port(), port);
            QVERIFY(!store.machine(QStringLiteral("box"))->error);
        }
        QCOMPARE(changed.size(), 3);
    }

    void aMissingFileIsBelievedOnlyAfterAWhile()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("box"));
        MachineStore store(folder.path());
        QSignalSpy changed(&store, &MachineStore::changed);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QFile::remove(folder.configFile(QStringLiteral("box"))));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(timer.elapsed() >= 250);
        QCOMPARE(store.machine(QStringLiteral("box"))->state, Machine::State::Error);
        folder.add(QStringLiteral("box"));
        QTRY_VERIFY(store.machine(QStringLiteral("box"))->endpoint);
    }

    void touchingIsNoChange()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("box"));
        folder.add(QStringLiteral("other"));
        MachineStore store(folder.path());
        QSignalSpy changed(&store, &MachineStore::changed);
        QFile file(folder.configFile(QStringLiteral("box")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray same = file.readAll();
        folder.save(QStringLiteral("box"), same);
        // The other's change comes after; by then the first would have been told.
        folder.add(QStringLiteral("later"));
        QTRY_VERIFY(store.machine(QStringLiteral("later")));
        QTRY_VERIFY(store.machine(QStringLiteral("later"))->endpoint);
        for (const QList<QVariant> &signal : std::as_const(changed))
            QCOMPARE(signal.at(0).toStringList(), QStringList{QStringLiteral("later")});
    }

    void aStoreMayAppearLater()
    {
        StoreFolder folder;
        MachineStore store(folder.path());
        QVERIFY(store.machines().isEmpty());
        folder.add(QStringLiteral("first"));
        QTRY_VERIFY(store.machine(QStringLiteral("first")));
        QVERIFY(QDir(folder.path()).removeRecursively());
        QTRY_VERIFY(store.machines().isEmpty());
        folder.add(QStringLiteral("again"));
        QTRY_VERIFY(store.machine(QStringLiteral("again")));
    }

    void mergesWhatProbesFind()
    {
        StoreFolder folder;
        folder.add(QStringLiteral("box"), 1001);
        folder.write(QStringLiteral("bad"), "{}");
        MachineStore store(folder.path());
        QSignalSpy changed(&store, &MachineStore::changed);
        const MachineFinding running{
            Machine::State::Running, QStringLiteral("20.10.24"), QStringLiteral("1.41"), {}};
        store.applyProbe(QStringLiteral("box"), running);
        store.applyProbe(QStringLiteral("box"), running);
        store.applyProbe(QStringLiteral("bad"), running);
        store.applyProbe(QStringLiteral("none such"), running);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.machine(QStringLiteral("box"))->engineVersion, QStringLiteral("20.10.24"));
        QCOMPARE(store.machine(QStringLiteral("bad"))->state, Machine::State::Error);

        // Another machine coming changes nothing about it; another address does.
        folder.add(QStringLiteral("other"));
        QTRY_VERIFY(store.machine(QStringLiteral("other")));
        QCOMPARE(store.machine(QStringLiteral("box"))->state, Machine::State::Running);
        folder.add(QStringLiteral("box"), 1002);
        QTRY_COMPARE(store.machine(QStringLiteral("box"))->endpoint->url.port(), 1002);
        QCOMPARE(store.machine(QStringLiteral("box"))->state, Machine::State::Unknown);
    }

    void defaultPathHonoursTheVariable()
    {
        qputenv("MACHINE_STORAGE_PATH", "/somewhere/store");
        QCOMPARE(MachineStore::defaultPath(), QStringLiteral("/somewhere/store"));
        qputenv("MACHINE_STORAGE_PATH", "relative");
        QCOMPARE(MachineStore::defaultPath(), QDir::currentPath() + QStringLiteral("/relative"));
        qunsetenv("MACHINE_STORAGE_PATH");
        QCOMPARE(MachineStore::defaultPath(),
                 QDir::homePath() + QStringLiteral("/.docker/machine"));
    }
};

QTEST_GUILESS_MAIN(MachineStoreTest)
#include "MachineStoreTest.moc"
