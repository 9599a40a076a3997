// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Settings.h"

#include <QFile>
#include <QSettings>
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

    void recentProjectsAreKept()
    {
        QTemporaryDir folder;
        const RecentProjects projects(folder.filePath(QStringLiteral("settings.ini")));
        QVERIFY(projects.all().isEmpty());
        QVERIFY(!projects.open()); // never kept: not the same as none
        ProjectFiles shop;
        shop.files = {QStringLiteral("/srv/shop/compose.yaml"),
                      QStringLiteral("/srv/shop/prod.yaml")};
        shop.envFiles = {QStringLiteral("/srv/shop/prod.env")};
        shop.profiles = {QStringLiteral("debug")};
        shop.isFixed = true;
        ProjectFiles blog;
        blog.files = {QStringLiteral("/srv/blog/compose.yaml")};
        blog.name = QStringLiteral("blog2");
        blog.home = QStringLiteral("/srv/blog");
        projects.use(shop);
        projects.use(blog);
        QCOMPARE(projects.all(), (QList<ProjectFiles>{blog, shop}));
        shop.profiles.clear();
        projects.use(shop); // the same project, read in another way
        QCOMPARE(projects.all(), (QList<ProjectFiles>{shop, blog}));
        projects.remove(blog);
        QCOMPARE(projects.all(), QList<ProjectFiles>{shop});
        projects.setOpen({});
        QCOMPARE(projects.open(), QList<ProjectFiles>());
        projects.setOpen({blog, shop});
        QCOMPARE(projects.open(), (QList<ProjectFiles>{blog, shop}));
    }

    void theOneProjectOfFormerVersionsIsTakenOver()
    {
        QTemporaryDir folder;
        const QString compose = folder.filePath(QStringLiteral("compose.yaml"));
        QVERIFY(QFile(compose).open(QIODevice::WriteOnly));
        const QString name = folder.filePath(QStringLiteral("settings.ini"));
        QSettings(name, QSettings::IniFormat).setValue(QStringLiteral("project"), compose);
        const auto open = RecentProjects(name).open();
        QVERIFY(open && open->size() == 1);
        QCOMPARE(open->first().files, QStringList{compose});
    }

    void recentProjectsThatMakeNoSenseAreLeftOut()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("settings.ini"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[recentProjects]\nsize=2000000000\n1\\files=compose.yaml\n2\\name=x\n"
                   "3\\files=/a.yaml\n");
        file.close();
        QCOMPARE(RecentProjects(name).all().size(), 1);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
