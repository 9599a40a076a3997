// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineInspection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using panel::maskSecrets;

namespace {

QByteArray masked(const QByteArray &json)
{
    return QJsonDocument(maskSecrets(QJsonDocument::fromJson(json).object()))
        .toJson(QJsonDocument::Compact);
}

} // namespace

class MachineInspectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hides_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("token") << QByteArray("{\"AccessToken\":\"S3CR3T\"}");
        QTest::newRow("password") << QByteArray("{\"Driver\":{\"Password\":\"S3CR3T\"}}");
        QTest::newRow("number") << QByteArray("{\"Passphrase\":53373}");
        QTest::newRow("secret key") << QByteArray("{\"SecretKey\":\"S3CR3T\"}");
        QTest::newRow("api key") << QByteArray("{\"API_KEY\":\"S3CR3T\"}");
        QTest::newRow("in a list") << QByteArray("{\"Secrets\":[\"S3CR3T\",{\"a\":\"S3CR3T\"}]}");
        QTest::newRow("pem") << QByteArray(
            "{\"Text\":\"-----BEGIN RSA PRIVATE KEY-----\\nS3CR3T\"}");
        QTest::newRow("environment") << QByteArray("{\"Env\":[\"DB_PASSWORD=S3CR3T\"]}");
        QTest::newRow("proxy") << QByteArray("{\"Env\":[\"HTTP_PROXY=http://me:S3CR3T@proxy:1\"]}");
        QTest::newRow("a password with @")
            << QByteArray("{\"Url\":\"https://me:p@S3CR3T@box:2376\"}");
        QTest::newRow("flag") << QByteArray("{\"ArbitraryFlags\":[\"--token=S3CR3T\"]}");
        QTest::newRow("discovery") << QByteArray("{\"Discovery\":\"token://S3CR3T\"}");
    }

    void hides()
    {
        QFETCH(QByteArray, json);
        const QByteArray shown = masked(json);
        QVERIFY2(!shown.contains("S3CR3T") && !shown.contains("53373"), shown.constData());
        QVERIFY2(shown.contains("••••••"), shown.constData());
    }

    void shows_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("paths") << QByteArray(
            "{\"CaPrivateKeyPath\":\"/c/ca-key.pem\",\"SSHKey\":\"/home/me/.ssh/id\"}");
        QTest::newRow("nothing there") << QByteArray("{\"Password\":\"\",\"Token\":null}");
        QTest::newRow("usual") << QByteArray("{\"CPU\":2,\"Name\":\"box\",\"TlsVerify\":true}");
        QTest::newRow("environment") << QByteArray("{\"Env\":[\"LANG=C\",\"KEY_FILE=/k.pem\"]}");
        QTest::newRow("key pair") << QByteArray("{\"KeyPairName\":\"mine\"}");
    }

    void shows()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(masked(json), QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact));
    }

    void leavesARealEntryAsItIs()
    {
        QFile file(
            QStringLiteral(PANEL_TEST_DATA "/docker-machine/0.16.2/virtualbox-vb4-config.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!config.isEmpty());
        QCOMPARE(maskSecrets(config), config);
    }

    void makesTextsSafe() { QVERIFY(masked("{\"a\\u202e\":\"\\u001b[31m\"}").contains("␛[31m")); }
};

QTEST_GUILESS_MAIN(MachineInspectionTest)
#include "MachineInspectionTest.moc"
