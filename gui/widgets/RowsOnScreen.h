// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <utility>

namespace panel {

class CellTable;
class OnScreen;

/// Which rows of a table somebody can see now.
class RowsOnScreen : public QObject
{
    Q_OBJECT

public:
    /// A child of the table, whose model is set already.
    explicit RowsOnScreen(CellTable *table);

    bool isOnScreen() const; ///< the table as a whole
    /// First and last; first > last when there is none.
    std::pair<int, int> rows() const;

Q_SIGNALS:
    /// Rows came into sight or left it, or others took their place. From the event loop, when the
    /// table has laid itself out.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CellTable *m_table;
    OnScreen *m_onScreen;
    QTimer m_settled;
};

} // namespace panel
