// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ServiceStats.h"

#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "tests/support/PlayedEngine.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

using State = ServiceUsage::State;

constexpr int aMoment = 20'000; // never waited for in full

QString nameOf(int service)
{
    return QStringLiteral("s%1").arg(service);
}

Container containerOf(const QString &id, int service,
                      Container::State state = Container::State::Running)
{
    Container container;
    container.id = id;
    container.state = state;
    container.labels = {{composeServiceLabel, nameOf(service)}};
    return container;
}

QStringList ids(const QByteArrayList &names)
{
    QStringList list;
    for (const QByteArray &name : names)
        list += QString::fromLatin1(name);
    return list;
}

QByteArray sample(int second, qint64 memory, qint64 received)
{
    return QStringLiteral(
               R"({"read":"2026-11-26T09:18:%1Z","cpu_stats":{"cpu_usage":{"total_usage":%2},)"
               R"("system_cpu_usage":%3,"online_cpus":2},"precpu_stats":{"cpu_usage":)"
               R"({"total_usage":%4},"system_cpu_usage":%5},"memory_stats":{"usage":%6,"limit":)"
               R"(1000000},"networks":{"eth0":{"rx_bytes":%7,"tx_bytes":0}},)"
               R"("pids_stats":{"current":3}})"
               "\n")
        .arg(second, 2, 10, QLatin1Char('0'))
        .arg(second * 100)
        .arg(second * 1000)
        .arg((second - 1) * 100)
        .arg((second - 1) * 1000)
        .arg(memory)
        .arg(received)
        .toLatin1();
}

const QByteArray twoSamples = test::goingOn({sample(10, 5000, 7000) + sample(12, 6000, 7800)});

} // namespace

