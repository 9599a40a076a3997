// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace panel {

/// The translation context of everything that `core` says to people: `Tr::tr("…")`.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(panel)
};

} // namespace panel
