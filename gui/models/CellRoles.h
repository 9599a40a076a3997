// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace panel {

/// What a model tells CellDelegate beyond the text.
enum CellRole : int {
    ToneRole = Qt::UserRole + 1, ///< int(Tone) of the text, or of the pill
    PillRole,                    ///< bool: the text is shown in a pill
    MonoRole,                    ///< bool: the text is a name or number of machines
    StrongRole,                  ///< bool: the text names the row
    UrlsRole,                    ///< QList<QUrl>: what a click on the cell opens
    SecondLineRole,              ///< QString: for SidebarDelegate
    TrendRole,                   ///< QPolygonF: the curve beside the text, see drawSparkline()
    WidestTextRole,              ///< QString: room that the text is given, whatever it is now
};

} // namespace panel
