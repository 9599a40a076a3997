// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathPictureLayout.h"

#include "gui/Fonts.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace panel {

namespace {

constexpr qreal plainLinkWidth = 28;
constexpr qreal leastLinkWidth = 76;
constexpr qreal mostLinkWidth = 124;
constexpr qreal leastCardWidth = 140;
constexpr qreal goodCardWidth = 165;
constexpr qreal mostCardWidth = 320;
constexpr int detailLines = 5;

/// An arrow with the station that stands on it (or none), and the card it leads to.
struct Unit
{
    int link = -1;
    int card = -1;
    qreal linkWidth = 0;
};

qreal linkWidth(const PathStation &station)
{
    const qreal title = QFontMetricsF(fonts::small()).horizontalAdvance(station.title);
    const qreal address = QFontMetricsF(fonts::mono()).horizontalAdvance(station.address);
    return std::clamp(std::max(title, address) + 10, leastLinkWidth, mostLinkWidth);
}

QList<Unit> unitsOf(const QList<PathStation> &stations)
{
    QList<Unit> units;
    int link = -1;
    for (int i = 0; i < stations.size(); ++i) {
        if (stations[i].isLink) {
            link = i;
            continue;
        }
        Unit unit{link, i, 0};
        if (link >= 0)
            unit.linkWidth = linkWidth(stations[link]);
        else if (!units.isEmpty())
            unit.linkWidth = plainLinkWidth;
        units.append(unit);
        link = -1;
    }
    if (link >= 0)
        units.append({link, -1, linkWidth(stations[link])});
    return units;
}

qreal wantedCardWidth(const QList<PathStation> &stations)
{
    const QFontMetricsF metrics(fonts::mono());
    qreal wanted = leastCardWidth;
    for (const PathStation &station : stations) {
        if (!station.isLink)
            wanted = std::max(wanted, metrics.horizontalAdvance(station.address)
                                          + 2 * PathPictureLayout::padding + 1);
    }
    return std::min(wanted, goodCardWidth);
}

/// The units row by row: as many as fit with cards of this width.
QList<QList<Unit>> rowsOf(const QList<Unit> &units, qreal cardWidth, qreal width)
{
    QList<QList<Unit>> rows;
    qreal taken = 0;
    for (const Unit &unit : units) {
        const qreal needed = unit.linkWidth + (unit.card >= 0 ? cardWidth : 0);
        if (rows.isEmpty() || taken + needed > width) {
            rows.append(QList<Unit>());
            taken = 0;
        }
        rows.last().append(unit);
        taken += needed;
    }
    return rows;
}

/// So wide that the fullest row ends at the right edge.
qreal commonCardWidth(const QList<QList<Unit>> &rows, qreal width)
{
    qreal common = mostCardWidth;
    for (const QList<Unit> &row : rows) {
        qreal links = 0;
        int cards = 0;
        for (const Unit &unit : row) {
            links += unit.linkWidth;
            cards += unit.card >= 0 ? 1 : 0;
        }
        if (cards > 0)
            common = std::min(common, (width - links) / cards);
    }
    return std::max(common, qreal(40));
}

qreal heightOf(const TextBlock &block, const QFont &font)
{
    return qreal(block.lines.size()) * std::ceil(QFontMetricsF(font).height());
}

/// In two lines, if possible before the port.
TextBlock breakAddress(const QString &address, qreal width)
{
    const QFontMetricsF metrics(fonts::mono());
    const qsizetype colon = address.lastIndexOf(u':');
    if (metrics.horizontalAdvance(address) > width && colon > 0
        && metrics.horizontalAdvance(address.left(colon)) <= width)
        return {{address.left(colon), address.mid(colon)}, false};
    return breakText(address, fonts::mono(), width, 2, Qt::ElideMiddle);
}

qreal breakCard(PlacedStation &item, const PathStation &station, bool compact)
{
    const qreal inner = item.rect.width() - 2 * PathPictureLayout::padding;
    item.title = breakText(station.title.toUpper(), fonts::caption(),
                           inner - PathPictureLayout::glyphSide - 4, 1);
    item.address = breakAddress(station.address, inner);
    if (!compact)
        item.detail = breakText(station.detail, fonts::small(), inner, detailLines);
    qreal height = 2 * PathPictureLayout::padding
                   + std::max(heightOf(item.title, fonts::caption()), PathPictureLayout::glyphSide);
    for (const qreal part :
         {heightOf(item.address, fonts::mono()), heightOf(item.detail, fonts::small())}) {
        if (part > 0)
            height += part + PathPictureLayout::lineGap;
    }
    return height;
}

qreal breakLink(PlacedStation &item, const PathStation &station, bool compact)
{
    const qreal inner = item.rect.width() - 8;
    // On an arrow only trouble needs more words than its name.
    const bool trouble =
        station.state == PortHop::State::Failed || station.state == PortHop::State::Warning;
    item.title = breakText(station.title, fonts::small(), inner, 2);
    item.address = breakText(station.address, fonts::mono(), inner, 1, Qt::ElideMiddle);
    if (trouble && !compact)
        item.detail = breakText(station.detail, fonts::small(), inner, detailLines);
    return PathPictureLayout::arrowOffset() + PathPictureLayout::glyphSide / 2
           + PathPictureLayout::lineGap + heightOf(item.title, fonts::small())
           + heightOf(item.address, fonts::mono()) + heightOf(item.detail, fonts::small()) + 4;
}

} // namespace

