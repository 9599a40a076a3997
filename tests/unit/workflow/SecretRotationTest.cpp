// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/SecretRotation.h"

#include <QJsonDocument>
#include <QTest>

using namespace panel;

namespace {

QJsonObject model(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

ComposeService service(const char *name, const char *image, const QStringList &secrets)
{
    ComposeService made;
    made.name = QLatin1String(name);
    made.image = QLatin1String(image);
    made.secrets = secrets;
    return made;
}

const auto pw = QStringLiteral("pw");

} // namespace

class SecretRotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Our own stack: every service that mentions the revision follows, whatever secret it is.
    void ourStackTakesItOver()
    {
        ComposeProject project;
        project.services = {service("mariadb", "wnc_mariadb:v1", {pw}),
                            service("wordpress", "wnc_wordpress:v1", {pw}),
                            service("ftp", "wnc_ftp:v1", {QStringLiteral("other")}),
                            service("nginx", "wnc_nginx:v1", {})};
        const QJsonObject ours = model(R"({"services": {
            "mariadb": {"labels": {"inception.secrets": "${SECRETS_REV:-}"}},
            "wordpress": {"labels": {"inception.secrets": "${SECRETS_REV:-}"}},
            "ftp": {"labels": {"inception.secrets": "${SECRETS_REV:-}"}}, "nginx": {}},
            "secrets": {"pw": {"environment": "PW", "x-note": "A new one logs everybody out."}}})");
        const QStringList all = {QStringLiteral("mariadb"), QStringLiteral("wordpress"),
                                 QStringLiteral("ftp"), QStringLiteral("nginx")};
        const SecretRotation rotation = planRotation(project, ours, pw, all);
        QCOMPARE(rotation.users,
                 (QStringList{QStringLiteral("mariadb"), QStringLiteral("wordpress")}));
        QCOMPARE(rotation.recreated, (QStringList{QStringLiteral("ftp"), QStringLiteral("mariadb"),
                                                  QStringLiteral("wordpress")}));
        QVERIFY(rotation.databases.isEmpty());
        QVERIFY(rotation.uncertain.isEmpty());
        const QString words = rotationWords(rotation).join(u'\n');
        QVERIFY2(words.contains(QStringLiteral("ftp, mariadb, wordpress")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("logs everybody out")), qPrintable(words));

        const SecretRotation nothingRuns = planRotation(project, ours, pw, {});
        QVERIFY(nothingRuns.recreated.isEmpty());
        QVERIFY(rotationWords(nothingRuns).first().contains(QStringLiteral("next bring-up")));
        QVERIFY(keptValueWords(nothingRuns).isEmpty());
    }

    /// A database of an official image keeps the password that it was made with.
    void aDatabaseKeepsItsPassword_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("volumes");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("a map") << QStringLiteral(R"({"MARIADB_PASSWORD_FILE": "/run/secrets/pw"})")
                               << QStringLiteral(R"([{"source": "data"}])") << true;
        QTest::newRow("a list") << QStringLiteral(R"(["MARIADB_PASSWORD_FILE=/run/secrets/pw"])")
                                << QStringLiteral(R"(["data:/var/lib/mysql"])") << true;
        QTest::newRow("no volume")
            << QStringLiteral(R"({"MARIADB_PASSWORD_FILE": "/run/secrets/pw"})")
            << QStringLiteral("[]") << false;
        QTest::newRow("another secret")
            << QStringLiteral(R"({"MARIADB_PASSWORD_FILE": "/run/secrets/else"})")
            << QStringLiteral(R"(["d:/x"])") << false;
        QTest::newRow("read at each start")
            << QStringLiteral(R"({"BACKUP_PASSWORD_FILE": "/run/secrets/pw"})")
            << QStringLiteral(R"(["d:/x"])") << false;
    }

    void aDatabaseKeepsItsPassword()
    {
        QFETCH(QString, environment);
        QFETCH(QString, volumes);
        QFETCH(bool, keeps);
        ComposeProject project;
        project.services = {service("db", "mariadb:11", {pw}), service("app", "app:1", {pw})};
        const QJsonObject foreign = model(
            QStringLiteral(R"({"services": {"db": {"environment": %1, "volumes": %2}, "app": {}}})")
                .arg(environment, volumes)
                .toUtf8()
                .constData());
        const SecretRotation rotation =
            planRotation(project, foreign, pw, {QStringLiteral("db"), QStringLiteral("app")});
        QCOMPARE(rotation.databases.size(), keeps ? 1 : 0);
        QCOMPARE(rotation.recreated, (QStringList{QStringLiteral("app"), QStringLiteral("db")}));
        QCOMPARE(rotation.uncertain.contains(QStringLiteral("app")), true);
        QCOMPARE(rotation.uncertain.contains(QStringLiteral("db")), !keeps);
        const QString words = rotationWords(rotation).join(u'\n');
        QCOMPARE(words.contains(QStringLiteral("ALTER USER")), keeps);
        const QString kept = keptValueWords(rotation).join(u'\n');
        QCOMPARE(kept.contains(QStringLiteral("ALTER USER")), keeps);
        QVERIFY2(kept.contains(QStringLiteral("stays")) && kept.contains(QStringLiteral("app, db")),
                 qPrintable(kept));
    }

    void showsForeignNotesAsPlainText()
    {
        const SecretRotation rotation = planRotation(
            {}, model("{\"secrets\": {\"pw\": {\"x-note\": \"a\\u202eb\\u001b[2J\"}}}"), pw, {});
        for (const QString &sentence : rotationWords(rotation)) {
            QVERIFY(!sentence.contains(QChar(0x202e)));
            QVERIFY(!sentence.contains(QChar(0x1b)));
        }
    }
};

QTEST_GUILESS_MAIN(SecretRotationTest)
#include "SecretRotationTest.moc"
