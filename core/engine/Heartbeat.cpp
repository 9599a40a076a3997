// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Heartbeat.h"

#include "core/base/Tr.h"
#include "core/engine/EngineHandshake.h"
#include "core/http/HttpClient.h"

#include <QLocale>

namespace panel {

namespace {

QString secondsText(std::chrono::milliseconds time)
{
    return QLocale().toString(double(time.count()) / 1000, 'g', 3);
}

} // namespace

Heartbeat::Heartbeat(HttpClient *client, const QByteArray &method, const HeartbeatPace &pace,
                     QObject *parent)
    : QObject(parent), m_client(client), m_method(method), m_pace(pace)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Heartbeat::beat);
    m_next.start(m_pace.interval);
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (!m_hasMissed)
            sayItIsSlow();
    });
}

void Heartbeat::beat()
{
    if (!m_ping)
        send(m_pace.deadline, m_hasMissed);
}

void Heartbeat::beatAfterWaking()
{
    delete m_ping;
    send(m_pace.afterWaking, true);
}

void Heartbeat::send(std::chrono::milliseconds deadline, bool isLastChance)
{
    m_next.stop();
    HttpRequest request = pingRequest(m_method);
    request.deadline = deadline;
    m_ping = m_client->send(request, this, [this, isLastChance](const Result<HttpAnswer> &answer) {
        m_ping.clear();
        m_slow.stop();
        onAnswer(answer, isLastChance);
    });
    if (m_ping->isWaiting())
        connect(m_ping, &HttpCall::begun, this, &Heartbeat::startClock);
    else
        startClock();
}

void Heartbeat::startClock()
{
    m_slow.start(m_pace.slow + m_ping->allowance());
    m_clock.start();
}

void Heartbeat::onAnswer(const Result<HttpAnswer> &answer, bool isLastChance)
{
    const auto success = answer ? expectSuccess(*answer, Tr::tr("The engine is not well")) : answer;
    if (success) {
        const std::chrono::microseconds roundTrip(m_clock.nsecsElapsed() / 1000);
        m_hasMissed = false;
        if (roundTrip < m_slow.intervalAsDuration())
            clearTrouble();
        else
            sayItIsSlow();
        m_next.start(m_trouble ? m_pace.inTrouble : m_pace.interval);
        Q_EMIT answered(*success, roundTrip);
        return;
    }
    const Error error = success.error();
    const bool missed = error.kind == Error::Kind::TimedOut;
    if (isLastChance || !(missed || error.kind == Error::Kind::ServerFailed)) {
        Q_EMIT ended(error);
        return;
    }
    m_hasMissed = true;
    if (missed) {
        setTrouble(ConnectionTrouble::Kind::PingMissed,
                   {error.kind,
                    Tr::tr("The engine did not answer within %1 s; it is asked once more.")
                        .arg(secondsText(m_pace.deadline)),
                    error.next,
                    {}});
        beat();
    } else {
        setTrouble(ConnectionTrouble::Kind::EngineUnwell,
                   {error.kind,
                    Tr::tr("The engine says that it is not well; it is asked once more."),
                    error.next, error.message});
        m_next.start(m_pace.inTrouble);
    }
}

void Heartbeat::sayItIsSlow()
{
    setTrouble(ConnectionTrouble::Kind::SlowAnswers,
               {Error::Kind::TimedOut,
                Tr::tr("The engine takes more than %1 s to answer.").arg(secondsText(m_pace.slow)),
                {},
                {}});
}

void Heartbeat::setTrouble(ConnectionTrouble::Kind kind, const Error &error)
{
    if (m_trouble && m_trouble->kind == kind)
        return;
    const QDateTime since = m_trouble ? m_trouble->since : QDateTime::currentDateTimeUtc();
    m_trouble = ConnectionTrouble{kind, error, since};
    Q_EMIT troubleChanged();
}

void Heartbeat::clearTrouble()
{
    if (!m_trouble)
        return;
    m_trouble.reset();
    Q_EMIT troubleChanged();
}

} // namespace panel
