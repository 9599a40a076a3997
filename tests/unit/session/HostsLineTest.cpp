// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/HostsLine.h"

#include "core/process/Command.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

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

    void findsWhereANameLeads()
    {
        const QByteArray hosts = "127.0.0.1 localhost\n# 1.1.1.1 site.example\n"
                                 "192.168.99.100\tbox Site.Example # site\n"
                                 "::1 other # site.example\nnonsense site.example\n";
        QCOMPARE(hostsAddressesOf(hosts, QStringLiteral("site.example")),
                 QStringList{QStringLiteral("192.168.99.100")});
        QCOMPARE(hostsAddressesOf(hosts, QStringLiteral("nobody.example")), QStringList());
    }

#ifndef Q_OS_MACOS
    /// What the administrator would run, on a file of ours.
    void replacesTheAddressInItsLineOnly()
    {
        const HostsLine line{QStringLiteral("192.168.99.101"), QStringLiteral("site.example"),
                             QStringLiteral("192.168.99.100")};
        QTemporaryDir folder;
        QFile hosts(folder.filePath(QStringLiteral("hosts")));
        QVERIFY(hosts.open(QIODevice::WriteOnly));
        hosts.write("127.0.0.1 localhost\n"
                    "192.168.99.100 my-site.example\n"
                    "192.168.99.100 other # site.example\n"
                    "192.168.99.100\twww.site.example site.example # the VM\n"
                    "192x168.99.100 site.example\n"
                    "192.168.99.1000 site.example\n");
        hosts.close();
        withTools({"pkexec"}, [&] {
            const auto command = hostsCommand(line, {});
            QVERIFY(command.has_value());
            QVERIFY(command->standardInput.isEmpty());
            QCOMPARE(command->arguments.last(), QStringLiteral("/etc/hosts"));
            QStringList words = command->arguments;
            words.last() = hosts.fileName();
            QProcess sed;
            sed.start(words.takeFirst(), words);
            QVERIFY(sed.waitForFinished());
            QCOMPARE(sed.exitCode(), 0);
        });
        QVERIFY(hosts.open(QIODevice::ReadOnly));
        QCOMPARE(hosts.readAll(),
                 QByteArray("127.0.0.1 localhost\n"
                            "192.168.99.100 my-site.example\n"
                            "192.168.99.100 other # site.example\n"
                            "192.168.99.101\twww.site.example site.example # the VM\n"
                            "192x168.99.100 site.example\n"
                            "192.168.99.1000 site.example\n"));
        QVERIFY(QFile::exists(hosts.fileName() + QStringLiteral(".bak")));
        QVERIFY(line.commandText().startsWith(QStringLiteral("sudo sed -E -i.bak '")));
    }

    void appendsByAnArgumentList()
    {
        withTools({"pkexec", "tee"}, [&] {
            const HostsLine line{QStringLiteral("192.168.99.100"), QStringLiteral("site.example")};
            const auto command = hostsCommand(line, "127.0.0.1 localhost");
            const auto whole = hostsCommand(line, "127.0.0.1 localhost\n");
            QVERIFY(command.has_value());
            QCOMPARE(command->program, m_tools->filePath(QStringLiteral("pkexec")));
            QCOMPARE(command->arguments,
                     (QStringList{m_tools->filePath(QStringLiteral("tee")), QStringLiteral("-a"),
                                  QStringLiteral("/etc/hosts")}));
            QCOMPARE(command->standardInput, QByteArray("\n192.168.99.100 site.example\n"));
            QCOMPARE(whole->standardInput, QByteArray("192.168.99.100 site.example\n"));
        });
    }

private:
    /// With these programs, which do nothing, before all others.
    void withTools(const std::vector<const char *> &tools, const std::function<void()> &work)
    {
        m_tools = std::make_unique<QTemporaryDir>();
        for (const char *tool : tools) {
            QFile file(m_tools->filePath(QString::fromLatin1(tool)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_tools->path().toUtf8() + ':' + path);
        work();
        qputenv("PATH", path);
    }

    std::unique_ptr<QTemporaryDir> m_tools;
#endif
};

QTEST_GUILESS_MAIN(HostsLineTest)
#include "HostsLineTest.moc"
