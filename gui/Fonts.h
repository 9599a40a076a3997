// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace panel::fonts {

/// The application's font: Inter where it is installed, else the system's.
QFont base();

// Derived from what the application uses now, so that a user's larger font is kept.
QFont small();
QFont strong();
QFont smallStrong();
QFont caption(); ///< headings of sidebar sections and of table columns
QFont title();
QFont mono();

} // namespace panel::fonts
