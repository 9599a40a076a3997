// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/StatePill.h"

#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"

#include <QPainter>

#include <cmath>

namespace panel {

StatePill::StatePill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void StatePill::setState(const QString &text, Tone tone)
{
    if (text == m_text && tone == m_tone)
        return;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    const QFontMetricsF metrics(fonts::smallStrong());
    return {int(std::ceil(metrics.horizontalAdvance(m_text))) + 18,
            int(std::ceil(metrics.height())) + 4};
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPill(&painter, rect(), m_text, currentTokens(), m_tone);
}

} // namespace panel
