// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/Reports.h"

#include "core/compose/Service.h"

#include <QJsonArray>
#include <QTest>

using namespace panel;

class ReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServiceWithoutAContainerIsMissing()
    {
        const QJsonObject json = serviceJson(Service{QStringLiteral("web"), {}, std::nullopt});
        QCOMPARE(json[QStringLiteral("service")].toString(), QStringLiteral("web"));
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("missing"));
        QVERIFY(json[QStringLiteral("id")].isNull());
        QVERIFY(json[QStringLiteral("exitCode")].isNull());
    }

    void keysThatScriptsRelyOn()
    {
        Container container;
        container.id = QStringLiteral("abc");
        container.name = QStringLiteral("cnt_web");
        container.image = QStringLiteral("wnc_web:v1");
        container.state = Container::State::Exited;
        container.exitCode = 137;
        container.restarts = 4;
        container.ports = {{QStringLiteral("0.0.0.0"), 443, 8443, QStringLiteral("tcp")},
                           {QString(), 0, 9000, QStringLiteral("udp")}};
        const QJsonObject json = serviceJson(Service{QStringLiteral("web"), {}, container});
        for (const char *key : {"service", "container", "id", "image", "state", "health",
                                "exitCode", "since", "restarts", "ports"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QCOMPARE(json[QStringLiteral("exitCode")].toInt(), 137);
        const QJsonArray ports = json[QStringLiteral("ports")].toArray();
        QCOMPARE(ports.at(0)[QStringLiteral("hostPort")].toInt(), 443);
        QVERIFY(ports.at(1)[QStringLiteral("hostPort")].isNull());
    }

    void ofSeveralContainersEachIsTold()
    {
        Service service{QStringLiteral("web"), {}, std::nullopt};
        service.definition.replicas = 3;
        Container one;
        one.name = QStringLiteral("shop-web-1");
        one.state = Container::State::Running;
        one.labels.insert(composeNumberLabel, QStringLiteral("1"));
        Container two = one;
        two.name = QStringLiteral("shop-web-2");
        two.state = Container::State::Exited;
        two.exitCode = 3;
        two.labels.insert(composeNumberLabel, QStringLiteral("2"));
        service.container = two;
        service.others = {one};
        const QJsonObject json = serviceJson(service);
        QCOMPARE(json[QStringLiteral("wanted")].toInt(), 3);
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("exited"));
        const QJsonArray all = json[QStringLiteral("containers")].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0)[QStringLiteral("container")].toString(), one.name);
        QCOMPARE(all.at(1)[QStringLiteral("exitCode")].toInt(), 3);

        const QStringList lines = statusTable({service}).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.at(1).contains(QStringLiteral("running")), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).contains(QStringLiteral("exited (3)")), qPrintable(lines.at(2)));
        QVERIFY2(lines.at(3).contains(QStringLiteral("1 not created")), qPrintable(lines.at(3)));
    }

    void portsInARowAreOneRange()
    {
        Container container;
        container.name = QStringLiteral("cnt_ftp");
        for (const char *host : {"0.0.0.0", "::"}) {
            for (const int port : {21101, 21, 21100, 21102})
                container.ports.append({QLatin1String(host), port, port, QStringLiteral("tcp")});
        }
        const QString table = statusTable({Service{QStringLiteral("ftp"), {}, container}});
        QVERIFY2(table.contains(QStringLiteral("21→21 21100–21102→21100–21102  ")),
                 qPrintable(table));
    }

    void anExitCodeMeansNothingWhileItRuns()
    {
        Container container;
        container.state = Container::State::Running;
        container.exitCode = 0;
        QVERIFY(
            serviceJson(Service{QStringLiteral("web"), {}, container})[QStringLiteral("exitCode")]
                .isNull());
    }

    void machines()
    {
        Machine good;
        good.name = QStringLiteral("default");
        good.driver = QStringLiteral("none");
        good.state = Machine::State::Running;
        good.endpoint = Endpoint{QStringLiteral("default"),
                                 QStringLiteral("docker-machine"),
                                 QUrl(QStringLiteral("https://127.0.0.1:2376")),
                                 {}};
        good.engineVersion = QStringLiteral("20.10.24");
        good.apiVersion = QStringLiteral("1.41");
        good.settings.cpus = 2;
        good.settings.memoryMiB = 2048;
        good.settings.diskMiB = 20000;
        good.settings.createdBy = QStringLiteral("docker-machine, config version 3");
        good.certificatesEnd = QDateTime(QDate(2029, 5, 6), QTime(7, 8), Qt::UTC);
        Machine bad;
        bad.name = QStringLiteral("bad");
        bad.state = Machine::State::Error;
        bad.error = Error{Error::Kind::FileMalformed, QStringLiteral("no JSON"), {}, {}};

        const QJsonArray list = machinesJson({good, bad})[QStringLiteral("machines")].toArray();
        QCOMPARE(list.at(0)[QStringLiteral("engine")][QStringLiteral("api")].toString(),
                 QStringLiteral("1.41"));
        QVERIFY(list.at(0)[QStringLiteral("error")].isNull());
        QVERIFY(list.at(1)[QStringLiteral("engine")].isNull());
        QVERIFY(list.at(1)[QStringLiteral("url")].isNull());
        QCOMPARE(list.at(1)[QStringLiteral("error")][QStringLiteral("kind")].toString(),
                 QStringLiteral("file-malformed"));
        QCOMPARE(list.at(0).toObject().keys(), list.at(1).toObject().keys());
        QCOMPARE(list.at(0)[QStringLiteral("address")].toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(list.at(0)[QStringLiteral("cpus")].toInt(), 2);
        QCOMPARE(list.at(0)[QStringLiteral("memoryMiB")].toInt(), 2048);
        QCOMPARE(list.at(0)[QStringLiteral("diskMiB")].toInt(), 20000);
        QCOMPARE(list.at(0)[QStringLiteral("certificatesEnd")].toString(),
                 QStringLiteral("2029-05-06T07:08:00Z"));
        QCOMPARE(list.at(0)[QStringLiteral("createdBy")].toString(),
                 QStringLiteral("docker-machine, config version 3"));
        for (const char *key :
             {"address", "cpus", "memoryMiB", "diskMiB", "certificatesEnd", "createdBy"})
            QVERIFY2(list.at(1)[QLatin1String(key)].isNull(), key);
        const QString table = machinesTable({good, bad});
        for (const char *cell :
             {"no JSON", "127.0.0.1:2376", "2048 MiB", "20000 MiB", "2029-05-06"})
            QVERIFY2(table.contains(QLatin1String(cell)), qPrintable(table));
    }

    void otherEnginesFollowTheMachines()
    {
        EndpointEntry entry;
        entry.id = QStringLiteral("context:colima");
        entry.source = EndpointEntry::Source::Context;
        entry.name = QStringLiteral("colima");
        entry.endpoint = Endpoint{entry.name, {}, QUrl(QStringLiteral("unix:///run/c.sock")), {}};
        entry.state = EndpointEntry::State::Running;
        entry.engineVersion = QStringLiteral("28.0");
        entry.apiVersion = QStringLiteral("1.48");
        entry.product = QStringLiteral("Podman Engine");
        entry.otherNames = QStringList{QStringLiteral("Colima (local socket)")};
        Machine machine;
        machine.name = QStringLiteral("vm");
        EndpointEntry ofMachine;
        ofMachine.id = machine.name;
        ofMachine.source = EndpointEntry::Source::Machine;
        ofMachine.otherNames = QStringList{QStringLiteral("away (Docker context)")};
        const QJsonArray list =
            machinesJson({machine}, {ofMachine, entry})[QStringLiteral("machines")].toArray();
        QCOMPARE(list.size(), 2); // the machine once
        QCOMPARE(list.at(0)[QStringLiteral("otherNames")].toArray(),
                 (QJsonArray{QStringLiteral("away (Docker context)")}));
        const QJsonObject json = list.at(1).toObject();
        QCOMPARE(json[QStringLiteral("name")].toString(), QStringLiteral("colima"));
        QCOMPARE(json[QStringLiteral("source")].toString(), QStringLiteral("docker-context"));
        QCOMPARE(json[QStringLiteral("driver")], QJsonValue(QString()));
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("running"));
        QCOMPARE(json[QStringLiteral("url")].toString(), QStringLiteral("unix:///run/c.sock"));
        QCOMPARE(json[QStringLiteral("engine")][QStringLiteral("api")].toString(),
                 QStringLiteral("1.48"));
        QVERIFY(json[QStringLiteral("error")].isNull());
        const QStringList keys = list.at(0).toObject().keys();
        for (const QString &key : keys)
            QVERIFY2(json.contains(key), qPrintable(key));
        const QString table = enginesTable({entry});
        for (const char *cell : {"Docker context", "unix:///run/c.sock", "Podman Engine 28.0",
                                 "Colima (local socket)"})
            QVERIFY2(table.contains(QLatin1String(cell)), qPrintable(table));
    }

    void tablesAreAlignedAndSafe()
    {
        QCOMPARE(alignedTable({{QStringLiteral("A"), QStringLiteral("B")},
                               {QStringLiteral("long"), QStringLiteral("x")}}),
                 QStringLiteral("A     B\nlong  x\n"));
        Service hostile;
        hostile.name = QStringLiteral("\x1b[31mred");
        QVERIFY(!statusTable({hostile}).contains(QChar(0x1b)));
    }
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "ReportsTest.moc"
