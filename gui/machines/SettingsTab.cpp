// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/SettingsTab.h"

#include "gui/ErrorNotice.h"
#include "gui/models/JsonTreeModel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace panel {

SettingsTab::SettingsTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_notice(new ErrorNotice(this))
{
    setObjectName(QStringLiteral("settingsTab"));
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(tr("Search names and values"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("settingsTree"));
    m_tree->setAccessibleName(tr("Settings of the machine"));
    m_tree->setModel(m_filtered);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setEditTriggers(QTreeView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setMinimumSectionSize(80);
    m_notice->setObjectName(QStringLiteral("settingsNotice"));

    auto *value = new QAction(tr("Copy value"), m_tree);
    value->setShortcut(QKeySequence::Copy);
    value->setShortcutContext(Qt::WidgetShortcut);
    auto *path = new QAction(tr("Copy path"), m_tree);
    m_tree->addActions({value, path});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(4, 4, 4, 4);
    inCard->addWidget(m_tree);
    m_card = card;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_notice);
    layout->addWidget(m_card, 1);
    layout->addStretch(0);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsTab::filter);
    connect(value, &QAction::triggered, this, &SettingsTab::copyValue);
    connect(path, &QAction::triggered, this, &SettingsTab::copyPath);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SettingsTab::expand);
}

void SettingsTab::setSettings(const Result<QJsonObject> &settings)
{
    m_search->setVisible(settings.has_value());
    m_card->setVisible(settings.has_value());
    if (!settings) {
        m_notice->showError(settings.error(), {});
        return;
    }
    m_notice->clear();
    m_model->setObject(*settings);
}

void SettingsTab::filter(const QString &text)
{
    m_filtered->setFilterFixedString(text);
    expand();
}

void SettingsTab::expand()
{
    // What matches is to be seen; otherwise the first level is what people look for.
    constexpr int nameWidth = 260;
    if (m_search->text().isEmpty())
        m_tree->expandToDepth(0);
    else
        m_tree->expandAll();
    m_tree->setColumnWidth(JsonTreeModel::NameColumn, nameWidth);
}

QModelIndex SettingsTab::chosen() const
{
    return m_filtered->mapToSource(m_tree->currentIndex());
}

void SettingsTab::copyValue() const
{
    if (const QModelIndex index = chosen(); index.isValid())
        QGuiApplication::clipboard()->setText(m_model->valueOf(index));
}

void SettingsTab::copyPath() const
{
    if (const QModelIndex index = chosen(); index.isValid())
        QGuiApplication::clipboard()->setText(m_model->pathOf(index));
}

} // namespace panel
