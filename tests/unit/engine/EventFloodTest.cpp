// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EventFlood.h"

#include "core/engine/EngineConnection.h"
#include "core/engine/EventStream.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PeakMemory.h"
#include "tests/support/PlayedEngine.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;

class EventFloodTest : public QObject
{
    Q_OBJECT

    static QByteArray event(int number)
    {
        return "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"c"
               + QByteArray::number(number)
               + "\",\"Attributes\":{}},\"time\":1732356700,\"timeNano\":1732356700000000000}\n";
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void aBusyEngineIsNoFlood()
    {
        EventFlood flood;
        const EventFlood::Clock::time_point start{1h};
        for (int i = 0; i < 10'000; ++i) { // 2,000 events a second
            const auto now = start + i * 500us;
            QVERIFY(flood.take(300, now));
            QVERIFY(flood.admits(now));
        }
        QVERIFY(!flood.hasGap());
        QVERIFY(!flood.isDue(start + 10s));
    }

    void aFloodIsCutAndReadAnewNowAndThen()
    {
        EventFlood flood;
        EventFlood::Clock::time_point now{1h};
        int admitted = 0;
        int due = 0;
        for (int turn = 0; turn < 100; ++turn) { // ten seconds of it
            for (int i = 0; i < 5'000; ++i)
                admitted += flood.admits(now + 10ms) ? 1 : 0;
            now += EventFlood::turn;
            due += flood.isDue(now) ? 1 : 0;
        }
        QVERIFY2(admitted <= 101 * EventFlood::eventsPerTurn,
                 qPrintable(QString::number(admitted)));
        QVERIFY2(due >= 4 && due <= 6, qPrintable(QString::number(due)));
        // It is over: what is missing is read anew at once, and once.
        now += EventFlood::turn;
        flood.admits(now);
        now += EventFlood::turn;
        const bool isLast = flood.isDue(now);
        QVERIFY(isLast || !flood.hasGap());
        QVERIFY(!flood.isDue(now + 10s));
        QVERIFY(!flood.hasGap());
    }

    void tooManyBytesHaveToWait()
    {
        EventFlood flood;
        const EventFlood::Clock::time_point now{1h};
        QVERIFY(flood.take(EventFlood::bytesPerTurn, now));
        QVERIFY(!flood.take(1, now + 50ms));
        QVERIFY(flood.take(1, now + EventFlood::turn));
    }

    /// RIGS 40: as many events as the network carries.
    void aFloodCostsLittleAndIsReadAnew()
    {
        FaultyServer server(m_tls, FaultyServer::Behaviour::Answer);
        test::playEngine(server);
        QByteArray events;
        for (int i = 0; i < 2'000; ++i)
            events += event(i);
        server.play({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                     QByteArray::number(events.size(), 16) + "\r\n" + events + "\r\n"},
                    "/v1.41/events");
        EngineConnection engine(test::endpointOf(server, m_tls));
        const test::PeakMemory memory;
        EventStream stream(&engine, {}, this);
        QSignalSpy received(&stream, &EventStream::received);
        QSignalSpy resumed(&stream, &EventStream::resumed);
        engine.open();
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(resumed.size() >= 2, 40'000);
        // The engine had to wait: it could not send more than is fetched in that many turns.
        const qint64 turns = clock.elapsed() / 100 + 3;
        const qint64 most = turns * (EventFlood::bytesPerTurn + 512 * 1024) + (16 << 20);
        QVERIFY2(server.bytesTaken() < most, qPrintable(QString::number(server.bytesTaken())));
        QVERIFY(received.size() > 0);
        QVERIFY(received.size() <= 2'000);
        QVERIFY2(memory.growth() < 64'000'000, qPrintable(QString::number(memory.growth())));
        QVERIFY(stream.isOpen());
        QVERIFY(engine.isConnected()); // pings came through
    }

    /// The same event in pieces of one byte is one event, however long it takes.
    void aSlowStreamIsHeard()
    {
        FaultyServer server(m_tls, FaultyServer::Behaviour::Answer);
        test::playEngine(server);
        const QByteArray one = event(1);
        server.play({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                         + QByteArray::number(one.size(), 16) + "\r\n",
                     {},
                     one + "\r\n",
                     false},
                    "/v1.41/events");
        EngineConnection engine(test::endpointOf(server, m_tls));
        EventStream stream(&engine, {}, this);
        QSignalSpy received(&stream, &EventStream::received);
        engine.open();
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 30'000);
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EventFloodTest)
#include "EventFloodTest.moc"
