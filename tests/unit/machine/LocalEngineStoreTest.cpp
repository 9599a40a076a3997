// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsIdentity.h"
#include "core/machine/MachineStore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;
using Renewal = CertificateRenewal::By;

namespace {

/// A store that srcs/tools/machine-store keeps, as it does whenever the local engine starts.
class Store
{
public:
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }

    /// What it says on failure; empty: it worked.
    QString keep() const
    {
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MACHINE_STORAGE_PATH"), path());
        script.setProcessEnvironment(environment);
        script.start(QStringLiteral(PANEL_SOURCE_DIR "/srcs/tools/machine-store"),
                     {QStringLiteral("tcp://127.0.0.1:23761")});
        if (!script.waitForFinished())
            return QStringLiteral("did not end");
        return script.exitCode() == 0 ? QString()
                                      : QString::fromUtf8(script.readAllStandardError());
    }

    /// Puts a certificate that ended yesterday in place of the one, for the same key.
    bool expire(const QString &certificate, const QString &key) const
    {
        const QString end =
            QDateTime::currentDateTimeUtc().addDays(-1).toString(QStringLiteral("yyyyMMddHHmmssZ"));
        QFile::remove(path(QStringLiteral("index.txt")));
        QFile index(path(QStringLiteral("index.txt")));
        QFile settings(path(QStringLiteral("ca.cnf")));
        if (!index.open(QIODevice::WriteOnly) || !settings.open(QIODevice::WriteOnly))
            return false;
        settings.write(QStringLiteral("[ca]\ndefault_ca=x\n[x]\ndatabase=%1\nnew_certs_dir=%2\n"
                                      "rand_serial=yes\npolicy=p\ndefault_md=sha256\n[p]\n"
                                      "[req]\ndistinguished_name=d\n[d]\n")
                           .arg(index.fileName(), path())
                           .toUtf8());
        settings.close();
        const QString request = path(QStringLiteral("request.pem"));
        return openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-config"),
                        settings.fileName(), QStringLiteral("-key"), key, QStringLiteral("-subj"),
                        QStringLiteral("/O=old"), QStringLiteral("-out"), request})
               && openssl({QStringLiteral("ca"), QStringLiteral("-batch"),
                           QStringLiteral("-notext"), QStringLiteral("-selfsign"),
                           QStringLiteral("-config"), settings.fileName(),
                           QStringLiteral("-keyfile"), key, QStringLiteral("-in"), request,
                           QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"),
                           QStringLiteral("-enddate"), end, QStringLiteral("-out"), certificate});
    }

    Result<TlsIdentity> identity() const
    {
        const auto machine = MachineStore(path()).machine(QStringLiteral("default"));
        if (!machine || !machine->endpoint)
            return fail(Error::Kind::NotFound, QStringLiteral("no machine"));
        return TlsIdentity::load(machine->endpoint->tlsFiles, machine->renewal);
    }

private:
    static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
};

} // namespace

/// The advice about the local engine's certificates, carried out.
class LocalEngineStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasExpiredIsRenewedAtTheNextStart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("authority") << QStringLiteral("ca");
        QTest::newRow("ours") << QStringLiteral("cert");
        QTest::newRow("engine's") << QStringLiteral("server");
    }

    void whatHasExpiredIsRenewedAtTheNextStart()
    {
        QFETCH(QString, name);
        const Store store;
        QCOMPARE(store.keep(), QString());
        QVERIFY(store.identity());
        expire(store, name);
        const auto old = store.identity();
        if (name != u"server") {
            QVERIFY(!old);
            QVERIFY2(old.error().next.contains(u"local-engine"), qPrintable(old.error().next));
            QVERIFY(!old.error().next.contains(u"regenerate-certs"));
        }
        QCOMPARE(store.keep(), QString());
        const auto renewed = store.identity();
        QVERIFY2(renewed, renewed ? "" : qPrintable(toPlainText(renewed.error())));
        const auto machine = MachineStore(store.path()).machine(QStringLiteral("default"));
        QVERIFY(machine->certificatesEnd > QDateTime::currentDateTimeUtc().addDays(900));
    }

    void whatAnotherMachineUsesIsNotReplaced()
    {
        const Store store;
        QCOMPARE(store.keep(), QString());
        QVERIFY(QDir().mkpath(store.path(QStringLiteral("machines/friend"))));
        expire(store, QStringLiteral("ca"));
        const QString said = store.keep();
        QVERIFY2(said.contains(u"friend"), qPrintable(said));
        QVERIFY(!store.identity());
    }

    void docker_machineIsNamedOnlyWhereItCanHelp()
    {
        const Store store;
        QCOMPARE(store.keep(), QString());
        const auto renewal = [&store] {
            return MachineStore(store.path()).machine(QStringLiteral("default"))->renewal;
        };
        QCOMPARE(renewal().by, Renewal::LocalEngine);
        // Without its files it has no endpoint, but still the advice.
        QVERIFY(QDir(store.path(QStringLiteral("certs"))).removeRecursively());
        for (const char *name : {"ca", "cert", "key"})
            QFile::remove(pem(store, QLatin1String(name)));
        const auto machine = MachineStore(store.path()).machine(QStringLiteral("default"));
        QVERIFY(machine->error);
        QVERIFY(machine->error->next.contains(u"local-engine"));
        QCOMPARE(store.keep(), QString());
        QVERIFY(store.identity());
    }

private:
    static QString pem(const Store &store, const QString &name)
    {
        return store.path(QStringLiteral("machines/default/%1.pem").arg(name));
    }

    static void expire(const Store &store, const QString &name)
    {
        if (name == u"server") {
            QVERIFY(store.expire(pem(store, name), pem(store, QStringLiteral("server-key"))));
            return;
        }
        const QString certificate = store.path(QStringLiteral("certs/%1.pem").arg(name));
        const QString key =
            name == u"ca" ? QStringLiteral("certs/ca-key.pem") : QStringLiteral("certs/key.pem");
        QVERIFY(store.expire(certificate, store.path(key)));
        QFile::remove(pem(store, name));
        QVERIFY(QFile::copy(certificate, pem(store, name)));
    }
};

QTEST_GUILESS_MAIN(LocalEngineStoreTest)
#include "LocalEngineStoreTest.moc"
