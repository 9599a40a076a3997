// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LogStream.h"
#include "core/logs/LogSession.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/FaultProxy.h"

#include <QSignalSpy>
#include <QTest>

using namespace panel;
using panel::test::answerOf;
using panel::test::EngineFixture;
using panel::test::FaultProxy;
using Fault = FaultProxy::Fault;

namespace {

constexpr int patience = 120'000;

/// 12,000 numbered lines of each run, slowly enough that the connection is cut in their midst, and
/// an end that waits for SIGUSR1.
const QString counting = QStringLiteral(R"(
    run=$(( $(cat /run-number 2>/dev/null || echo 0) + 1 ))
    echo $run > /run-number
    trap end=yes USR1
    i=0
    while [ $i -lt 12000 ]; do
        i=$((i + 1))
        echo "run $run line $i"
        [ $((i % 30)) = 0 ] && sleep 0.01
    done
    while [ -z "$end" ]; do sleep 0.05; done
    echo "run $run ends"
    exec sleep 1000
)");

struct Line
{
    qint64 timeNano;
    QByteArray text;
    bool operator==(const Line &other) const = default;
};

std::vector<Line> linesOf(const LogStore &store, const QString &service)
{
    std::vector<Line> found;
    const qsizetype index = store.services().indexOf(service);
    store.visit(0, store.endNumber(), [&](const StoredLine &line) {
        if (line.service != index || line.stream == StoredLine::Stream::Divider)
            return;
        QByteArray text = line.text;
        text.detach();
        found.push_back({line.timeNano, text});
    });
    return found;
}

int dividersOf(const LogStore &store)
{
    int dividers = 0;
    store.visit(0, store.endNumber(), [&dividers](const StoredLine &line) {
        dividers += line.stream == StoredLine::Stream::Divider;
    });
    return dividers;
}

bool endsWith(const LogStore &store, const QString &service, const QByteArray &text)
{
    const std::vector<Line> lines = linesOf(store, service);
    return !lines.empty() && lines.back().text == text;
}

} // namespace

/// Numbered lines through a connection that is cut again and again, against the real engine.
class LogCutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesAndRepeatsNothing();
    void dividesARestartThatItDidNotHear();
    void fetchesWhatWasEarlier();

private:
    std::vector<Line> linesOfEngine(const QString &container);
    void send(const QString &container, const char *signal);
    void suffer(Fault fault, const LogStore &store);

    EngineFixture m_engine;
    std::unique_ptr<FaultProxy> m_proxy;
    Endpoint m_throughProxy;
    int m_cuts = 0;
};

void LogCutsTest::initTestCase()
{
    QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
    m_throughProxy = test::localEngine();
    m_proxy =
        std::make_unique<FaultProxy>(m_throughProxy.url.host(), quint16(m_throughProxy.url.port()));
    m_throughProxy.url.setHost(QStringLiteral("127.0.0.1"));
    m_throughProxy.url.setPort(m_proxy->port());
}

std::vector<Line> LogCutsTest::linesOfEngine(const QString &container)
{
    LogOptions options;
    options.follow = false;
    LogStream stream(&m_engine.connection(), container, options, nullptr);
    std::vector<Line> found;
    connect(&stream, &LogStream::received, &stream, [&found](const QList<LogLine> &lines) {
        for (const LogLine &line : lines)
            found.push_back({line.timeNano, line.text});
    });
    QSignalSpy ended(&stream, &LogStream::ended);
    if (!QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience))
        return {};
    return found;
}

void LogCutsTest::send(const QString &container, const char *signal)
{
    const auto sent = answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_engine.containers().kill(container, QString::fromLatin1(signal), requester, done);
    });
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
}

/// Waits for lines, breaks the connection, and lets it come back.
void LogCutsTest::suffer(Fault fault, const LogStore &store)
{
    const quint64 end = store.endNumber();
    QTRY_VERIFY_WITH_TIMEOUT(store.endNumber() > end + 200, patience);
    const int made = m_proxy->connectionsMade();
    m_proxy->setFault(fault);
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->openConnections() == 0 || m_proxy->connectionsMade() > made,
                             patience);
    m_proxy->setFault(Fault::None);
    ++m_cuts;
}

