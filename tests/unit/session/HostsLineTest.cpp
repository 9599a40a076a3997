// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/HostsLine.h"

#include "core/process/Command.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

/// What is asked of the administrator. pkexec and osascript are not run here.
class HostsLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoLine_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *address, const char *name) {
            QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(name);
        };
        row("127.0.0.1", "");
        row("127.0.0.1", "a b");
        row("127.0.0.1", "a\n6.6.6.6 bank.example");
        row("127.0.0.1", "-a.example");
        row("127.0.0.1", "a..example");
        row("nowhere", "a.example");
        row("", "b.example");
        row("fe80::1%x 6.6.6.6", "c.example");
        row("fe80::1%x\n6.6.6.6", "d.example");
    }

    void refusesWhatIsNoLine()
    {
        QFETCH(QString, address);
        QFETCH(QString, name);
        QCOMPARE(hostsCommand({address, name}, {}).error().kind, Error::Kind::InvalidInput);
    }

#ifndef Q_OS_MACOS
    void appendsByAnArgumentList()
    {
        QTemporaryDir tools;
        for (const char *tool : {"pkexec", "tee"}) {
            QFile file(tools.filePath(QString::fromLatin1(tool)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", tools.path().toUtf8() + ':' + path);
        const HostsLine line{QStringLiteral("192.168.99.100"), QStringLiteral("site.example")};
        const auto command = hostsCommand(line, "127.0.0.1 localhost");
        const auto whole = hostsCommand(line, "127.0.0.1 localhost\n");
        qputenv("PATH", path);
        QVERIFY(command.has_value());
        QCOMPARE(command->program, tools.filePath(QStringLiteral("pkexec")));
        QCOMPARE(command->arguments,
                 (QStringList{tools.filePath(QStringLiteral("tee")), QStringLiteral("-a"),
                              QStringLiteral("/etc/hosts")}));
        QCOMPARE(command->standardInput, QByteArray("\n192.168.99.100 site.example\n"));
        QCOMPARE(whole->standardInput, QByteArray("192.168.99.100 site.example\n"));
    }
#endif
};

QTEST_GUILESS_MAIN(HostsLineTest)
#include "HostsLineTest.moc"
