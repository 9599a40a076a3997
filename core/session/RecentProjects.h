// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"

#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// The projects that the panel remembers: those that were used, and those that were open when it
/// ended. Paths, profiles and names only. Kept in the file of the Settings.
class RecentProjects
{
public:
    static constexpr qsizetype most = 20;

    /// Empty: the user's own.
    explicit RecentProjects(const QString &file) : m_file(file) {}

    /// The last used first; also those that are no longer there.
    QList<ProjectFiles> all() const;
    /// Puts it first; what was known of the same project is replaced.
    void use(const ProjectFiles &project) const;
    void remove(const ProjectFiles &project) const;

    /// Those that were open, the one that was looked at first; nothing: it was never kept.
    std::optional<QList<ProjectFiles>> open() const;
    void setOpen(const QList<ProjectFiles> &projects) const;

private:
    QString m_file;
};

} // namespace panel
