// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/UnusedKey.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

class UnusedKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSlips()
    {
        const auto distance = [](const char *one, const char *other) {
            return editDistance(QLatin1String(one), QLatin1String(other));
        };
        QCOMPARE(distance("WP_TITLE", "WP_TITLE"), 0);
        QCOMPARE(distance("WP_TITEL", "WP_TITLE"), 1); // exchanged
        QCOMPARE(distance("WP_TITL", "WP_TITLE"), 1);
        QCOMPARE(distance("WPTITLES", "WP_TITLE"), 2);
        QCOMPARE(distance("", "AB"), 2);
    }

    void tellsWhatIsMisspelt_data()
    {
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QString>("says"); // empty: nothing
        const auto row = [](const char *name, const QByteArray &env, const char *says = "") {
            QTest::newRow(name) << env << QString::fromLatin1(says);
        };
        row("all right", "WP_TITLE=x\n");
        row("a slip", "A=1\n\nWP_TITEL=x\n",
            "WP_TITEL is not used (.env, line 3); did you mean WP_TITLE?");
        row("in small letters", "wp_title=x\n",
            "wp_title is not used (.env, line 1); did you mean WP_TITLE?");
        row("of two the one that has no value", "DB_USE=x\nDB_USER=y\n",
            "DB_USE is not used (.env, line 1); did you mean DB_USED?");
        row("something else", "UNRELATED=x\n");
        row("short names differ", "DC=x\n");
        row("one of a row", "WEB_PORT1=1\n");
        row("commented out", "#WP_TITEL=x\n");
        row("of a profile that is off", "WP_TITLES=x\n");
        row("of another assignment", "WP_TITL=x\nWP_TITLE=${WP_TITL}s\n");
        row("of Compose itself", "COMPOSE_FILES=x\n");
    }

    void tellsWhatIsMisspelt()
    {
        QFETCH(QByteArray, env);
        QFETCH(QString, says);
        write(".env", env);
        QStringList texts;
        for (const UnusedKey &key : misspeltKeys(project(), model))
            texts.append(unusedText(key));
        QCOMPARE(texts.join(u'\n'), says);
    }

    void aFileThatContainersGetIsUsed()
    {
        write(".env", "WP_TITEL=x\n");
        QJsonObject whole = model;
        QJsonObject services = whole.value(QLatin1String("services")).toObject();
        services.insert(
            QStringLiteral("all"),
            QJsonObject{{QStringLiteral("env_file"),
                         QJsonArray{QJsonObject{{QStringLiteral("path"),
                                                 m_folder.filePath(QStringLiteral(".env"))}}}}});
        whole.insert(QStringLiteral("services"), services);
        QCOMPARE(misspeltKeys(project(), model).size(), 1);
        QVERIFY(misspeltKeys(project(), whole).isEmpty());
    }

private:
    ProjectFiles project() const
    {
        write("compose.yaml", "services:\n  late:\n    profiles: [off]\n"
                              "    image: x:${WP_TITLES}\n");
        return *projectFilesAt(m_folder.path());
    }

    void write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
    const QJsonObject model =
        QJsonDocument::fromJson(R"({"services": {"web": {"image": "x:${WP_TITLE}-${DB_USER}",
            "command": "${DB_USED} ${DB} ${WEB_PORT2}"}}})")
            .object();
};

QTEST_GUILESS_MAIN(UnusedKeyTest)
#include "UnusedKeyTest.moc"
