// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/MachineStep.h"

#include "core/base/Tr.h"
#include "core/engine/EngineConnection.h"

namespace panel {

MachineStep::MachineStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("machine"), Tr::tr("Machine"), parent), m_context(std::move(context))
{
}

void MachineStep::run()
{
    m_hasTried = false;
    report(Tr::tr("asking %1").arg(m_context->endpoint.name));
    connect(m_context->engine, &EngineConnection::stateChanged, this,
            &MachineStep::checkConnection);
    checkConnection();
}

void MachineStep::checkConnection()
{
    switch (m_context->engine->state()) {
    case EngineConnection::State::Connected:
        m_context->engine->disconnect(this);
        lookForCompose();
        return;
    case EngineConnection::State::Connecting: m_hasTried = true; return;
    case EngineConnection::State::Disconnected: m_context->engine->open(); return;
    case EngineConnection::State::Lost:
        // What is known may be old: one attempt now decides.
        if (!m_hasTried) {
            m_hasTried = true;
            m_context->engine->retryNow();
            return;
        }
        m_context->engine->disconnect(this);
        fail(m_context->engine->error());
        return;
    }
}

void MachineStep::lookForCompose()
{
    report(Tr::tr("looking for Compose"));
    m_call = findCompose(*m_context->launcher, this, [this](const Result<ComposeProgram> &found) {
        if (!found) {
            fail(found.error());
            return;
        }
        m_context->compose = *found;
        succeed(Tr::tr("%1 answers · Engine %2 · Compose %3")
                    .arg(m_context->endpoint.name, m_context->engine->engineVersion(),
                         found->version.toString()));
    });
}

void MachineStep::stopWork()
{
    m_context->engine->disconnect(this);
    delete m_call;
}

} // namespace panel
