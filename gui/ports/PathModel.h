// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/KeyedRows.h"
#include "gui/ports/PortsState.h"
#include "gui/Theme.h"

#include <QUrl>

namespace panel {

/// One way; or, with a path that has no hops, a rule of the machine that is no way of the project.
struct PathRow
{
    PortPath path;
    bool isLocked = false; ///< docker-machine's own rule
    QUrl url;              ///< empty: not for browsers

    QString key() const;
    bool operator==(const PathRow &other) const = default;
};

/// All ways and rules, by the port that is reached first.
QList<PathRow> pathRows(const PortsState &ports, const QString &engineHost);

/// Where the user looks first, at what is wrong; -1 without rows.
int rowToLookAt(const QList<PathRow> &rows);

/// The rule that this way lacks, as far as it is known; at least an adapter and a protocol. `row`
/// may be null.
PortForward proposedRule(const PathRow *row, const PortsState &ports);

/// The ways of the published ports, one a row.
class PathModel : public KeyedRows<PathRow>
{
    Q_OBJECT

public:
    enum Column {
        ServiceName,
        Rule,
        Protocol,
        HostAddress,
        HostPort,
        PublishedAt, ///< on the engine's host
        ContainerAt,
        Outcome,
        ColumnCount
    };

    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PathRow &row, int column) const;
    Tone tone(const PathRow &row, int column) const;
};

} // namespace panel
