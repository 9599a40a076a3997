// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/SidebarModel.h"

#include "core/base/PlainText.h"
#include "gui/models/CellRoles.h"
#include "gui/widgets/SafeText.h"

namespace panel {

int SidebarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    const SidebarRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return plainText(row->title.isEmpty() ? row->id : row->title);
    case SecondLineRole: return plainText(row->detail);
    case Qt::AccessibleDescriptionRole:
        return row->isInUse ? tr("%1, used by the stack").arg(plainText(row->detail))
                            : plainText(row->detail);
    case StrongRole: return row->isInUse;
    case Qt::ToolTipRole: return plainToolTip(row->help);
    case ToneRole: return int(row->tone);
    default: return {};
    }
}

} // namespace panel
