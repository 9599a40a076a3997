// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TlsDoctor.h"

#include "tests/unit/machine/DoctorStore.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <functional>
#include <unistd.h>

using namespace panel;
using panel::test::checkOf;
using panel::test::DoctorStore;
using panel::test::TlsFixture;
using Verdict = panel::Check::Verdict;
using Spoil = std::function<void(DoctorStore &, ExaminationOptions &)>;

Q_DECLARE_METATYPE(Spoil)

namespace {

/// What is looked at without the engine, in order.
const QStringList &offlineIds()
{
    static const QStringList ids =
        QStringLiteral("entry ca-file client-file key-file server-file server-key-file key-mode "
                       "server-key-mode key-fits server-key-fits client-chain server-chain "
                       "ca-dates client-dates server-dates client-usage server-usage "
                       "server-address shared-ca")
            .split(u' ');
    return ids;
}

void remove(const DoctorStore &store, const char *name)
{
    QFile::remove(store.file(name));
}

void setMode(const DoctorStore &store, const char *name, QFile::Permissions more)
{
    QFile::setPermissions(store.file(name), QFile::permissions(store.file(name)) | more);
}

/// Moves the file away and puts a link in its place.
void makeLink(const DoctorStore &store, const char *name, uint owner)
{
    const QString target = store.path() + QStringLiteral("/elsewhere.pem");
    QFile::rename(store.file(name), target);
    QFile::link(target, store.file(name));
    if (::chown(QFile::encodeName(target).constData(), owner, gid_t(-1)) != 0)
        qWarning("chown failed");
}

} // namespace

class TlsDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        using Key = TlsFixture::Key;
        using Validity = TlsFixture::Validity;
        const QString ca = QStringLiteral("ca");
        const QString here = QStringLiteral("IP:127.0.0.1");
        m_tls.makeIdentity(QStringLiteral("rsa"), Key::Rsa);
        m_tls.makeIdentity(QStringLiteral("rsa2"), Key::Rsa);
        m_tls.makeIdentity(QStringLiteral("ec2"), Key::Ec);
        m_tls.makeIdentity(QStringLiteral("soon"), Key::Ec, Validity::Soon);
        m_tls.makeIdentity(QStringLiteral("expired"), Key::Ec, Validity::Expired);
        m_tls.makeIdentity(QStringLiteral("notyet"), Key::Ec, Validity::NotYet);
        m_tls.makeAuthority(QStringLiteral("foreign-ca"));
        m_tls.makeIdentity(QStringLiteral("foreign"), Key::Ec, Validity::Now,
                           QStringLiteral("foreign-ca"));
        m_tls.makeIdentity(QStringLiteral("for-client"), Key::Ec, Validity::Now, ca, here,
                           QStringLiteral("clientAuth"));
        m_tls.makeIdentity(QStringLiteral("for-server"), Key::Ec, Validity::Now, ca, here,
                           QStringLiteral("serverAuth"));
        m_tls.makeIdentity(QStringLiteral("moved"), Key::Ec, Validity::Now, ca,
                           QStringLiteral("IP:192.168.99.101,DNS:localhost"));
        m_tls.makeIdentity(QStringLiteral("nameless"), Key::Ec, Validity::Now, ca, {});
        m_tls.makeIdentity(QStringLiteral("wild"), Key::Ec, Validity::Now, ca,
                           QStringLiteral("DNS:*.example.org"));
        m_tls.openssl({QStringLiteral("pkey"), QStringLiteral("-aes256"), QStringLiteral("-in"),
                       QStringLiteral("client-key.pem"), QStringLiteral("-out"),
                       QStringLiteral("locked-key.pem"), QStringLiteral("-passout"),
                       QStringLiteral("pass:x")});
        // As after a new authority for the same user: the name is the same, the key is not.
        m_tls.openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"),
                       QStringLiteral("foreign-ca-key.pem"), QStringLiteral("-config"),
                       QStringLiteral("ca.cnf"), QStringLiteral("-extensions"),
                       QStringLiteral("authority"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=ca"), QStringLiteral("-out"),
                       QStringLiteral("namesake-ca.pem")});
        QFile::copy(m_tls.path(QStringLiteral("foreign-ca-key.pem")),
                    m_tls.path(QStringLiteral("namesake-ca-key.pem")));
        m_tls.makeIdentity(QStringLiteral("namesake"), Key::Ec, Validity::Now,
                           QStringLiteral("namesake-ca"));
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
    }

    void allIsWell_data()
    {
        QTest::addColumn<QString>("identity");
        QTest::newRow("EC") << QStringLiteral("client");
        QTest::newRow("RSA") << QStringLiteral("rsa");
        QTest::newRow("client usage") << QStringLiteral("for-client");
    }

    void allIsWell()
    {
        QFETCH(QString, identity);
        DoctorStore store(m_tls);
        store.put(qPrintable(identity + QStringLiteral(".pem")), "cert.pem");
        store.put(qPrintable(identity + QStringLiteral("-key.pem")), "key.pem", true);
        const QList<Check> checks = store.examine({.online = false});
        QStringList ids;
        for (const Check &check : checks) {
            ids.append(check.id);
            const bool isOffline = offlineIds().contains(check.id);
            QVERIFY2(check.verdict == (isOffline ? Verdict::Pass : Verdict::Unknown),
                     qPrintable(test::textOf(check)));
        }
        QCOMPARE(ids.mid(0, offlineIds().size()), offlineIds());
        QCOMPARE(ids.mid(offlineIds().size()),
                 QStringLiteral("tcp tls protocol server-identity answer clock").split(u' '));
        QCOMPARE(test::shapeMistake(checks), QString());
    }

    void findsEachFault_data();
    void findsEachFault()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, id);
        QFETCH(Verdict, verdict);
        QFETCH(QString, evidence);
        DoctorStore store(m_tls);
        ExaminationOptions options{.online = false};
        spoil(store, options);
        const QList<Check> checks = store.examine(options);
        QCOMPARE(checks.size(), offlineIds().size() + 6);
        QCOMPARE(test::shapeMistake(checks), QString());
        const Check check = checkOf(checks, id);
        QVERIFY2(check.verdict == verdict, qPrintable(test::textOf(check)));
        QVERIFY2(check.evidence.contains(evidence), qPrintable(test::textOf(check)));
    }

    void anEngineOfDriverNoneIsNotOursToRepair()
    {
        DoctorStore store(m_tls, 2376, QStringLiteral("none"));
        remove(store, "server.pem");
        remove(store, "server-key.pem");
        store.put("expired.pem", "cert.pem");
        const QList<Check> checks = store.examine({.online = false});
        for (const char *id : {"server-file", "server-key-file", "server-chain", "server-address"})
            QCOMPARE(checkOf(checks, QLatin1String(id)).verdict, Verdict::Unknown);
        const Check dates = checkOf(checks, QStringLiteral("client-dates"));
        QCOMPARE(dates.verdict, Verdict::Fail);
        QVERIFY2(!dates.fix.contains(QStringLiteral("docker-machine")), qPrintable(dates.fix));
    }

    /// Its authority is its own affair: in the folder that all machines share it were a foreign
    /// one.
    void theAuthorityOfDriverNoneStaysItsOwn_data()
    {
        QTest::addColumn<bool>("isThereAShared");
        QTest::newRow("no shared one") << false;
        QTest::newRow("another one") << true;
    }

    void theAuthorityOfDriverNoneStaysItsOwn()
    {
        QFETCH(bool, isThereAShared);
        DoctorStore store(m_tls, 2376, QStringLiteral("none"));
        const QString shared = store.path() + QStringLiteral("/certs/ca.pem");
        QFile::remove(shared);
        if (isThereAShared)
            store.copy("namesake-ca.pem", shared, false);
        const Check check = checkOf(store.examine({.online = false}), QStringLiteral("shared-ca"));
        QVERIFY2(check.verdict == Verdict::Pass, qPrintable(test::textOf(check)));
        QVERIFY2(check.evidence.contains(store.file("ca.pem")), qPrintable(check.evidence));
    }

    void theFixIsACommandAndItsPrice()
    {
        DoctorStore store(m_tls);
        store.put("moved.pem", "server.pem");
        const Check check =
            checkOf(store.examine({.online = false}), QStringLiteral("server-address"));
        QVERIFY(check.fix.contains(QStringLiteral("docker-machine regenerate-certs -f box")));
        QVERIFY(check.fix.contains(QStringLiteral("restart")));
    }

    void namesAreCompared_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("fits") << QStringLiteral("a.example.org") << Verdict::Pass;
        QTest::newRow("case") << QStringLiteral("A.Example.ORG") << Verdict::Pass;
        QTest::newRow("two labels") << QStringLiteral("a.b.example.org") << Verdict::Fail;
        QTest::newRow("no label") << QStringLiteral("example.org") << Verdict::Fail;
        QTest::newRow("another") << QStringLiteral("a.example.net") << Verdict::Fail;
    }

    void namesAreCompared()
    {
        QFETCH(QString, host);
        DoctorStore store(m_tls);
        store.put("wild.pem", "server.pem");
        Machine machine = store.machineNow();
        machine.endpoint->url.setHost(host);
        QTEST(checkOf(store.examine(machine, {.online = false}), QStringLiteral("server-address"))
                  .verdict,
              "verdict");
    }

    void aHostileNameNeverBecomesACommand()
    {
        StoreFolder folder;
        folder.write(QStringLiteral("-rf"), "{}");
        const Machine machine = MachineStore(folder.path()).machines().first();
        DoctorStore other(m_tls);
        const QList<Check> checks = other.examine(machine, {});
        QCOMPARE(checkOf(checks, QStringLiteral("entry")).verdict, Verdict::Fail);
        for (const Check &check : checks)
            QVERIFY2(!check.fix.contains(QStringLiteral("-rf")), qPrintable(test::textOf(check)));
    }

