// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpExchange.h"

#include "core/http/HttpFailure.h"

#include <utility>

namespace panel {

HttpExchange::HttpExchange(const HttpRequest &request, HttpPeer peer, QObject *parent)
    : QObject(parent)
    , m_peer(std::move(peer))
    , m_headLimit(request.headDeadline)
    , m_limit(request.deadline)
    , m_repeatable(request.method == "GET" || request.method == "HEAD")
{
    prepare(m_headDeadline);
    prepare(m_deadline);
}

void HttpExchange::prepare(QTimer &timer)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, [this, &timer] {
        abort(deadlineError(m_peer, timer.intervalAsDuration(), m_repeatable));
    });
}

void HttpExchange::limit(QTimer &timer, std::chrono::milliseconds deadline)
{
    if (deadline.count() > 0)
        timer.start(deadline + m_allowance);
}

void HttpExchange::begin(std::chrono::milliseconds allowance)
{
    m_allowance = allowance;
    limit(m_headDeadline, m_headLimit);
    limit(m_deadline, m_limit);
    if (std::exchange(m_waiting, false))
        Q_EMIT begun();
}

void HttpExchange::stopDeadline()
{
    m_limit = {};
    m_deadline.stop();
}

void HttpExchange::setHead(const HttpHead &head)
{
    m_headDeadline.stop();
    m_head = head;
}

void HttpExchange::write(const QByteArray &) {}

void HttpExchange::abort(const Error &error)
{
    drop();
    end(fail(error));
}

void HttpExchange::end(const Result<void> &outcome)
{
    if (m_ended)
        return;
    m_ended = true;
    m_headDeadline.stop();
    m_deadline.stop();
    Q_EMIT ended(outcome);
}

} // namespace panel