/// What is asked is counted where it costs: at the engine.
class ServiceStatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_server =
            std::make_unique<test::FaultyServer>(m_tls, test::FaultyServer::Behaviour::Answer);
        test::playEngine(*m_server);
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
        m_store = std::make_unique<ServiceStore>();
        m_stats = std::make_unique<ServiceStats>(m_store.get());
        m_stats->setEngine(m_engine.get());
    }

    void cleanup()
    {
        m_stats->setEngine(nullptr);
        m_stats.reset();
        m_store.reset();
        m_engine.reset();
        m_server.reset();
    }

    void streamsFollowTheRowsOnScreen()
    {
        runServices(8);
        m_stats->watch({nameOf(0), nameOf(1), nameOf(2)});
        QTRY_COMPARE_WITH_TIMEOUT(asked(), ids({"c0", "c1", "c2"}), aMoment);
        // Others are not asked, and who stays is not asked anew.
        m_stats->watch({nameOf(2), nameOf(3)});
        QTRY_COMPARE_WITH_TIMEOUT(asked(), ids({"c0", "c1", "c2", "c3"}), aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 2, aMoment);
        QCOMPARE(m_stats->openStreams(), 2);
        // The window is hidden.
        m_stats->watch({});
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 0, aMoment);
        QCOMPARE(m_stats->openStreams(), 0);
        QCOMPARE(m_stats->usage(nameOf(2)).state, State::Unwatched);
    }

    void rowsThatAreScrolledPastOpenNothing()
    {
        runServices(8);
        for (int first = 0; first < 7; ++first)
            m_stats->watch({nameOf(first), nameOf(first + 1)});
        QTRY_COMPARE_WITH_TIMEOUT(asked(), ids({"c6", "c7"}), aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 2, aMoment);
        QCOMPARE(asked().size(), 2);
    }

    void twoSamplesMakeAMeasurement()
    {
        runServices(1);
        QSignalSpy changed(m_stats.get(), &ServiceStats::changed);
        m_stats->watch({nameOf(0)});
        QTRY_VERIFY_WITH_TIMEOUT(m_stats->usage(nameOf(0)).current(), aMoment);
        const ServiceUsage usage = m_stats->usage(nameOf(0));
        const ServiceSample &now = *usage.current();
        QCOMPARE(now.cpuPercent, std::optional<double>(20));
        QCOMPARE(now.memory, std::optional<qint64>(6000));
        QCOMPARE(now.memoryPercent(), std::optional<double>(0.6));
        QCOMPARE(now.processes, std::optional<qint64>(3));
        QCOMPARE(now.received, std::optional<qint64>(7800));
        QCOMPARE(now.receivedRate, std::optional<double>(400));
        QVERIFY(!now.blockRead);
        QVERIFY(!now.blockReadRate);
        QVERIFY(changed.count() <= 2);
        QCOMPARE(changed.last().at(0).toStringList(), QStringList{nameOf(0)});
    }

    void containersOfOneServiceAreSummed()
    {
        m_server->answerPath("/v1.41/containers/c0/stats", twoSamples);
        m_server->answerPath("/v1.41/containers/c1/stats",
                             test::goingOn({sample(10, 100, 0) + sample(11, 200, 50)}));
        m_store->setContainers({containerOf(QStringLiteral("c0"), 0),
                                containerOf(QStringLiteral("c1"), 0),
                                containerOf(QStringLiteral("c2"), 0, Container::State::Exited)});
        m_stats->watch({nameOf(0)});
        QTRY_VERIFY_WITH_TIMEOUT(m_stats->usage(nameOf(0)).current(), aMoment);
        const ServiceUsage usage = m_stats->usage(nameOf(0));
        QCOMPARE(usage.current()->cpuPercent, std::optional<double>(40));
        QCOMPARE(usage.current()->memory, std::optional<qint64>(6200));
        QCOMPARE(usage.current()->memoryLimit, std::optional<qint64>(2'000'000));
        QCOMPARE(usage.current()->processes, std::optional<qint64>(6));
        QCOMPARE(usage.current()->receivedRate, std::optional<double>(450));
        QCOMPARE(asked(), ids({"c0", "c1"}));
        // The sum of one is not the sum of all.
        m_server->answerPath("/v1.41/containers/c2/stats", test::goingOn());
        m_store->updateContainer(containerOf(QStringLiteral("c2"), 0));
        QTRY_COMPARE_WITH_TIMEOUT(m_stats->usage(nameOf(0)).state, State::Waiting, aMoment);
        QCOMPARE(m_stats->usage(nameOf(0)).samples.size(), usage.samples.size());
    }

    void whatDoesNotRunIsNotAsked()
    {
        runServices(2);
        m_stats->watch({nameOf(0), nameOf(1)});
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 2, aMoment);
        m_store->updateContainer(containerOf(QStringLiteral("c1"), 1, Container::State::Exited));
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 1, aMoment);
        QCOMPARE(m_stats->usage(nameOf(1)).state, State::NotRunning);
        QVERIFY(!m_stats->usage(nameOf(1)).current());
        m_store->updateContainer(containerOf(QStringLiteral("c1"), 1));
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 2, aMoment);
    }

    void aStreamThatEndedIsOpenedAgain()
    {
        runServices(1);
        m_server->answerPath(
            "/v1.41/containers/c0/stats",
            test::httpAnswer("500 Internal Server Error", R"({"message":"no cgroup here"})"));
        m_stats->watch({nameOf(0)});
        QTRY_COMPARE_WITH_TIMEOUT(m_stats->usage(nameOf(0)).state, State::Failed, aMoment);
        QVERIFY(m_stats->usage(nameOf(0)).error.contains(u"no cgroup here"));
        m_server->answerPath("/v1.41/containers/c0/stats", twoSamples);
        QTRY_VERIFY_WITH_TIMEOUT(m_stats->usage(nameOf(0)).current(), aMoment);
    }

    void anEngineThatDoesNotMeasureIsNotAskedAllTheTime()
    {
        runServices(2);
        m_server->answerPath("/v1.41/containers/c0/stats",
                             test::httpAnswer("404 Not Found", R"({"message":"page not found"})"));
        m_server->answerPath(
            "/v1.41/containers/c1/stats",
            test::httpAnswer("500 Internal Server Error", R"({"message":"busy"})"));
        m_stats->watch({nameOf(0), nameOf(1)});
        QTRY_COMPARE_WITH_TIMEOUT(asked().count(QStringLiteral("c1")), 3, aMoment);
        QCOMPARE(asked().count(QStringLiteral("c0")), 1);
        QCOMPARE(m_stats->usage(nameOf(0)).state, State::Failed);
    }

    void whileTheEngineIsLostThereAreNone()
    {
        runServices(3);
        m_stats->watch({nameOf(0), nameOf(1)});
        QTRY_VERIFY_WITH_TIMEOUT(m_stats->usage(nameOf(0)).current(), aMoment);
        m_engine->close();
        QCOMPARE(m_stats->openStreams(), 0);
        // The last picture stays, and ages as all of it does.
        QVERIFY(m_stats->usage(nameOf(0)).current());
        const auto before = m_stats->usage(nameOf(0)).samples.size();
        m_stats->watch({nameOf(0), nameOf(1), nameOf(2)});
        QTRY_COMPARE_WITH_TIMEOUT(m_stats->usage(nameOf(2)).state, State::Failed, aMoment);
        QCOMPARE(m_stats->openStreams(), 0);
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QVERIFY(!m_stats->usage(nameOf(0)).current());
        QTRY_COMPARE_WITH_TIMEOUT(streamsAtTheEngine(), 3, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_stats->usage(nameOf(0)).current(), aMoment);
        QVERIFY(m_stats->usage(nameOf(0)).samples.size() > before);
    }

    void tooManyAreSaidToBeTooMany()
    {
        QList<Container> containers{containerOf(QStringLiteral("c0"), 0)};
        for (int i = 1; i <= ServiceStats::maximumStreams; ++i)
            containers += containerOf(QStringLiteral("d%1").arg(i), 1);
        m_server->answerPath("/v1.41/containers/c0/stats", twoSamples);
        m_store->setContainers(containers);
        m_stats->watch({nameOf(0), nameOf(1)});
        QTRY_COMPARE_WITH_TIMEOUT(m_stats->usage(nameOf(1)).state, State::Failed, aMoment);
        QVERIFY(m_stats->usage(nameOf(1)).error.contains(u"Too many"));
        QTRY_VERIFY_WITH_TIMEOUT(m_stats->usage(nameOf(0)).current(), aMoment);
        QCOMPARE(asked(), ids({"c0"}));
    }

private:
    void runServices(int count)
    {
        QList<Container> containers;
        for (int i = 0; i < count; ++i) {
            const QString id = QStringLiteral("c%1").arg(i);
            m_server->answerPath("/v1.41/containers/" + id.toLatin1() + "/stats", twoSamples);
            containers += containerOf(id, i);
        }
        m_store->setContainers(containers);
    }

    /// Containers, once for each time they were asked, sorted.
    QStringList asked() const
    {
        QStringList found;
        for (const QByteArray &request : m_server->requests()) {
            if (request.contains("/stats?"))
                found += QString::fromLatin1(request).section(u'/', 3, 3);
        }
        found.sort();
        return found;
    }

    int streamsAtTheEngine() const { return m_server->openConnections("/stats?"); }

    test::TlsFixture m_tls;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    std::unique_ptr<ServiceStore> m_store;
    std::unique_ptr<ServiceStats> m_stats;
};

QTEST_GUILESS_MAIN(ServiceStatsTest)
#include "ServiceStatsTest.moc"