private:
    TlsFixture m_tls;
};

void TlsDoctorTest::findsEachFault_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("evidence");
    const auto row = [](const char *name, const char *id, Verdict verdict, const char *evidence,
                        const Spoil &spoil) {
        QTest::newRow(name) << spoil << QString::fromLatin1(id) << verdict
                            << QString::fromUtf8(evidence);
    };
    using Options = ExaminationOptions;
    const auto without = [](const char *name) {
        return [name](DoctorStore &store, Options &) { remove(store, name); };
    };
    const auto with = [](const char *from, const char *name) {
        return [from, name](DoctorStore &store, Options &) {
            store.put(from, name, QByteArray(name).contains("key"));
        };
    };
    const auto garbage = [](const char *name) {
        return [name](DoctorStore &store, Options &) {
            store.overwrite(store.file(name), "-----BEGIN CERTIFICATE-----\n!!\n");
        };
    };
    const auto mode = [](const char *name, QFile::Permissions more) {
        return [name, more](DoctorStore &store, Options &) { setMode(store, name, more); };
    };
    const auto in = [](int days) {
        return [days](DoctorStore &, Options &options) {
            options.now = QDateTime::currentDateTimeUtc().addDays(days);
        };
    };

    row("no config", "entry", Verdict::Fail, "config.json", without("config.json"));
    row("cut config", "entry", Verdict::Fail, "byte", [](DoctorStore &store, Options &) {
        store.overwrite(store.file("config.json"), "{\"ConfigVersion\":3,");
    });
    row("no ca", "ca-file", Verdict::Fail, "does not exist", without("ca.pem"));
    row("garbage ca", "ca-file", Verdict::Fail, "does not hold", garbage("ca.pem"));
    row("ca of all", "ca-file", Verdict::Warn, "changed", mode("ca.pem", QFile::WriteOther));
    row("ca is a folder", "ca-file", Verdict::Fail, "not a file",
        [](DoctorStore &store, Options &) {
            remove(store, "ca.pem");
            QDir().mkpath(store.file("ca.pem"));
        });
    row("no cert", "client-file", Verdict::Fail, "does not exist", without("cert.pem"));
    row("linked cert", "client-file", Verdict::Pass, "elsewhere.pem",
        [](DoctorStore &store, Options &) { makeLink(store, "cert.pem", ::geteuid()); });
    row("empty cert", "client-file", Verdict::Fail, "empty",
        [](DoctorStore &store, Options &) { store.overwrite(store.file("cert.pem"), {}); });
    row("locked key", "key-file", Verdict::Pass, "protected by a passphrase",
        with("locked-key.pem", "key.pem"));
    row("locked key, contents", "key-fits", Verdict::Unknown, "protected by a passphrase",
        with("locked-key.pem", "key.pem"));
    row("no key", "key-file", Verdict::Fail, "does not exist", without("key.pem"));
    row("no key, its mode", "key-mode", Verdict::Unknown, "does not exist", without("key.pem"));
    row("no key, its pair", "key-fits", Verdict::Unknown, "key.pem", without("key.pem"));
    row("garbage key", "key-file", Verdict::Fail, "does not hold", garbage("key.pem"));
    row("no server cert", "server-file", Verdict::Warn, "its copy", without("server.pem"));
    row("no server cert, dates", "server-dates", Verdict::Unknown, "server.pem",
        without("server.pem"));
    row("garbage server cert", "server-file", Verdict::Fail, "does not hold",
        garbage("server.pem"));
    row("no server key", "server-key-file", Verdict::Warn, "its copy", without("server-key.pem"));
    row("garbage server key", "server-key-file", Verdict::Fail, "does not hold",
        garbage("server-key.pem"));
    row("key 0644", "key-mode", Verdict::Fail, "other users",
        mode("key.pem", QFile::ReadGroup | QFile::ReadOther));
    row("key for the group", "key-mode", Verdict::Fail, "other users",
        mode("key.pem", QFile::ReadGroup));
    row("linked key of ours", "key-mode", Verdict::Pass, "key.pem",
        [](DoctorStore &store, Options &) { makeLink(store, "key.pem", ::geteuid()); });
    row("server key 0644", "server-key-mode", Verdict::Warn, "other users",
        mode("server-key.pem", QFile::ReadGroup | QFile::ReadOther));
    if (::geteuid() == 0) {
        row("linked key of another", "key-mode", Verdict::Fail, "somebody else",
            [](DoctorStore &store, Options &) { makeLink(store, "key.pem", 12345); });
        row("key of another", "server-key-mode", Verdict::Warn, "12345",
            [](DoctorStore &store, Options &) {
                if (::chown(QFile::encodeName(store.file("server-key.pem")).constData(), 12345,
                            gid_t(-1))
                    != 0)
                    qWarning("chown failed");
            });
        row("ca of another", "ca-file", Verdict::Warn, "belongs to",
            [](DoctorStore &store, Options &) { makeLink(store, "ca.pem", 12345); });
    }
    row("another EC key", "key-fits", Verdict::Fail, "does not belong",
        with("ec2-key.pem", "key.pem"));
    row("an RSA key for EC", "key-fits", Verdict::Fail, "does not belong",
        with("rsa-key.pem", "key.pem"));
    row("another RSA key", "key-fits", Verdict::Fail, "does not belong",
        [](DoctorStore &store, Options &) {
            store.put("rsa.pem", "cert.pem");
            store.put("rsa2-key.pem", "key.pem", true);
        });
    row("another server key", "server-key-fits", Verdict::Fail, "does not belong",
        with("ec2-key.pem", "server-key.pem"));
    row("foreign client", "client-chain", Verdict::Fail, "not signed",
        with("foreign.pem", "cert.pem"));
    row("foreign server", "server-chain", Verdict::Fail, "not signed",
        with("foreign.pem", "server.pem"));
    row("foreign ca", "server-chain", Verdict::Fail, "not signed",
        with("foreign-ca.pem", "ca.pem"));
    row("a server's certificate for ca", "client-chain", Verdict::Fail, "not signed",
        with("server.pem", "ca.pem"));
    row("no ca, chain", "client-chain", Verdict::Unknown, "ca.pem", without("ca.pem"));
    row("expired, chain", "client-chain", Verdict::Pass, "signed", with("expired.pem", "cert.pem"));
    row("signed by a namesake", "client-chain", Verdict::Fail, "not signed",
        with("namesake.pem", "cert.pem"));
    row("an authority of the system", "server-chain", Verdict::Fail, "another authority",
        [](DoctorStore &store, Options &) {
            const QList<QSslCertificate> roots = QSslConfiguration::systemCaCertificates();
            if (!roots.isEmpty())
                store.overwrite(store.file("server.pem"), roots.first().toPem());
        });
    row("client soon", "client-dates", Verdict::Warn, "expires", with("soon.pem", "cert.pem"));
    row("client expired", "client-dates", Verdict::Fail, "expired",
        with("expired.pem", "cert.pem"));
    row("client not yet", "client-dates", Verdict::Fail, "not valid before",
        with("notyet.pem", "cert.pem"));
    row("server soon", "server-dates", Verdict::Warn, "expires", with("soon.pem", "server.pem"));
    row("server expired", "server-dates", Verdict::Fail, "expired",
        with("expired.pem", "server.pem"));
    row("ca soon", "ca-dates", Verdict::Warn, "expires", in(380));
    row("31 days are enough", "ca-dates", Verdict::Pass, "valid until", in(368));
    row("ca expired", "ca-dates", Verdict::Fail, "expired", in(401));
    row("ca not yet", "ca-dates", Verdict::Fail, "not valid before", in(-1));
    row("server's for client", "client-usage", Verdict::Fail, "client",
        with("for-server.pem", "cert.pem"));
    row("client's for server", "server-usage", Verdict::Fail, "server",
        with("for-client.pem", "server.pem"));
    row("server's for server", "server-usage", Verdict::Pass, "server",
        with("for-server.pem", "server.pem"));
    row("moved", "server-address", Verdict::Fail, "192.168.99.101",
        with("moved.pem", "server.pem"));
    row("nameless", "server-address", Verdict::Fail, "no address",
        with("nameless.pem", "server.pem"));
    row("no address", "server-address", Verdict::Unknown, "not known",
        [](DoctorStore &store, Options &) {
            store.write(DoctorStore::box(),
                        StoreFolder::config(DoctorStore::box(), QStringLiteral("virtualbox"),
                                            "\"IPAddress\":\"\""));
        });
    row("another shared ca", "shared-ca", Verdict::Warn, "another authority",
        [](DoctorStore &store, Options &) {
            store.copy("foreign-ca.pem", store.path() + QStringLiteral("/certs/ca.pem"), false);
        });
    row("no shared ca", "shared-ca", Verdict::Warn, "cannot be read",
        [](DoctorStore &store, Options &) {
            QFile::remove(store.path() + QStringLiteral("/certs/ca.pem"));
        });
    row("no ca, shared", "shared-ca", Verdict::Unknown, "could not be read", without("ca.pem"));
}

QTEST_GUILESS_MAIN(TlsDoctorTest)
#include "TlsDoctorTest.moc"
