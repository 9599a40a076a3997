// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StatsStream.h"

#include "core/engine/EngineConnection.h"
#include "tests/support/PlayedEngine.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace panel {

using test::FaultyServer;
using test::httpAnswer;

class StatsStreamTest : public QObject
{
    Q_OBJECT

    static QByteArray recorded()
    {
        QFile file(
            QStringLiteral(PANEL_TEST_DATA "/engine-stats/20.10-cgroup1-stop-and-start.ndjson"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void init()
    {
        m_server = std::make_unique<FaultyServer>(m_tls, FaultyServer::Behaviour::Answer);
        playEngine(*m_server);
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
    }

    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
    }

    void samplesComeHoweverTheyAreSliced()
    {
        const QByteArray all = recorded();
        QVERIFY(all.count('\n') == 5);
        QByteArrayList slices;
        for (qsizetype at = 0; at < all.size(); at += 700)
            slices += all.mid(at, 700);
        m_server->answerPath("/v1.41/containers/abc/stats", test::goingOn(slices));
        StatsStream stream(m_engine.get(), QStringLiteral("abc"), nullptr);
        QList<bool> running;
        connect(&stream, &StatsStream::received, this,
                [&running](const ContainerStats &stats) { running += stats.isRunning(); });
        QTRY_COMPARE(running, (QList<bool>{true, false, false, true, true}));
        QVERIFY(m_server->requests().contains("GET /v1.41/containers/abc/stats?stream=1"));
    }

    void whatIsNoSampleEndsIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("html") << QByteArray("<html>log in</html>\n");
        QTest::newRow("list") << QByteArray("[1,2]\n");
        QTest::newRow("negative") << QByteArray(
            "{\"read\":\"2026-11-26T09:18:30Z\",\"memory_stats\":{\"usage\":-1}}\n");
        QTest::newRow("endless line") << QByteArray(300 * 1024, ' ').append(QByteArray(9000, '{'));
    }

    void whatIsNoSampleEndsIt()
    {
        QFETCH(QByteArray, bytes);
        m_server->answerPath("/v1.41/containers/abc/stats",
                             test::goingOn({recorded(), bytes + bytes}));
        StatsStream stream(m_engine.get(), QStringLiteral("abc"), nullptr);
        QSignalSpy received(&stream, &StatsStream::received);
        QList<Result<void>> ends;
        connect(&stream, &StatsStream::ended, this,
                [&ends](const Result<void> &outcome) { ends += outcome; });
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(ends.first().error().kind, Error::Kind::BadAnswer);
        QCOMPARE(received.count(), 5);
    }

    void aContainerThatIsGoneIsNotFound()
    {
        m_server->answerPath(
            "/v1.41/containers/abc/stats",
            httpAnswer("404 Not Found", R"({"message":"No such container: abc"})"));
        StatsStream stream(m_engine.get(), QStringLiteral("abc"), nullptr);
        QList<Result<void>> ends;
        connect(&stream, &StatsStream::ended, this,
                [&ends](const Result<void> &outcome) { ends += outcome; });
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(ends.first().error().kind, Error::Kind::NotFound);
    }

private:
    test::TlsFixture m_tls;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::StatsStreamTest)
#include "StatsStreamTest.moc"
