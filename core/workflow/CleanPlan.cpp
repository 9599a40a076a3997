// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/CleanPlan.h"

namespace panel {

QString kindName(CleanPlan::Item::Kind kind)
{
    switch (kind) {
    case CleanPlan::Item::Kind::Container: return QStringLiteral("container");
    case CleanPlan::Item::Kind::Network: return QStringLiteral("network");
    case CleanPlan::Item::Kind::Volume: return QStringLiteral("volume");
    case CleanPlan::Item::Kind::DataFolder: return QStringLiteral("data-folder");
    case CleanPlan::Item::Kind::Image: return QStringLiteral("image");
    }
    return QStringLiteral("container");
}

} // namespace panel
