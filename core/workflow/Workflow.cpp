// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/Workflow.h"

#include "core/base/Tr.h"

namespace panel {

Workflow::Workflow(Kind kind, QString title, QObject *parent)
    : QObject(parent), m_kind(kind), m_title(std::move(title))
{
}

void Workflow::add(Step *step)
{
    const int index = int(m_steps.size());
    step->setParent(this);
    m_steps.push_back(step);
    connect(step, &Step::changed, this, [this, index] { Q_EMIT stepChanged(index); });
    // Queued: a step may finish inside its own start(), and the next one must not run on its stack.
    connect(
        step, &Step::finished, this, [this, index] { onStepFinished(index); },
        Qt::QueuedConnection);
}

void Workflow::start()
{
    if (!isRunning())
        startStep(0);
}

void Workflow::resume()
{
    if (isRunning())
        return;
    int first = 0;
    const bool isAnother = m_renew && m_renew();
    while (!isAnother && first < int(m_steps.size())) {
        const StepState state = m_steps[size_t(first)]->state();
        if (state != StepState::Done && state != StepState::Skipped)
            break;
        ++first;
    }
    startStep(first < int(m_steps.size()) ? first : 0);
}

void Workflow::cancel()
{
    if (!isRunning())
        return;
    m_steps[size_t(m_current)]->cancel();
}

void Workflow::startStep(int index)
{
    m_current = index;
    m_outcome = {};
    if (index >= int(m_steps.size())) {
        end({});
        return;
    }
    m_steps[size_t(index)]->start();
}

void Workflow::onStepFinished(int index)
{
    if (index != m_current)
        return;
    const Step &step = *m_steps[size_t(index)];
    switch (step.state()) {
    case StepState::Done:
    case StepState::Skipped: startStep(index + 1); return;
    case StepState::Cancelled:
        end(panel::fail(Error::Kind::Cancelled, Tr::tr("Cancelled during “%1”.").arg(step.title()),
                        Tr::tr("Run it again to finish: it does only what is missing.")));
        return;
    case StepState::Failed: end(panel::fail(step.error())); return;
    case StepState::Waiting:
    case StepState::Running: return;
    }
}

void Workflow::end(Result<void> outcome)
{
    m_current = -1;
    m_outcome = std::move(outcome);
    Q_EMIT finished();
}

} // namespace panel