void LogCutsTest::losesAndRepeatsNothing()
{
    const QString web = m_engine.run(QStringLiteral("log-cut-web"), counting);
    const QString db = m_engine.run(QStringLiteral("log-cut-db"), counting);
    QVERIFY(!web.isEmpty() && !db.isEmpty());
    LogSession session(nullptr);
    session.setRange({-1, 0});
    session.setEndpoint(m_throughProxy);
    session.setSources(
        {{QStringLiteral("web"), web, false, true}, {QStringLiteral("db"), db, false, true}});
    const LogStore &store = session.store();
    for (const Fault fault : {Fault::Cut, Fault::Reset, Fault::Cut, Fault::Reset})
        suffer(fault, store);
    // The end of the first run is heard, over a connection that is there again: more lines than the
    // old one can have left.
    const size_t heard = linesOf(store, QStringLiteral("web")).size();
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(store, QStringLiteral("web")).size() > heard + 2000, patience);
    const auto restarted = answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_engine.containers().restart(web, std::chrono::seconds(0), requester, done);
    });
    QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(dividersOf(store), 1, patience);
    for (const Fault fault : {Fault::Reset, Fault::Cut})
        suffer(fault, store);
    send(web, "USR1");
    send(db, "USR1");
    QTRY_VERIFY_WITH_TIMEOUT(endsWith(store, QStringLiteral("web"), "run 2 ends"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(endsWith(store, QStringLiteral("db"), "run 1 ends"), patience);

    const std::vector<Line> mine = linesOf(store, QStringLiteral("db"));
    QCOMPARE(mine.size(), size_t(12'001));
    for (size_t i = 0; i + 1 < mine.size(); ++i)
        QCOMPARE(mine[i].text, "run 1 line " + QByteArray::number(i + 1));
    QVERIFY(mine == linesOfEngine(db));

    const std::vector<Line> both = linesOf(store, QStringLiteral("web"));
    QVERIFY(both == linesOfEngine(web));
    QCOMPARE(both.back().text, "run 2 ends");
    QCOMPARE(both[both.size() - 2].text, "run 2 line 12000");
    QCOMPARE(dividersOf(store), 1);
    qInfo("%d cuts, %zu + %zu lines, none lost, none twice", m_cuts, both.size(), mine.size());
}

/// The container is restarted while there is no connection; its state is told afterwards.
void LogCutsTest::dividesARestartThatItDidNotHear()
{
    const QString id =
        m_engine.run(QStringLiteral("log-unheard"), QStringLiteral("echo hello; exec sleep 1000"));
    LogSession session(nullptr);
    session.setEndpoint(m_throughProxy);
    LogSource source{QStringLiteral("web"), id, false, true, 1'000};
    session.setSources({source});
    const LogStore &store = session.store();
    QTRY_COMPARE_WITH_TIMEOUT(store.facts().lines, 1u, patience);
    m_proxy->setFault(Fault::Refuse);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openConnections(), 0, patience);
    const qint64 restart = store.line(store.firstNumber()).timeNano + 1;
    const auto restarted = answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_engine.containers().restart(id, std::chrono::seconds(0), requester, done);
    });
    QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().message));
    source.startedNano = restart;
    session.setSources({source});
    m_proxy->setFault(Fault::None);
    QTRY_COMPARE_WITH_TIMEOUT(store.facts().lines, 3u, patience);
    QVERIFY(store.line(store.firstNumber() + 1).stream == StoredLine::Stream::Divider);
    QCOMPARE(store.line(store.firstNumber() + 1).text, "web: started again");
}

/// The last lines first, then page by page to the very first, and each in its place by time.
void LogCutsTest::fetchesWhatWasEarlier()
{
    // The busy one speaks while the quiet one says a few words in between.
    const QString busy = m_engine.run(QStringLiteral("log-busy"), QStringLiteral(R"(
        for part in 1 2 3 4 5 6; do seq $part$part 5000 | sed 's/^/busy /'; sleep 0.1; done)"));
    const QString quiet = m_engine.run(QStringLiteral("log-quiet"), QStringLiteral(R"(
        for part in 1 2 3 4 5 6; do echo quiet $part; sleep 0.1; done)"));
    const auto total = [this](const QString &id) { return linesOfEngine(id).size(); };
    QTRY_VERIFY(total(quiet) == 6 && total(busy) > 29'000);
    const size_t expected = total(busy);
    LogSession session(nullptr);
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("busy"), busy, false, false},
                        {QStringLiteral("quiet"), quiet, false, false}});
    const LogStore &store = session.store();
    QTRY_COMPARE_WITH_TIMEOUT(store.facts().lines, 506u, patience);

    std::optional<LogMove> move;
    connect(&session, &LogSession::earlierFetched, this, [&](const LogMove &made) { move = made; });
    const StoredLine before = store.line(store.firstNumber() + 3);
    session.fetchEarlier();
    QTRY_VERIFY_WITH_TIMEOUT(move.has_value(), patience);
    QCOMPARE(store.facts().lines, 1006u);
    const StoredLine after = store.line(move->of(before.number));
    QCOMPARE(after.text, before.text);
    QCOMPARE(after.timeNano, before.timeNano);
    QTRY_VERIFY(session.earlierState() != LogSession::Earlier::Fetching);

    session.fetchEarlier(1); // to the beginning of time
    QTRY_COMPARE_WITH_TIMEOUT(session.earlierState(), LogSession::Earlier::Exhausted, patience);
    QVERIFY(linesOf(store, QStringLiteral("busy")) == linesOfEngine(busy));
    QCOMPARE(linesOf(store, QStringLiteral("busy")).size(), expected);
    QVERIFY(linesOf(store, QStringLiteral("quiet")) == linesOfEngine(quiet));
    qint64 last = 0;
    store.visit(0, store.endNumber(), [&last](const StoredLine &line) {
        QVERIFY(line.timeNano >= last);
        last = line.timeNano;
    });
}

QTEST_GUILESS_MAIN(LogCutsTest)
#include "LogCutsTest.moc"
