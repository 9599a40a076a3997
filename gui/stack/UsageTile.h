// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace panel {

/// One number of a service with its caption; pressed, its graph is shown.
class UsageTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit UsageTile(const QString &caption, QWidget *parent = nullptr);

    void setValue(const QString &value);
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_value;
};

} // namespace panel
