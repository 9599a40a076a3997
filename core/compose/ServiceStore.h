// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"

#include <QObject>

namespace panel {

/// The services of a project joined with their containers. Knows nothing of connections: it is told
/// what the file says and what the engine says, and tells what became different.
class ServiceStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order of the project, then those that only the engine knows.
    const QList<Service> &services() const { return m_services; }
    /// Null if there is none of that name.
    const Service *find(const QString &name) const;

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
    /// All containers were set anew by setContainers, whether they differ or not.
    void refreshed();

private:
    void rebuild();

    ComposeProject m_project;
    QHash<QString, Container> m_containers; ///< by id
    QList<Service> m_services;
};

} // namespace panel
