// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineConfig.h"

#include "core/machine/Machine.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using panel::Error;
using panel::MachineConfig;
using panel::parseMachineConfig;
using panel::Result;

namespace {

QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(PANEL_TEST_DATA "/docker-machine/0.16.2/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A small good config of driver virtualbox, with one field of Driver replaced.
QByteArray withDriverField(const char *key, const QJsonValue &value,
                           const QString &driverName = QStringLiteral("virtualbox"))
{
    const QJsonObject driver{{QLatin1String(key), value}};
    return QJsonDocument(QJsonObject{{QStringLiteral("ConfigVersion"), 3},
                                     {QStringLiteral("Name"), QStringLiteral("box")},
                                     {QStringLiteral("DriverName"), driverName},
                                     {QStringLiteral("Driver"), driver}})
        .toJson();
}

} // namespace

class MachineConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDriverNone()
    {
        const Result<MachineConfig> config =
            parseMachineConfig(recorded("none-default-config.json"), QStringLiteral("default"));
        QVERIFY2(config, config ? "" : qPrintable(panel::toPlainText(config.error())));
        QCOMPARE(config->driver, QStringLiteral("none"));
        QCOMPARE(config->url.toString(), QStringLiteral("https://127.0.0.1:2376"));
        QCOMPARE(config->ipAddress, QString()); // "127.0.0.1:2376" there is no address
        QCOMPARE(config->authFiles.key, QStringLiteral("/Users/me/.docker/machine/certs/key.pem"));
    }

    void readsVirtualBoxThatNeverRan()
    {
        const Result<MachineConfig> config =
            parseMachineConfig(recorded("virtualbox-vb4-config.json"), QStringLiteral("vb4"));
        QVERIFY(config);
        QCOMPARE(config->driver, QStringLiteral("virtualbox"));
        QVERIFY(config->url.isEmpty());
        const panel::MachineSettings &settings = config->settings;
        QCOMPARE(settings.createdBy, QStringLiteral("docker-machine, config version 3"));
        QCOMPARE(settings.cpus, 1);
        QCOMPARE(settings.memoryMiB, 1024);
        QCOMPARE(settings.diskMiB, 20000);
        QCOMPARE(settings.sshUser, QStringLiteral("docker"));
        QCOMPARE(settings.sshPort, 42222);
        QCOMPARE(settings.sshKeyPath,
                 QStringLiteral("/Users/me/.docker/machine/machines/vb4/id_rsa"));
        QCOMPARE(settings.hostOnlyCidr, QStringLiteral("192.168.99.1/24"));
        QCOMPARE(settings.boot2dockerUrl, QStringLiteral("file:///Users/me/boot2docker.iso"));
        QVERIFY(settings.skipsVtxCheck);
    }

