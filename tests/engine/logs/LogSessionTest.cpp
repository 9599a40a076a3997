// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSession.h"

#include "core/engine/LogStream.h"
#include "tests/support/EngineFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace panel;
using panel::test::answerOf;
using panel::test::EngineFixture;

namespace {

constexpr int patience = 60'000;

/// 20,000 lines, every other one an error; numbered through, each run with a number of its own. The
/// first run waits for SIGUSR1.
const QString chatter = QStringLiteral(R"(
    run=$(( $(cat /run-number 2>/dev/null || echo 0) + 1 ))
    echo $run > /run-number
    trap go=yes USR1
    echo ready
    while [ $run = 1 ] && [ -z "$go" ]; do sleep 0.05; done
    i=0
    while [ $i -lt 10000 ]; do
        i=$((i + 1))
        echo "run $run out $i"
        echo "run $run err $i" >&2
    done
    echo "run $run ends"
    echo "run $run errors end" >&2
    exec sleep 1000
)");

/// Time, stream and text, to be compared as one.
using Record = std::tuple<qint64, bool, QByteArray>;

std::vector<Record> records(const LogStore &store, const QString &service)
{
    std::vector<Record> found;
    const qsizetype index = store.services().indexOf(service);
    store.visit(0, store.endNumber(), [&](const StoredLine &line) {
        if (line.service != index || line.stream == StoredLine::Stream::Divider)
            return;
        QByteArray text = line.text;
        text.detach();
        found.emplace_back(line.timeNano, line.stream == StoredLine::Stream::Error, text);
    });
    return found;
}

bool has(const LogStore &store, const QByteArray &text)
{
    bool found = false;
    store.visit(0, store.endNumber(), [&](const StoredLine &line) { found |= line.text == text; });
    return found;
}

/// The engine copies the two streams independently of each other, so each has an end of its own.
bool hasEnds(const LogStore &store, const QByteArray &run)
{
    return has(store, run + " ends") && has(store, run + " errors end");
}

} // namespace

/// Against the real engine of srcs/tools/local-engine.
class LogSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void followsFromTheStart();
    void survivesARestart();
    void beginsWithTheTail();
    void dividesContainersOfOneService();
    void mergesServicesByTime();
    void tellsAnUnknownContainerNothing();
    void followsSeveralEngines();
    void takesLinesOfThisProgram();

private:
    std::vector<Record> recordsOfEngine(const QString &container);
    void letGo(const QString &container);

    EngineFixture m_engine;
};

void LogSessionTest::initTestCase()
{
    QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
}

/// What the engine itself has kept: the truth to compare with.
std::vector<Record> LogSessionTest::recordsOfEngine(const QString &container)
{
    LogOptions options;
    options.follow = false;
    LogStream stream(&m_engine.connection(), container, options, nullptr);
    std::vector<Record> found;
    connect(&stream, &LogStream::received, &stream, [&found](const QList<LogLine> &lines) {
        for (const LogLine &line : lines) {
            found.emplace_back(line.timeNano, line.stream == LogLine::Stream::StandardError,
                               line.text);
        }
    });
    QSignalSpy ended(&stream, &LogStream::ended);
    if (!QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience))
        return {};
    return found;
}

/// Lets the chatter begin.
void LogSessionTest::letGo(const QString &container)
{
    const auto sent = answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_engine.containers().kill(container, QStringLiteral("SIGUSR1"), requester, done);
    });
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
}

void LogSessionTest::followsFromTheStart()
{
    const QString id = m_engine.run(QStringLiteral("log-start"), chatter);
    QVERIFY(!id.isEmpty());
    LogSession session(nullptr);
    QSignalSpy appended(&session, &LogSession::appended);
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("web"), id, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "ready"), patience);
    letGo(id);
    QTRY_VERIFY_WITH_TIMEOUT(hasEnds(session.store(), "run 1"), patience);

    const std::vector<Record> mine = records(session.store(), QStringLiteral("web"));
    QCOMPARE(mine.size(), size_t(20'003));
    int out = 0;
    int err = 0;
    for (const auto &[time, isError, text] : mine) {
        QCOMPARE(isError, text.startsWith("run 1 err"));
        if (text.startsWith("run 1 err "))
            QCOMPARE(text, "run 1 err " + QByteArray::number(++err));
        else if (text.startsWith("run 1 out "))
            QCOMPARE(text, "run 1 out " + QByteArray::number(++out));
    }
    QCOMPARE(out, 10'000);
    QCOMPARE(err, 10'000);
    QVERIFY(mine == recordsOfEngine(id));
    QVERIFY2(appended.size() < 2000, "batches, not lines, are announced");
}

/// The container is restarted in the midst of its chatter, and nobody tells the session.
void LogSessionTest::survivesARestart()
{
    const QString id = m_engine.run(QStringLiteral("log-restart"), chatter);
    QVERIFY(!id.isEmpty());
    LogSession session(nullptr);
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("web"), id, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "ready"), patience);
    letGo(id);
    QTRY_VERIFY_WITH_TIMEOUT(session.store().facts().lines > 2000, patience);
    const auto restarted = answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_engine.containers().restart(id, std::chrono::seconds(0), requester, done);
    });
    QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().message));
    QTRY_VERIFY_WITH_TIMEOUT(hasEnds(session.store(), "run 2"), patience);

    const std::vector<Record> mine = records(session.store(), QStringLiteral("web"));
    const std::vector<Record> theirs = recordsOfEngine(id);
    QVERIFY(mine.size() > 22'000);
    QVERIFY(mine == theirs);
}

