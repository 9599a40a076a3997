// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/LogSettings.h"

#include "core/session/Settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

class LogSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAll();
    void keepsProjectsApart();
    void takesNonsenseForNothing();

private:
    QTemporaryDir m_folder;
};

void LogSettingsTest::remembersAll()
{
    const QString file = m_folder.filePath(QStringLiteral("all.ini"));
    LogSettings settings = Settings(file).logs();
    QCOMPARE(settings.look(), LogLook());
    QCOMPARE(settings.budget(), LogBudget());
    const LogLook look{LogLook::Times::Relative, false, true, false, -2};
    const QList<SavedLogFilter> filters{{QStringLiteral("errors"), QStringLiteral("level:error")},
                                        {QStringLiteral("two"), QStringLiteral("\"a b\" -c")}};
    const LogBudget budget{64LL * 1024 * 1024, 0};
    settings.setLook(look);
    settings.setSavedFilters(filters);
    settings.setBudget(budget);
    settings.setContextLines(5);
    const LogSettings again = Settings(file).logs();
    QCOMPARE(again.look(), look);
    QCOMPARE(again.savedFilters(), filters);
    QCOMPARE(again.budget(), budget);
    QCOMPARE(again.contextLines(), 5);
    settings.setSavedFilters({});
    QVERIFY(again.savedFilters().isEmpty());
}

void LogSettingsTest::keepsProjectsApart()
{
    LogSettings settings(m_folder.filePath(QStringLiteral("projects.ini")));
    const QString one = QStringLiteral("/srv/one/docker-compose.yml");
    const QString other = QStringLiteral("/srv/other/docker-compose.yml");
    settings.setMutedServices(one, {QStringLiteral("nginx"), QStringLiteral("a, b")});
    QCOMPARE(settings.mutedServices(one),
             (QSet<QString>{QStringLiteral("nginx"), QStringLiteral("a, b")}));
    QVERIFY(settings.mutedServices(other).isEmpty());
    settings.setMutedServices(one, {});
    QVERIFY(settings.mutedServices(one).isEmpty());
}

void LogSettingsTest::takesNonsenseForNothing()
{
    const QString file = m_folder.filePath(QStringLiteral("nonsense.ini"));
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(QStringLiteral("logs/times"), QStringLiteral("sundial"));
        raw.setValue(QStringLiteral("logs/zoom"), 1'000'000);
        raw.setValue(QStringLiteral("logs/context"), -3);
        raw.setValue(QStringLiteral("logs/memoryMegabytes"), QStringLiteral("much"));
        raw.setValue(QStringLiteral("logs/diskMegabytes"), -1);
        raw.setValue(QStringLiteral("logs/filters/size"), 2'000'000'000);
    }
    const LogSettings settings(file);
    QCOMPARE(settings.look().times, LogLook::Times::Local);
    QVERIFY(settings.look().zoom < 100);
    QCOMPARE(settings.contextLines(), 0);
    QCOMPARE(settings.budget(), LogBudget());
    QVERIFY(settings.savedFilters().isEmpty());
}

QTEST_APPLESS_MAIN(LogSettingsTest)
#include "LogSettingsTest.moc"
