// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/LogSettings.h"
#include "gui/logs/LogPageLayout.h"
#include "gui/logs/LogSelection.h"
#include "gui/logs/LogViewMetrics.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QHash>

#include <optional>

class QMenu;
class QPushButton;

namespace panel {

class LogScrollBar;
class LogSearch;
struct LogMove;

/// Log lines: time, service and text. Paints only what is visible, whatever the number of lines.
/// Follows the end while it is there; scrolled up, it stays with what is read and offers a way
/// back.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The rows must outlive the view, or be replaced before they die.
    LogView(const LogRows *rows, QWidget *parent);

    /// Where in which rows it is looked; to come back to.
    struct Place
    {
        const LogRows *rows = nullptr;
        LogPageLayout::Top top;
        LogSelection selection;
        bool following = true;
        quint64 leftAt = 0;
    };
    Place place() const;
    void setPlace(const Place &place);
    /// Shows other rows of the same store, with this line at the height where it is now.
    void setRows(const LogRows *rows, quint64 keptLine);
    const LogRows *rows() const { return m_rows; }

    /// The services in the order that gives them their colours.
    void setServices(const QStringList &services);
    QColor colourOf(const QString &service) const;
    /// What stands there when there are no rows.
    void setEmptyText(const QString &text);

    bool isFollowing() const { return m_following; }
    /// Goes to the end and stays there, or stays with what is visible now.
    void setFollowing(bool following);

    const LogLook &look() const { return m_look; }
    void setLook(const LogLook &look);

    /// What to mark in the lines and beside the scroll bar; null: nothing. The search must outlive
    /// the view, or be taken from it before it dies.
    void setSearch(const LogSearch *search);
    /// Goes to this line and puts the caret there, on the first match if there is one; a line that
    /// is in sight does not move.
    void showLine(quint64 number);
    /// The line of the caret, or the first that is visible.
    std::optional<quint64> currentLine() const;
    /// This line stands out, as the one that the others are looked at for.
    void setLandmark(std::optional<quint64> number);

    /// Lines have got other numbers: what is looked at and selected stays.
    void move(const LogMove &move);

    bool hasSelection() const { return !m_selection.isEmpty(); }
    QString selectedText() const;
    void selectAll();
    void copy();
    void copyWithTimes();

    // For those who cannot see it, by LogViewAccessible; places are in the viewport.
    logview::Spoken spoken(const LogPageLayout::Item &item) const;
    const LogPageLayout &page() const { return m_page; }
    QRect itemRect(const LogPageLayout::Item &item) const;
    QRect characterRect(const LogPageLayout::Item &item, int index) const;
    LogPlace placeAt(const QPoint &position) const;
    LogPlace caret() const { return m_selection.caret(); }
    const LogSelection &selection() const { return m_selection; }
    void select(const LogPlace &from, const LogPlace &to);

Q_SIGNALS:
    void followingChanged(bool following);
    /// More was selected than a clipboard should hold: only the first lines were copied.
    void copiedPartly(qint64 lines);
    /// By the user.
    void lookChanged(const panel::LogLook &look);
    void aroundAsked(quint64 number); ///< what did the others say then?
    void onlyServiceAsked(const QString &service);
    void muteAsked(const QString &service);
    void filterAsked(const QString &text);
    void excludeAsked(const QString &text);
    void exportAsked();
    void topReached(); ///< by the user: who looks for what was before?

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
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
    void layOutPage();
    logview::Columns columns() const;
    qreal pageHeight() const;

    // LogViewScrolling.cpp
    void becomeFollowing(bool following);
    void updateScrollBars();
    void updateNewLines();
    void scrollBy(qreal pixels);
    void setTop(const LogPageLayout::Top &top);
    void showRow(qint64 row);

    // LogViewPainting.cpp
    void paintItem(QPainter *painter, const LogPageLayout::Item &item);
    void paintGutter(QPainter *painter, const LogPageLayout::Item &item);
    void paintText(QPainter *painter, const LogPageLayout::Item &item);
    void paintDivider(QPainter *painter, const LogPageLayout::Item &item);
    void paintDate(QPainter *painter);
    void paintGap(QPainter *painter, const LogPageLayout::Item &above,
                  const LogPageLayout::Item &below);
    void paintEmpty(QPainter *painter);
    QList<ShownLine::Mark> marksOf(const LogPageLayout::Item &item) const;
    QString hiddenText(const LogPageLayout::Item &item) const;

    // LogViewInput.cpp: the mouse; LogViewKeys.cpp: the keyboard
    const LogPageLayout::Item *itemAt(const QPoint &position) const;
    bool isOnTime(const QPoint &position) const;
    bool isOnMark(const LogPageLayout::Item &item, const QPoint &position) const;
    void toggleFold(const LogPageLayout::Item &item);
    bool moveByKey(QKeyEvent *event);
    bool actByKey(QKeyEvent *event);
    bool foldByKey(bool open);
    void goToEdge(bool end);
    void moveCaret(const std::function<void()> &move, bool extend);
    void startCaret(bool extend);

    // LogViewMenu.cpp
    void addServiceActions(QMenu *menu, const LogPageLayout::Item &item);
    void addTextActions(QMenu *menu);
    void openMenu(const QPoint &position);
    void copySelected(bool withTimes);

    const LogRows *m_rows;
    const LogSearch *m_search = nullptr;
    LogPageLayout m_page;
    LogSelection m_selection;
    LogLook m_look;
    LogColours m_colours;
    LogScrollBar *m_scrollBar;
    QPushButton *m_newLines;
    QBasicTimer m_dragTimer;
    QBasicTimer m_ageTimer; ///< while times are relative
    QPoint m_dragPosition;
    QString m_emptyText;
    QStringList m_services;       ///< those that were told, in the order of their colours
    QStringList m_storeServices;  ///< as of the last change
    QHash<QString, int> m_places; ///< in the list of colours, by service
    int m_serviceColumns = 0;     ///< characters
    qreal m_characterWidth = 0;
    qreal m_lineHeight = 0;
    qreal m_widest = 0; ///< of the lines that were visible so far
    std::optional<quint64> m_landmark;
    bool m_following = true;
    bool m_caretShown = false;  ///< the user put it somewhere
    bool m_pressed = false;     ///< the mouse selects
    bool m_resumeAfter = false; ///< it was following when the mouse was pressed
    bool m_adjusting = false;   ///< the scroll bars are moved by us
    LogPageLayout::Top m_top;   ///< of the page while not following
    quint64 m_leftAt = 0;       ///< one past the last line when following ended
    std::optional<std::pair<quint64, Place>> m_kept; ///< until which revision of the rows
};

} // namespace panel
