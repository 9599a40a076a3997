// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/stack/UsageSeries.h"

#include <QWidget>

namespace panel {

struct Tokens;

/// The graph of what a service used in the last two minutes. The pointer, or the arrow keys, choose
/// a moment whose values are then said, also to screen readers; Escape lets go of it.
class UsageChart : public QWidget
{
    Q_OBJECT

public:
    explicit UsageChart(QWidget *parent = nullptr);

    /// `message`: shown instead of the lines; empty: there are lines. `isOld`: the newest sample
    /// is not of now.
    void setSeries(const UsageSeries &series, const QString &message, bool isOld);

    /// What the chosen moment says; empty: none is chosen.
    QString chosenText() const;

    QSize sizeHint() const override { return {480, 190}; }
    QSize minimumSizeHint() const override { return {200, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF plot() const;
    double xOf(const QDateTime &time) const;
    double yOf(double value) const;
    void choose(qsizetype index);
    void tellChosen();
    void paintAxes(QPainter *painter, const Tokens &tokens) const;
    void paintLimit(QPainter *painter, const Tokens &tokens) const;
    void paintLines(QPainter *painter, const Tokens &tokens) const;
    void paintLegend(QPainter *painter, const Tokens &tokens) const;
    void paintChosen(QPainter *painter, const Tokens &tokens) const;

    UsageSeries m_series;
    QString m_message;
    bool m_isOld = false;
    bool m_showFocus = false; ///< arrived by keyboard
    QDateTime m_chosen;       ///< invalid: none; a time and not a number, as the samples move on
};

} // namespace panel
