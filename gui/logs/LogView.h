// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/LogPageLayout.h"
#include "gui/logs/LogSelection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QHash>

class QPushButton;

namespace panel {

/// Log lines: time, service and text. Paints only what is visible, whatever the number of lines.
/// Follows the end while it is there; scrolled up, it stays with what is read and offers a way
/// back.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The rows must outlive the view.
    LogView(const LogRows *rows, QWidget *parent);

    /// The services in the order that gives them their colours.
    void setServices(const QStringList &services);
    /// What stands there when there are no rows.
    void setEmptyText(const QString &text);

    bool isFollowing() const { return m_following; }
    /// Goes to the end and stays there, or stays with what is visible now.
    void setFollowing(bool following);

    bool wraps() const { return m_wraps; }
    void setWraps(bool wraps);
    /// Larger or smaller letters by these many steps; 0: the usual size.
    void zoom(int steps);

    bool hasSelection() const { return !m_selection.isEmpty(); }
    QString selectedText() const;
    void selectAll();
    void copy();

Q_SIGNALS:
    void followingChanged(bool following);
    /// More was selected than a clipboard should hold: only the first lines were copied.
    void copiedPartly(qint64 lines);
    void wrapsChanged(bool wraps);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    // LogView.cpp: what stands where
    void onRowsChanged();
    void updateLook();
    void updateServiceColumn();
    void updateScrollBars();
    void updateNewLines();
    void becomeFollowing(bool following);
    void layOutPage();
    qreal gutterWidth() const;
    qreal pageHeight() const;

    // LogViewPainting.cpp
    void paintItem(QPainter *painter, const LogPageLayout::Item &item, const LogColours &colours);
    void paintDivider(QPainter *painter, const LogPageLayout::Item &item,
                      const LogColours &colours);
    void paintEmpty(QPainter *painter, const LogColours &colours);
    int colourPlace(const QString &service) const;

    // LogViewInput.cpp
    LogPlace placeAt(const QPoint &position) const;
    bool extendByKey(QKeyEvent *event);
    bool scrollByKey(QKeyEvent *event);
    void showCaret();

    const LogRows *m_rows;
    LogPageLayout m_page;
    LogSelection m_selection;
    QPushButton *m_newLines;
    QBasicTimer m_dragTimer;
    QPoint m_dragPosition;
    QString m_emptyText;
    QStringList m_services;       ///< those that were told, in the order of their colours
    QStringList m_storeServices;  ///< as of the last change
    QHash<QString, int> m_places; ///< in the list of colours, by service
    int m_serviceColumns = 0;     ///< characters
    qreal m_characterWidth = 0;
    qreal m_lineHeight = 0;
    qreal m_widest = 0; ///< of the lines that were visible so far
    int m_zoom = 0;
    bool m_following = true;
    bool m_wraps = false;
    bool m_adjusting = false; ///< the scroll bars are moved by us
    quint64 m_topNumber = 0;  ///< of the first visible line while not following
    quint64 m_leftAt = 0;     ///< one past the last line when following ended
};

} // namespace panel
