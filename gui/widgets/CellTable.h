// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace panel {

class CellDelegate;

/// A table of whole rows in our look: one row selected, links open on a click, a context menu by
/// mouse and keyboard.
class CellTable : public QTableView
{
    Q_OBJECT

public:
    explicit CellTable(QWidget *parent = nullptr);

    void setStale(bool stale);
    /// Of the header and all of its cells, within limits; also while it is hidden.
    int wantedWidth(int column) const;
    /// Columns as wide as their contents, within limits; the last takes the rest.
    void fitColumns();
    /// Wider where the contents of these rows need it; nothing becomes narrower.
    void widenColumns(const QList<int> &rows);
    /// Header and all rows.
    int contentHeight() const;
    int selectedRow() const;
    /// First and last row in sight; first > last when there is none.
    std::pair<int, int> visibleRows() const;

Q_SIGNALS:
    void menuAsked(int row, const QPoint &globalPosition);
    void selectedRowChanged(int row);
    void rowActivated(int row);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    int lastShownColumn() const; ///< it stretches by itself
    QList<QUrl> urlsAt(const QPoint &position) const;
    void open(const QList<QUrl> &urls, const QPoint &globalPosition);

    CellDelegate *m_delegate;
};

} // namespace panel
