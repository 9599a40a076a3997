// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/ProgramFinder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using panel::Error;
using panel::findProgram;

class ProgramFinderTest : public QObject
{
    Q_OBJECT

private:
    static void makeFile(const QString &path, bool isExecutable)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        if (isExecutable)
            permissions |= QFileDevice::ExeOwner;
        QVERIFY(file.setPermissions(permissions));
    }

private Q_SLOTS:
    void findsTheFirst()
    {
        QTemporaryDir first, second;
        makeFile(second.filePath(QStringLiteral("docker")), true);
        const QStringList folders = {first.path(), second.path()};
        QCOMPARE(findProgram(QStringLiteral("docker"), folders).value(),
                 second.filePath(QStringLiteral("docker")));
        makeFile(first.filePath(QStringLiteral("docker")), true);
        QCOMPARE(findProgram(QStringLiteral("docker"), folders).value(),
                 first.filePath(QStringLiteral("docker")));
    }

    void skipsWhatIsNoProgram()
    {
        QTemporaryDir folder;
        makeFile(folder.filePath(QStringLiteral("docker")), false);
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("ssh")));
        for (const char *name : {"docker", "ssh"}) {
            const auto found = findProgram(QLatin1String(name), {folder.path()});
            QVERIFY(!found);
            QCOMPARE(found.error().kind, Error::Kind::ProgramMissing);
        }
    }

    void neverLooksInTheCurrentFolder()
    {
        QTemporaryDir folder;
        makeFile(folder.filePath(QStringLiteral("evil-tool")), true);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        qputenv("PATH", ".::/usr/bin");
        const bool isFound = findProgram(QStringLiteral("evil-tool")).has_value()
                             || findProgram(QStringLiteral("evil-tool"),
                                            {QStringLiteral("."), QString(), QStringLiteral("x")})
                                    .has_value();
        QDir::setCurrent(before);
        QVERIFY(!isFound);
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "-rf", "../docker", "/bin/sh", ".hidden", "."})
            QTest::newRow(*name ? name : "empty") << QString::fromLatin1(name);
    }

    void refusesWhatIsNoName()
    {
        QFETCH(QString, name);
        const auto found = findProgram(name, {QStringLiteral("/usr/bin"), QStringLiteral("/bin")});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::InvalidInput);
    }

    void saysHowToInstall_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"docker", "docker-compose", "docker-machine", "VBoxManage", "ssh", "something"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void saysHowToInstall()
    {
        QFETCH(QString, name);
        const auto found = findProgram(name, QStringList{});
        QVERIFY(!found);
        QVERIFY(found.error().message.contains(name));
        QVERIFY(found.error().next.contains(QStringLiteral("Debian")));
        QVERIFY(found.error().next.contains(QStringLiteral("Homebrew")));
    }
};

QTEST_GUILESS_MAIN(ProgramFinderTest)
#include "ProgramFinderTest.moc"
