// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace panel {

/// A line of a file.
struct SourcePlace
{
    QString file; ///< absolute path; empty: nowhere
    int line = 0; ///< from 1; 0: the file as a whole

    bool operator==(const SourcePlace &other) const = default;
};

/// A compose file as it was written, for pointing into it. What it means, Compose says.
struct ComposeSource
{
    QString file; ///< absolute path
    QString text; ///< empty: it could not be read

    /// The first of these keys that the service has, at any depth; where it has none of them the
    /// line at which the service begins; the file where that is not found (it may stand in another
    /// file, or in braces).
    SourcePlace place(const QString &service, const QStringList &keys = {}) const;
};

} // namespace panel
