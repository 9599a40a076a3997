// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/QtProcessLauncher.h"
#include "core/session/ProjectLoader.h"
#include "core/session/SecretControl.h"
#include "core/session/StackSettings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 30'000;

const char *const base = R"(name: shop
services:
  web:
    image: nginx
    environment: {TITLE: "${WP_TITLE:-plain}"}
  db:
    image: mariadb
    secrets: [password]
secrets:
  password: {environment: PASSWORD}
)";
const char *const over = R"(services:
  web:
    environment: {TITLE: "${WP_TITLE:-over}", MODE: "${MODE:-slow}"}
    secrets: [password]
  mail:
    image: "mail:${MAIL_TAG:-1}"
    labels: {rev: "${SECRETS_REV:-}"}
    secrets: [password]
  late:
    image: x
    profiles: [more]
    environment: {LATE: "${LATE_MODE:-}"}
secrets:
  password: {x-note: both know it}
)";

} // namespace

/// Projects of several files, by the real Compose: all that is read of them is read of the set.
class FileSetTest : public QObject
{
    Q_OBJECT

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
        m_loader = std::make_unique<ProjectLoader>(m_launcher, nullptr);
    }

    void settingsAreOfTheSet_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("override") << QByteArray("compose.override.yaml") << QByteArray() << false;
        QTest::newRow("named") << QByteArray("b.yaml") << QByteArray() << true;
        QTest::newRow("COMPOSE_FILE")
            << QByteArray("b.yaml") << QByteArray("COMPOSE_FILE=compose.yaml:b.yaml\n") << false;
    }

    void settingsAreOfTheSet()
    {
        QFETCH(QByteArray, second);
        QFETCH(QByteArray, env);
        QFETCH(bool, isNamed);
        write("compose.yaml", base);
        write(second.constData(), over);
        write(".env", env + "WP_TITEL=x\nMODE=fast\n");
        const QStringList files{path("compose.yaml"), path(second.constData())};
        ProjectFiles project =
            *(isNamed ? projectFilesOf(files) : projectFilesAt(m_folder->path()));
        QCOMPARE(project.files, files);
        StackSettings settings(m_launcher, nullptr);
        settings.setProject(project);
        settings.read();
        QTRY_VERIFY_WITH_TIMEOUT(settings.settings(), aMoment);
        QVERIFY2(*settings.settings(), qPrintable(said(*settings.settings())));
        QCOMPARE(setting(settings, "WP_TITLE").fallback, QStringLiteral("over")); // the later file
        QCOMPARE(setting(settings, "MODE").value, QStringLiteral("fast"));
        QCOMPARE(setting(settings, "MAIL_TAG").services, QStringList{QStringLiteral("mail")});
        QCOMPARE(settings.misspelt().size(), 1);
        QVERIFY(unusedText(settings.misspelt().first())
                    .startsWith(QStringLiteral("WP_TITEL is not used (.env, line")));

        // A profile makes no other project of it; what it turns on differs from before.
        QVERIFY(settings.differing().isEmpty());
        project.profiles = {QStringLiteral("more")};
        settings.setProject(project);
        settings.read();
        QTRY_VERIFY_WITH_TIMEOUT(!settings.isReading(), aMoment);
        QCOMPARE(settings.differing(), QStringList{QStringLiteral("late")});
        QCOMPARE(setting(settings, "LATE_MODE").services, QStringList{QStringLiteral("late")});
        // What is changed here concerns a service of the second file.
        QVERIFY(settings.save({{QStringLiteral("MAIL_TAG"), QStringLiteral("2")}}));
        QTRY_VERIFY_WITH_TIMEOUT(!settings.isReading(), aMoment);
        QVERIFY(settings.differing().contains(QStringLiteral("mail")));
    }

    void settingsOfAnotherFolderGoToTheEnvFileThatWasOpened()
    {
        write(".env", "COMPOSE_FILE=deep/a.yaml\n");
        write("deep/a.yaml", base);
        write("deep/.env", "WP_TITLE=inner\n");
        StackSettings settings(m_launcher, nullptr);
        settings.setProject(*projectFilesAt(m_folder->path()));
        settings.read();
        QTRY_VERIFY_WITH_TIMEOUT(settings.settings() && *settings.settings(), aMoment);
        QCOMPARE(setting(settings, "WP_TITLE").value, QStringLiteral("inner"));
        QCOMPARE(setting(settings, "WP_TITLE").origin, StackSetting::Origin::EnvFile);
        QVERIFY(settings.save({{QStringLiteral("WP_TITLE"), QStringLiteral("outer")}}));
        QTRY_VERIFY_WITH_TIMEOUT(!settings.isReading(), aMoment);
        QCOMPARE(setting(settings, "WP_TITLE").value, QStringLiteral("outer"));
        QCOMPARE(settings.differing(), QStringList{QStringLiteral("web")}); // so says Compose
    }

    void rotationKnowsTheServicesOfAllFiles()
    {
        write("compose.yaml", base);
        write("compose.override.yaml", over);
        load();
        QVERIFY2(*m_loader->result(), qPrintable(said(*m_loader->result())));
        SecretControl secrets(m_launcher, false, nullptr);
        secrets.setProject(m_loader->file(), m_loader->lastGood());
        const QStringList all{QStringLiteral("db"), QStringLiteral("mail"), QStringLiteral("web")};
        QCOMPARE(secrets.secrets().value(0).services, all);
        std::optional<Result<SecretRotation>> plan;
        secrets.planRotation(QStringLiteral("password"), all, this,
                             [&](const Result<SecretRotation> &made) { plan = made; });
        QTRY_VERIFY_WITH_TIMEOUT(plan, aMoment);
        QVERIFY2(*plan, qPrintable(said(*plan)));
        QCOMPARE((*plan)->users, all);
        QCOMPARE((*plan)->note, QStringLiteral("both know it"));
        // The one whose second file says that it follows.
        QCOMPARE((*plan)->uncertain, (QStringList{QStringLiteral("db"), QStringLiteral("web")}));
    }

    void theWatchFollowsTheSet()
    {
        write("compose.yaml", base);
        write("b.yaml", "services: {extra: {image: x}}\n");
        write("c.yaml", "services: {other: {image: x}}\n");
        write(".env", "COMPOSE_FILE=compose.yaml:b.yaml\nCOMPOSE_PROJECT_NAME=named\n"
                      "COMPOSE_PROFILES=more\n");
        load();
        QCOMPARE(names(), (QStringList{QStringLiteral("db"), QStringLiteral("extra"),
                                       QStringLiteral("web")}));
        QCOMPARE((*m_loader->result())->name, QStringLiteral("named"));
        write("b.yaml", "services: {changed: {image: x}, on: {image: x, profiles: [more]}}\n");
        QTRY_COMPARE_WITH_TIMEOUT(names(),
                                  (QStringList{QStringLiteral("changed"), QStringLiteral("db"),
                                               QStringLiteral("on"), QStringLiteral("web")}),
                                  aMoment);
        write(".env", "COMPOSE_FILE=c.yaml\nCOMPOSE_PROJECT_NAME=named\n");
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{QStringLiteral("other")}, aMoment);
        write(".env", "COMPOSE_FILE=c.yaml:d.yaml\nCOMPOSE_PROJECT_NAME=named\n");
        QTRY_VERIFY_WITH_TIMEOUT(!*m_loader->result(), aMoment);
        QVERIFY(m_loader->result()->error().message.startsWith(QStringLiteral(".env, line 1: ")));
        QVERIFY(m_loader->lastGood());                     // what was there stays
        write("d.yaml", "services: {late: {image: x}}\n"); // it appears
        QTRY_COMPARE_WITH_TIMEOUT(
            names(), (QStringList{QStringLiteral("late"), QStringLiteral("other")}), aMoment);
    }

    void mistakesOfTheSetAreSaidWithTheirPlace_data()
    {
        QTest::addColumn<QByteArrayList>("files"); // name, text, …
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArrayList &files, const char *says) {
            QTest::newRow(name) << files << QString::fromUtf8(says);
        };
        row("include, circle",
            {"compose.yaml", "services: {a: {image: x}}\ninclude:\n  - b.yaml\n", "b.yaml",
             "include:\n  - compose.yaml\n"},
            "compose.yaml, line 3: The files include each other in a circle: compose.yaml → "
            "b.yaml → compose.yaml");
        row("include, missing", {"compose.yaml", "include:\n  - gone.yaml\n"},
            "compose.yaml, line 2: The file * does not exist.");
        row("include of an included one, missing",
            {"compose.yaml", "include:\n  - b.yaml\n", "b.yaml",
             "services: {a: {image: x}}\ninclude:\n  - path: ./gone.yaml\n"},
            "b.yaml, line 3: The file * does not exist.");
        row("extends, circle",
            {"compose.yaml", "services:\n  a:\n    extends: {file: b.yaml, service: b}\n", "b.yaml",
             "services:\n  b:\n    extends: {file: compose.yaml, service: a}\n"},
            "compose.yaml, line 3: The services extend each other in a circle: a → b → a");
        row("extends, missing file",
            {"compose.yaml",
             "services:\n  a:\n    extends:\n      file: gone.yaml\n      service: b\n"},
            "compose.yaml, line 4: The file * does not exist.");
        row("extends, missing service",
            {"compose.yaml",
             "services:\n  a:\n    extends:\n      file: b.yaml\n      service: c\n", "b.yaml",
             "services: {b: {image: x}}\n"},
            "compose.yaml, line 2: a extends the service c, which b.yaml does not have.");
        row("depends, circle",
            {"compose.yaml",
             "services:\n  a:\n    image: x\n    depends_on: [b]\n  b:\n    image: x\n"
             "    depends_on: [a]\n"},
            "compose.yaml, line 4: The services wait for each other in a circle: a → b → a");
        row("env file, blank", {"compose.yaml", base, ".env", "A=1\nMY TITLE=x\n"},
            ".env, line 2: the name of a variable cannot have a blank in it.");
        row("env file, quote", {"compose.yaml", base, ".env", "A=1\nB='x\nC=2\n"},
            ".env, line 2: nothing closes the quote that begins here.");
        row("env file, no name", {"compose.yaml", base, ".env", "A=1\n=2\n"},
            ".env, line 2: there is no name before the value.");
    }

    void mistakesOfTheSetAreSaidWithTheirPlace()
    {
        QFETCH(QByteArrayList, files);
        QFETCH(QString, says);
        for (qsizetype i = 0; i < files.size(); i += 2)
            write(files[i].constData(), files[i + 1]);
        load();
        QVERIFY(!*m_loader->result());
        const Error error = m_loader->result()->error();
        const QString pattern =
            QRegularExpression::escape(says).replace(QStringLiteral("\\*"), QStringLiteral(".*"));
        QVERIFY2(QRegularExpression(u'^' + pattern).match(error.message).hasMatch(),
                 qPrintable(error.message + QStringLiteral("\n") + error.detail));
        QVERIFY(!error.next.isEmpty());
        // The form of the settings says the same.
        StackSettings settings(m_launcher, nullptr);
        settings.setProject(m_loader->files());
        settings.read();
        QTRY_VERIFY_WITH_TIMEOUT(settings.settings(), aMoment);
        if (!*settings.settings())
            QCOMPARE(settings.settings()->error().message, error.message);
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    void write(const char *name, const QByteArray &text) const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(QLatin1String(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void load()
    {
        m_loader->open(*projectFilesAt(m_folder->path()));
        QTRY_VERIFY_WITH_TIMEOUT(m_loader->result(), aMoment);
    }

    QStringList names() const
    {
        QStringList all;
        if (m_loader->result() && *m_loader->result()) {
            for (const ComposeService &service : (*m_loader->result())->services)
                all.append(service.name);
        }
        all.sort();
        return all;
    }

    static StackSetting setting(const StackSettings &settings, const char *name)
    {
        if (settings.settings() && *settings.settings()) {
            for (const StackSetting &one : **settings.settings()) {
                if (one.name == QLatin1String(name))
                    return one;
            }
        }
        return {};
    }

    template <typename T>
    static QString said(const Result<T> &result)
    {
        return result ? QString() : toPlainText(result.error());
    }

    QtProcessLauncher m_launcher;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectLoader> m_loader;
};

QTEST_GUILESS_MAIN(FileSetTest)
#include "FileSetTest.moc"
