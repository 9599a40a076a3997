// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EventStream.h"

#include "core/engine/EngineConnection.h"
#include "tests/support/PlayedEngine.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

namespace panel {

using test::FaultyServer;
using test::httpAnswer;
using Behaviour = FaultyServer::Behaviour;

class EventStreamTest : public QObject
{
    Q_OBJECT

    static QByteArray event(const char *action, qint64 timeNano)
    {
        return "{\"Type\":\"container\",\"Action\":\"" + QByteArray(action)
               + "\",\"Actor\":{\"ID\":\"abc\",\"Attributes\":{}},\"time\":1,\"timeNano\":"
               + QByteArray::number(timeNano) + "}\n";
    }

    static QByteArrayList eventRequests(const FaultyServer &server)
    {
        QByteArrayList found;
        for (const QByteArray &request : server.requests()) {
            if (request.contains("/events"))
                found.append(request);
        }
        return found;
    }

    /// Of the questions whether events are missing.
    static qsizetype checks(const FaultyServer &server)
    {
        const QByteArrayList requests = eventRequests(server);
        return std::count_if(requests.cbegin(), requests.cend(),
                             [](const QByteArray &request) { return request.contains("until="); });
    }

    /// Of a stream that stays open, by an engine whose clock shows that time.
    static QByteArray openHead(const QDateTime &time)
    {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nDate: "
               + QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toUtf8()
               + " GMT\r\n\r\n";
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    /// The server ends the stream after each answer: a break. What it repeats is not told twice.
    void goesOnAfterABreak()
    {
        const qint64 at = 1'732'356'672'000'000'000;
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/events",
                          httpAnswer("200 OK", event("create", at) + event("start", at + 5)));
        EngineConnection connection(test::endpointOf(server, m_tls));
        EventStream stream(&connection, {}, this);
        QStringList story;
        connect(&stream, &EventStream::opened, this, [&] { story += QStringLiteral("opened"); });
        connect(&stream, &EventStream::resumed, this, [&] { story += QStringLiteral("resumed"); });
        connect(&stream, &EventStream::received, this,
                [&](const EngineEvent &e) { story += e.action; });
        connect(&stream, &EventStream::lost, this, [&](const Error &) {
            story += QStringLiteral("lost");
            server.answerPath("/v1.41/events",
                              httpAnswer("200 OK", event("start", at + 5) + event("die", at + 3)
                                                       + event("die", at + 5)));
        });
        connection.open();
        const QStringList wanted{QStringLiteral("opened"),  QStringLiteral("create"),
                                 QStringLiteral("start"),   QStringLiteral("lost"),
                                 QStringLiteral("resumed"), QStringLiteral("die"),
                                 QStringLiteral("die"),     QStringLiteral("lost")};
        QTRY_COMPARE(story.size(), wanted.size());
        QCOMPARE(story, wanted);
        const QByteArrayList requests = eventRequests(server);
        QVERIFY(requests.first().contains("filters="));
        QVERIFY(!requests.first().contains("since="));
        QVERIFY(requests.last().endsWith("since=1732356671.000000005"));
    }

    void aBadEventIsAGap()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/events", httpAnswer("200 OK", event("start", 7) + "{\"Type\":1}\n"
                                                                    + event("die", 8)));
        EngineConnection connection(test::endpointOf(server, m_tls));
        EventStream stream(&connection, {}, this);
        QStringList story;
        connect(&stream, &EventStream::resumed, this, [&] { story += QStringLiteral("gap"); });
        connect(&stream, &EventStream::received, this,
                [&](const EngineEvent &e) { story += e.action; });
        connection.open();
        QTRY_VERIFY(story.size() >= 3);
        QCOMPARE(story.mid(0, 3), (QStringList{QStringLiteral("start"), QStringLiteral("die"),
                                               QStringLiteral("gap")}));
    }

    /// What a check is told is read on the thread of the window: more than that takes 2 ms for is
    /// not read. It means that much did not come, or that much came right before the silence.
    void aCheckReadsNoMoreThanAWindowHasTimeFor()
    {
        const QDateTime opened = QDateTime::currentDateTimeUtc();
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/events", openHead(opened));
        EngineConnection connection(test::endpointOf(server, m_tls));
        EventStream stream(&connection, {}, this);
        int stalls = 0;
        int openings = 0;
        connect(&stream, &EventStream::opened, this, [&] { ++openings; });
        const QByteArray tooMuch = httpAnswer("200 OK", event("start", 1).repeated(4000));
        connect(&stream, &EventStream::resumed, this, [&] {
            ++openings;
            server.answerPath("/v1.41/events", tooMuch);
        });
        connect(&stream, &EventStream::stalled, this, [&] {
            ++stalls;
            server.answerPath("/v1.41/events", openHead(opened));
        });
        connection.open();
        QTRY_COMPARE(openings, 1);
        server.answerPath("/v1.41/events", tooMuch);
        stream.setChecking(std::chrono::milliseconds(50), std::chrono::milliseconds(1));
        QTRY_COMPARE(stalls, 1);
        QTRY_COMPARE(openings, 2);
        const auto before = checks(server);
        QTRY_VERIFY(checks(server) >= before + 3);
        QCOMPARE(stalls, 1);
    }

    /// The stream is open and silent, as behind a router that has forgotten it, while requests are
    /// answered. What it should have told is found, and comes by a new stream.
    void aStalledStreamIsFoundAndOpenedAnew()
    {
        const QDateTime opened = QDateTime::currentDateTimeUtc();
        const qint64 at = opened.toSecsSinceEpoch() * 1'000'000'000 + 1'100'000'000;
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/events", openHead(opened));
        EngineConnection connection(test::endpointOf(server, m_tls));
        EventStream stream(&connection, {}, this);
        QStringList story;
        connect(&stream, &EventStream::opened, this, [&] { story += QStringLiteral("opened"); });
        connect(&stream, &EventStream::stalled, this, [&] { story += QStringLiteral("stalled"); });
        connect(&stream, &EventStream::resumed, this, [&] { story += QStringLiteral("resumed"); });
        connect(&stream, &EventStream::received, this,
                [&](const EngineEvent &e) { story += e.action; });
        connection.open();
        QTRY_COMPARE(story, QStringList{QStringLiteral("opened")});
        // A check that finds nothing new changes nothing.
        server.answerPath("/v1.41/events", httpAnswer("200 OK", {}));
        stream.setChecking(std::chrono::milliseconds(50), std::chrono::milliseconds(1));
        QTRY_VERIFY(checks(server) >= 2);
        QCOMPARE(story.size(), 1);
        server.answerPath("/v1.41/events", httpAnswer("200 OK", event("die", at)));
        QTRY_VERIFY(story.contains(QStringLiteral("die")));
        QCOMPARE(story.mid(0, 4), (QStringList{QStringLiteral("opened"), QStringLiteral("stalled"),
                                               QStringLiteral("resumed"), QStringLiteral("die")}));
        QVERIFY(eventRequests(server).last().contains("since="));
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EventStreamTest)
#include "EventStreamTest.moc"
