// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/Step.h"

#include <QDateTime>

#include <algorithm>

namespace panel {

namespace {
constexpr qsizetype maximumOutputLines = 5000;
} // namespace

QString stateName(StepState state)
{
    switch (state) {
    case StepState::Waiting: return QStringLiteral("waiting");
    case StepState::Running: return QStringLiteral("running");
    case StepState::Done: return QStringLiteral("done");
    case StepState::Failed: return QStringLiteral("failed");
    case StepState::Skipped: return QStringLiteral("skipped");
    case StepState::Cancelled: return QStringLiteral("cancelled");
    }
    return QStringLiteral("waiting");
}

Step::Step(QString id, QString title, QObject *parent)
    : QObject(parent), m_id(std::move(id)), m_title(std::move(title))
{
}

qint64 Step::elapsedMilliseconds() const
{
    return m_state == StepState::Running ? m_clock.elapsed() : m_elapsed;
}

void Step::start()
{
    if (m_state == StepState::Running)
        return;
    m_state = StepState::Running;
    m_detail.clear();
    m_progress = -1;
    m_error = {};
    m_output.clear();
    m_markedLine = -1;
    m_parts.clear();
    m_clock.start();
    Q_EMIT changed();
    run();
}

void Step::cancel()
{
    if (m_state != StepState::Running)
        return;
    m_endsLater = false;
    stopWork();
    if (!m_endsLater)
        finish(StepState::Cancelled);
}

void Step::report(const QString &detail, double progress)
{
    if (m_state != StepState::Running
        || (detail == m_detail && progress == m_progress && m_parts == m_toldParts))
        return;
    m_toldParts = m_parts;
    m_detail = detail;
    m_progress = progress;
    Q_EMIT changed();
}

void Step::appendOutput(const QString &line)
{
    if (m_state != StepState::Running)
        return;
    m_output.append(line);
    if (m_output.size() > maximumOutputLines) {
        m_output.remove(0, maximumOutputLines / 10);
        m_markedLine = std::max(-1, m_markedLine - int(maximumOutputLines / 10));
    }
    Q_EMIT outputAppended(line);
}

void Step::succeed(const QString &detail)
{
    if (m_state != StepState::Running)
        return;
    m_detail = detail;
    finish(StepState::Done);
}

void Step::skip(const QString &detail)
{
    if (m_state != StepState::Running)
        return;
    m_detail = detail;
    finish(StepState::Skipped);
}

void Step::fail(const Error &error)
{
    if (m_state != StepState::Running)
        return;
    m_error = error;
    finish(error.kind == Error::Kind::Cancelled ? StepState::Cancelled : StepState::Failed);
}

void Step::finish(StepState state)
{
    m_elapsed = m_clock.elapsed();
    m_state = state;
    for (StepPart &part : m_parts) {
        if (part.state != StepState::Running && part.state != StepState::Waiting)
            continue;
        const bool isDone = state == StepState::Done || state == StepState::Skipped;
        part.state = isDone ? StepState::Done : StepState::Cancelled;
        part.progress = isDone ? 1 : -1;
    }
    m_progress = -1;
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace panel
