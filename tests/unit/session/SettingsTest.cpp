// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Settings.h"

#include "core/session/Defaults.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAcrossObjects()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        Settings(file).setMachine(QStringLiteral("default"));
        Settings(file).setAppearance(Settings::Appearance::Dark);
        Settings(file).setWindowGeometry("\x01\x02");
        QCOMPARE(Settings(file).machine(), QStringLiteral("default"));
        QCOMPARE(Settings(file).appearance(), Settings::Appearance::Dark);
        QCOMPARE(Settings(file).windowGeometry(), QByteArray("\x01\x02"));
        Settings(file).setAppearance(Settings::Appearance::System);
        QCOMPARE(Settings(file).appearance(), Settings::Appearance::System);
    }

    void nonsenseInTheFileIsTheDefault()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("settings.ini"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\0\xff[[[\nappearance=purple\n", 25);
        file.close();
        QCOMPARE(Settings(name).appearance(), Settings::Appearance::System);
        QCOMPARE(Settings(name).machine(), QString());
    }

    void enginesAddedByHandAreKept()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        const QList<ManualEndpoint> engines{
            {QStringLiteral("tcp://box:2376"), QStringLiteral("/home/me/a folder, with ü")},
            {QStringLiteral("unix:///a b/%41,c.sock"), {}},
            {QStringLiteral("ssh://me@box"), {}}};
        QVERIFY(Settings(file).endpoints().isEmpty());
        Settings(file).setEndpoints(engines);
        QCOMPARE(Settings(file).endpoints(), engines);
        Settings(file).setEndpoints(engines.mid(1, 1));
        QCOMPARE(Settings(file).endpoints(), engines.mid(1, 1));
        Settings(file).setEndpoints({});
        QVERIFY(Settings(file).endpoints().isEmpty());
    }

    void enginesThatMakeNoSenseAreLeftOut()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("settings.ini"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[engines]\nsize=2000000000\n1\\address=ssh://a\n2\\tlsFolder=/x\n"
                   "3\\address=ssh://a\n");
        file.close();
        QCOMPARE(Settings(name).endpoints(),
                 (QList<ManualEndpoint>{{QStringLiteral("ssh://a"), {}}}));
    }

    void projectFileIsFoundInAFolder()
    {
        QTemporaryDir folder;
        const QString compose = folder.filePath(QStringLiteral("docker-compose.yml"));
        QVERIFY(QFile(compose).open(QIODevice::WriteOnly));
        QCOMPARE(projectFileOrDefault(folder.path()).value(), compose);
        QCOMPARE(projectFileOrDefault(compose).value(), compose);
    }

    void aMissingProjectFileIsNamed()
    {
        const auto missing = projectFileOrDefault(QStringLiteral("/nowhere/compose.yml"));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("/nowhere/compose.yml")));

        QTemporaryDir empty;
        QCOMPARE(projectFileOrDefault(empty.path()).error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
