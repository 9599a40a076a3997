// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/StopByIdStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/ContainerApi.h"
#include "core/workflow/DockerText.h"
#include "core/workflow/EngineCommand.h"

#include <algorithm>

namespace panel {

StopByIdStep::StopByIdStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("stop"), Tr::tr("Stop"), parent), m_context(std::move(context))
{
}

void StopByIdStep::run()
{
    m_left.clear();
    m_stopped = 0;
    for (const Service &service : m_context->services->services()) {
        for (const QString &id : service.running) {
            if (const Container *container = m_context->services->container(id))
                m_left.append(*container);
        }
    }
    std::sort(m_left.begin(), m_left.end(),
              [](const Container &a, const Container &b) { return a.created > b.created; });
    next();
}

void StopByIdStep::next()
{
    if (m_left.isEmpty()) {
        if (m_stopped == 0)
            skip(Tr::tr("nothing runs"));
        else
            succeed(Tr::tr("%n container(s) stopped", nullptr, m_stopped));
        return;
    }
    const Container container = m_left.takeFirst();
    const QString name = elided(plainLine(container.name), 80);
    report(name);
    m_call =
        ContainerApi(m_context->engine)
            .stop(container.id, stopGrace, this,
                  recorded(*m_context, stopText(container.name),
                           [this, name](const Result<void> &stopped) {
                               if (!stopped && stopped.error().kind != Error::Kind::NotFound) {
                                   fail(stopped.error());
                                   return;
                               }
                               appendOutput(stopped ? Tr::tr("%1: stopped").arg(name)
                                                    : Tr::tr("%1: was gone already").arg(name));
                               ++m_stopped;
                               next();
                           }));
}

void StopByIdStep::stopWork()
{
    delete m_call;
}

} // namespace panel
