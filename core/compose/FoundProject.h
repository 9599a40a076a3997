// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"
#include "core/engine/Container.h"

#include <QList>

namespace panel {

/// A compose project of which an engine has containers, as Compose labelled them.
struct FoundProject
{
    /// With the name always; the files are as they were called where it was brought up, which may
    /// have been another computer (see ProjectFiles::missing). Empty: the labels do not tell them.
    ProjectFiles files;
    int containers = 0;
    int running = 0; ///< of them

    QString name() const { return files.name; }
    bool operator==(const FoundProject &other) const = default;
};

/// The projects of these containers, by name. Containers without the label of a project are of
/// none; of several containers, the newest one tells the files.
QList<FoundProject> foundProjects(const QList<Container> &containers);

} // namespace panel
