// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathPainter.h"

#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"

#include <QPainter>

#include <cmath>

namespace panel {

namespace {

using State = PortHop::State;
constexpr qreal radius = 8;

bool isQuiet(State state)
{
    return state == State::Skipped || state == State::Waiting || state == State::Unknown;
}

QColor detailColor(State state, const Tokens &tokens)
{
    if (state == State::Failed || state == State::Warning)
        return tokens.foreground(hopTone(state));
    return tokens.muted;
}

} // namespace

Tone hopTone(PortHop::State state)
{
    switch (state) {
    case State::Ok: return Tone::Ok;
    case State::Warning: return Tone::Warn;
    case State::Failed: return Tone::Bad;
    case State::Waiting: return Tone::Link;
    case State::Skipped:
    case State::Unknown: return Tone::Neutral;
    }
    return Tone::Neutral;
}

void drawHopState(QPainter *painter, const QRectF &rect, PortHop::State state, const Tokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tone tone = hopTone(state);
    const QColor color = tokens.foreground(tone);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.background(tone));
    painter->drawEllipse(rect);
    const qreal inset = rect.width() * 0.2;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    switch (state) {
    case State::Ok: drawGlyph(painter, Glyph::Check, inner, color); break;
    case State::Warning: drawGlyph(painter, Glyph::Alert, inner, color); break;
    case State::Failed: drawGlyph(painter, Glyph::Close, inner, color); break;
    case State::Skipped: drawGlyph(painter, Glyph::Minus, inner, color); break;
    case State::Waiting:
        painter->setBrush(color);
        for (const qreal offset : {-0.22, 0.0, 0.22})
            painter->drawEllipse(rect.center() + QPointF(offset * rect.width(), 0),
                                 rect.width() * 0.07, rect.width() * 0.07);
        break;
    case State::Unknown:
        painter->setPen(color);
        painter->setFont(fonts::smallStrong());
        painter->drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    painter->restore();
}

qreal PathPainter::drawBlock(const TextBlock &block, const QRectF &area, qreal top,
                             const QFont &font, const QColor &color, Qt::Alignment alignment) const
{
    m_painter->setFont(font);
    m_painter->setPen(color);
    const qreal height = std::ceil(QFontMetricsF(font).height());
    for (const QString &line : block.lines) {
        m_painter->drawText(QRectF(area.left(), top, area.width(), height),
                            int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), line);
        top += height;
    }
    return top;
}

void PathPainter::drawCard(const PlacedStation &item, const PathStation &station,
                           bool hovered) const
{
    using Layout = PathPictureLayout;
    m_painter->setRenderHint(QPainter::Antialiasing);
    const bool failed = station.state == State::Failed;
    QPen border(failed ? m_tokens.bad : m_tokens.line, 1);
    if (station.state == State::Skipped)
        border.setStyle(Qt::DashLine);
    m_painter->setPen(border);
    m_painter->setBrush(hovered ? m_tokens.hover : m_tokens.surface);
    m_painter->drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const qreal inset = Layout::padding;
    const QRectF area = item.rect.adjusted(inset, inset, -inset, -inset);
    const qreal captionHeight = std::ceil(QFontMetricsF(fonts::caption()).height());
    const qreal headHeight = std::max(captionHeight, Layout::glyphSide);
    drawBlock(item.title, area, area.top() + (headHeight - captionHeight) / 2, fonts::caption(),
              m_tokens.muted, Qt::AlignLeft);
    drawHopState(m_painter,
                 {area.right() - Layout::glyphSide,
                  area.top() + (headHeight - Layout::glyphSide) / 2, Layout::glyphSide,
                  Layout::glyphSide},
                 station.state, m_tokens);
    qreal top = area.top() + headHeight;
    if (!item.address.lines.isEmpty()) {
        top = drawBlock(item.address, area, top + Layout::lineGap, fonts::mono(),
                        isQuiet(station.state) ? m_tokens.muted : m_tokens.text, Qt::AlignLeft);
    }
    drawBlock(item.detail, area, top + Layout::lineGap, fonts::small(),
              detailColor(station.state, m_tokens), Qt::AlignLeft);
}

void PathPainter::drawLink(const PlacedStation &item, const PathStation *station, bool broken) const
{
    using Layout = PathPictureLayout;
    m_painter->setRenderHint(QPainter::Antialiasing);
    const qreal y = item.rect.top() + Layout::arrowOffset();
    const qreal left = item.rect.left() + 7;
    const qreal right = item.rect.right() - 7;
    const QColor color = broken ? m_tokens.foreground(Tone::Neutral) : m_tokens.muted;
    QPen pen(color, 1.4, broken ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap);
    m_painter->setPen(pen);
    if (station) {
        // The mark sits on the line.
        const QRectF mark(item.rect.center().x() - 8, y - 8, 16, 16);
        m_painter->drawLine(QPointF(left, y), QPointF(mark.left() - 3, y));
        m_painter->drawLine(QPointF(mark.right() + 3, y), QPointF(right - 4, y));
        drawHopState(m_painter, mark, station->state, m_tokens);
    } else {
        m_painter->drawLine(QPointF(left, y), QPointF(right - 4, y));
    }
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(color);
    const QPointF head[] = {{right, y}, {right - 6, y - 3.5}, {right - 6, y + 3.5}};
    m_painter->drawPolygon(head, 3);
    if (!station)
        return;
    const QRectF area = item.rect.adjusted(4, 0, -4, 0);
    qreal top = y + Layout::glyphSide / 2 + Layout::lineGap;
    top = drawBlock(item.title, area, top, fonts::small(), m_tokens.muted, Qt::AlignHCenter);
    top = drawBlock(item.address, area, top, fonts::mono(),
                    isQuiet(station->state) ? m_tokens.muted : m_tokens.text, Qt::AlignHCenter);
    drawBlock(item.detail, area, top, fonts::small(), detailColor(station->state, m_tokens),
              Qt::AlignHCenter);
}

void PathPainter::drawFocus(const PlacedStation &item) const
{
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setPen(QPen(m_tokens.accent, 2));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRoundedRect(item.rect.adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace panel