    void whatIsOnlyShownBreaksNothing_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("memoryMiB");
        const QString vb = QStringLiteral("virtualbox");
        const QString memory = QStringLiteral("Memory");
        QTest::newRow("good") << vb << memory << QJsonValue(2048) << 2048;
        QTest::newRow("text") << vb << memory << QJsonValue(QStringLiteral("much")) << 0;
        QTest::newRow("negative") << vb << memory << QJsonValue(-1) << 0;
        QTest::newRow("huge") << vb << memory << QJsonValue(1e15) << 0;
        QTest::newRow("fraction") << vb << memory << QJsonValue(1.5) << 0;
        QTest::newRow("Hyper-V") << QStringLiteral("hyperv") << QStringLiteral("MemSize")
                                 << QJsonValue(512) << 512;
        // Nobody promises that a cloud counts in MiB.
        QTest::newRow("cloud") << QStringLiteral("somecloud") << memory << QJsonValue(4) << 0;
        QTest::newRow("SSH port") << vb << QStringLiteral("SSHPort") << QJsonValue(65536) << 0;
    }

    void whatIsOnlyShownBreaksNothing()
    {
        QFETCH(QString, driver);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const Result<MachineConfig> config = parseMachineConfig(
            withDriverField(key.toLatin1().constData(), value, driver), QStringLiteral("box"));
        QVERIFY(config);
        QTEST(config->settings.memoryMiB, "memoryMiB");
        QCOMPARE(config->settings.sshPort, 0);
    }

    void knowsWhoseItIs()
    {
        QByteArray json = recorded("virtualbox-vb4-config.json");
        json.replace("\"Disk\": 0,", "\"Disk\": 0, \"HostnameOverride\": \"\",");
        const Result<MachineConfig> config = parseMachineConfig(json, QStringLiteral("vb4"));
        QVERIFY(config);
        QCOMPARE(config->settings.createdBy, QStringLiteral("rancher-machine, config version 3"));
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("url"); // empty: refused
        QTest::newRow("IPv4") << QStringLiteral("192.168.99.100")
                              << QStringLiteral("https://192.168.99.100:2376");
        QTest::newRow("IPv6") << QStringLiteral("fe80::1")
                              << QStringLiteral("https://[fe80::1]:2376");
        for (const char *bad : {"1.2.3.4@evil", "1.2.3.4:80", "1.2.3", "1.2.3.4.5", "256.1.1.1",
                                "evil.example", "1.2.3.4/x", "1.2.3.4\n", " 1.2.3.4", "1.2.3.4#",
                                "-1.2.3.4", "fe80::1%eth0", "::1]@evil", "١.٢.٣.٤"})
            QTest::newRow(bad) << QString::fromUtf8(bad) << QString();
    }

    void readsAddresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, url);
        const Result<MachineConfig> config =
            parseMachineConfig(withDriverField("IPAddress", address), QStringLiteral("box"));
        QCOMPARE(config.has_value(), !url.isEmpty());
        if (config)
            QCOMPARE(config->url.toString(), url);
        else
            QCOMPARE(config.error().kind, Error::Kind::FileMalformed);
    }

    void readsUrlsOfDriverNone_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("url");
        QTest::newRow("port") << QStringLiteral("tcp://10.0.0.1:2377")
                              << QStringLiteral("https://10.0.0.1:2377");
        QTest::newRow("no port") << QStringLiteral("tcp://10.0.0.1")
                                 << QStringLiteral("https://10.0.0.1:2376");
        QTest::newRow("name") << QStringLiteral("tcp://engine.example:2376")
                              << QStringLiteral("https://engine.example:2376");
        QTest::newRow("IPv6") << QStringLiteral("tcp://[::1]:2376")
                              << QStringLiteral("https://[::1]:2376");
        for (const char *bad :
             {"", "http://10.0.0.1", "unix:///var/run/docker.sock", "tcp://", "10.0.0.1:2376",
              "tcp://a@evil:2376", "tcp://@evil:2376", "tcp://a:2376/x", "tcp://a?x", "tcp://a#x",
              "tcp://a:99999", "tcp://a:0", "tcp://a b:1", "file:///etc/passwd"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad) << QString();
    }

    void readsUrlsOfDriverNone()
    {
        QFETCH(QString, given);
        QFETCH(QString, url);
        const Result<MachineConfig> config = parseMachineConfig(
            withDriverField("URL", given, QStringLiteral("none")), QStringLiteral("box"));
        QCOMPARE(config.has_value(), !url.isEmpty());
        if (config)
            QCOMPARE(config->url.toString(), url);
    }

    /// docker-machine has no part in an engine of driver none: it cannot make it again.
    void aDamagedEntryOfDriverNoneIsNotMadeAgain()
    {
        const QByteArray good = recorded("none-default-config.json");
        const auto wordsOf = [](const QByteArray &json) {
            const auto config = parseMachineConfig(json, QStringLiteral("default"));
            return config ? QString() : config.error().next;
        };
        QByteArray wrongUrl = good;
        wrongUrl.replace("tcp://", "ftp://");
        for (const QByteArray &json : {wrongUrl, good.left(good.size() - 20)}) {
            const QString words = wordsOf(json);
            QVERIFY2(words.contains(QStringLiteral("make engine")), qPrintable(words));
            QVERIFY2(!words.contains(QStringLiteral("docker-machine")), qPrintable(words));
        }
        QVERIFY(wordsOf("{}").contains(QStringLiteral("docker-machine rm -f default")));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray good = recorded("virtualbox-vb4-config.json");
        const auto replaced = [&](const char *before, const char *after) {
            return QByteArray(good).replace(before, after);
        };
        const auto malformed = Error::Kind::FileMalformed;
        QTest::newRow("empty") << QByteArray() << malformed;
        QTest::newRow("cut") << good.left(good.size() / 2) << malformed;
        QTest::newRow("not JSON") << QByteArray("hello") << malformed;
        QTest::newRow("{}") << QByteArray("{}") << malformed;
        QTest::newRow("null") << QByteArray("null") << malformed;
        QTest::newRow("array") << QByteArray("[]") << malformed;
        QTest::newRow("deep") << QByteArray(200'000, '[') << malformed;
        QTest::newRow("invalid UTF-8") << replaced("vb4\",", "vb4\xFF\",") << malformed;
        QTest::newRow("wrong type of Driver")
            << replaced("\"Driver\": {", "\"Driver\": 1, \"x\": {") << malformed;
        QTest::newRow("wrong type of IPAddress") << withDriverField("IPAddress", 4) << malformed;
        QTest::newRow("wrong type of CaCertPath") << replaced(
            "\"CaCertPath\": \"/Users/me/.docker/machine/certs/ca.pem\"", "\"CaCertPath\": [1]")
                                                  << malformed;
        QTest::newRow("port too large") << withDriverField("EnginePort", 65536) << malformed;
        QTest::newRow("port with a fraction") << withDriverField("EnginePort", 1.5) << malformed;
        QTest::newRow("another name")
            << replaced("\"Name\": \"vb4\"", "\"Name\": \"vb5\"") << malformed;
        QTest::newRow("hostile name inside")
            << replaced("\"Name\": \"vb4\"", "\"Name\": \"../x\"") << malformed;
        QTest::newRow("hostile driver") << replaced("\"virtualbox\"", "\"-x\"") << malformed;
        QTest::newRow("no driver") << replaced("\"DriverName\"", "\"Other\"") << malformed;
        QTest::newRow("from the future") << replaced("\"ConfigVersion\": 3", "\"ConfigVersion\": 4")
                                         << Error::Kind::VersionUnsupported;
        QTest::newRow("no version") << replaced("\"ConfigVersion\"", "\"x\"") << malformed;
        QTest::newRow("50 MB") << QByteArray(50 * 1024 * 1024, ' ') << Error::Kind::TooLarge;
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        const QString name =
            json.contains("\"box\"") ? QStringLiteral("box") : QStringLiteral("vb4");
        const Result<MachineConfig> config = parseMachineConfig(json, name);
        QVERIFY(!config);
        QTEST(config.error().kind, "kind");
        QVERIFY(!config.error().next.isEmpty());
    }

    void knowsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGood");
        for (const char *good : {"default", "a", "node-1.example", "1"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad :
             {"", "-rf", "..", "../x", "a/b", "a b", "a\n", ".hidden", "a_b", "é"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromUtf8(bad) << false;
        QTest::newRow("long") << QString(129, u'a') << false;
    }

    void knowsNames()
    {
        QFETCH(QString, name);
        QTEST(panel::isMachineName(name), "isGood");
        if (!panel::isMachineName(name)) {
            const Result<MachineConfig> config = parseMachineConfig("{}", name);
            QCOMPARE(config.error().kind, Error::Kind::InvalidInput);
            QVERIFY(!config.error().message.contains(QChar(0x1B)));
        }
    }
};

QTEST_GUILESS_MAIN(MachineConfigTest)
#include "MachineConfigTest.moc"
