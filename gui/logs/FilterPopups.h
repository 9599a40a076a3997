// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStyledItemDelegate>

namespace panel {

/// A choice and, muted at its right, what it means.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int explanationRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What can be written in a filter, by examples. Closes by itself.
class FilterSyntaxPopup : public QFrame
{
    Q_OBJECT

public:
    explicit FilterSyntaxPopup(QWidget *parent);

    void showBelow(const QWidget *field);
};

} // namespace panel
