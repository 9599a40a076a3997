// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpStream.h"

#include "core/base/Tr.h"
#include "core/http/AnswerFailure.h"
#include "core/http/HttpCall.h"
#include "core/http/HttpExchange.h"
#include "core/http/HttpFailure.h"

#include <QElapsedTimer>

#include <utility>

namespace panel {

namespace {

constexpr qint64 sliceBytes = 256 * 1024;
constexpr qint64 sliceMilliseconds = 8; ///< of reading, then other events get their turn
constexpr qsizetype maximumRefusalBytes = 64 * 1024;

} // namespace

HttpStream::HttpStream(QObject *requester) : QObject(requester)
{
    m_idle.setSingleShot(true);
}

HttpStream *HttpStream::failed(const Error &error, QObject *requester)
{
    auto *stream = new HttpStream(requester);
    stream->endWith(error);
    return stream;
}

HttpExchange *HttpStream::exchange() const
{
    return m_exchange;
}

void HttpStream::endWith(const Error &error)
{
    m_outcome = fail(error);
    schedulePump();
}

bool HttpStream::isAccepted(const HttpHead &head) const
{
    return head.status >= 200 && head.status < 300;
}

void HttpStream::follow(HttpExchange *exchange)
{
    m_exchange = exchange;
    connect(m_exchange, &HttpExchange::headArrived, this, &HttpStream::onHead);
    connect(m_exchange, &HttpExchange::readable, this, &HttpStream::pump);
    connect(m_exchange, &HttpExchange::ended, this, [this](const Result<void> &outcome) {
        m_outcome = outcome;
        pump();
    });
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_exchange->abort(deadlineError(m_exchange->peer(), m_idle.intervalAsDuration(), true));
    });
}

void HttpStream::pause()
{
    m_paused = true;
    m_idle.stop();
}

void HttpStream::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    restartIdleTimer();
    schedulePump();
}

void HttpStream::setIdleTimeout(std::chrono::milliseconds timeout)
{
    m_idle.setInterval(timeout);
    restartIdleTimer();
}

void HttpStream::close()
{
    if (std::exchange(m_done, true))
        return;
    m_idle.stop();
    delete m_exchange;
    deleteLater();
}

void HttpStream::onHead()
{
    if (!isAccepted(m_exchange->head()))
        return;
    m_exchange->stopDeadline();
    restartIdleTimer();
    Q_EMIT opened(m_exchange->head());
}

void HttpStream::pump()
{
    const QPointer<HttpStream> self(this);
    QElapsedTimer clock;
    clock.start();
    while (!m_paused && !m_done) {
        const QByteArray bytes = m_exchange ? m_exchange->read(sliceBytes) : QByteArray();
        if (bytes.isEmpty()) {
            if (m_outcome)
                finish();
            return;
        }
        restartIdleTimer();
        if (!take(bytes) || !self)
            return;
        if (clock.elapsed() >= sliceMilliseconds) {
            schedulePump();
            return;
        }
    }
}

void HttpStream::schedulePump()
{
    if (std::exchange(m_pumpScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

/// False if there is nothing more to read. The receiver may have deleted this stream.
bool HttpStream::take(const QByteArray &bytes)
{
    if (isAccepted(m_exchange->head())) {
        Q_EMIT received(bytes);
        return true;
    }
    m_refusal.append(bytes);
    if (m_refusal.size() <= maximumRefusalBytes)
        return true;
    m_exchange->abort(tooLargeError(m_exchange->peer(), maximumRefusalBytes));
    return false;
}

void HttpStream::finish()
{
    Result<void> outcome = *m_outcome;
    if (outcome && !isAccepted(m_exchange->head())) {
        const auto answer = expectSuccess({m_exchange->head(), m_refusal},
                                          Tr::tr("%1 refused").arg(m_exchange->peer().address));
        outcome =
            fail(answer ? parserFailure(Http1Parser::Fault::BadStatus, m_exchange->peer(), true)
                        : answer.error());
    }
    m_done = true;
    m_idle.stop();
    deleteLater();
    Q_EMIT ended(outcome);
}

void HttpStream::restartIdleTimer()
{
    const bool flows = m_exchange && m_exchange->head().status != 0 && !m_paused && !m_done;
    if (m_idle.interval() > 0 && flows)
        m_idle.start();
}

} // namespace panel
