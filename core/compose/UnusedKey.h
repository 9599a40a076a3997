// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/EnvFile.h"
#include "core/compose/ProjectFiles.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// A key of an env file that no file of the project mentions, and what was perhaps meant.
struct UnusedKey
{
    QString name;
    QString envFile;
    int line = 0;
    QString meant; ///< a variable that the project uses

    bool operator==(const UnusedKey &other) const = default;
};

/// The keys of the project's env files that are misspelt, as far as that can be known: no file
/// behind the project (nor a profile that is off) has the word, no service takes the whole file as
/// its `env_file`, and a variable that is used is spelt nearly so. `model`: as for variablesIn().
QList<UnusedKey> misspeltKeys(const ProjectFiles &project, const QJsonObject &model);

/// "WP_TITEL is not used (.env, line 4); did you mean WP_TITLE?"
QString unusedText(const UnusedKey &key);

/// How many letters have to be put in, taken out, changed or exchanged with their neighbour.
int editDistance(const QString &one, const QString &other);

} // namespace panel