void LogSessionTest::beginsWithTheTail()
{
    const QString id =
        m_engine.run(QStringLiteral("log-tail"), QStringLiteral("seq 1 2000; exec sleep 1000"));
    QTRY_VERIFY(recordsOfEngine(id).size() == 2000);
    LogSession session(nullptr);
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("web"), id, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "2000"), patience);
    QCOMPARE(session.store().facts().lines, 500u);
    QCOMPARE(session.store().line(LogStore::firstEver).text, "1501");

    // Nothing comes twice when the same sources are set again, or go and come back.
    session.setSources({});
    session.setSources({{QStringLiteral("web"), id, false, true}});
    const QString other = m_engine.run(QStringLiteral("log-other"), QStringLiteral("echo other"));
    session.setSources(
        {{QStringLiteral("web"), id, false, true}, {QStringLiteral("other"), other, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "other"), patience);
    QCOMPARE(session.store().facts().lines, 501u);
}

void LogSessionTest::dividesContainersOfOneService()
{
    const QString first = m_engine.run(QStringLiteral("log-first"), QStringLiteral("echo first"));
    LogSession session(nullptr);
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("web"), first, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "first"), patience);
    const QString second =
        m_engine.run(QStringLiteral("log-second"), QStringLiteral("echo second"));
    session.setSources({{QStringLiteral("web"), second, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "second"), patience);

    QCOMPARE(session.store().facts().lines, 3u);
    const StoredLine divider = session.store().line(LogStore::firstEver + 1);
    QVERIFY(divider.stream == StoredLine::Stream::Divider);
    QCOMPARE(divider.text, "web: new container " + second.left(6).toUtf8());
}

void LogSessionTest::mergesServicesByTime()
{
    const QString even =
        m_engine.run(QStringLiteral("log-even"),
                     QStringLiteral("for i in 1 2 3 4 5; do echo $i; sleep 0.05; done"));
    const QString odd =
        m_engine.run(QStringLiteral("log-odd"),
                     QStringLiteral("for i in 1 2 3 4 5; do echo $i; sleep 0.05; done"));
    QTRY_VERIFY(recordsOfEngine(even).size() == 5 && recordsOfEngine(odd).size() == 5);
    LogSession session(nullptr);
    session.setEndpoint(test::localEngine());
    session.setSources(
        {{QStringLiteral("even"), even, false, false}, {QStringLiteral("odd"), odd, false, false}});
    QTRY_COMPARE_WITH_TIMEOUT(session.store().facts().lines, 10u, patience);
    qint64 last = 0;
    session.store().visit(0, session.store().endNumber(), [&last](const StoredLine &line) {
        QVERIFY(line.timeNano >= last);
        last = line.timeNano;
    });
}

void LogSessionTest::tellsAnUnknownContainerNothing()
{
    const QString known = m_engine.run(QStringLiteral("log-known"), QStringLiteral("echo known"));
    LogSession session(nullptr);
    QSignalSpy failed(&session, &LogSession::failed);
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("gone"), QString(64, u'0'), false, true},
                        {QStringLiteral("web"), known, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(session.store(), "known"), patience);
    QVERIFY(failed.isEmpty()); // it was removed: that is no failure of its log
}

/// The same service on two machines, which are one engine by two ways here.
void LogSessionTest::followsSeveralEngines()
{
    const QString here = m_engine.run(QStringLiteral("log-here"), QStringLiteral("echo here"));
    const QString there = m_engine.run(QStringLiteral("log-there"), QStringLiteral("echo there"));
    LogSession session(nullptr);
    session.setEndpoint(test::localEngine());
    session.setEndpoint(test::localEngine(), QStringLiteral("other"));
    session.setSources({{QStringLiteral("web"), here, false, true}});
    LogSource source{QStringLiteral("web"), there, false, true};
    source.engine = QStringLiteral("other");
    session.setSources({source}, QStringLiteral("other"));
    const LogStore &store = session.store();
    QTRY_VERIFY_WITH_TIMEOUT(has(store, "here") && has(store, "there"), patience);
    QCOMPARE(records(store, QStringLiteral("web")).size(), size_t(1));
    QCOMPARE(std::get<2>(records(store, QStringLiteral("web@other")).at(0)), "there");
    QCOMPARE(session.sources().size(), 2);
    // What is told of one engine does not concern the other.
    session.setSources({}, QStringLiteral("other"));
    session.setEndpoint({}, QStringLiteral("other"));
    QCOMPARE(session.sources().size(), 1);
    QCOMPARE(session.endpoints().size(), 1);
    const QString more = m_engine.run(QStringLiteral("log-more"), QStringLiteral("echo more"));
    session.setSourcesOf(QStringLiteral("web"),
                         {LogSource{QStringLiteral("web"), more, false, true}});
    QTRY_VERIFY_WITH_TIMEOUT(has(store, "more"), patience);
}

void LogSessionTest::takesLinesOfThisProgram()
{
    LogSession session(nullptr);
    session.addLines(QStringLiteral("bring-up"), {"building", "  still building"});
    session.addLines(QStringLiteral("bring-up"), {"it failed"}, StoredLine::Stream::Error);
    QTRY_COMPARE(session.store().facts().lines, 3u);
    const std::vector<Record> lines = records(session.store(), QStringLiteral("bring-up"));
    QCOMPARE(std::get<2>(lines[0]), "building");
    QVERIFY(std::get<1>(lines[2]));
    QVERIFY(std::get<0>(lines[0]) > 1'700'000'000'000'000'000);
}

QTEST_GUILESS_MAIN(LogSessionTest)
#include "LogSessionTest.moc"
