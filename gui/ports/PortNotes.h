// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ports/PathModel.h"
#include "gui/stack/StackState.h"

namespace panel {

/// What is to be known about the table of ports as a whole; one note a line, empty if there is
/// none.
QString portNotes(const PortsState &ports, const StackState &stack, const QList<PathRow> &rows);

/// What stands in the place of an empty table.
struct NoPortsTexts
{
    QString title;
    QString text;
    QString action; ///< to look again; empty: that is of no use
};
NoPortsTexts noPortsTexts(const PortsState &ports, const StackState &stack);

} // namespace panel
