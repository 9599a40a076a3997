// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StepView.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "gui/Fonts.h"
#include "gui/Theme.h"
#include "gui/widgets/ProgressLine.h"
#include "gui/widgets/SafeText.h"
#include "gui/widgets/StepMark.h"

#include <QPainter>

namespace panel {

namespace {

constexpr int markSide = 19;
constexpr int textLeft = 26;
constexpr int topPadding = 5;

} // namespace

QString stateForPeople(StepState state)
{
    switch (state) {
    case StepState::Waiting: return Tr::tr("waiting");
    case StepState::Running: return Tr::tr("running");
    case StepState::Done: return Tr::tr("done");
    case StepState::Failed: return Tr::tr("failed");
    case StepState::Skipped: return Tr::tr("nothing to do");
    case StepState::Cancelled: return Tr::tr("cancelled");
    }
    return {};
}

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds == 0)
        return {};
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

StepView::StepView(Step *step, int number, QWidget *parent)
    : QAbstractButton(parent), m_step(step), m_number(number)
{
    setObjectName(QStringLiteral("stepRow_%1").arg(step->id()));
    setText(plainCaption(step->title()));
    setAccessibleName(plainText(step->title()));
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_clock.setInterval(markFrameMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_turn = (m_turn + 1) % markFramesPerTurn;
        update();
    });
    refresh();
}

int StepView::heightFor(const QFont &font)
{
    return topPadding + QFontMetrics(font).height() + QFontMetrics(fonts::small()).height() + 13;
}

QSize StepView::sizeHint() const
{
    return {minimumWidth, heightFor(font())};
}

void StepView::refresh()
{
    if (!m_step)
        return;
    const bool running = m_step->state() == StepState::Running;
    if (running && !m_clock.isActive())
        m_clock.start();
    else if (!running)
        m_clock.stop();
    const QString spoken = tr("%1. %2", "state of a step, its detail")
                               .arg(stateForPeople(m_step->state()), plainText(m_step->detail()));
    setAccessibleDescription(spoken);
    setToolTip(plainToolTip(detailText()));
    update();
}

QString StepView::detailText() const
{
    if (m_step->state() == StepState::Failed)
        return plainText(m_step->error().message);
    const QString detail = plainText(m_step->detail());
    return detail.isEmpty() && m_step->state() != StepState::Waiting
               ? stateForPeople(m_step->state())
               : detail;
}

void StepView::paintEvent(QPaintEvent *)
{
    if (!m_step)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = currentTokens();
    const StepState state = m_step->state();
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? tokens.neutralBack : tokens.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, -8, 0), 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(tokens.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -8.5, -0.5), 6, 6);
    }

    painter.translate(6, 0);
    drawStepMark(&painter, QRectF(0, topPadding, markSide, markSide), state, m_number, m_turn);

    const int right = width() - 26;
    const QFont titleFont = fonts::smallStrong();
    const QFontMetrics titleMetrics(titleFont);
    const QString elapsed =
        state == StepState::Waiting ? QString() : durationText(m_step->elapsedMilliseconds());
    const QFontMetrics small(fonts::small());
    const int elapsedWidth = elapsed.isEmpty() ? 0 : small.horizontalAdvance(elapsed) + 8;
    const QRect titleRect(textLeft, topPadding, right - textLeft - elapsedWidth, markSide);
    const QString title =
        titleMetrics.elidedText(plainText(m_step->title()), Qt::ElideRight, titleRect.width());
    painter.setFont(titleFont);
    painter.setPen(state == StepState::Waiting ? tokens.muted : tokens.text);
    painter.drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    painter.setFont(fonts::small());
    painter.setPen(tokens.muted);
    if (!elapsed.isEmpty()) {
        painter.drawText(QRect(textLeft + titleMetrics.horizontalAdvance(title) + 8, topPadding,
                               elapsedWidth, markSide),
                         Qt::AlignLeft | Qt::AlignVCenter, elapsed);
    }
    const QRect detailRect(textLeft, topPadding + markSide, right - textLeft, small.height());
    painter.setPen(state == StepState::Failed ? tokens.bad : tokens.muted);
    painter.drawText(detailRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     small.elidedText(detailText(), Qt::ElideRight, detailRect.width()));
    if (state == StepState::Running && m_step->progress() >= 0) {
        ProgressLine::draw(&painter, QRectF(textLeft, detailRect.bottom() + 3, right - textLeft, 3),
                           m_step->progress());
    }
}

} // namespace panel
