// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpExchange.h"

#include "core/http/HttpFailure.h"

namespace panel {

HttpExchange::HttpExchange(const HttpRequest &request, HttpPeer peer,
                           std::chrono::milliseconds allowance, QObject *parent)
    : QObject(parent)
    , m_peer(std::move(peer))
    , m_repeatable(request.method == "GET" || request.method == "HEAD")
{
    if (request.headDeadline.count() > 0)
        limit(m_headDeadline, request.headDeadline + allowance);
    if (request.deadline.count() > 0)
        limit(m_deadline, request.deadline + allowance);
}

void HttpExchange::limit(QTimer &timer, std::chrono::milliseconds deadline)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this,
            [this, deadline] { abort(deadlineError(m_peer, deadline, m_repeatable)); });
    timer.start(deadline);
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
