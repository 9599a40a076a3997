// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace panel {

/// A thin bar: 0 to 1; negative: how far is unknown, which is shown as an empty bar.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);
    void setProgress(double progress);

    static void draw(QPainter *painter, const QRectF &rect, double progress);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_progress = -1;
};

} // namespace panel
