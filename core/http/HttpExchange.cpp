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
    if (request.deadline.count() <= 0)
        return;
    const std::chrono::milliseconds deadline = request.deadline + allowance;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this, deadline] { abort(deadlineError(m_peer, deadline, m_repeatable)); });
    m_deadline.start(deadline);
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
    m_deadline.stop();
    Q_EMIT ended(outcome);
}

} // namespace panel
