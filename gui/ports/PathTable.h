// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/CellTable.h"

namespace panel {

/// The table of a PathModel: as tall as its rows, and so arranged that the outcome of each way
/// stays in sight.
class PathTable : public CellTable
{
    Q_OBJECT

public:
    using CellTable::CellTable;

    /// Hides and narrows what the picture of a path shows as well. Returns the height that header
    /// and rows take at this width.
    int fitInto(int width, bool hasRules);
};

} // namespace panel
