// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ports/PathPictureLayout.h"

#include <QWidget>

#include <optional>

namespace panel {

/// The stations of one path as cards with arrows between them. The arrow keys walk from station to
/// station, Return or a click opens what stands there, Ctrl+C copies its address. Screen readers
/// see each station as an item of a list.
class PathPicture : public QWidget
{
    Q_OBJECT

public:
    explicit PathPicture(QWidget *parent = nullptr);

    /// `throughVm`: the way leads over the NAT rules of a VM.
    void setPath(const std::optional<PortPath> &path, bool throughVm);

    /// These are shown in turn: the picture is as high as the highest of them, so that nothing
    /// below it moves.
    void setRoomFor(const QList<QList<PathStation>> &paths);

    /// Without the words on the cards, where there is little room: they are in the tool tips, and
    /// screen readers have them.
    void setCompact(bool compact);

    const QList<PathStation> &stations() const { return m_stations; }
    /// Of the station that the keyboard is at; -1: there is none.
    int currentStation() const { return m_current; }
    void setCurrentStation(int index);
    /// Empty for a number that is none.
    QRect stationRect(int index) const;
    void activateStation(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void stationActivated(panel::PortHop::Station station);
    void menuAsked(panel::PortHop::Station station, const QPoint &globalPosition);
    void copyAsked(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void layOut();
    int stationAt(const QPointF &position) const;
    bool leadsOn(int index) const;
    void forgetRoom();
    void tellCurrent();

    QList<PathStation> m_stations;
    QList<QList<PathStation>> m_room;
    mutable int m_roomWidth = -1; ///< for which m_roomHeight was measured
    mutable qreal m_roomHeight = 0;
    PathPictureLayout m_layout;
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_compact = false;
    bool m_showFocus = false; ///< arrived by keyboard
};

} // namespace panel
