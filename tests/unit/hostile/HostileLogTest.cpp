// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/engine/LogStream.h"
#include "tests/support/PeakMemory.h"
#include "tests/support/PlayedEngine.h"

#include <QTest>

#include <memory>
#include <optional>

namespace panel {

using test::FaultyServer;

namespace {

constexpr int aMoment = 30'000; // never waited for in full

const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker."
                        "multiplexed-stream\r\n\r\n";

} // namespace

/// Logs of a hostile engine: RIGS 13, 36 and 37, as a reader of LogStream sees them.
class HostileLogTest : public QObject
{
    Q_OBJECT

    /// The log of a container for which the engine sends that.
    LogStream *follow(const FaultyServer::Script &script, bool tty = false)
    {
        m_lines.clear();
        m_signals = 0;
        m_end.reset();
        m_server->play(script, "/v1.41/containers/abc/logs");
        auto *log =
            new LogStream(m_engine.get(), QStringLiteral("abc"), {.tty = tty}, m_engine.get());
        connect(log, &LogStream::received, this, [this](const QList<LogLine> &lines) {
            m_lines += lines;
            ++m_signals;
        });
        connect(log, &LogStream::ended, this,
                [this](const Result<void> &outcome) { m_end = outcome; });
        return log;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_server = std::make_unique<FaultyServer>(m_tls, FaultyServer::Behaviour::Answer);
        test::playEngine(*m_server);
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
    }

    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
    }

    void aLineWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<bool>("tty");
        QTest::newRow("13 of a terminal") << QByteArray() << true;
        QTest::newRow("36 in a frame of 4 GB")
            << QByteArray("\1\0\0\0\xff\xff\xff\xff", 8) << false;
    }

    void aLineWithoutEnd()
    {
        QFETCH(QByteArray, begin);
        QFETCH(bool, tty);
        const QByteArray bare = "HTTP/1.1 200 OK\r\n\r\n";
        const test::PeakMemory memory;
        LogStream *log = follow({bare + begin, QByteArray(65536, 'x')}, tty);
        // A reader that has had enough: the engine has to wait.
        connect(log, &LogStream::received, log, [this, log] {
            if (m_lines.size() >= 200)
                log->pause();
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_lines.size() >= 200, aMoment);
        for (const LogLine &line : std::as_const(m_lines)) {
            QCOMPARE(line.text.size(), 64 * 1024);
            QVERIFY(line.continues);
        }
        qint64 before = -1;
        const auto hasStopped = [this, &before] {
            const qint64 now = m_server->bytesTaken();
            return std::exchange(before, now) == now;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasStopped(), aMoment);
        QVERIFY2(m_server->bytesTaken() < 64'000'000,
                 qPrintable(QString::number(m_server->bytesTaken())));
        QVERIFY2(memory.growth() < 64'000'000, qPrintable(QString::number(memory.growth())));
        QVERIFY(!m_end);
    }

    void aFrameOfAnotherKindEndsTheLog()
    {
        const QByteArray good("\1\0\0\0\0\0\0\3hi\n", 11);
        follow({head + good + QByteArray("\x77\0\0\0\0\0\0\3no\n", 11)});
        QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), aMoment);
        QVERIFY(!*m_end);
        QCOMPARE(m_end->error().kind, Error::Kind::BadAnswer);
        QCOMPARE(m_lines.size(), 1);
        QCOMPARE(m_lines.first().text, QByteArray("hi"));
        QTRY_COMPARE(m_server->openConnections() <= 2, true); // those of the requests
    }

    void emptyFramesAreNotTold()
    {
        const QByteArray empty("\1\0\0\0\0\0\0\0", 8);
        follow({head + empty.repeated(100'000) + QByteArray("\2\0\0\0\0\0\0\4end\n", 12)});
        QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), aMoment);
        QVERIFY(*m_end);
        QCOMPARE(m_lines.size(), 1);
        QCOMPARE(m_signals, 1);
        QCOMPARE(m_lines.first().stream, LogLine::Stream::StandardError);
    }

    void bytesThatAreNoTextAreKept()
    {
        const QByteArray text("\x1b]0;title\7\xff\xfe\0\x1b[2J", 17);
        follow({"HTTP/1.1 200 OK\r\n\r\n" + text + '\n'}, true);
        QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), aMoment);
        QCOMPARE(m_lines.size(), 1); // what is shown of them is the view's matter (38)
        QCOMPARE(m_lines.first().text, text);
    }

private:
    test::TlsFixture m_tls;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    QList<LogLine> m_lines;
    int m_signals = 0;
    std::optional<Result<void>> m_end;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::HostileLogTest)
#include "HostileLogTest.moc"
