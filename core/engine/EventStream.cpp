// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EventStream.h"

#include "core/base/Log.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EngineTime.h"
#include "core/http/JsonFields.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto firstPause = 500ms; ///< then doubled; while the connection itself is there
constexpr auto longestPause = 8s;
constexpr qsizetype maximumLine = 1 << 20;
constexpr auto checkInterval = 30s;
constexpr auto usuallyOnTheWay = 3s;

} // namespace

QStringList EventFilter::lifecycleActions()
{
    return {QStringLiteral("create"),       QStringLiteral("start"),  QStringLiteral("restart"),
            QStringLiteral("die"),          QStringLiteral("stop"),   QStringLiteral("kill"),
            QStringLiteral("oom"),          QStringLiteral("pause"),  QStringLiteral("unpause"),
            QStringLiteral("destroy"),      QStringLiteral("rename"), QStringLiteral("update"),
            QStringLiteral("health_status")};
}

EventStream::EventStream(EngineConnection *engine, EventFilter filter, QObject *parent)
    : QObject(parent), m_engine(engine), m_filter(std::move(filter)), m_lines(maximumLine)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(firstPause);
    m_floodTurn.setSingleShot(true);
    m_floodTurn.setInterval(EventFlood::turn);
    connect(&m_floodTurn, &QTimer::timeout, this, &EventStream::onTurnOver);
    connect(&m_retry, &QTimer::timeout, this, &EventStream::openIfConnected);
    setChecking(checkInterval, usuallyOnTheWay);
    connect(&m_checking, &QTimer::timeout, this, &EventStream::check);
    connect(engine, &EngineConnection::stateChanged, this, &EventStream::openIfConnected);
    openIfConnected();
}

void EventStream::openIfConnected()
{
    if (m_stream || !m_engine->isConnected())
        return;
    m_retry.stop();
    m_lines = LineSplitter(maximumLine);
    m_stream = m_engine->open(request(), this);
    connect(m_stream, &HttpStream::opened, this, &EventStream::onOpened);
    connect(m_stream, &HttpStream::received, this, &EventStream::onReceived);
    connect(m_stream, &HttpStream::ended, this, &EventStream::onEnded);
}

/// All since the last one that is known, or from now on if none is.
HttpRequest EventStream::request() const
{
    HttpRequest request = apiRequest(Api::Events);
    addFilters(request.query, {{QStringLiteral("type"), m_filter.types},
                               {QStringLiteral("event"), m_filter.actions},
                               {QStringLiteral("label"), m_filter.labels}});
    if (m_recent.resumeFrom() > 0)
        addParameter(request.query, QStringLiteral("since"), engineTime(m_recent.resumeFrom()));
    return request;
}

void EventStream::setChecking(std::chrono::milliseconds interval,
                              std::chrono::milliseconds onTheWay)
{
    m_checking.setInterval(interval);
    m_onTheWay = onTheWay;
}

void EventStream::reopen()
{
    if (!m_stream)
        return; // it will be opened anyway
    m_stream->disconnect(this);
    m_stream->close();
    m_stream->deleteLater();
    m_stream.clear();
    m_open = false;
    m_checking.stop();
    delete m_check;
    openIfConnected();
}

qint64 EventStream::engineClock() const
{
    return m_clockAtOpening == 0 ? 0 : m_clockAtOpening + m_sinceOpening.nsecsElapsed();
}

/// What happened must have come by the stream, but for what may be on its way still.
void EventStream::check()
{
    const qint64 until = engineClock() - m_onTheWay.count();
    if (!m_open || m_check || m_recent.resumeFrom() == 0 || until <= m_recent.resumeFrom())
        return;
    HttpRequest request = this->request();
    request.maximumBytes = largestBodyReadAtOnce;
    addParameter(request.query, QStringLiteral("until"), engineTime(until));
    m_check = m_engine->send(request, this, [this, until](const Result<HttpAnswer> &answer) {
        m_check.clear();
        onChecked(answer, until);
    });
}

void EventStream::onChecked(const Result<HttpAnswer> &answer, qint64 until)
{
    if (!m_open)
        return;
    if (!answer && answer.error().kind == Error::Kind::TooLarge) {
        // That much, since an event after which nothing came; but the last second before it is
        // asked for too: so only once for each.
        const qint64 silentSince = m_recent.resumeFrom();
        if (std::exchange(m_tooMuchSince, silentSince) != silentSince)
            onStalled();
        return;
    }
    if (!answer || answer->head.status != 200)
        return; // the connection finds out by itself what that means
    const QByteArrayList lines = answer->body.split('\n');
    for (const QByteArray &line : lines) {
        const auto event = parseJsonObject(line).and_then(&EngineEvent::fromJson);
        if (!event || event->timeNano > until || event->timeNano < m_recent.resumeFrom()
            || m_recent.contains(*event))
            continue;
        onStalled();
        return;
    }
}

void EventStream::onStalled()
{
    qCWarning(logEngine) << "events do not come by their stream; it is opened anew";
    const QPointer<EventStream> self(this);
    Q_EMIT stalled();
    if (self)
        reopen();
}

void EventStream::onOpened(const HttpHead &head)
{
    m_open = true;
    m_retry.setInterval(firstPause);
    m_clockAtOpening = clockIn(head.header("date"));
    m_sinceOpening.start();
    m_checking.start();
    m_recent.startAt(m_clockAtOpening);
    if (std::exchange(m_wasOpen, true))
        Q_EMIT resumed();
    else
        Q_EMIT opened();
}

void EventStream::onReceived(const QByteArray &bytes)
{
    const QPointer<EventStream> self(this);
    const auto now = EventFlood::Clock::now();
    if (!m_flood.take(bytes.size(), now)) {
        m_stream->pause();
        m_floodTurn.start();
    }
    const QByteArrayList lines = m_lines.feed(bytes);
    bool gap = false;
    for (const QByteArray &line : lines) {
        if (!m_flood.admits(now))
            continue;
        gap = !onLine(line) || gap;
        if (!self)
            return;
    }
    if (m_flood.hasGap() && !m_floodTurn.isActive())
        m_floodTurn.start();
    if (gap)
        Q_EMIT resumed();
}

void EventStream::onTurnOver()
{
    if (m_stream)
        m_stream->resume();
    const bool isDue = m_flood.isDue(EventFlood::Clock::now());
    if (m_flood.hasGap())
        m_floodTurn.start();
    if (!isDue)
        return;
    qCWarning(logEngine) << "too many events; some were dropped";
    Q_EMIT resumed();
}

/// False if the line could not be understood. The receiver may have deleted this stream.
bool EventStream::onLine(const QByteArray &line)
{
    if (line.isEmpty())
        return true;
    const auto event = parseJsonObject(line).and_then(&EngineEvent::fromJson);
    if (!event) {
        qCWarning(logEngine) << "event:" << event.error().message;
        return false;
    }
    if (m_recent.add(*event))
        Q_EMIT received(*event);
    return true;
}

void EventStream::onEnded(const Result<void> &outcome)
{
    m_stream.clear(); // it deletes itself
    m_open = false;
    m_checking.stop();
    delete m_check;
    m_retry.start();
    m_retry.setInterval(
        std::min<std::chrono::milliseconds>(m_retry.intervalAsDuration() * 2, longestPause));
    Q_EMIT lost(outcome ? Error{Error::Kind::ConnectionLost,
                                Tr::tr("The engine ended its stream of events."),
                                {},
                                {}}
                        : outcome.error());
}

} // namespace panel
