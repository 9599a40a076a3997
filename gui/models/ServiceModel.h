// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"
#include "core/diagnosis/Drift.h"
#include "core/session/ServiceUsage.h"
#include "gui/models/KeyedRows.h"

#include <functional>

namespace panel {

struct ServiceRow
{
    Service service;
    QString engineHost; ///< for the links
    bool known = true;  ///< false: the engine was not asked yet, no container does not mean none

    QString key() const { return service.name; }
    bool operator==(const ServiceRow &other) const = default;
};

/// The services of the project, one a row.
class ServiceModel : public KeyedRows<ServiceRow>
{
    Q_OBJECT

public:
    enum Column {
        Name,
        State,
        ContainerName,
        Ports,
        Cpu,
        Memory,
        Since,
        Restarts,
        Image,
        Note,
        ColumnCount
    };

    using Clock = std::function<QDateTime()>;
    explicit ServiceModel(QObject *parent, Clock clock = &QDateTime::currentDateTimeUtc);

    void setServices(const QList<Service> &services, const QString &engineHost, bool known = true);

    /// What changed of services that are there; the host and what is known are as before. The rows
    /// that differ now.
    QList<int> updateServices(const QList<Service> &services);

    /// Null where there is no such row.
    const Service *serviceAt(int row) const;

    /// The clock went on: tells of the ages in these rows that read differently now, and of no
    /// others.
    void refreshAges(int firstRow, int lastRow);

    /// Tells of the two cells of that service, if they differ, and of nothing else.
    void setUsage(const QString &service, const ServiceUsage &usage);
    /// How services differ from the compose file; those that do get a quiet mark.
    void setDrift(const QList<ServiceDrift> &all);
    /// Without curves the two columns need half the room.
    void setTrendsShown(bool shown);
    bool areTrendsShown() const { return m_trendsShown; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Service &service, int column) const;
    QVariant usageData(const Service &service, int column, int role) const;
    QString sinceText(const Service &service) const;
    /// Null: it is as the file says, or has other containers by now.
    const ServiceDrift *driftOf(const Service &service) const;

    Clock m_clock;
    QString m_engineHost;
    bool m_known = true;
    QHash<QString, ServiceUsage> m_usage; ///< by service
    QHash<QString, ServiceDrift> m_drift; ///< by service; of those that differ
    bool m_trendsShown = true;
    /// By service, as refreshAges() last told of them. Not as they were last read: who reads them
    /// need not have painted them.
    QHash<QString, QString> m_toldAges;
};

} // namespace panel
