// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/HandshakePinger.h"

#include "core/endpoint/EndpointClient.h"
#include "core/engine/EngineHandshake.h"
#include "core/http/HttpClient.h"

namespace panel {

namespace {

/// Holds the connection for as long as the question lives.
class PingCall : public AnsweringCall<EngineIdentity>
{
public:
    PingCall(const Endpoint &endpoint, QObject *requester, Handler<EngineIdentity> done)
        : AnsweringCall(requester, std::move(done))
    {
        const Result<EndpointClient> made = makeClient(endpoint, this);
        if (!made) {
            deliver(fail(made.error()));
            return;
        }
        m_client = made->client;
        m_handshake =
            new EngineHandshake(m_client, this, [this](const Result<EngineGreeting> &greeting) {
                deliver(greeting.map([](const EngineGreeting &words) {
                    return EngineIdentity{words.engine.version, words.engine.apiVersion};
                }));
            });
    }

protected:
    void abortWork() override { delete m_handshake; }

private:
    HttpClient *m_client = nullptr;
    QPointer<EngineHandshake> m_handshake;
};

} // namespace

Call *HandshakePinger::ping(const Endpoint &endpoint, QObject *requester,
                            Handler<EngineIdentity> done)
{
    return new PingCall(endpoint, requester, std::move(done));
}

} // namespace panel
