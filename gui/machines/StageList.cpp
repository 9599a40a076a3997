// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/StageList.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/stack/StepView.h"
#include "gui/Theme.h"
#include "gui/widgets/SafeText.h"
#include "gui/widgets/StepMark.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace panel {

namespace {

constexpr int markSide = 19;
constexpr int textLeft = 28;
constexpr int timeWidth = 52;

/// The stage in which a task ended shares the task's end; the ones before went well.
StepState stateOf(bool isLast, const MachineTask::Stage &stage, MachineTask::State task)
{
    if (!isLast)
        return StepState::Done;
    switch (task) {
    case MachineTask::State::Failed: return StepState::Failed;
    case MachineTask::State::Cancelled: return StepState::Cancelled;
    case MachineTask::State::Done: return StepState::Done;
    case MachineTask::State::Queued:
    case MachineTask::State::Running: break;
    }
    return stage.isOver ? StepState::Done : StepState::Running;
}

} // namespace

StageList::StageList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stageList"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_clock.setInterval(markFrameMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_turn = (m_turn + 1) % markFramesPerTurn;
        if (m_turn == 0)
            Q_EMIT ticked();
        update();
    });
}

void StageList::setStages(const QList<MachineTask::Stage> &stages, MachineTask::State state)
{
    const bool isOther = stages.size() != m_stages.size();
    m_stages = stages;
    m_state = state;
    if (state == MachineTask::State::Running && !m_clock.isActive())
        m_clock.start();
    else if (state != MachineTask::State::Running)
        m_clock.stop();
    QStringList spoken;
    for (const MachineTask::Stage &stage : stages)
        spoken.append(plainText(stage.title));
    setAccessibleName(spoken.isEmpty() ? tr("Stages")
                                       : tr("Stages: %1").arg(spoken.join(QStringLiteral(", "))));
    if (isOther)
        updateGeometry();
    update();
}

int StageList::rowHeight() const
{
    return std::max(markSide, fontMetrics().height()) + 10;
}

QSize StageList::sizeHint() const
{
    int widest = 0;
    for (const MachineTask::Stage &stage : m_stages)
        widest = std::max(widest, fontMetrics().horizontalAdvance(plainText(stage.title)));
    return {textLeft + widest + timeWidth + 12, int(m_stages.size()) * rowHeight() + 4};
}

QSize StageList::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

bool StageList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->pos().y() / rowHeight();
    if (row >= 0 && row < m_stages.size())
        QToolTip::showText(help->globalPos(), plainToolTip(m_stages[row].title), this);
    return true;
}

void StageList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = currentTokens();
    for (int i = 0; i < int(m_stages.size()); ++i) {
        const MachineTask::Stage &stage = m_stages[i];
        const QRect row(0, i * rowHeight(), width(), rowHeight());
        const bool isLast = i == int(m_stages.size()) - 1;
        const StepState state = stateOf(isLast, stage, m_state);
        drawStepMark(&painter,
                     QRectF(1, row.top() + (row.height() - markSide) / 2.0, markSide, markSide),
                     state, i + 1, m_turn);
        const QString time = durationText(stage.milliseconds);
        const QRect text = row.adjusted(textLeft, 0, -timeWidth, 0);
        painter.setFont(state == StepState::Done ? font() : fonts::strong());
        painter.setPen(state == StepState::Failed ? tokens.bad : tokens.text);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(plainText(stage.title), Qt::ElideRight, text.width()));
        painter.setFont(fonts::small());
        painter.setPen(tokens.muted);
        painter.drawText(row.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, time);
    }
}

} // namespace panel
