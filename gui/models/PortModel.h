// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"
#include "gui/models/KeyedRows.h"

#include <QUrl>

namespace panel {

struct PortRow
{
    QString service;
    PublishedPort port;
    QUrl url; ///< empty: not for browsers

    QString key() const
    {
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(service, port.protocol, port.host)
            .arg(port.hostPort)
            .arg(port.containerPort);
    }
    bool operator==(const PortRow &other) const = default;
};

/// The ports that the project's containers publish, one a row.
class PortModel : public KeyedRows<PortRow>
{
    Q_OBJECT

public:
    enum Column {
        ServiceName,
        Protocol,
        HostAddress,
        HostPort,
        ContainerPort,
        Address,
        ColumnCount
    };

    using KeyedRows::KeyedRows;

    void setServices(const QList<Service> &services, const QString &engineHost);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PortRow &row, int column) const;
};

} // namespace panel
