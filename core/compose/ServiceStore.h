// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"

#include <QObject>

#include <set>

namespace panel {

/// The services of a project joined with their containers. Knows nothing of connections: it is told
/// what the file says and what the engine says, and tells what became different. One container that
/// changed costs the same among five as among five thousand.
class ServiceStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order of the project, then those that only the engine knows.
    const QList<Service> &services() const { return m_services; }
    /// Null if there is none of that name.
    const Service *find(const QString &name) const;
    /// Also one that Compose is replacing, or that `compose run` made. Null if there is none.
    const Container *container(const QString &id) const;
    /// Of services().
    const ServiceSummary &summary() const { return m_summary; }

    void setProject(const ComposeProject &project);
    /// All containers of the project; replaces what was known.
    void setContainers(const QList<Container> &containers);
    /// One container as it is now.
    void updateContainer(const Container &container);
    void removeContainer(const QString &id);
    void clear();

Q_SIGNALS:
    /// Names of services whose data differs; empty: services came, went or moved.
    void changed(const QStringList &names);
    /// One container of the service came, went or differs, whether it is the one that is shown or
    /// not.
    void containersChanged(const QString &service);
    /// All containers were set anew by setContainers, whether they differ or not.
    void refreshed();

private:
    /// The containers of one service by their numbers. Compose makes a new one before it removes
    /// the old of the same number; what runs comes before what does not, then the newer.
    struct Rank
    {
        int number;
        bool isActive;
        bool isOneOff; ///< made by `compose run`
        QDateTime created;
        QString id;

        explicit Rank(const Container &container);
        bool operator<(const Rank &other) const;
    };

    void insert(const Container &container);
    /// The service that it belonged to; empty: there was no such container.
    QString take(const QString &id);
    void rejoin(const QString &name);
    Service joined(const QString &name, const ComposeService &definition) const;
    void rebuild();

    ComposeProject m_project;
    QHash<QString, Container> m_containers;   ///< by id
    QHash<QString, std::set<Rank>> m_ranksOf; ///< by service; never an empty set
    QList<Service> m_services;
    QHash<QString, qsizetype> m_rowOf; ///< where a service stands in m_services
    qsizetype m_rowsOfProject = 0;     ///< the rest is known to the engine only
    ServiceSummary m_summary;
};

} // namespace panel
