// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Container.h"
#include "core/engine/ContainerSetup.h"
#include "core/engine/EngineEvent.h"
#include "core/engine/EngineHandshake.h"
#include "core/engine/EngineInfo.h"
#include "core/engine/Image.h"
#include "core/engine/Network.h"
#include "core/engine/ProcessTable.h"
#include "core/engine/Volume.h"
#include "core/http/JsonFields.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace panel {

namespace {

const QString name = QStringLiteral("panelfixture-web");

} // namespace

/// What engines of all versions answer (see tests/data/engine-api/README) is read alike.
class EngineFixturesTest : public QObject
{
    Q_OBJECT

    static QByteArray fixture(const QString &file)
    {
        QFETCH(QString, version);
        QFile data(QStringLiteral(PANEL_TEST_DATA "/engine-api/%1/%2").arg(version, file));
        return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
    }

    template <typename T>
    static T object(const QString &file, Result<T> (*read)(const QJsonObject &))
    {
        return value(parseJsonObject(fixture(file)).and_then(read), file);
    }

    /// The one row of a list that `isWanted`.
    template <typename T>
    static T row(const QJsonArray &rows, Result<T> (*read)(const QJsonObject &),
                 const std::function<bool(const T &)> &isWanted)
    {
        for (const QJsonValue one : rows) {
            const T made = value(read(one.toObject()), QStringLiteral("row"));
            if (isWanted(made))
                return made;
        }
        QTest::qFail("the row is not there", __FILE__, __LINE__);
        return {};
    }

    template <typename T>
    static T value(const Result<T> &result, const QString &what)
    {
        if (result)
            return *result;
        QTest::qFail(qPrintable(what + u' ' + toPlainText(result.error())), __FILE__, __LINE__);
        return {};
    }

    static QJsonArray array(const QString &file)
    {
        return value(parseJsonArray(fixture(file)), file);
    }

    static void versions()
    {
        QTest::addColumn<QString>("version");
        const QStringList folders = QDir(QStringLiteral(PANEL_TEST_DATA "/engine-api"))
                                        .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() >= 7);
        for (const QString &folder : folders)
            QTest::newRow(qPrintable(folder)) << folder;
    }

private Q_SLOTS:
    void containers_data() { versions(); }
    void containers()
    {
        const auto listed =
            row<Container>(array(QStringLiteral("containers.json")), &Container::fromListJson,
                           [](const Container &one) { return one.name == name; });
        const auto inspected =
            object(QStringLiteral("container.json"), &Container::fromInspectJson);
        for (const Container &container : {listed, inspected}) {
            QCOMPARE(container.id.size(), 64);
            QCOMPARE(container.name, name);
            QCOMPARE(container.image, QStringLiteral("debian:bookworm-slim"));
            QVERIFY(container.imageId.startsWith(QStringLiteral("sha256:")));
            QCOMPARE(container.state, Container::State::Running);
            QVERIFY(container.created.isValid());
            QCOMPARE(container.labels.value(composeServiceLabel), QStringLiteral("web"));
            const PublishedPort https{QStringLiteral("127.0.0.1"), 48443, 443,
                                      QStringLiteral("tcp")};
            QVERIFY(container.ports.contains(https));
            QCOMPARE(container.ports.size(), 2);
        }
        QCOMPARE(listed.id, inspected.id);
        QCOMPARE(inspected.health, Container::Health::Healthy);
        QVERIFY(inspected.pid > 0);
        QVERIFY(inspected.started.isValid());
        QVERIFY(!inspected.finished.isValid());

        const auto setup =
            object(QStringLiteral("container.json"), &ContainerSetup::fromInspectJson);
        QCOMPARE(setup.restartPolicy, QStringLiteral("unless-stopped"));
        QCOMPARE(setup.networks, QStringList{name});
        QCOMPARE(setup.pid, inspected.pid);
        const auto processes = object(QStringLiteral("top.json"), &ProcessTable::fromJson);
        QVERIFY(processes.find(inspected.pid));
    }

    void images_data() { versions(); }
    void images()
    {
        const QStringList tags{QStringLiteral("debian:bookworm-slim")};
        const auto listed = row<Image>(array(QStringLiteral("images.json")), &Image::fromListJson,
                                       [&tags](const Image &image) { return image.tags == tags; });
        const auto inspected = object(QStringLiteral("image.json"), &Image::fromInspectJson);
        QCOMPARE(inspected.id, listed.id);
        QCOMPARE(inspected.tags, tags);
        QVERIFY(listed.size > 1'000'000);
        QCOMPARE(inspected.size, listed.size);
        QCOMPARE(inspected.labels, listed.labels);
        QVERIFY(inspected.created.isValid());
    }

    void volumesAndNetworks_data() { versions(); }
    void volumesAndNetworks()
    {
        const QJsonArray volumes = value(parseJsonObject(fixture(QStringLiteral("volumes.json"))),
                                         QStringLiteral("volumes"))
                                       .value(QLatin1String("Volumes"))
                                       .toArray();
        const auto volume = row<Volume>(volumes, &Volume::fromJson,
                                        [](const Volume &one) { return one.name == name; });
        QVERIFY(volume.mountPoint.endsWith(QStringLiteral("/_data")));
        const auto network =
            row<Network>(array(QStringLiteral("networks.json")), &Network::fromJson,
                         [](const Network &one) { return one.name == name; });
        QCOMPARE(network.driver, QStringLiteral("bridge"));
        for (const auto &labels : {volume.labels, network.labels})
            QCOMPARE(labels.value(composeProjectLabel), QStringLiteral("fixture"));
    }

    void theEngineItself_data() { versions(); }
    void theEngineItself()
    {
        QFETCH(QString, version);
        const auto engine = object(QStringLiteral("version.json"), &EngineVersion::fromJson);
        QCOMPARE(engine.product, QStringLiteral("Engine"));
        QCOMPARE(engine.operatingSystem, QStringLiteral("linux"));
        // The recorded ones are of one engine, which was asked for 1.40 too.
        if (version > QStringLiteral("1.41"))
            QCOMPARE(engine.apiVersion, version);
        const auto common = commonApiVersion(engine.apiVersion, engine.minimumApiVersion);
        QVERIFY2(common, common ? "" : qPrintable(toPlainText(common.error())));
        QVERIFY(*common <= newestApiVersion && *common >= oldestApiVersion);
        const auto info = object(QStringLiteral("info.json"), &EngineInfo::fromJson);
        QVERIFY(!info.id.isEmpty());
        QVERIFY(info.processors > 0 && info.memoryBytes > 0);
        QCOMPARE(info.containersRunning, 1);
    }

    void events_data() { versions(); }
    void events()
    {
        const auto container =
            object(QStringLiteral("container.json"), &Container::fromInspectJson);
        QStringList actions;
        const QByteArrayList lines = fixture(QStringLiteral("events.jsonl")).trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const auto event = value(parseJsonObject(line).and_then(&EngineEvent::fromJson),
                                     QString::fromUtf8(line));
            QCOMPARE(event.type, QStringLiteral("container"));
            QCOMPARE(event.id, container.id);
            QCOMPARE(event.attributes.value(composeServiceLabel), QStringLiteral("web"));
            QVERIFY(event.timeNano > 0);
            actions.append(event.action);
        }
        QVERIFY(actions.contains(QStringLiteral("create")));
        QVERIFY(actions.contains(QStringLiteral("start")));
        QVERIFY(actions.contains(QStringLiteral("health_status: healthy")));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineFixturesTest)
#include "EngineFixturesTest.moc"
