// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/StackContext.h"

#include <algorithm>

namespace panel {

QList<ComposeService> StackContext::targets() const
{
    if (onlyServices.isEmpty())
        return project.services;
    QList<ComposeService> some;
    for (const ComposeService &service : project.services) {
        if (onlyServices.contains(service.name))
            some.append(service);
    }
    return some;
}

QList<ComposeService> StackContext::targetsAndDependencies() const
{
    QList<ComposeService> wanted = targets();
    // It grows while it is gone through.
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QList<ComposeDependency> dependencies = wanted.at(i).dependsOn;
        for (const ComposeDependency &dependency : dependencies) {
            const auto hasName = [&dependency](const ComposeService &service) {
                return service.name == dependency.service;
            };
            const auto found =
                std::find_if(project.services.cbegin(), project.services.cend(), hasName);
            if (found != project.services.cend()
                && std::none_of(wanted.cbegin(), wanted.cend(), hasName))
                wanted.append(*found);
        }
    }
    return wanted;
}

QStringList StackContext::images() const
{
    return project.imageNames();
}

} // namespace panel