TextBlock breakText(const QString &text, const QFont &font, qreal width, int mostLines,
                    Qt::TextElideMode elide)
{
    TextBlock block;
    if (text.isEmpty())
        return block;
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, qreal(1)));
        if (block.lines.size() + 1 == mostLines) {
            const QString rest = text.mid(line.textStart());
            block.lines.append(metrics.elidedText(rest, elide, width));
            block.isCut = block.lines.constLast() != rest;
            break;
        }
        block.lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return block;
}

qreal PathPictureLayout::arrowOffset()
{
    const qreal title = std::max(std::ceil(QFontMetricsF(fonts::caption()).height()), glyphSide);
    return padding + title + lineGap + std::ceil(QFontMetricsF(fonts::mono()).height()) / 2;
}

PathPictureLayout layOutPath(const QList<PathStation> &stations, qreal width, bool compact)
{
    PathPictureLayout result;
    const QList<Unit> units = unitsOf(stations);
    QList<QList<Unit>> rows = rowsOf(units, wantedCardWidth(stations), width);
    // Narrower cards rather than another row.
    const QList<QList<Unit>> dense = rowsOf(units, leastCardWidth, width);
    if (dense.size() < rows.size())
        rows = dense;
    const qreal cardWidth = commonCardWidth(rows, width);
    qreal top = 0;
    for (const QList<Unit> &row : rows) {
        const qsizetype first = result.items.size();
        qreal left = 0;
        qreal height = 0;
        for (const Unit &unit : row) {
            if (unit.linkWidth > 0) {
                PlacedStation item;
                item.index = unit.link;
                item.isLink = true;
                item.rect = QRectF(left, top, unit.linkWidth, 0);
                const qreal bare = PathPictureLayout::arrowOffset() + PathPictureLayout::padding;
                height = std::max(
                    height, unit.link >= 0 ? breakLink(item, stations[unit.link], compact) : bare);
                result.items.append(item);
                left += unit.linkWidth;
            }
            if (unit.card >= 0) {
                PlacedStation item;
                item.index = unit.card;
                item.rect = QRectF(left, top, cardWidth, 0);
                height = std::max(height, breakCard(item, stations[unit.card], compact));
                result.items.append(item);
                left += cardWidth;
            }
        }
        for (qsizetype i = first; i < result.items.size(); ++i)
            result.items[i].rect.setHeight(height);
        top += height + PathPictureLayout::rowGap;
    }
    result.height = rows.isEmpty() ? 0 : top - PathPictureLayout::rowGap;
    return result;
}

} // namespace panel
