// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

// Compose is also steered by variables: of its environment, which wins, or of .env.

/// A variable of Compose itself, with its place.
struct ComposeSteering
{
    QString value;   ///< filled in
    QString envFile; ///< that assigns it; empty: the environment of the panel
    int line = 0;    ///< of the assignment in envFile

    bool operator==(const ComposeSteering &other) const = default;
};

/// What COMPOSE_FILE, COMPOSE_PROFILES, … says; of env files each goes over the ones before.
/// Nothing: it is not set. Set to nothing is something else.
std::optional<ComposeSteering> composeSteering(const QString &name, const QStringList &envFiles);

/// The files that COMPOSE_FILE names, divided by COMPOSE_PATH_SEPARATOR (':' else), as absolute
/// paths; relative ones are meant from `folder`. Nothing: it is not set, and Compose looks for the
/// names that it knows.
std::optional<QStringList> chosenFiles(const QString &folder, const QStringList &envFiles);

/// Those variables of the panel's environment that say which project of a folder is meant:
/// Compose is given them, so that they win over .env as they do in a terminal.
QHash<QString, QString> steeringEnvironment();

} // namespace panel
