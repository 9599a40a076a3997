// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbe.h"
#include "core/machine/TlsDoctor.h"
#include "core/process/QtProcessLauncher.h"
#include "core/session/HandshakePinger.h"
#include "tests/support/MachinesRig.h"
#include "tests/support/Skip.h"
#include "tests/unit/machine/DoctorStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace panel;
using panel::test::answerOf;
using panel::test::checkOf;
using panel::test::TlsFixture;
using Verdict = panel::Check::Verdict;

/// Three real engines, each on an address of its own (see tests/support/machines-rig).
class ThreeMachinesTest : public QObject
{
    Q_OBJECT

    static QString node(int number) { return QStringLiteral("node%1").arg(number); }
    static QString address(int number) { return QStringLiteral("192.168.99.10%1").arg(number); }

    test::RigRun rig(const QStringList &words) const
    {
        return test::runRig(m_folder.path(), words);
    }

    void writeConfig(int number, const QString &ipAddress) const
    {
        m_folder.save(node(number),
                      StoreFolder::config(node(number), QStringLiteral("virtualbox"),
                                          "\"IPAddress\":\"" + ipAddress.toLatin1() + "\""));
    }

    void makeMachine(int number)
    {
        m_folder.write(node(number), {}); // the folder
        writeConfig(number, address(number));
        const QString server = QStringLiteral("server%1").arg(number);
        m_tls.makeIdentity(server, TlsFixture::Key::Ec, TlsFixture::Validity::Now,
                           QStringLiteral("ca"), QStringLiteral("IP:") + address(number),
                           QStringLiteral("serverAuth"));
        const auto put = [&](const QString &from, const char *to) {
            const QString file = m_folder.machine(node(number)) + u'/' + QLatin1String(to);
            QFile target(file);
            if (target.open(QIODevice::WriteOnly))
                target.write(m_tls.contents(from));
            target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        };
        put(QStringLiteral("ca.pem"), "ca.pem");
        put(QStringLiteral("client.pem"), "cert.pem");
        put(QStringLiteral("client-key.pem"), "key.pem");
        put(server + QStringLiteral(".pem"), "server.pem");
        put(server + QStringLiteral("-key.pem"), "server-key.pem");
    }

    /// Probes all of them; the names in the order in which their probes ended.
    QStringList probeAll(MachineStore &store)
    {
        HandshakePinger pinger;
        QtProcessLauncher launcher;
        MachineProbe probe(&store, &pinger, &launcher, nullptr, [](const QString &name) {
            return Result<QString>(fail(Error::Kind::ProgramMissing, name));
        });
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probeAll();
        if (!QTest::qWaitFor([&] { return probed.size() == 3; }, 20'000))
            return {};
        QStringList names;
        for (const QList<QVariant> &signal : std::as_const(probed))
            names.append(signal.first().toString());
        return names;
    }

    QList<Check> examine(int number) const
    {
        const auto machine = MachineStore(m_folder.path()).machine(node(number));
        return answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
                   examineMachine(machine.value(), m_folder.path(), requester, std::move(done));
               })
            .value_or(QList<Check>());
    }

