// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace panel {

class ErrorNotice;
class JsonTreeModel;

/// What docker-machine keeps about the machine, as a tree that can be searched and copied from.
class SettingsTab : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsTab(QWidget *parent = nullptr);

    void setSettings(const Result<QJsonObject> &settings);

private:
    void filter(const QString &text);
    void expand();
    void copyValue() const;
    void copyPath() const;
    QModelIndex chosen() const; ///< of m_model

    JsonTreeModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QWidget *m_card;
    ErrorNotice *m_notice;
};

} // namespace panel
