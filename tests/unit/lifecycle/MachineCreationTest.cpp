// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineCreation.h"

#include <QTest>

using panel::creationArguments;
using panel::Error;
using panel::MachineCreation;

using Change = void (*)(MachineCreation &);
Q_DECLARE_METATYPE(Change)

namespace {

MachineCreation virtualBox()
{
    MachineCreation creation;
    creation.name = QStringLiteral("box");
    creation.driver = QStringLiteral("virtualbox");
    return creation;
}

MachineCreation generic()
{
    MachineCreation creation = virtualBox();
    creation.driver = QStringLiteral("generic");
    creation.address = QStringLiteral("192.168.1.5");
    return creation;
}

MachineCreation none()
{
    MachineCreation creation = virtualBox();
    creation.driver = QStringLiteral("none");
    creation.url = QStringLiteral("tcp://192.168.1.5:2376");
    return creation;
}

MachineCreation external(const QStringList &words)
{
    MachineCreation creation = virtualBox();
    creation.driver = QStringLiteral("kvm2");
    creation.rawOptions = words;
    return creation;
}

QString lineOf(const MachineCreation &creation)
{
    const auto words = creationArguments(creation, {});
    return words ? words->join(u' ') : QStringLiteral("refused: ") + words.error().message;
}

} // namespace

class MachineCreationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("virtualbox")
            << lineOf(virtualBox())
            << "create --driver virtualbox --virtualbox-cpu-count=1 --virtualbox-memory=1024 "
               "--virtualbox-disk-size=20000 box";
        MachineCreation full = virtualBox();
        full.cpus = 4;
        full.memoryMiB = 4096;
        full.diskMiB = 50000;
        full.hostOnlyCidr = QStringLiteral("192.168.56.1/24");
        full.skipsVtxCheck = true;
        full.url = QStringLiteral("not looked at");
        full.rawOptions =
            QStringList{QStringLiteral("--virtualbox-no-share"), QStringLiteral("--engine-label"),
                        QStringLiteral("a=b"), QStringLiteral("--tls-san=box.local")};
        QTest::newRow("virtualbox, all of it")
            << lineOf(full)
            << "create --driver virtualbox --virtualbox-cpu-count=4 --virtualbox-memory=4096 "
               "--virtualbox-disk-size=50000 --virtualbox-hostonly-cidr=192.168.56.1/24 "
               "--virtualbox-no-vtx-check --virtualbox-no-share --engine-label a=b "
               "--tls-san=box.local box";
        QTest::newRow("generic") << lineOf(generic())
                                 << "create --driver generic --generic-ip-address=192.168.1.5 "
                                    "--generic-ssh-port=22 --generic-engine-port=2376 box";
        MachineCreation remote = generic();
        remote.address = QStringLiteral("fe80::1");
        remote.sshUser = QStringLiteral("deploy");
        remote.sshKey = QStringLiteral("/home/me/my key");
        remote.sshPort = 2222;
        remote.enginePort = 2377;
        QTest::newRow("generic, all of it")
            << lineOf(remote)
            << "create --driver generic --generic-ip-address=fe80::1 --generic-ssh-user=deploy "
               "--generic-ssh-key=/home/me/my key --generic-ssh-port=2222 "
               "--generic-engine-port=2377 box";
        QTest::newRow("none") << lineOf(none())
                              << "create --driver none --url=tcp://192.168.1.5:2376 box";
        QTest::newRow("another driver")
            << lineOf(external({QStringLiteral("--kvm-memory"), QStringLiteral("2048")}))
            << "create --driver kvm2 --kvm-memory 2048 box";
    }

    void says()
    {
        QFETCH(QString, line);
        QTEST(line, "expected");
    }

    void refuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field"); // the message begins with it
        const auto row = [](const char *name, const char *field, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(field);
        };
        row("no name", "Name", [](MachineCreation &c) { c.name.clear(); });
        row("name with a blank", "Name", [](MachineCreation &c) { c.name = "a b"; });
        row("taken", "Name", [](MachineCreation &c) { c.name = "taken"; });
        row("taken but for capitals", "Name", [](MachineCreation &c) { c.name = "TAKEN"; });
        row("no driver", "Driver", [](MachineCreation &c) { c.driver.clear(); });
        row("driver with a dash", "Driver", [](MachineCreation &c) { c.driver = "-d"; });
        row("driver with a path", "Driver", [](MachineCreation &c) { c.driver = "../x"; });
        row("driver with a line end", "Driver", [](MachineCreation &c) { c.driver = "none\n"; });
        row("0 CPUs", "CPUs", [](MachineCreation &c) { c.cpus = 0; });
        row("-1 CPUs", "CPUs", [](MachineCreation &c) { c.cpus = -1; });
        row("33 CPUs", "CPUs", [](MachineCreation &c) { c.cpus = 33; });
        row("little memory", "Memory", [](MachineCreation &c) { c.memoryMiB = 511; });
        row("much memory", "Memory", [](MachineCreation &c) { c.memoryMiB = 1024 * 1024 + 1; });
        row("little disk", "Disk", [](MachineCreation &c) { c.diskMiB = 1999; });
        row("much disk", "Disk", [](MachineCreation &c) { c.diskMiB = 2147483647; });
    }

    void refuses()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        MachineCreation creation = virtualBox();
        change(creation);
        const auto words = creationArguments(creation, {QStringLiteral("taken")});
        QVERIFY(!words);
        QCOMPARE(words.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(words.error().message.startsWith(field + u':')
                     || words.error().message.startsWith(field + u' '),
                 qPrintable(words.error().message));
    }

    void takesAnAddressInAHostOnlyNetwork()
    {
        const QStringList good = {"192.168.56.1/24", "10.0.0.1/8", "172.16.3.4/16",
                                  "192.168.99.254/24"};
        const QStringList bad = {
            "192.168.56.0/24",  "192.168.56.255/24", "192.168.56.1",      "192.168.56.1/25",
            "192.168.56.1/0",   "192.168.56.1/33",   "192.168.56.256/24", "192.168.56/24",
            "fe80::1/64",       " 192.168.56.1/24",  "192.168.56.1/24\n", "0.0.0.1/24",
            "127.0.0.1/8",      "224.0.0.1/24",      "1.2.3.4/-1",        "--help",
            "192.168.56.1/24 x"};
        for (const QString &cidr : good) {
            MachineCreation creation = virtualBox();
            creation.hostOnlyCidr = cidr;
            QVERIFY2(creationArguments(creation, {}), qPrintable(cidr));
        }
        for (const QString &cidr : bad) {
            MachineCreation creation = virtualBox();
            creation.hostOnlyCidr = cidr;
            const auto words = creationArguments(creation, {});
            QVERIFY2(!words, qPrintable(cidr));
            QVERIFY(words.error().message.startsWith(QStringLiteral("Host-only network: ")));
        }
    }

    void takesHosts()
    {
        const QStringList good = {"10.0.0.1", "::1", "box", "box.local", "my-box.example.org"};
        const QStringList bad = {"",     "-x",   "a b",      "10.0.0.256", "10.0.0",       "1",
                                 "box-", "a..b", "user@box", "box:22",     "fe80::1%eth0", "box\n",
                                 "a_b"};
        for (const QString &host : good) {
            MachineCreation creation = generic();
            creation.address = host;
            QVERIFY2(creationArguments(creation, {}), qPrintable(host));
        }
        for (const QString &host : bad) {
            MachineCreation creation = generic();
            creation.address = host;
            const auto words = creationArguments(creation, {});
            QVERIFY2(!words, qPrintable(host));
            QVERIFY(words.error().message.startsWith(QStringLiteral("Address: ")));
        }
    }

    void checksTheWayByASshKey()
    {
        const auto problem = [](Change change) {
            MachineCreation creation = generic();
            change(creation);
            const auto words = creationArguments(creation, {});
            return words ? QStringLiteral("taken") : words.error().message.section(u':', 0, 0);
        };
        QCOMPARE(problem([](MachineCreation &c) { c.sshUser = "-oProxyCommand=x"; }), "SSH user");
        QCOMPARE(problem([](MachineCreation &c) { c.sshUser = "a b"; }), "SSH user");
        QCOMPARE(problem([](MachineCreation &c) { c.sshKey = "id_rsa"; }), "SSH key");
        QCOMPARE(problem([](MachineCreation &c) { c.sshKey = "/a\nb"; }), "SSH key");
        QCOMPARE(problem([](MachineCreation &c) { c.sshPort = 0; }), "SSH port");
        QCOMPARE(problem([](MachineCreation &c) { c.sshPort = 65536; }), "SSH port");
        QCOMPARE(problem([](MachineCreation &c) { c.enginePort = -1; }), "Engine port");
    }

    void takesUrls()
    {
        const QStringList good = {"tcp://10.0.0.1:2376", "tcp://box.local:1", "tcp://[::1]:2376"};
        const QStringList bad = {"",
                                 "10.0.0.1:2376",
                                 "tcp://10.0.0.1",
                                 "tcp://:2376",
                                 "tcp://h:0",
                                 "tcp://h:65536",
                                 "https://h:2376",
                                 "unix:///var/run/docker.sock",
                                 "tcp://u:p@h:2376",
                                 "tcp://h:2376/x",
                                 "tcp://h:2376?x",
                                 "tcp://h:2376#x",
                                 "tcp://h:2376\n",
                                 "tcp://-h:2376"};
        for (const QString &url : good) {
            MachineCreation creation = none();
            creation.url = url;
            QVERIFY2(creationArguments(creation, {}), qPrintable(url));
        }
        for (const QString &url : bad) {
            MachineCreation creation = none();
            creation.url = url;
            const auto words = creationArguments(creation, {});
            QVERIFY2(!words, qPrintable(url));
            if (url.isEmpty())
                QCOMPARE(words.error().message, QStringLiteral("An address is needed."));
            else
                QVERIFY(words.error().message.startsWith(QStringLiteral("URL: ")));
        }
    }

    void rawOptionsChangeNeitherNameNorDriverNorStore_data()
    {
        QTest::addColumn<QStringList>("words");
        const QList<QStringList> bad = {
            {"--driver", "none"},
            {"--driver=none"},
            {"-driver=none"},
            {"-d", "none"},
            {"-d=none"},
            {"--d=none"},
            {"--storage-path=/x"},
            {"-s", "/x"},
            {"-s=/x"},
            {"other"},
            {"--a", "b", "other"},
            {"--a=b", "other"},
            {"--virtualbox-no-share", "other"},
            {"--swarm", "other"},
            {"--"},
            {"-"},
            {"--a", "--"},
            {"--a", "--driver=none"},
            {"---a"},
            {"-1"},
            {"--help"},
            {"-h"},
            {""},
            {"--a=\n"},
            {QString(QChar(0))},
            {"--digitalocean-access-token=x"},
            {"--openstack-password", "x"},
            {"--amazonec2-secret-key=x"},
        };
        for (const QStringList &words : bad)
            QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(words.join(u' ')))) << words;
    }

    void rawOptionsChangeNeitherNameNorDriverNorStore()
    {
        QFETCH(QStringList, words);
        for (MachineCreation creation : {virtualBox(), generic(), none(), external({})}) {
            creation.rawOptions = words;
            const auto arguments = creationArguments(creation, {});
            QVERIFY(!arguments);
            QCOMPARE(arguments.error().kind, Error::Kind::InvalidInput);
            QVERIFY(arguments.error().message.startsWith(QStringLiteral("Options: ")));
        }
    }

    void secretsOfRawOptionsAreNotRepeated()
    {
        const auto words = creationArguments(external({"--hetzner-api-token=s3cr3t"}), {});
        QVERIFY(!words);
        QVERIFY(!toPlainText(words.error()).contains(QStringLiteral("s3cr3t")));
    }
};

QTEST_GUILESS_MAIN(MachineCreationTest)
#include "MachineCreationTest.moc"
