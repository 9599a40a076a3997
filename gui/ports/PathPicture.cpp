// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathPicture.h"

#include "gui/ports/PathPainter.h"
#include "gui/ports/PathPictureAccess.h"
#include "gui/widgets/SafeText.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace panel {

PathPicture::PathPicture(QWidget *parent) : QWidget(parent)
{
    installPathPictureAccess();
    setObjectName(QStringLiteral("pathPicture"));
    setAccessibleName(tr("Path of the port"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PathPicture::setPath(const std::optional<PortPath> &path, bool throughVm)
{
    const QList<PathStation> stations =
        path ? pathStations(*path, throughVm) : QList<PathStation>();
    if (stations == m_stations)
        return;
    // The keyboard stays at the station it was at.
    const std::optional<PortHop::Station> at =
        m_current >= 0 ? std::optional(m_stations[m_current].station) : std::nullopt;
    m_stations = stations;
    m_hovered = -1;
    m_pressed = -1;
    const auto same =
        std::find_if(m_stations.begin(), m_stations.end(),
                     [&at](const PathStation &station) { return at && station.station == *at; });
    m_current =
        same != m_stations.end() ? int(same - m_stations.begin()) : (m_stations.isEmpty() ? -1 : 0);
    layOut();
    updateGeometry();
    tellCurrent();
}

void PathPicture::setRoomFor(const QList<QList<PathStation>> &paths)
{
    if (paths == m_room)
        return;
    m_room = paths;
    forgetRoom();
    updateGeometry();
}

void PathPicture::forgetRoom()
{
    m_roomWidth = -1;
}

void PathPicture::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    forgetRoom();
    layOut();
    updateGeometry();
}

void PathPicture::setCurrentStation(int index)
{
    if (index < 0 || index >= m_stations.size() || index == m_current)
        return;
    m_current = index;
    tellCurrent();
    update();
}

QRect PathPicture::stationRect(int index) const
{
    for (const PlacedStation &item : m_layout.items) {
        if (index >= 0 && item.index == index)
            return item.rect.toAlignedRect();
    }
    return {};
}

void PathPicture::activateStation(int index)
{
    if (index >= 0 && index < m_stations.size())
        Q_EMIT stationActivated(m_stations[index].station);
}

QSize PathPicture::sizeHint() const
{
    constexpr int comfortable = 1000;
    return {comfortable, heightForWidth(comfortable)};
}

QSize PathPicture::minimumSizeHint() const
{
    return {200, 1};
}

int PathPicture::heightForWidth(int width) const
{
    if (width != m_roomWidth) {
        m_roomHeight = 0;
        for (const QList<PathStation> &stations : m_room)
            m_roomHeight = std::max(m_roomHeight, layOutPath(stations, width, m_compact).height);
        m_roomWidth = width;
    }
    const qreal own =
        m_room.contains(m_stations) ? 0 : layOutPath(m_stations, width, m_compact).height;
    return int(std::ceil(std::max(m_roomHeight, own)));
}

void PathPicture::layOut()
{
    m_layout = layOutPath(m_stations, width(), m_compact);
    update();
}

int PathPicture::stationAt(const QPointF &position) const
{
    for (const PlacedStation &item : m_layout.items) {
        if (item.index >= 0 && item.rect.contains(position))
            return item.index;
    }
    return -1;
}

bool PathPicture::leadsOn(int index) const
{
    return std::none_of(
        m_stations.begin(), m_stations.begin() + std::max(index, 0),
        [](const PathStation &station) { return station.state == PortHop::State::Failed; });
}

void PathPicture::tellCurrent()
{
    const QString spoken = m_current >= 0 ? m_stations[m_current].spoken() : QString();
    if (accessibleDescription() != spoken)
        setAccessibleDescription(spoken);
    if (hasFocus() && m_current >= 0) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(m_current);
        QAccessible::updateAccessibility(&event);
    }
}

bool PathPicture::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = stationAt(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(m_stations[index].full()), this,
                               stationRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void PathPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PathPainter parts(&painter, currentTokens());
    int lastIndex = 0;
    for (const PlacedStation &item : m_layout.items) {
        const PathStation *station = item.index >= 0 ? &m_stations[item.index] : nullptr;
        if (station)
            lastIndex = item.index;
        if (item.isLink) {
            const bool failed = station && station->state == PortHop::State::Failed;
            parts.drawLink(item, station, failed || !leadsOn(lastIndex + (station ? 0 : 1)));
        } else if (station) {
            parts.drawCard(item, *station, item.index == m_hovered);
        }
        if (m_showFocus && hasFocus() && item.index >= 0 && item.index == m_current)
            parts.drawFocus(item);
    }
}

void PathPicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PathPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationFontChange) {
        forgetRoom();
        layOut();
        updateGeometry();
    }
}

void PathPicture::keyPressEvent(QKeyEvent *event)
{
    if (m_stations.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = int(m_stations.size()) - 1;
    m_showFocus = true;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked(m_stations[std::max(m_current, 0)].address);
        return;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool on = (event->key() == Qt::Key_Right) != mirrored;
        setCurrentStation(std::clamp(m_current + (on ? 1 : -1), 0, last));
        break;
    }
    case Qt::Key_Up: setCurrentStation(std::max(m_current - 1, 0)); break;
    case Qt::Key_Down: setCurrentStation(std::min(m_current + 1, last)); break;
    case Qt::Key_Home: setCurrentStation(0); break;
    case Qt::Key_End: setCurrentStation(last); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: activateStation(m_current); break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void PathPicture::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? stationAt(event->position()) : -1;
    m_showFocus = false;
    setCurrentStation(stationAt(event->position()));
    update();
}

void PathPicture::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = m_pressed;
    m_pressed = -1;
    if (event->button() == Qt::LeftButton && pressed >= 0
        && stationAt(event->position()) == pressed)
        activateStation(pressed);
}

void PathPicture::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = stationAt(event->position());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PathPicture::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void PathPicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_showFocus = event->reason() != Qt::MouseFocusReason;
    tellCurrent();
    update();
}

void PathPicture::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int index = byMouse ? stationAt(event->pos()) : m_current;
    if (index < 0)
        return;
    Q_EMIT menuAsked(m_stations[index].station,
                     byMouse ? event->globalPos() : mapToGlobal(stationRect(index).bottomLeft()));
}

} // namespace panel
