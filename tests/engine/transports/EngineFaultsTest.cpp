// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/FaultProxy.h"

#include <QTest>

#include <memory>

namespace panel {

using namespace std::chrono_literals;
using test::FaultProxy;
using Fault = FaultProxy::Fault;
using State = EngineConnection::State;

/// The real engine behind a faulty way: the connection says why it was lost, is there again when
/// the fault is over, and leaves no socket behind.
class EngineFaultsTest : public QObject
{
    Q_OBJECT

    static HttpRequest list()
    {
        HttpRequest request;
        request.path = QStringLiteral("/containers/json");
        request.deadline = 1s;
        return request;
    }

private Q_SLOTS:
    void init()
    {
        const Endpoint real = test::localEngine();
        m_proxy = std::make_unique<FaultProxy>(real.url.host(), quint16(real.url.port()));
        Endpoint faulty = real;
        faulty.url.setPort(m_proxy->port());
        m_engine = std::make_unique<EngineConnection>(faulty);
        m_engine->open();
        QTRY_VERIFY2_WITH_TIMEOUT(m_engine->isConnected(), qPrintable(m_engine->error().message),
                                  20'000);
    }

    void cleanup()
    {
        m_engine.reset();
        m_proxy.reset();
    }

    void deadlyFaults_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QList<Error::Kind>>("kinds"); // which of them depends on what hits first
        using Kind = Error::Kind;
        const auto row = [](const char *name, Fault fault, const QList<Kind> &kinds) {
            QTest::newRow(name) << int(fault) << kinds;
        };
        row("cut", Fault::Cut, {Kind::ConnectionLost});
        row("reset", Fault::Reset, {Kind::ConnectionLost});
        row("half-close", Fault::HalfClose, {Kind::ConnectionLost});
        row("stall", Fault::Stall, {Kind::TimedOut});
        row("black hole", Fault::BlackHole, {Kind::TimedOut});
        row("refuse", Fault::Refuse, {Kind::Refused});
        row("corrupt", Fault::Corrupt,
            {Kind::ConnectionLost, Kind::ServerUntrusted, Kind::BadAnswer, Kind::ClientRejected,
             Kind::TimedOut});
    }

    void deadlyFaults()
    {
        QFETCH(int, fault);
        QFETCH(QList<Error::Kind>, kinds);
        // A stream that is under way ends too, and says so.
        HttpRequest events;
        events.path = QStringLiteral("/events");
        int streamEnds = 0;
        bool streamSucceeded = false;
        HttpStream *stream = m_engine->open(events, this);
        connect(stream, &HttpStream::ended, this, [&](const Result<void> &outcome) {
            ++streamEnds;
            streamSucceeded = outcome.has_value();
        });
        m_proxy->setFault(Fault(fault));
        // A user asks for something, and that finds out; the heartbeat would some seconds later.
        bool wasAnswered = false;
        m_engine->send(list(), this, [&wasAnswered](const Result<HttpAnswer> &answer) {
            wasAnswered = answer.has_value();
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, 40'000);
        QVERIFY(!wasAnswered);
        QVERIFY2(kinds.contains(m_engine->error().kind),
                 qPrintable(toPlainText(m_engine->error())));
        QVERIFY2(m_engine->error().message.contains(QString::number(m_proxy->port())),
                 qPrintable(m_engine->error().message));
        QTRY_COMPARE(streamEnds, 1);
        QVERIFY(!streamSucceeded);

        m_proxy->setFault(Fault::None);
        QTRY_VERIFY2_WITH_TIMEOUT(m_engine->isConnected(), qPrintable(m_engine->error().message),
                                  40'000);
        const auto answer =
            test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                return m_engine->send(list(), requester, done);
            });
        QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
        m_engine->close();
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openConnections(), 0, 20'000);
    }

    void bearableFaults_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("latency") << int(Fault::Latency);
        QTest::newRow("rate") << int(Fault::SlowRate);
        QTest::newRow("tiny slices") << int(Fault::TinySlices);
    }

    void bearableFaults()
    {
        QFETCH(int, fault);
        m_proxy->setFault(Fault(fault));
        HttpRequest request = list();
        request.deadline = 30s;
        for (int i = 0; i < 3; ++i) {
            const auto answer = test::answerOf<HttpAnswer>(
                [&](QObject *requester, const Handler<HttpAnswer> &done) {
                    return m_engine->send(request, requester, done);
                },
                40'000);
            QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
            QCOMPARE(answer->head.status, 200);
        }
        QVERIFY(m_engine->isConnected());
        m_engine->close();
        m_proxy->setFault(Fault::None);
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openConnections(), 0, 20'000);
    }

    void manyLossesLeaveNothing()
    {
        for (int i = 0; i < 5; ++i) {
            for (const Fault fault : {Fault::Cut, Fault::Reset}) {
                m_proxy->setFault(fault);
                m_engine->send(list(), this, [](const auto &) {});
                QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, 40'000);
                m_proxy->setFault(Fault::None);
                m_engine->retryNow();
                QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), 40'000);
            }
        }
        QVERIFY(m_proxy->openConnections() <= 2);
        m_engine->close();
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openConnections(), 0, 20'000);
    }

private:
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<EngineConnection> m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineFaultsTest)
#include "EngineFaultsTest.moc"
