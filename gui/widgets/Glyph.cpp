// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/Glyph.h"

#include "gui/Fonts.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace panel {

namespace {

class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, QColor Tokens::*color) : m_glyph(glyph), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor color = mode == QIcon::Disabled
                                 ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                                 : currentTokens().*m_color;
        // At the left of a wider field: the rest is the gap to the text.
        drawGlyph(painter, m_glyph, QRect(rect.topLeft(), QSize(rect.height(), rect.height())),
                  color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
    QColor Tokens::*m_color;
};

QPainterPath lines(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    for (const QPointF &point : points) {
        if (path.elementCount() == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    return path;
}

} // namespace

void drawGlyph(QPainter *painter, Glyph glyph, const QRectF &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(rect.width(), rect.height());
    painter->translate(rect.center());
    painter->scale(side / 16, side / 16); // every glyph is drawn on a field from -8 to 8
    QPen pen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    const auto fill = [&](const QPainterPath &path) {
        pen.setWidthF(1.2);
        painter->setPen(pen);
        painter->setBrush(color);
        painter->drawPath(path);
    };
    switch (glyph) {
    case Glyph::Play: {
        QPainterPath path = lines({{-3.5, -5}, {5, 0}, {-3.5, 5}});
        path.closeSubpath();
        fill(path);
        break;
    }
    case Glyph::Stop: {
        QPainterPath path;
        path.addRect(QRectF(-4.5, -4.5, 9, 9));
        fill(path);
        break;
    }
    case Glyph::Rebuild: {
        painter->drawArc(QRectF(-5, -5, 10, 10), 60 * 16, 290 * 16);
        painter->drawPath(lines({{2.2, -7.6}, {2.6, -4.3}, {5.9, -4.6}}));
        break;
    }
    case Glyph::Down: painter->drawPath(lines({{-3.5, -1.5}, {0, 2}, {3.5, -1.5}})); break;
    case Glyph::Up: painter->drawPath(lines({{-3.5, 2}, {0, -1.5}, {3.5, 2}})); break;
    case Glyph::Bookmark:
        pen.setWidthF(1.4);
        painter->setPen(pen);
        painter->drawPath(
            lines({{-3.5, 6}, {-3.5, -5.5}, {3.5, -5.5}, {3.5, 6}, {0, 2.8}, {-3.5, 6}}));
        break;
    case Glyph::Cancel:
    case Glyph::Close:
        painter->drawPath(lines({{-3.8, -3.8}, {3.8, 3.8}}));
        painter->drawPath(lines({{3.8, -3.8}, {-3.8, 3.8}}));
        break;
    case Glyph::Check: painter->drawPath(lines({{-4.5, 0.4}, {-1.4, 3.4}, {4.6, -3.4}})); break;
    case Glyph::Plus:
        painter->drawPath(lines({{-4, 0}, {4, 0}}));
        painter->drawPath(lines({{0, -4}, {0, 4}}));
        break;
    case Glyph::Minus: painter->drawPath(lines({{-4, 0}, {4, 0}})); break;
    case Glyph::Alert:
        painter->drawPath(lines({{0, -5}, {0, 1.2}}));
        painter->setBrush(color);
        painter->drawEllipse(QPointF(0, 4.8), 0.5, 0.5);
        break;
    case Glyph::Copy:
        pen.setWidthF(1.4);
        painter->setPen(pen);
        painter->drawRoundedRect(QRectF(-5.5, -2.5, 8, 8), 1.5, 1.5);
        painter->drawPath(lines({{-2.2, -5.5}, {5.5, -5.5}, {5.5, 2.2}}));
        break;
    case Glyph::Terminal:
        painter->drawPath(lines({{-5.5, -4}, {-1.5, 0}, {-5.5, 4}}));
        painter->drawPath(lines({{0.5, 4.5}, {6, 4.5}}));
        break;
    case Glyph::Question: {
        QPainterPath path;
        path.moveTo(-3, -2.6);
        path.cubicTo(-3, -6.6, 3.2, -6.6, 3.2, -2.8);
        path.cubicTo(3.2, -0.4, 0, -0.4, 0, 1.8);
        painter->drawPath(path);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(0, 5), 0.5, 0.5);
        break;
    }
    }
    painter->restore();
}

QIcon glyphIcon(Glyph glyph, QColor Tokens::*color)
{
    return QIcon(new GlyphEngine(glyph, color));
}

QRectF drawPill(QPainter *painter, const QRectF &area, const QString &text, const Tokens &tokens,
                Tone tone)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(fonts::smallStrong());
    const QFontMetricsF metrics(painter->font());
    const qreal width = std::min(metrics.horizontalAdvance(text) + 17, area.width());
    const qreal height = metrics.height() + 4;
    const QRectF pill(area.left(), area.center().y() - height / 2, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.background(tone));
    painter->drawRoundedRect(pill, height / 2, height / 2);
    painter->setPen(tokens.foreground(tone));
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, width - 14));
    painter->restore();
    return pill;
}

void drawDot(QPainter *painter, const QPointF &centre, const Tokens &tokens, Tone tone)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color = tokens.foreground(tone);
    if (tone == Tone::Neutral) {
        painter->setPen(QPen(color, 1.3));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(centre, 3.9, 3.9);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(centre, 4.5, 4.5);
    }
    painter->restore();
}

} // namespace panel
