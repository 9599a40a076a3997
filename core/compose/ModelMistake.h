// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"

#include <QString>
#include <QStringList>

namespace panel {

/// Where a mistake stands.
struct MistakePlace
{
    QString file = {};   ///< absolute; empty: not known
    int line = 0;        ///< from 1; 0: the file as a whole
    QString reason = {}; ///< without the place; empty: as it was said
};

/// Where the files have what Compose could read, but does not take: an empty file, a port that is
/// none, a “${” that nothing closes, a list for a mapping, the name of something that is not
/// defined. `said`: Compose's own words, which tell neither file nor line. Reads the files.
MistakePlace placeInModel(const QString &said, const ProjectFiles &project);

/// The first of the files, from the one that overrides the others, that has the key
/// ("services.web.ports") at least down to its parent; nowhere: none has two parts of it.
MistakePlace placeOfKey(const QString &key, const QStringList &files);

} // namespace panel
