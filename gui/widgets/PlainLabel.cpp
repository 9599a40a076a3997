// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/PlainLabel.h"

#include "core/base/PlainText.h"
#include "gui/widgets/SafeText.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace panel {

namespace {

constexpr int comfortableWidth = 480;

/// Lays the text out and, with a painter, draws it. Returns the size taken.
QSizeF layOut(const QString &text, const QFont &font, qreal width, QPainter *painter)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QSizeF size;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, size.height()});
        size = {std::max(size.width(), line.naturalTextWidth()), size.height() + line.height()};
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, {0, 0});
    return size;
}

} // namespace

PlainLabel::PlainLabel(Fit fit, QWidget *parent) : QLabel(parent), m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred,
                       fit == Fit::Wrap ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(fit == Fit::Wrap);
    setSizePolicy(policy);
}

void PlainLabel::setText(const QString &foreign)
{
    QString safe = plainText(foreign);
    if (m_fit != Fit::Wrap)
        safe.replace(u'\n', u' ');
    if (safe == text())
        return;
    QLabel::setText(safe);
    updateGeometry();
    updateToolTip();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize PlainLabel::sizeHint() const
{
    if (m_fit == Fit::Wrap) {
        const QSizeF size = layOut(text(), font(), comfortableWidth, nullptr);
        return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
    }
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 1, metrics.height()};
}

QSize PlainLabel::minimumSizeHint() const
{
    return {std::min(40, sizeHint().width()), fontMetrics().height()};
}

int PlainLabel::heightForWidth(int width) const
{
    return int(std::ceil(layOut(text(), font(), std::max(width, 1), nullptr).height()));
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = currentTokens();
    painter.setPen(isEnabled() ? tokens.foreground(m_tone)
                               : palette().color(QPalette::Disabled, QPalette::WindowText));
    if (m_fit == Fit::Wrap) {
        layOut(text(), font(), width(), &painter);
        return;
    }
    const auto mode = m_fit == Fit::ElideMiddle ? Qt::ElideMiddle : Qt::ElideRight;
    painter.drawText(rect(), int(alignment() | Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), mode, width()));
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void PlainLabel::updateToolTip()
{
    const bool cut = m_fit != Fit::Wrap && fontMetrics().horizontalAdvance(text()) > width();
    setToolTip(cut ? plainToolTip(text()) : QString());
}

} // namespace panel
