// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/StackContext.h"

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

QStringList StackContext::images() const
{
    return project.imageNames();
}

} // namespace panel
