// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/StackSetting.h"

#include "core/compose/FirstStart.h"
#include "core/compose/SecretVariable.h"

#include <QJsonDocument>
#include <QTest>

using namespace panel;
using Kind = StackSetting::Kind;
using Origin = StackSetting::Origin;
using Effect = StackSetting::Effect;

namespace {

SettingSources sources()
{
    SettingSources made;
    made.model = QJsonDocument::fromJson(R"({
        "services": {
          "db": {"image": "mariadb:11", "volumes": [{"type": "volume", "source": "data"}],
                 "environment": {"MARIADB_DATABASE": "${DB_NAME:-shop}",
                                 "MARIADB_ROOT_PASSWORD": "${DB_ROOT_PASSWORD}",
                                 "TZ": "${TZ:-UTC}"}},
          "cache": {"image": "mariadb:11", "environment": {"MARIADB_USER": "${CACHE_USER:-me}"}},
          "web": {"image": "nginx:${TAG:-1.25}",
                  "environment": ["LEVEL=${LEVEL:-info}", "MAIL=${ADMIN_EMAIL:-a@example.org}",
                                  "DEBUG=${DEBUG:-false}", "URL=${SITE_URL:-https://a.org/}",
                                  "HOST=${DOMAIN_NAME:-${LOGIN:-me}.42.fr}", "H=${HOME}"],
                  "ports": ["${BIND_PORT_ADDRESS:-127.0.0.1}:${WEB_PORT:-8080}:80"],
                  "labels": {"rev": "${SECRETS_REV:-}"},
                  "container_name": "${PREFIX-shop_}web"},
          "pg": {"image": "${PG_IMAGE:-postgres:16}", "volumes": ["data:/var/lib/postgresql/data"],
                 "environment": {"POSTGRES_DB": "${PG_NAME:-shop}"}},
          "built": {"build": ".", "volumes": ["data:/var/lib/x"],
                    "environment": {"DB": "${BUILT_NAME:-shop}"}},
          "own": {"image": "${NEEDED:?say which}"}},
        "volumes": {"data": {"driver_opts": {"device": "${DATA_ROOT:-/home/${LOGIN:-me}/data}/db"}}},
        "secrets": {"x": {"environment": "X_VALUE"}}})")
                     .object();
    made.env = EnvFile("WEB_PORT=81\nSITE_URL=https://${LOGIN:-nobody}.org/\nPREFIX=\n");
    made.example = EnvFile("# One of: debug, info, or warn.\n#LEVEL=info\n\n# The door.\n"
                           "#WEB_PORT=8080\n#DOMAIN_NAME=me.42.fr\n");
    made.environment = {{QStringLiteral("HOME"), QStringLiteral("/home/me")}};
    return made;
}

StackSetting setting(const QString &name)
{
    const QList<StackSetting> all = stackSettings(sources());
    for (const StackSetting &one : all) {
        if (one.name == name)
            return one;
    }
    return {};
}

} // namespace

class StackSettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Origin>("origin");
        QTest::addColumn<Effect>("effect");
        const auto row = [](const char *name, Kind kind, const char *value, Origin origin,
                            Effect effect) {
            QTest::newRow(name) << QString::fromLatin1(name) << kind << QString::fromLatin1(value)
                                << origin << effect;
        };
        row("WEB_PORT", Kind::Port, "81", Origin::EnvFile, Effect::Recreate);
        row("BIND_PORT_ADDRESS", Kind::Text, "127.0.0.1", Origin::Default, Effect::Recreate);
        row("LEVEL", Kind::Choice, "info", Origin::Default, Effect::Recreate);
        row("DEBUG", Kind::Switch, "false", Origin::Default, Effect::Recreate);
        row("ADMIN_EMAIL", Kind::Email, "a@example.org", Origin::Default, Effect::Recreate);
        row("SITE_URL", Kind::Url, "https://nobody.org/", Origin::EnvFile, Effect::Recreate);
        row("DOMAIN_NAME", Kind::Domain, "me.42.fr", Origin::Default, Effect::Recreate);
        row("DATA_ROOT", Kind::Folder, "/home/me/data", Origin::Default, Effect::DataMoves);
        row("LOGIN", Kind::Text, "me", Origin::Default, Effect::DataMoves);
        row("DB_NAME", Kind::Text, "shop", Origin::Default, Effect::FirstStart);
        // The name of the image may be a variable itself.
        row("PG_NAME", Kind::Text, "shop", Origin::Default, Effect::FirstStart);
        // What an image of one's own does with its data, nobody knows.
        row("BUILT_NAME", Kind::Text, "shop", Origin::Default, Effect::DependsOnImage);
        // The same image without a volume is made anew each time.
        row("CACHE_USER", Kind::Text, "me", Origin::Default, Effect::Recreate);
        row("TZ", Kind::Text, "UTC", Origin::Default, Effect::Recreate);
        row("HOME", Kind::Text, "/home/me", Origin::Environment, Effect::Recreate);
        row("PREFIX", Kind::Text, "", Origin::EnvFile, Effect::Recreate);
        row("NEEDED", Kind::Text, "", Origin::Nowhere, Effect::Recreate);
    }

    void understands()
    {
        QFETCH(QString, name);
        const StackSetting found = setting(name);
        QCOMPARE(found.name, name);
        QTEST(found.kind, "kind");
        QTEST(found.value, "value");
        QTEST(found.origin, "origin");
        QTEST(found.effect, "effect");
    }

    void ordersByTheExample()
    {
        const QList<StackSetting> all = stackSettings(sources());
        QCOMPARE(all[0].name, QStringLiteral("LEVEL"));
        QCOMPARE(all[1].name, QStringLiteral("WEB_PORT"));
        QCOMPARE(all[2].name, QStringLiteral("DOMAIN_NAME"));
        for (const StackSetting &one : all)
            QVERIFY(one.name != u"SECRETS_REV"); // the panel sets it
    }

    void takesWordsAndChoicesFromComments()
    {
        QCOMPARE(
            setting(QStringLiteral("LEVEL")).choices,
            (QStringList{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warn")}));
        QCOMPARE(setting(QStringLiteral("WEB_PORT")).comment, QStringLiteral("The door."));
        QCOMPARE(setting(QStringLiteral("NEEDED")).comment, QStringLiteral("say which"));
        QVERIFY(setting(QStringLiteral("DB_ROOT_PASSWORD")).isSecret);
        QVERIFY(setting(QStringLiteral("WEB_PORT")).isPublished);
        QVERIFY(setting(QStringLiteral("PREFIX")).emptyIsValue);
    }

    void saysWhatNeedsACleanDatabase()
    {
        QVERIFY(effectText(setting(QStringLiteral("DB_NAME")))
                    .startsWith(QStringLiteral("Needs a clean database: db ")));
        QVERIFY(effectText(setting(QStringLiteral("LOGIN"))).contains(QStringLiteral("(data)")));
        QVERIFY(effectText(setting(QStringLiteral("WEB_PORT")))
                    .startsWith(QStringLiteral("Needs no clean database")));
    }

    void checksValues_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isGood");
        const auto row = [](Kind kind, const char *value, bool isGood) {
            QTest::addRow("%d %s", int(kind), value) << kind << QString::fromUtf8(value) << isGood;
        };
        row(Kind::Port, "443", true);
        row(Kind::Port, "0", false);
        row(Kind::Port, "65536", false);
        row(Kind::Port, "80a", false);
        row(Kind::Domain, "wnormcor.42.fr", true);
        row(Kind::Domain, "localhost", true);
        row(Kind::Domain, "a..b", false);
        row(Kind::Domain, "-a.org", false);
        row(Kind::Domain, "a b.org", false);
        row(Kind::Domain, "https://a.org", false);
        row(Kind::Email, "me@example.org", true);
        row(Kind::Email, "me.example.org", false);
        row(Kind::Email, "me@@x", false);
        row(Kind::Email, "me@-x.org", false);
        row(Kind::Url, "https://a.org:8443/x", true);
        row(Kind::Url, "a.org", false);
        row(Kind::Folder, "/home/me", true);
        row(Kind::Folder, "data", false);
        row(Kind::Text, "anything $goes 'here'", true);
        row(Kind::Text, "no\ttab", false);
        row(Kind::Port, "", true); // the default
    }

    void checksValues()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, value);
        QFETCH(bool, isGood);
        StackSetting one;
        one.kind = kind;
        QCOMPARE(!whyNotValue(one, value), isGood);
    }

    void asksForWhatIsNeeded()
    {
        QVERIFY(whyNotValue(setting(QStringLiteral("NEEDED")), QString()));
        StackSetting level = setting(QStringLiteral("LEVEL"));
        QVERIFY(!whyNotValue(level, QStringLiteral("warn")));
        QVERIFY(whyNotValue(level, QStringLiteral("loud")));
    }

    void survivesACircle()
    {
        SettingSources made = sources();
        made.env = EnvFile("LOGIN=$DB_NAME\nDB_NAME=$LOGIN\n");
        QVERIFY(!stackSettings(made).isEmpty());
        QByteArray laughs("LOGIN=ha\n");
        for (char c = 'A'; c < 'Z'; ++c)
            laughs += QByteArray(1, char(c + 1)) + "="
                      + QByteArray("$A$A$A$A$A$A$A$A").replace('A', c) + "\n";
        made.env = EnvFile("A=$LOGIN\n" + laughs + "DB_NAME=$Z\n");
        QVERIFY(!stackSettings(made).isEmpty());
    }

    void knowsSecretsByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSecret");
        for (const char *name : {"DB_PASSWORD", "MYSQL_ROOT_PASSWORD", "API_TOKEN", "JWT_SECRET",
                                 "AWS_SECRET_ACCESS_KEY", "DB_PASS", "APIKEY", "WP_SALT", "TOKEN2"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"DB_PASSWORD_FILE", "PASSWORD_LENGTH", "KEYBOARD", "DB_NAME",
                                 "PWD", "SECRETS_PATH", "TOKENS_MAX"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }

    void knowsSecretsByName()
    {
        QFETCH(QString, name);
        QTEST(isSecretName(name), "isSecret");
    }

    void knowsDatabases_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<bool>("isFirst");
        const auto row = [](const char *image, const char *variable, bool isFirst) {
            QTest::addRow("%s %s", image, variable)
                << QString::fromLatin1(image) << QString::fromLatin1(variable) << isFirst;
        };
        row("mysql:8", "MYSQL_DATABASE", true);
        row("mariadb", "MYSQL_PASSWORD_FILE", true);
        row("mariadb", "MARIADB_AUTO_UPGRADE", false);
        row("docker.io/library/postgres@sha256:abc", "POSTGRES_PASSWORD", true);
        row("registry.example.org:5000/postgis:16", "POSTGRES_DB", true);
        row("postgres:16", "PGDATA", false);
        row("wnc_mariadb:v0.2.0", "MARIADB_DATABASE", false); // built here: nobody knows
        row("nginx", "MYSQL_DATABASE", false);
    }

    void knowsDatabases()
    {
        QFETCH(QString, image);
        QFETCH(QString, variable);
        QTEST(isReadOnFirstStartOnly(image, variable), "isFirst");
    }
};

QTEST_GUILESS_MAIN(StackSettingTest)
#include "StackSettingTest.moc"
