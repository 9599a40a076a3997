// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Container.h"
#include "core/engine/ContainerMounts.h"
#include "core/engine/EngineEvent.h"
#include "core/engine/EngineHandshake.h"
#include "core/engine/EngineInfo.h"
#include "core/engine/Image.h"
#include "core/engine/Network.h"
#include "core/engine/RecentEvents.h"
#include "core/engine/Volume.h"
#include "core/http/JsonFields.h"

#include <QTest>

namespace panel {

namespace {

const QByteArray listed = R"({"Id":"abc","Names":["/other/alias","/web"],"Image":"wnc_nginx:1.0",
    "ImageID":"sha256:1","Command":"x","Created":1732356672,"State":"running","Status":"Up 2 minutes",
    "Ports":[{"IP":"0.0.0.0","PrivatePort":443,"PublicPort":8443,"Type":"tcp"},
             {"PrivatePort":80,"Type":"tcp"}],
    "Labels":{"com.docker.compose.service":"nginx"},"HostConfig":{"NetworkMode":"x"}})";

const QByteArray inspected = R"({"Id":"abc","Name":"/web","Created":"2026-11-23T10:11:12.5Z",
    "Image":"sha256:1","RestartCount":2,
    "State":{"Status":"exited","Running":false,"OOMKilled":true,"Pid":0,"ExitCode":137,"Error":"",
      "StartedAt":"2026-11-23T10:11:13Z","FinishedAt":"2026-11-23T10:12:13Z",
      "Health":{"Status":"unhealthy","FailingStreak":3,
                "Log":[{"Output":"first"},{"Output":"last","ExitCode":1}]}},
    "Config":{"Image":"wnc_nginx:1.0","Tty":true,"Labels":null},
    "NetworkSettings":{"Ports":{"443/tcp":[{"HostIp":"0.0.0.0","HostPort":"8443"},
                                           {"HostIp":"::","HostPort":"8443"}],"80/tcp":null}}})";

/// That JSON with one field replaced, or taken away if `value` is undefined.
QJsonObject changed(const QByteArray &json, const QStringList &path, const QJsonValue &value)
{
    QJsonObject object = *parseJsonObject(json);
    if (path.size() == 1) {
        if (value.isUndefined())
            object.remove(path.first());
        else
            object.insert(path.first(), value);
        return object;
    }
    QJsonObject inner = object.value(path.first()).toObject();
    inner = changed(QJsonDocument(inner).toJson(), path.mid(1), value);
    object.insert(path.first(), inner);
    return object;
}

} // namespace

class EngineValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containerFromList()
    {
        const auto container = Container::fromListJson(*parseJsonObject(listed));
        QVERIFY2(container, container ? "" : qPrintable(container.error().message));
        QCOMPARE(container->id, QStringLiteral("abc"));
        QCOMPARE(container->name, QStringLiteral("web"));
        QCOMPARE(container->state, Container::State::Running);
        QCOMPARE(container->created.toSecsSinceEpoch(), 1732356672);
        QCOMPARE(container->labels.value(composeServiceLabel), QStringLiteral("nginx"));
        const QList<PublishedPort> ports{
            {QStringLiteral("0.0.0.0"), 8443, 443, QStringLiteral("tcp")},
            {QString(), 0, 80, QStringLiteral("tcp")}};
        QCOMPARE(container->ports, ports);
    }

    void containerFromInspect()
    {
        const auto container = Container::fromInspectJson(*parseJsonObject(inspected));
        QVERIFY2(container, container ? "" : qPrintable(container.error().message));
        QCOMPARE(container->name, QStringLiteral("web"));
        QCOMPARE(container->image, QStringLiteral("wnc_nginx:1.0"));
        QCOMPARE(container->imageId, QStringLiteral("sha256:1"));
        QCOMPARE(container->state, Container::State::Exited);
        QCOMPARE(container->health, Container::Health::Unhealthy);
        QCOMPARE(container->healthOutput, QStringLiteral("last"));
        QCOMPARE(container->exitCode, 137);
        QVERIFY(container->outOfMemory);
        QVERIFY(container->tty);
        QCOMPARE(container->restarts, 2);
        QCOMPARE(container->ports.size(), 3);
        QCOMPARE(container->since(), container->finished);
        QCOMPARE(container->created.time().msec(), 500);
    }

    void zeroTimesAreInvalid()
    {
        const auto container = Container::fromInspectJson(
            changed(inspected, {QStringLiteral("State"), QStringLiteral("StartedAt")},
                    QStringLiteral("0001-01-01T00:00:00Z")));
        QVERIFY(container);
        QVERIFY(!container->started.isValid());
    }

    void unknownStatesAreNoError()
    {
        const auto container = Container::fromListJson(
            changed(listed, {QStringLiteral("State")}, QStringLiteral("hibernating")));
        QVERIFY(container);
        QCOMPARE(container->state, Container::State::Unknown);
        QCOMPARE(stateName(container->state), QStringLiteral("unknown"));
    }

    void newEnginesLeaveOutWhatIsEmpty()
    {
        QJsonObject json = changed(inspected, {QStringLiteral("State"), QStringLiteral("Health")},
                                   QJsonValue(QJsonValue::Undefined));
        QJsonObject network = json.value(QLatin1String("NetworkSettings")).toObject();
        network.remove(QStringLiteral("Ports"));
        json.insert(QStringLiteral("NetworkSettings"), network);
        const auto container = Container::fromInspectJson(json);
        QVERIFY(container);
        QCOMPARE(container->health, Container::Health::None);
        QVERIFY(container->ports.isEmpty());
    }

    void badFields_data()
    {
        QTest::addColumn<bool>("inspect");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        const QJsonValue gone(QJsonValue::Undefined);
        const auto row = [](const char *name, bool inspect, const char *path,
                            const QJsonValue &value) {
            QTest::newRow(name) << inspect << QString::fromLatin1(path).split(u'/') << value;
        };
        row("no id", false, "Id", gone);
        row("empty id", false, "Id", QString());
        row("number as id", false, "Id", 12);
        row("text as names", false, "Names", QStringLiteral("web"));
        row("null as state", false, "State", QJsonValue());
        row("object as image", false, "Image", QJsonObject());
        row("ports", false, "Ports", QJsonArray{1});
        row("port number", false, "Ports",
            QJsonArray{QJsonObject{{QStringLiteral("PrivatePort"), 70000},
                                   {QStringLiteral("Type"), QStringLiteral("tcp")}}});
        row("labels", false, "Labels", QJsonObject{{QStringLiteral("a"), 1}});
        row("no config", true, "Config", gone);
        row("no state", true, "State", gone);
        row("exit code", true, "State/ExitCode", QStringLiteral("0"));
        row("huge exit code", true, "State/ExitCode", 1e300);
        row("start time", true, "State/StartedAt", QStringLiteral("now"));
        row("tty", true, "Config/Tty", QJsonValue());
        row("host port", true, "NetworkSettings/Ports",
            QJsonObject{
                {QStringLiteral("80/tcp"),
                 QJsonArray{QJsonObject{{QStringLiteral("HostIp"), QString()},
                                        {QStringLiteral("HostPort"), QStringLiteral("-1")}}}}});
        row("port key", true, "NetworkSettings/Ports",
            QJsonObject{{QStringLiteral("http"), QJsonValue()}});
    }

    void badFields()
    {
        QFETCH(bool, inspect);
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        const QJsonObject json = changed(inspect ? inspected : listed, path, value);
        const auto container =
            inspect ? Container::fromInspectJson(json) : Container::fromListJson(json);
        QVERIFY(!container);
        QCOMPARE(container.error().kind, Error::Kind::BadAnswer);
    }

    void events()
    {
        const QByteArray actor = R"("Actor":{"ID":"abc","Attributes":{"name":"web"}})";
        const QByteArray times = R"("time":1732356672,"timeNano":1732356672123456789)";
        const QByteArray modern =
            R"({"Type":"container","Action":"start",)" + actor + ',' + times + '}';
        const QByteArray old = R"({"status":"start","id":"abc","from":"x",)" + modern.mid(1);
        const auto event = EngineEvent::fromJson(*parseJsonObject(modern));
        QVERIFY(event);
        QCOMPARE(event->timeNano, 1732356672123456789);
        QCOMPARE(event->attributes.value(QStringLiteral("name")), QStringLiteral("web"));
        QCOMPARE(*EngineEvent::fromJson(*parseJsonObject(old)), *event);
        for (const char *key : {"Type", "Action", "Actor", "timeNano"}) {
            QVERIFY(!EngineEvent::fromJson(
                changed(modern, {QString::fromLatin1(key)}, QJsonValue(QJsonValue::Undefined))));
        }
    }

    void recentEvents()
    {
        RecentEvents recent;
        QCOMPARE(recent.resumeFrom(), 0);
        recent.startAt(5'000'000'000);
        QCOMPARE(recent.resumeFrom(), 5'000'000'000);
        EngineEvent event{QStringLiteral("container"),
                          QStringLiteral("die"),
                          QStringLiteral("a"),
                          {},
                          10'000'000'000};
        QVERIFY(recent.add(event));
        QVERIFY(!recent.add(event));
        event.action = QStringLiteral("stop");
        QVERIFY(recent.add(event));
        QCOMPARE(recent.resumeFrom(), 9'000'000'000);
        event.timeNano -= 1'500'000'000; // late, but new
        QVERIFY(recent.add(event));
        QCOMPARE(recent.resumeFrom(), 9'000'000'000);
    }

    void images()
    {
        const auto image = Image::fromListJson(*parseJsonObject(
            R"({"Id":"sha256:1","RepoTags":["<none>:<none>","a:1"],"Size":5,"Created":1,"Labels":null})"));
        QVERIFY(image);
        QCOMPARE(image->tags, QStringList{QStringLiteral("a:1")});
        QVERIFY(Image::fromInspectJson(*parseJsonObject(R"({"Id":"x","RepoTags":null,"Size":5})")));
        QVERIFY(!Image::fromInspectJson(*parseJsonObject(R"({"Id":"x","RepoTags":null})")));
        QVERIFY(!Image::fromListJson({}));
    }

    void mountsOfAContainer()
    {
        const auto container = ContainerMounts::fromListJson(*parseJsonObject(
            R"({"Id":"abc","Names":["/web"],"Image":"web:1","Labels":{"a":"b"},"Mounts":[
            {"Type":"bind","Source":"/srv","Destination":"/x","RW":true},
            {"Type":"volume","Name":"data","Source":"","Destination":"/data","Driver":"local"},
            {"Type":"tmpfs","Destination":"/run"}]})"));
        QVERIFY(container);
        QCOMPARE(container->name, QStringLiteral("web"));
        const QList<ContainerMount> mounts{{QStringLiteral("bind"), {}, QStringLiteral("/srv")},
                                           {QStringLiteral("volume"), QStringLiteral("data"), {}},
                                           {QStringLiteral("tmpfs"), {}, {}}};
        QCOMPARE(container->mounts, mounts);
        QVERIFY(!ContainerMounts::fromListJson(*parseJsonObject(
            R"({"Id":"abc","Names":["/web"],"Image":"web:1","Mounts":[{"Type":7}]})")));
        QVERIFY(!ContainerMounts::fromListJson({}));
    }

    void volumesAndNetworks()
    {
        const auto volume = Volume::fromJson(*parseJsonObject(
            R"({"Name":"v","Driver":"local","Mountpoint":"/m","Labels":null,"Options":{"device":"/d"}})"));
        QVERIFY(volume);
        QCOMPARE(volume->options.value(QStringLiteral("device")), QStringLiteral("/d"));
        QVERIFY(!volume->created.isValid());
        const auto dated = Volume::fromJson(*parseJsonObject(
            R"({"Name":"v","Driver":"local","Mountpoint":"/m","CreatedAt":"2026-11-23T11:11:12+01:00"})"));
        QVERIFY(dated);
        QCOMPARE(dated->created, QDateTime({2026, 11, 23}, {10, 11, 12}, Qt::UTC));
        QVERIFY(!Volume::fromJson({}));
        QVERIFY(Network::fromJson(
            *parseJsonObject(R"({"Id":"n","Name":"wnc_net","Driver":"bridge","Labels":{}})")));
        QVERIFY(!Network::fromJson({}));
        QVERIFY(!EngineInfo::fromJson({}));
    }

    void commonVersion_data()
    {
        QTest::addColumn<QString>("newest");
        QTest::addColumn<QString>("minimum");
        QTest::addColumn<QString>("common");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *newest, const char *minimum, const char *common,
                            Error::Kind kind) {
            QTest::addRow("%s-%s", minimum, newest)
                << QString::fromLatin1(newest) << QString::fromLatin1(minimum)
                << QString::fromLatin1(common) << kind;
        };
        row("1.40", "1.12", "1.40", {});
        row("1.41", "1.12", "1.41", {});
        row("1.55", "1.40", "1.51", {});
        row("1.39", "1.12", "", Error::Kind::VersionUnsupported);
        row("1.60", "1.52", "", Error::Kind::VersionUnsupported);
        row("2.0", "1.40", "1.51", {});
        row("one", "1.40", "", Error::Kind::BadAnswer);
        row("1.41", "", "", Error::Kind::BadAnswer);
    }

    void commonVersion()
    {
        QFETCH(QString, newest);
        QFETCH(QString, minimum);
        QFETCH(QString, common);
        const auto version = commonApiVersion(newest, minimum);
        QCOMPARE(version ? version->toString() : QString(), common);
        if (!version)
            QTEST(version.error().kind, "kind");
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineValuesTest)
#include "EngineValuesTest.moc"
