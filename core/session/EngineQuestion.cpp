// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/EngineQuestion.h"

#include "core/base/PlainText.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/SystemApi.h"

namespace panel {

namespace {

/// Docker's own engine needs no name.
QString productName(const QString &component)
{
    return component == QLatin1String("Engine") ? QString() : elided(plainLine(component), 40);
}

/// Holds the connection for as long as the question lives.
class EngineQuestion : public AnsweringCall<EngineAnswer>
{
public:
    EngineQuestion(const Endpoint &endpoint, QObject *requester, Handler<EngineAnswer> done)
        : AnsweringCall(requester, std::move(done)), m_engine(new EngineConnection(endpoint, this))
    {
        connect(m_engine, &EngineConnection::stateChanged, this, [this] { onState(); });
        m_engine->open();
    }

protected:
    void abortWork() override { m_engine->disconnect(this); }

private:
    void onState()
    {
        if (m_engine->state() == EngineConnection::State::Lost) {
            m_engine->disconnect(this);
            deliver(fail(m_engine->error()));
            return;
        }
        if (!m_engine->isConnected() || m_isAsking)
            return;
        m_isAsking = true;
        m_answer.version = m_engine->engineVersion();
        m_answer.api = m_engine->apiVersion();
        SystemApi(m_engine).version(this, [this](const Result<EngineVersion> &version) {
            if (version) {
                m_answer.api = elided(plainLine(version->apiVersion), 20);
                m_answer.product = productName(version->product);
            }
            askWhichOne();
        });
    }

    void askWhichOne()
    {
        SystemApi(m_engine).info(this, [this](const Result<EngineInfo> &info) {
            if (info)
                m_answer.id = info->id;
            m_engine->disconnect(this);
            deliver(m_answer);
        });
    }

    EngineConnection *m_engine;
    bool m_isAsking = false;
    EngineAnswer m_answer;
};

} // namespace

Call *EngineQuestioner::ask(const Endpoint &endpoint, QObject *requester,
                            Handler<EngineAnswer> done)
{
    return new EngineQuestion(endpoint, requester, std::move(done));
}

} // namespace panel
