// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/KeyedRows.h"
#include "gui/Theme.h"

namespace panel {

/// Something the sidebar lists: a machine or a stack.
struct SidebarRow
{
    QString id;     ///< the name by which it is asked for
    QString detail; ///< second line
    Tone tone = Tone::Neutral;
    QString help;         ///< tool tip: why it cannot be used
    QString title;        ///< shown instead of the id; empty: the id
    bool isInUse = false; ///< the machine of the stack: its name stands out

    QString key() const { return id; }
    bool operator==(const SidebarRow &other) const = default;
};

class SidebarModel : public KeyedRows<SidebarRow>
{
    Q_OBJECT

public:
    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace panel
