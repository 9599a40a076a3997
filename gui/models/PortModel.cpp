// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/PortModel.h"

#include "core/base/PlainText.h"
#include "gui/models/CellRoles.h"
#include "gui/models/ServiceTexts.h"
#include "gui/Theme.h"
#include "gui/widgets/SafeText.h"

namespace panel {

void PortModel::setServices(const QList<Service> &services, const QString &engineHost)
{
    QList<PortRow> rows;
    for (const Service &service : services) {
        const QList<PublishedPort> ports = publishedPorts(service);
        for (const PublishedPort &port : ports)
            rows.append({service.name, port, portUrl(port, engineHost)});
    }
    setRows(rows);
}

int PortModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PortModel::data(const QModelIndex &index, int role) const
{
    const PortRow *row = rowAt(index.row());
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(*row, column);
    case Qt::ToolTipRole: return plainToolTip(text(*row, column));
    case ToneRole:
        if (column == Address)
            return int(row->url.isEmpty() ? Tone::Muted : Tone::Link);
        return int(Tone::Text);
    case StrongRole: return column == ServiceName;
    case MonoRole: return column >= HostAddress;
    case UrlsRole:
        return column == Address && !row->url.isEmpty() ? QVariant::fromValue(QList<QUrl>{row->url})
                                                        : QVariant();
    default: return {};
    }
}

QVariant PortModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ServiceName: return tr("Service");
    case Protocol: return tr("Protocol");
    case HostAddress: return tr("Host address");
    case HostPort: return tr("Host port");
    case ContainerPort: return tr("Container port");
    case Address: return tr("Open");
    default: return {};
    }
}

QString PortModel::text(const PortRow &row, int column) const
{
    switch (column) {
    case ServiceName: return plainText(row.service);
    case Protocol: return plainText(row.port.protocol.toUpper());
    case HostAddress:
        return row.port.host.isEmpty() || row.port.host == u"0.0.0.0" || row.port.host == u"::"
                   ? tr("any")
                   : plainText(row.port.host);
    case HostPort: return QString::number(row.port.hostPort);
    case ContainerPort: return QString::number(row.port.containerPort);
    case Address: return row.url.isEmpty() ? QStringLiteral("–") : row.url.toDisplayString();
    default: return {};
    }
}

} // namespace panel
