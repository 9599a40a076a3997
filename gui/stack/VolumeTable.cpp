// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/VolumeTable.h"

#include <QDateTime>
#include <QFrame>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panel {

QString volumeSizeText(qint64 bytes)
{
    return bytes < 0 ? QStringLiteral("–")
                     : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString volumeMomentText(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat)
                            : QStringLiteral("–");
}

QTreeWidget *makeVolumeTable(const QString &objectName, const QString &spoken,
                             const QStringList &headings, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(spoken);
    table->setHeaderLabels(headings);
    table->setRootIsDecorated(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setUniformRowHeights(true);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < int(headings.size()); ++column)
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    table->setMinimumHeight(4 * (table->fontMetrics().height() + 8));
    return table;
}

QWidget *inCard(QWidget *table, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("look", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addWidget(table);
    return card;
}

} // namespace panel
