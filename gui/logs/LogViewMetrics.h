// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the parts of LogView agree on.
namespace panel::logview {

constexpr int margin = 12; ///< pixels, as all here
constexpr int verticalMargin = 4;

/// Where the columns of a line begin, in the viewport.
struct Columns
{
    qreal time = 0;
    qreal service = 0;
    qreal mark = 0; ///< of folding
    qreal text = 0;
};

/// What can be read aloud of a line.
struct Spoken
{
    QString before; ///< time and service
    QString text;
    QString after;
};

} // namespace panel::logview
