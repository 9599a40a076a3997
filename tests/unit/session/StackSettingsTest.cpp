// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/StackSettings.h"

#include "core/process/QtProcessLauncher.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;

namespace {

const QByteArray yaml = R"(name: shop
services:
  web:
    image: nginx
    ports: ["${WEB_PORT:-8080}:80", "${TLS_PORT:-8443}:443"]
    environment: {MODE: "${MODE:-prod}", TOKEN: "${API_TOKEN:-}"}
  db:
    image: mariadb:11
    environment: {MARIADB_DATABASE: "${DB_NAME:?say which}"}
    volumes: [data:/var/lib/mysql]
volumes: {data: {}}
)";
const QByteArray env = "# mine\nWEB_PORT=81 # the door\n\nLONELY\nDB_NAME=shop\n";

} // namespace

/// By the real Compose.
class StackSettingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QtProcessLauncher m_launcher;
    std::unique_ptr<StackSettings> m_settings;

    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray content(const char *name) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(!m_settings->isReading(), 30'000); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("docker-compose")).isEmpty()
            && QStandardPaths::findExecutable(QStringLiteral("docker")).isEmpty())
            QSKIP("needs Compose");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put("compose.yaml", yaml);
        put(".env", env);
        m_settings = std::make_unique<StackSettings>(m_launcher, nullptr);
        m_settings->setProject(*projectFilesAt(m_folder->path()));
        m_settings->read();
        waitForEnd();
        const auto &read = m_settings->settings();
        QVERIFY(read);
        QVERIFY2(*read, *read ? "" : qPrintable(toPlainText(read->error())));
    }

    /// Compose's own list (of versions that have one) names no variable that ours lacks.
    void findsWhatComposeFinds()
    {
        const QString compose = QStandardPaths::findExecutable(QStringLiteral("docker-compose"));
        QProcess list;
        list.setWorkingDirectory(QStringLiteral(PANEL_SOURCE_DIR "/srcs"));
        list.start(compose, {QStringLiteral("config"), QStringLiteral("--variables")});
        if (!list.waitForFinished() || list.exitCode() != 0)
            QSKIP("This Compose lists no variables.");
        StackSettings ours(m_launcher, nullptr);
        ours.setProject(
            *projectFilesAt(QStringLiteral(PANEL_SOURCE_DIR "/srcs/docker-compose.yml")));
        ours.read();
        QTRY_VERIFY_WITH_TIMEOUT(ours.settings(), 30'000);
        const Result<QList<StackSetting>> read = *ours.settings();
        QVERIFY2(read, read ? "" : qPrintable(toPlainText(read.error())));
        QStringList names;
        for (const StackSetting &one : *read)
            names.append(one.name);
        QList<QByteArray> lines = list.readAllStandardOutput().trimmed().split('\n');
        QVERIFY(lines.size() > 10);
        lines.removeFirst(); // the head
        for (const QByteArray &line : std::as_const(lines)) {
            const QString name = QString::fromUtf8(line.simplified().split(' ').first());
            QVERIFY2(names.contains(name) || name == u"SECRETS_REV", qPrintable(name));
        }
        QVERIFY(names.contains(QStringLiteral("LOGIN"))); // only in defaults of others
    }

    void savesAndSaysWhoIsConcerned()
    {
        QVERIFY(m_settings->differing().isEmpty());
        const auto saved = m_settings->save({{QStringLiteral("MODE"), QStringLiteral("test me")},
                                             {QStringLiteral("WEB_PORT"), std::nullopt}});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        QCOMPARE(content(".env"), QByteArray("# mine\n\nLONELY\nDB_NAME=shop\nMODE='test me'\n"));
        waitForEnd();
        QCOMPARE(m_settings->differing(), QStringList{QStringLiteral("web")});
        m_settings->onHandedOver();
        QVERIFY(m_settings->differing().isEmpty());
    }

    void readsAFileThatLacksAValue()
    {
        put(".env", "");
        m_settings->read();
        waitForEnd();
        QVERIFY(*m_settings->settings());
        const auto all = m_settings->settings()->value();
        const auto needed = std::find_if(
            all.begin(), all.end(), [](const StackSetting &one) { return one.name == u"DB_NAME"; });
        QVERIFY(needed != all.end() && needed->isRequired);
        QCOMPARE(needed->origin, StackSetting::Origin::Nowhere);
        QVERIFY(m_settings->save({{QStringLiteral("DB_NAME"), QStringLiteral("shop")}}));
        QCOMPARE(content(".env"), QByteArray("DB_NAME=shop\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("no port") << QStringLiteral("WEB_PORT") << QStringLiteral("http")
                                 << QStringLiteral("number from 1 to 65535");
        QTest::newRow("the other's port") << QStringLiteral("TLS_PORT") << QStringLiteral("81")
                                          << QStringLiteral("WEB_PORT has this port too");
        QTest::newRow("a taken port") << QStringLiteral("WEB_PORT") << QStringLiteral("5432")
                                      << QStringLiteral("taken by postgres");
        QTest::newRow("a secret") << QStringLiteral("API_TOKEN") << QStringLiteral("s3cret")
                                  << QStringLiteral("holds a secret");
        QTest::newRow("a stranger")
            << QStringLiteral("LD_PRELOAD") << QStringLiteral("x") << QStringLiteral("no variable");
    }

    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, says);
        m_settings->setListeners(
            {{QStringLiteral("0.0.0.0"), 5432, QStringLiteral("postgres"), 7, QStringLiteral("me")},
             {QStringLiteral("0.0.0.0"), 81, QStringLiteral("docker-proxy"), 8,
              QStringLiteral("root")}});
        const auto saved = m_settings->save({{name, value}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(saved.error().message.contains(says), qPrintable(saved.error().message));
        QCOMPARE(content(".env"), env);
    }

    void doesNotOverwriteWhatAnEditorSaved()
    {
        put(".env", "MODE=theirs\nDB_NAME=shop\n");
        const auto saved = m_settings->save({{QStringLiteral("MODE"), QStringLiteral("mine")}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Conflict);
        QCOMPARE(content(".env"), QByteArray("MODE=theirs\nDB_NAME=shop\n"));
        waitForEnd();
        QVERIFY(m_settings->save({{QStringLiteral("MODE"), QStringLiteral("mine")}}));
    }

    void keepsTheMode()
    {
        const QString path = m_folder->filePath(QStringLiteral(".env"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(m_settings->save({{QStringLiteral("MODE"), QStringLiteral("x")}}));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(StackSettingsTest)
#include "StackSettingsTest.moc"
