// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogSearch.h"

#include <QColor>
#include <QScrollBar>

namespace panel {

/// A scroll bar over log rows, with a mark wherever a search found something.
class LogScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit LogScrollBar(QWidget *parent);

    /// Null: no marks. The search must outlive the bar, or be taken from it before it dies.
    void setSearch(const LogSearch *search, const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const LogSearch *m_search = nullptr;
    QColor m_colour;
};

} // namespace panel
