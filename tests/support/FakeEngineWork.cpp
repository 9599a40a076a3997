// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeEngineWork.h"

#include "tests/support/FaultyServer.h"

#include <QDateTime>
#include <QFile>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <algorithm>

namespace panel::test {

namespace {

using namespace std::chrono_literals;

constexpr auto floodTick = 10ms;
constexpr auto statsTick = 1s; // all containers at once, as the engine does

QByteArray contents(const char *name)
{
    QFile file(QStringLiteral(PANEL_SOURCE_DIR "/tests/data/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QByteArray isoTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

QByteArray labelsOf(int number)
{
    return "\"com.docker.compose.project\":\"" + FakeEngine::project().toLatin1()
           + "\",\"com.docker.compose.service\":\"" + FakeEngine::service(number).toLatin1() + '"';
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

const QByteArray endlessHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n";

} // namespace

class FakeEngineWork::Peer : public QObject
{
public:
    Peer(FakeEngineWork *engine, QSslSocket *socket)
        : QObject(socket), m_engine(engine), m_socket(socket)
    {
        ++m_engine->m_counts->connections;
        connect(socket, &QSslSocket::readyRead, this, &Peer::onReadyRead);
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        onReadyRead();
    }
    ~Peer() override
    {
        --m_engine->m_counts->connections;
        m_engine->m_listeners.remove(this);
        if (m_isLog)
            --m_engine->m_counts->logStreams;
        if (m_engine->m_measurers.remove(this))
            --m_engine->m_counts->statsStreams;
    }

    void write(const QByteArray &bytes) { m_socket->write(bytes); }
    void becomeLog()
    {
        m_isLog = true;
        ++m_engine->m_counts->logStreams;
    }

private:
    void onReadyRead()
    {
        m_received += m_socket->readAll();
        for (;;) {
            const qsizetype end = m_received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QByteArrayList words = m_received.left(m_received.indexOf('\r')).split(' ');
            m_received.remove(0, end + 4); // nothing that we answer has a body
            m_engine->answer(this, words.value(0), words.value(1));
        }
    }

    FakeEngineWork *m_engine;
    QSslSocket *m_socket;
    QByteArray m_received;
    bool m_isLog = false;
};

FakeEngineWork::FakeEngineWork(FakeEngine::Counts *counts, int own, int others)
    : m_counts(counts)
    , m_rowTemplate(contents("fake-engine/row.json"))
    , m_containerTemplate(contents("fake-engine/container.json"))
    , m_others(others)
    , m_began(QDateTime::currentDateTimeUtc().addSecs(-2 * 60 * 60).toMSecsSinceEpoch())
    , m_samples(contents("engine-stats/20.10-cgroup1-running.ndjson").split('\n'))
    , m_flood(this)
    , m_measure(this)
{
    for (int number = 1; number <= own; ++number) {
        m_own.insert(number, {true, 0, m_began});
        m_numberOf.insert(FakeEngine::idOf(number).toLatin1(), number);
    }
    m_flood.setTimerType(Qt::PreciseTimer);
    m_flood.setInterval(floodTick);
    connect(&m_flood, &QTimer::timeout, this, &FakeEngineWork::floodOnce);
    m_samples.removeFirst(); // has no processor time yet
    m_measure.setInterval(statsTick);
    connect(&m_measure, &QTimer::timeout, this, &FakeEngineWork::measureOnce);
}

FakeEngineWork::~FakeEngineWork()
{
    // With their connections, which still tell us of their end.
    qDeleteAll(findChildren<QTcpServer *>());
}

void FakeEngineWork::serve(QSslSocket *socket)
{
    new Peer(this, socket);
}

void FakeEngineWork::answer(Peer *peer, const QByteArray &method, const QByteArray &target)
{
    const QUrl url = QUrl::fromEncoded(target);
    QByteArray path = url.path().toLatin1();
    if (path.startsWith("/v1."))
        path = path.mid(path.indexOf('/', 1));
    const bool onlyOwn = url.query(QUrl::FullyDecoded).contains(u"com.docker.compose.project");
    if (path == "/_ping") {
        peer->write("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: "
                    + QByteArray(method == "HEAD" ? "0\r\n\r\n" : "2\r\n\r\nOK"));
    } else if (path == "/version") {
        peer->write(httpAnswer("200 OK", R"({"Version":"20.10.24","ApiVersion":"1.41",)"
                                         R"("MinAPIVersion":"1.12","Os":"linux","Arch":"amd64"})"));
    } else if (path == "/info") {
        peer->write(httpAnswer("200 OK", contents("engine-api/1.41/info.json")));
    } else if (path == "/containers/json") {
        ++m_counts->lists;
        peer->write(httpAnswer("200 OK", list(onlyOwn)));
    } else if (path == "/events") {
        m_listeners.insert(peer);
        peer->write(endlessHead);
    } else if (path.endsWith("/logs")) {
        peer->becomeLog();
        peer->write(endlessHead);
    } else if (path.endsWith("/stats")) {
        m_measurers.insert(peer);
        ++m_counts->statsStreams;
        peer->write(endlessHead);
        if (!m_measure.isActive())
            m_measure.start();
    } else if (path.startsWith("/containers/") && path.endsWith("/json")) {
        ++m_counts->inspects;
        const auto number = m_numberOf.constFind(path.split('/').value(2));
        const QByteArray said =
            number == m_numberOf.cend()
                ? httpAnswer("404 Not Found", R"({"message":"No such container"})")
                : httpAnswer("200 OK", inspected(*number, m_own.value(*number)));
        if (m_isHolding) {
            m_held.append({peer, said});
            m_counts->held = int(m_held.size());
        } else {
            peer->write(said);
        }
    } else {
        peer->write(httpAnswer("404 Not Found", R"({"message":"page not found"})"));
    }
}

QByteArray FakeEngineWork::row(int number, bool isOwn, const Fake &fake) const
{
    QByteArray text = m_rowTemplate;
    text.replace("@ID@", FakeEngine::idOf(number).toLatin1());
    text.replace("@NAME@", "cnt-" + QByteArray::number(number));
    text.replace("@LABELS@", isOwn ? labelsOf(number) : QByteArray());
    text.replace("@STATE@", fake.isRunning ? "running" : "exited");
    text.replace("@STATUS@", fake.isRunning ? "Up 2 hours" : "Exited (1) 2 hours ago");
    return text;
}

QByteArray FakeEngineWork::list(bool onlyOwn) const
{
    QByteArrayList rows;
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own)
        rows.append(row(own.key(), true, own.value()));
    constexpr int firstOther = 1'000'000;
    for (int other = 0; !onlyOwn && other < m_others; ++other)
        rows.append(row(firstOther + other, false, {}));
    return '[' + rows.join(',') + ']';
}

QByteArray FakeEngineWork::inspected(int number, const Fake &fake) const
{
    const QByteArray id = FakeEngine::idOf(number).toLatin1();
    const QByteArray changed = isoTime(fake.changedAt);
    QByteArray text = m_containerTemplate;
    text.replace("@ID@", id);
    text.replace("@SHORT@", id.left(12));
    text.replace("@NAME@", "cnt-" + QByteArray::number(number));
    text.replace("@LABELS@", labelsOf(number));
    text.replace("@STATE@", fake.isRunning ? "running" : "exited");
    text.replace("@RUNNING@", fake.isRunning ? "true" : "false");
    text.replace("@PID@", QByteArray::number(fake.isRunning ? 1000 + number : 0));
    text.replace("@EXIT@", QByteArray::number(fake.exitCode));
    text.replace("@STARTED@", fake.isRunning ? changed : isoTime(m_began));
    text.replace("@FINISHED@", fake.isRunning ? "0001-01-01T00:00:00Z" : changed);
    return text;
}

void FakeEngineWork::emitEvent(int number, const QByteArray &action)
{
    // No two at the same time: they would count as one.
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    m_lastEventNano = std::max(now, m_lastEventNano + 1);
    const QByteArray id = FakeEngine::idOf(number).toLatin1();
    const QByteArray line =
        "{\"status\":\"" + action + "\",\"id\":\"" + id
        + "\",\"from\":\"debian:bookworm-slim\",\"Type\":\"container\",\"Action\":\"" + action
        + "\",\"Actor\":{\"ID\":\"" + id + "\",\"Attributes\":{" + labelsOf(number)
        + ",\"image\":\"debian:bookworm-slim\",\"name\":\"cnt-" + QByteArray::number(number)
        + "\"}},\"scope\":\"local\",\"time\":" + QByteArray::number(m_lastEventNano / 1'000'000'000)
        + ",\"timeNano\":" + QByteArray::number(m_lastEventNano) + "}\n";
    for (Peer *peer : std::as_const(m_listeners))
        peer->write(chunk(line));
    if (!m_listeners.isEmpty())
        ++m_counts->events;
}

void FakeEngineWork::stop(int number, int exitCode)
{
    m_own[number] = {false, exitCode, QDateTime::currentMSecsSinceEpoch()};
    emitEvent(number, "die");
}

void FakeEngineWork::start(int number)
{
    m_own[number] = {true, 0, QDateTime::currentMSecsSinceEpoch()};
    emitEvent(number, "start");
}

void FakeEngineWork::create(int number)
{
    m_numberOf.insert(FakeEngine::idOf(number).toLatin1(), number);
    m_own[number] = {true, 0, QDateTime::currentMSecsSinceEpoch()};
    emitEvent(number, "create");
}

void FakeEngineWork::destroy(int number)
{
    m_own.remove(number);
    m_numberOf.remove(FakeEngine::idOf(number).toLatin1());
    emitEvent(number, "destroy");
}

void FakeEngineWork::flood(int perSecond, int spread)
{
    m_floodPerTick = perSecond * std::chrono::duration<double>(floodTick).count();
    m_floodSpread = spread;
    m_floodNext = 0;
    m_floodDue = 0;
    if (perSecond > 0)
        m_flood.start();
    else
        m_flood.stop();
}

void FakeEngineWork::floodOnce()
{
    for (m_floodDue += m_floodPerTick; m_floodDue >= 1; --m_floodDue) {
        const int number = 1 + m_floodNext++ % m_floodSpread;
        if (m_own.value(number).isRunning)
            stop(number, 1);
        else
            start(number);
    }
}

void FakeEngineWork::measureOnce()
{
    const QByteArray line = chunk(m_samples.at(m_nextSample++ % m_samples.size()) + '\n');
    for (Peer *peer : std::as_const(m_measurers))
        peer->write(line);
    if (m_measurers.isEmpty())
        m_measure.stop();
}

void FakeEngineWork::holdInspects(bool hold)
{
    m_isHolding = hold;
    if (hold)
        return;
    const auto held = std::exchange(m_held, {});
    m_counts->held = 0;
    for (const auto &[peer, said] : held) {
        if (peer)
            static_cast<Peer *>(peer.data())->write(said);
    }
}

} // namespace panel::test