    static QString verdictOf(const QList<Check> &checks, const char *id)
    {
        return verdictName(checkOf(checks, QLatin1String(id)).verdict);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int number = 1; number <= 3; ++number)
            makeMachine(number);
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        QDir().mkpath(m_folder.path() + QStringLiteral("/certs"));
        QFile::copy(m_tls.path(QStringLiteral("ca.pem")),
                    m_folder.path() + QStringLiteral("/certs/ca.pem"));
        // node3 has a second address, which its certificate does not know.
        const test::RigRun up =
            rig({QStringLiteral("up"), node(1) + u'=' + address(1), node(2) + u'=' + address(2),
                 node(3) + u'=' + address(3) + QStringLiteral(",192.168.99.113")});
        if (up.exitCode == test::RigRun::impossible)
            PANEL_SKIP(
                qPrintable(QStringLiteral("SKIPPED, three engines cannot run here: ") + up.said));
        QVERIFY2(up.isGood(), qPrintable(up.said));
    }

    void cleanupTestCase() { QVERIFY(rig({QStringLiteral("down")}).isGood()); }

    void allThreeAtOnce()
    {
        MachineStore store(m_folder.path());
        QCOMPARE(probeAll(store).size(), 3);
        for (int number = 1; number <= 3; ++number) {
            QCOMPARE(store.machine(node(number))->state, Machine::State::Running);
            QVERIFY(!store.machine(node(number))->engineVersion.isEmpty());
            const QList<Check> checks = examine(number);
            for (const Check &check : checks)
                QVERIFY2(check.verdict == Verdict::Pass, qPrintable(test::textOf(check)));
        }
    }

    void aDeadOneDelaysNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("repair");
        QTest::newRow("its process hangs") << QStringLiteral("freeze") << QStringLiteral("thaw");
        QTest::newRow("its link is down") << QStringLiteral("unplug") << QStringLiteral("plug");
    }

    void aDeadOneDelaysNothing()
    {
        QFETCH(QString, fault);
        QFETCH(QString, repair);
        QVERIFY(rig({fault, node(2)}).isGood());
        MachineStore store(m_folder.path());
        const QStringList order = probeAll(store);
        QCOMPARE(order.size(), 3);
        QCOMPARE(order.last(), node(2)); // the others did not wait for it
        QCOMPARE(store.machine(node(1))->state, Machine::State::Running);
        QCOMPARE(store.machine(node(2))->state, Machine::State::Unreachable);
        QCOMPARE(store.machine(node(3))->state, Machine::State::Running);
        QCOMPARE(verdictOf(examine(2), "answer"), QStringLiteral("unknown"));
        QVERIFY(rig({repair, node(2)}).isGood());
        QTRY_VERIFY_WITH_TIMEOUT(probeAll(store).size() == 3
                                     && store.machine(node(2))->state == Machine::State::Running,
                                 60'000);
    }

    void exchangedAddressesAreNoticed()
    {
        writeConfig(1, address(2));
        writeConfig(2, address(1));
        MachineStore store(m_folder.path());
        QCOMPARE(probeAll(store).size(), 3);
        for (const auto &[number, other] : {std::pair(1, 2), std::pair(2, 1)}) {
            // Whatever could be destroyed there, no request ever reaches it.
            const Machine machine = store.machine(node(number)).value();
            QCOMPARE(machine.state, Machine::State::Unreachable);
            QCOMPARE(machine.error->kind, Error::Kind::ServerUntrusted);
            QVERIFY(machine.error->message.contains(QStringLiteral("Another engine")));
            const QList<Check> checks = examine(number);
            // TLS by itself finds nothing: the certificate is for that address, by our authority.
            QCOMPARE(verdictOf(checks, "tls"), QStringLiteral("pass"));
            QCOMPARE(verdictOf(checks, "server-address"), QStringLiteral("fail"));
            const Check identity = checkOf(checks, QStringLiteral("server-identity"));
            QCOMPARE(identity.verdict, Verdict::Fail);
            QVERIFY2(identity.evidence.contains(node(other)), qPrintable(identity.evidence));
        }
        writeConfig(1, address(1));
        writeConfig(2, address(2));
    }

    void aCertificateForAnotherAddressIsRefused()
    {
        writeConfig(3, QStringLiteral("192.168.99.113"));
        MachineStore store(m_folder.path());
        QCOMPARE(probeAll(store).size(), 3);
        const Machine machine = store.machine(node(3)).value();
        QCOMPARE(machine.state, Machine::State::Unreachable);
        QCOMPARE(machine.error->kind, Error::Kind::ServerUntrusted);
        const QList<Check> checks = examine(3);
        QCOMPARE(verdictOf(checks, "tcp"), QStringLiteral("pass"));
        QCOMPARE(verdictOf(checks, "tls"), QStringLiteral("fail"));
        QCOMPARE(verdictOf(checks, "server-address"), QStringLiteral("fail"));
        QCOMPARE(verdictOf(checks, "server-identity"), QStringLiteral("pass"));
        writeConfig(3, address(3));
    }

private:
    TlsFixture m_tls;
    StoreFolder m_folder;
};

QTEST_GUILESS_MAIN(ThreeMachinesTest)
#include "ThreeMachinesTest.moc"
