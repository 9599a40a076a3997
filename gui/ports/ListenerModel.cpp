// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/ListenerModel.h"

#include "core/base/PlainText.h"
#include "gui/models/CellRoles.h"
#include "gui/Theme.h"
#include "gui/widgets/SafeText.h"

#include <algorithm>

namespace panel {

namespace {
const QString unknown = QStringLiteral("–");
} // namespace

void ListenerModel::setListeners(const QList<HostListener> &listeners)
{
    m_listeners = listeners;
    update();
}

void ListenerModel::setWanted(const QHash<int, QString> &services)
{
    m_wanted = services;
    update();
}

void ListenerModel::setFilter(const QString &words)
{
    m_filter = words;
    update();
}

void ListenerModel::update()
{
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    QList<ListenerRow> rows;
    for (const HostListener &listener : std::as_const(m_listeners)) {
        const ListenerRow row{listener, m_wanted.value(listener.port)};
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column)
            texts.append(text(row, column));
        const QString all = texts.join(u' ');
        if (std::all_of(words.begin(), words.end(), [&all](const QString &word) {
                return all.contains(word, Qt::CaseInsensitive);
            }))
            rows.append(row);
    }
    setRows(rows);
}

int ListenerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ListenerModel::data(const QModelIndex &index, int role) const
{
    const ListenerRow *row = rowAt(index.row());
    if (!row)
        return {};
    const int column = index.column();
    const QString shown = text(*row, column);
    switch (role) {
    case Qt::DisplayRole: return shown;
    case Qt::ToolTipRole:
        if (column == Program && row->listener.program.isEmpty())
            return plainToolTip(tr("It belongs to another user: its program cannot be seen."));
        return plainToolTip(shown);
    case ToneRole:
        if (column == WantedBy)
            return int(Tone::Link);
        return int(shown == unknown ? Tone::Muted : Tone::Text);
    case PillRole: return column == WantedBy && !shown.isEmpty();
    case StrongRole: return column == Program;
    case MonoRole: return column == Port || column == Address || column == Process;
    default: return {};
    }
}

QVariant ListenerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Port: return tr("Port");
    case Address: return tr("Address");
    case Program: return tr("Program");
    case Process: return tr("Process");
    case User: return tr("User");
    case WantedBy: return tr("The stack wants it for");
    default: return {};
    }
}

QString ListenerModel::text(const ListenerRow &row, int column)
{
    const auto orUnknown = [](const QString &foreign) {
        return foreign.isEmpty() ? unknown : plainText(foreign).replace(u'\n', u' ');
    };
    switch (column) {
    case Port: return QString::number(row.listener.port);
    case Address: return orUnknown(row.listener.address);
    case Program: return orUnknown(row.listener.program);
    case Process: return row.listener.pid > 0 ? QString::number(row.listener.pid) : unknown;
    case User: return orUnknown(row.listener.user);
    case WantedBy: return plainText(row.wantedBy);
    default: return {};
    }
}

} // namespace panel
