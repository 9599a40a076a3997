// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/Command.h"

#include <QTest>

using panel::Command;

class CommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownAsTyped_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("shown");

        QTest::newRow("none") << QStringList{} << QStringLiteral("/usr/bin/docker");
        QTest::newRow("plain") << QStringList{QStringLiteral("-f"), QStringLiteral("/a/b.yml")}
                               << QStringLiteral("/usr/bin/docker -f /a/b.yml");
        QTest::newRow("empty") << QStringList{QString()} << QStringLiteral("/usr/bin/docker ''");
        QTest::newRow("space") << QStringList{QStringLiteral("a b")}
                               << QStringLiteral("/usr/bin/docker 'a b'");
        QTest::newRow("quote") << QStringList{QStringLiteral("it's")}
                               << QStringLiteral("/usr/bin/docker 'it'\\''s'");
        QTest::newRow("substitution") << QStringList{QStringLiteral("$(rm -rf ~)`x`")}
                                      << QStringLiteral("/usr/bin/docker '$(rm -rf ~)`x`'");
        QTest::newRow("newline at the end")
            << QStringList{QStringLiteral("a\n")} << QStringLiteral("/usr/bin/docker 'a\n'");
        QTest::newRow("control") << QStringList{QStringLiteral("\x1B]0;x")}
                                 << QStringLiteral("/usr/bin/docker '␛]0;x'");
    }

    void isShownAsTyped()
    {
        QFETCH(QStringList, arguments);
        Command command;
        command.program = QStringLiteral("/usr/bin/docker");
        command.arguments = arguments;
        command.environment.insert(QStringLiteral("PASSWORD"), QStringLiteral("s3cret"));
        QTEST(panel::displayText(command), "shown");
    }

    void childrenSeeWhatTheyMay()
    {
        qputenv("DOCKER_HOST", "tcp://elsewhere:2376");
        qputenv("DOCKER_CONTEXT", "elsewhere");
        qputenv("COMPOSE_FILE", "/elsewhere.yml");
        qputenv("LD_PRELOAD_TEST", "x");
        qputenv("PANEL_SECRET", "x");
        qputenv("HTTPS_PROXY", "http://proxy");
        qputenv("no_proxy", "localhost");
        qputenv("LC_TEST", "C");
        qputenv("HOME", "/home/me");
        const QHash<QString, QString> environment = panel::baseEnvironment();
        for (const char *hidden :
             {"DOCKER_HOST", "DOCKER_CONTEXT", "COMPOSE_FILE", "LD_PRELOAD_TEST", "PANEL_SECRET"})
            QVERIFY2(!environment.contains(QLatin1String(hidden)), hidden);
        QCOMPARE(environment.value(QStringLiteral("HOME")), QStringLiteral("/home/me"));
        QCOMPARE(environment.value(QStringLiteral("HTTPS_PROXY")), QStringLiteral("http://proxy"));
        QCOMPARE(environment.value(QStringLiteral("no_proxy")), QStringLiteral("localhost"));
        QCOMPARE(environment.value(QStringLiteral("LC_TEST")), QStringLiteral("C"));
    }

    void pathHasTheKnownFoldersAndNoRelativeOnes()
    {
        qputenv("PATH", "/first::.:relative/bin:/usr/bin");
        const QStringList folders =
            panel::baseEnvironment().value(QStringLiteral("PATH")).split(u':');
        QCOMPARE(folders.first(), QStringLiteral("/first"));
        QVERIFY(folders.contains(QStringLiteral("/opt/homebrew/bin")));
        QCOMPARE(folders.count(QStringLiteral("/usr/bin")), 1);
        for (const QString &folder : folders)
            QVERIFY2(folder.startsWith(u'/'), qPrintable(folder));
    }
};

QTEST_GUILESS_MAIN(CommandTest)
#include "CommandTest.moc"
