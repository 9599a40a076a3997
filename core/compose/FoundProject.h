// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"
#include "core/engine/Container.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <map>
#include <utility>

namespace panel {

/// A compose project of which an engine has containers, as Compose labelled them.
struct FoundProject
{
    /// With the name always; the files are as they were called where it was brought up, which may
    /// have been another computer (see ProjectFiles::missing). Empty: the labels do not tell them.
    ProjectFiles files;
    int containers = 0;
    int running = 0; ///< of them; not what is paused, or ended and waits for its next start

    QString name() const { return files.name; }
    bool operator==(const FoundProject &other) const = default;
};

/// The compose projects of an engine's containers, kept so that one container among thousands costs
/// no more than one among few. Containers without the label of a project are of none; of several
/// containers, the newest one tells the files.
class FoundProjects
{
public:
    /// All containers there are.
    void set(const QList<Container> &containers);
    /// One that came or changed, by its id; whether all() may differ.
    bool put(const Container &container);
    bool remove(const QString &id);
    void clear() { set({}); }

    /// By name.
    QList<FoundProject> all() const;

private:
    /// Orders by age; the id, because several may be made at once.
    using Age = std::pair<qint64, QString>;
    struct Member
    {
        QHash<QString, QString> labels;
        bool isRunning = false;
    };
    struct Project
    {
        FoundProject found;
        std::map<Age, Member> members; ///< oldest first
    };
    struct Place
    {
        QString project;
        qint64 created = 0; ///< ms
    };

    QMap<QString, Project> m_projects; ///< by name
    QHash<QString, Place> m_places;    ///< by the container's id
};

} // namespace panel
