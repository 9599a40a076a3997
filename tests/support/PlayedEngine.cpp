// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PlayedEngine.h"

#include <QTest>

namespace panel::test {

Endpoint endpointOf(const FaultyServer &server, const TlsFixture &tls)
{
    return {QStringLiteral("vm"), QStringLiteral("test"), server.url(), tls.client()};
}

std::unique_ptr<EngineConnection> connectTo(const FaultyServer &server, const TlsFixture &tls)
{
    auto engine = std::make_unique<EngineConnection>(endpointOf(server, tls));
    engine->open();
    if (!QTest::qWaitFor([&engine] { return engine->isConnected(); }, 60'000))
        engine.reset();
    return engine;
}

QByteArray goingOn(const QByteArrayList &pieces)
{
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        "Transfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray &piece : pieces)
        answer += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    return answer;
}

} // namespace panel::test
