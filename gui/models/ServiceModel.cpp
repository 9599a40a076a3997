// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ServiceModel.h"

#include "core/base/PlainText.h"
#include "gui/models/CellRoles.h"
#include "gui/models/ServiceTexts.h"
#include "gui/models/UsageCells.h"
#include "gui/widgets/SafeText.h"

#include <QLocale>
#include <QSet>

namespace panel {

namespace {

int restartsOf(const Service &service)
{
    int restarts = 0;
    const QList<Container> containers = service.containers();
    for (const Container &container : containers)
        restarts += container.restarts;
    return restarts;
}

int toneOf(const Service &service, int column, bool hasLinks)
{
    switch (column) {
    case ServiceModel::Name: return int(Tone::Text);
    case ServiceModel::State: return int(stateTone(service));
    case ServiceModel::Ports: return int(hasLinks ? Tone::Link : Tone::Text);
    case ServiceModel::Restarts: return int(restartsOf(service) > 0 ? Tone::Warn : Tone::Text);
    case ServiceModel::Note: return int(Tone::Bad);
    default: return int(Tone::Muted);
    }
}

} // namespace

ServiceModel::ServiceModel(QObject *parent, Clock clock)
    : KeyedRows(parent), m_clock(std::move(clock))
{
}

void ServiceModel::setServices(const QList<Service> &services, const QString &engineHost,
                               bool known)
{
    m_engineHost = engineHost;
    m_known = known;
    QList<ServiceRow> rows;
    rows.reserve(services.size());
    for (const Service &service : services)
        rows.append({service, engineHost, known});
    setRows(rows);
}

QList<int> ServiceModel::updateServices(const QList<Service> &services)
{
    QList<int> rows;
    for (const Service &service : services) {
        if (const int row = updateRow({service, m_engineHost, m_known}); row >= 0)
            rows.append(row);
    }
    return rows;
}

const Service *ServiceModel::serviceAt(int row) const
{
    const ServiceRow *found = rowAt(row);
    return found ? &found->service : nullptr;
}

void ServiceModel::refreshAges(int firstRow, int lastRow)
{
    for (int row = std::max(firstRow, 0); row <= lastRow && row < rowCount(); ++row) {
        const Service &service = rows()[row].service;
        QString &told = m_toldAges[service.name];
        const QString age = sinceText(service);
        if (told == age)
            continue;
        told = age;
        const QModelIndex changed = index(row, Since);
        Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole});
    }
}

void ServiceModel::setUsage(const QString &service, const ServiceUsage &usage)
{
    ServiceUsage &known = m_usage[service];
    if (known == usage)
        return;
    known = usage;
    const int row = rowOf(service);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, Cpu), index(row, Memory),
                           {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, TrendRole});
}

void ServiceModel::setDrift(const QList<ServiceDrift> &all)
{
    QHash<QString, ServiceDrift> differing;
    for (const ServiceDrift &drift : all) {
        if (drift.isThereOtherwise()) // what is not there is seen already
            differing.insert(drift.service, drift);
    }
    if (differing == m_drift)
        return;
    m_drift = differing;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name),
                           {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

const ServiceDrift *ServiceModel::driftOf(const Service &service) const
{
    const auto found = m_drift.constFind(service.name);
    if (found == m_drift.cend())
        return nullptr;
    QSet<QString> ids;
    const QList<Container> containers = service.containers();
    for (const Container &container : containers)
        ids.insert(container.id);
    return ids == QSet<QString>(found->containers.cbegin(), found->containers.cend()) ? &*found
                                                                                      : nullptr;
}

void ServiceModel::setTrendsShown(bool shown)
{
    if (shown == m_trendsShown)
        return;
    m_trendsShown = shown;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Cpu), index(rowCount() - 1, Memory), {TrendRole});
}

int ServiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServiceModel::data(const QModelIndex &index, int role) const
{
    const ServiceRow *row = rowAt(index.row());
    if (!row)
        return {};
    const Service &service = row->service;
    const int column = index.column();
    if (column == Cpu || column == Memory)
        return usageData(service, column, role);
    switch (role) {
    case Qt::DisplayRole:
        if (column == State && !row->known && !service.container)
            return tr("unknown");
        return text(service, column);
    case Qt::AccessibleTextRole:
        if (column == Name && driftOf(service))
            return tr("%1, differs from the compose file").arg(plainText(service.name));
        return {};
    case Qt::ToolTipRole:
        if (const ServiceDrift *drift = column == Name ? driftOf(service) : nullptr)
            return plainToolTip(driftText(*drift));
        if (column == State || column == Note)
            return plainToolTip(problemText(service));
        if (column == Since && service.container && service.container->since().isValid()) {
            return plainToolTip(
                QLocale().toString(service.container->since().toLocalTime(), QLocale::LongFormat));
        }
        return plainToolTip(text(service, column));
    case ToneRole: return toneOf(service, column, !portUrls(service, row->engineHost).isEmpty());
    case PillRole: return column == State;
    case StrongRole: return column == Name;
    case MonoRole:
        return column == ContainerName || column == Ports || column == Restarts || column == Image;
    case UrlsRole:
        return column == Ports ? QVariant::fromValue(portUrls(service, row->engineHost))
                               : QVariant();
    default: return {};
    }
}

QVariant ServiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Service");
    case State: return tr("State");
    case ContainerName: return tr("Container");
    case Ports: return tr("Host → container");
    case Cpu: return tr("CPU");
    case Memory: return tr("Memory");
    case Since: return tr("Since");
    case Restarts: return tr("Restarts");
    case Image: return tr("Image");
    case Note: return tr("Problem");
    default: return {};
    }
}

QVariant ServiceModel::usageData(const Service &service, int column, int role) const
{
    const auto kind = column == Cpu ? UsageKind::Cpu : UsageKind::Memory;
    ServiceUsage usage = m_usage.value(service.name);
    // Its end is known at once, with the other columns.
    if (service.running.isEmpty())
        usage.state = ServiceUsage::State::NotRunning;
    switch (role) {
    case Qt::DisplayRole: return usageText(usage, kind);
    case Qt::ToolTipRole: return plainToolTip(usageToolTip(usage));
    case Qt::AccessibleTextRole: return usageSpoken(usage, kind);
    case TrendRole: return m_trendsShown ? QVariant(usageTrend(usage, kind)) : QVariant();
    case WidestTextRole: return widestUsageText(kind);
    case ToneRole: return int(usage.current() ? Tone::Text : Tone::Muted);
    case MonoRole: return true;
    default: return {};
    }
}

QString ServiceModel::text(const Service &service, int column) const
{
    const QString none = QStringLiteral("–");
    switch (column) {
    case Name:
        return driftOf(service) ? plainText(service.name) + QStringLiteral(" ≠")
                                : plainText(service.name);
    case State: return stateText(service);
    case ContainerName: return containersText(service);
    case Ports: return portsText(service);
    case Since: return sinceText(service);
    case Restarts: return service.container ? QString::number(restartsOf(service)) : none;
    case Image:
        return plainText(service.container ? service.container->image : service.definition.image);
    case Note: return plainText(problemText(service));
    default: return {};
    }
}

QString ServiceModel::sinceText(const Service &service) const
{
    if (!service.container || !service.container->since().isValid())
        return QStringLiteral("–");
    return ageText(service.container->since().secsTo(m_clock()));
}

} // namespace panel
