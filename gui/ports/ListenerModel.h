// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/HostListener.h"
#include "gui/models/KeyedRows.h"

#include <QHash>

namespace panel {

struct ListenerRow
{
    HostListener listener;
    QString wantedBy; ///< the service whose port it holds, or whose way it serves; empty: none

    QString key() const
    {
        return QStringLiteral("%1 %2 %3")
            .arg(listener.port)
            .arg(listener.address)
            .arg(listener.pid);
    }
    bool operator==(const ListenerRow &other) const = default;
};

/// What listens on this computer, by port; `filter` keeps rows that contain the words.
class ListenerModel : public KeyedRows<ListenerRow>
{
    Q_OBJECT

public:
    enum Column { Port, Address, Program, Process, User, WantedBy, ColumnCount };

    using KeyedRows::KeyedRows;

    void setListeners(const QList<HostListener> &listeners);
    /// Which service wants a port of this computer.
    void setWanted(const QHash<int, QString> &services);
    void setFilter(const QString &words);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void update();
    static QString text(const ListenerRow &row, int column);

    QList<HostListener> m_listeners;
    QHash<int, QString> m_wanted;
    QString m_filter;
};

} // namespace panel
