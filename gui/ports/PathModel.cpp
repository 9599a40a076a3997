// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathModel.h"

#include "core/base/PlainText.h"
#include "gui/models/CellRoles.h"
#include "gui/ports/PortTexts.h"
#include "gui/widgets/SafeText.h"

#include <algorithm>
#include <tuple>

namespace panel {

namespace {

const QString none = QStringLiteral("–");

QString portText(int port)
{
    return port > 0 ? QString::number(port) : none;
}

int firstPort(const PathRow &row)
{
    return row.path.hostPort != 0 ? row.path.hostPort : row.path.publishedPort;
}

PathRow ruleRow(const PortForward &rule)
{
    PathRow row;
    row.path.protocol = rule.protocol;
    row.path.hostAddress = rule.hostAddress;
    row.path.hostPort = rule.hostPort;
    row.path.rule = rule;
    row.isLocked = isLockedRule(rule);
    return row;
}

} // namespace

QString PathRow::key() const
{
    if (path.hops.isEmpty() && path.rule)
        return QStringLiteral("rule\n%1\n%2").arg(path.rule->adapter).arg(path.rule->name);
    return path.key();
}

QList<PathRow> pathRows(const PortsState &ports, const QString &engineHost)
{
    QList<PathRow> rows;
    QList<PortForward> shown;
    for (const PortPath &path : ports.paths) {
        rows.append({path, path.rule && isLockedRule(*path.rule),
                     path.service.isEmpty() ? QUrl() : pathUrl(path, engineHost)});
        if (path.rule)
            shown.append(*path.rule);
    }
    for (const PortForward &rule : ports.rules()) {
        if (!shown.contains(rule))
            rows.append(ruleRow(rule));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const PathRow &left, const PathRow &right) {
        return std::tuple(firstPort(left), left.path.protocol, left.path.service)
               < std::tuple(firstPort(right), right.path.protocol, right.path.service);
    });
    return rows;
}

int rowToLookAt(const QList<PathRow> &rows)
{
    const auto first = [&rows](auto &&isIt) {
        const auto found = std::find_if(rows.begin(), rows.end(), isIt);
        return found == rows.end() ? -1 : int(found - rows.begin());
    };
    const int trouble = first([](const PathRow &row) {
        const Tone tone = resultTone(row.path);
        return tone == Tone::Bad || tone == Tone::Warn;
    });
    if (trouble >= 0)
        return trouble;
    const int service = first([](const PathRow &row) { return !row.path.service.isEmpty(); });
    return service >= 0 || rows.isEmpty() ? service : 0;
}

PortForward proposedRule(const PathRow *row, const PortsState &ports)
{
    const VirtualBoxVm *vm = ports.knownVm();
    PortForward rule;
    rule.adapter = vm ? vm->natAdapters.value(0, 1) : 1;
    rule.protocol = QStringLiteral("tcp");
    rule.hostAddress = QStringLiteral("127.0.0.1");
    if (!row || row->path.rule || row->path.publishedPort == 0)
        return rule;
    for (const RuleDifference &difference : ports.differences) {
        if (difference.wanted && difference.wanted->guestPort == row->path.publishedPort
            && difference.wanted->protocol == row->path.protocol)
            return *difference.wanted;
    }
    rule.name = row->path.service;
    rule.protocol = row->path.protocol;
    rule.hostPort = row->path.publishedPort;
    rule.guestPort = row->path.publishedPort;
    return rule;
}

int PathModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PathModel::data(const QModelIndex &index, int role) const
{
    const PathRow *row = rowAt(index.row());
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(*row, column);
    case Qt::ToolTipRole: {
        const QString trouble = column == Outcome ? troubleText(row->path) : QString();
        return plainToolTip(trouble.isEmpty() ? text(*row, column) : trouble);
    }
    case Qt::AccessibleDescriptionRole: return resultText(row->path);
    case ToneRole: return int(tone(*row, column));
    case PillRole: return column == Outcome;
    case StrongRole: return column == ServiceName && !row->path.service.isEmpty();
    case MonoRole: return column >= Rule && column < Outcome && column != Protocol;
    default: return {};
    }
}

QVariant PathModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ServiceName: return tr("Service");
    case Rule: return tr("Rule");
    case Protocol: return tr("Protocol");
    case HostAddress: return tr("Host address");
    case HostPort: return tr("Host port");
    case PublishedAt: return tr("Published");
    case ContainerAt: return tr("Container");
    case Outcome: return tr("Path");
    default: return {};
    }
}

QString PathModel::text(const PathRow &row, int column) const
{
    const PortPath &path = row.path;
    const bool reachesHost = path.hostPort != 0;
    switch (column) {
    case ServiceName:
        if (row.isLocked)
            return tr("docker-machine's own");
        return path.service.isEmpty() ? tr("none") : plainText(path.service);
    case Rule: return path.rule ? plainText(path.rule->name).replace(u'\n', u' ') : none;
    case Protocol: return plainText(path.protocol.toUpper());
    case HostAddress: return reachesHost ? hostAddressText(path.hostAddress) : none;
    case HostPort: return portText(path.hostPort);
    case PublishedAt: return portText(path.publishedPort);
    case ContainerAt: return portText(path.containerPort);
    case Outcome: return resultText(path);
    default: return {};
    }
}

Tone PathModel::tone(const PathRow &row, int column) const
{
    if (column == Outcome)
        return resultTone(row.path);
    if (column == ServiceName && row.path.service.isEmpty())
        return Tone::Muted;
    return text(row, column) == none ? Tone::Muted : Tone::Text;
}

} // namespace panel
