// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/LossExplanation.h"

#include "core/http/TlsConnection.h"

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 2s;

} // namespace

LossExplanation::LossExplanation(const QUrl &address, const TlsIdentity &identity,
                                 const HttpPeer &peer, const Error &lost, QObject *requester,
                                 Handler<Error> done)
    : AnsweringCall(requester, std::move(done))
{
    auto *connection = new TlsConnection(address, identity, peer, this);
    m_connection = connection;
    connect(connection, &Connection::ended, this, [this, lost](const Result<void> &outcome) {
        const bool isBetter = !outcome && outcome.error().kind != Error::Kind::ConnectionLost;
        settle(isBetter ? outcome.error() : lost);
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this, lost] { settle(lost); });
    m_patience.start(patience);
}

void LossExplanation::abortWork()
{
    m_patience.stop();
    if (m_connection)
        m_connection->disconnect(this);
}

void LossExplanation::settle(const Error &error)
{
    abortWork();
    deliver(error);
}

} // namespace panel
