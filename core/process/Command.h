// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace panel {

/// A program to run, as data: nothing in it passes a shell.
struct Command
{
    QString program; ///< absolute path (see findProgram)
    QStringList arguments;
    QHash<QString, QString> environment;   ///< the whole of it; nothing is inherited
    QString directory;                     ///< working directory; empty: the panel's own
    QByteArray standardInput;              ///< written at once, then closed
    std::chrono::milliseconds deadline{0}; ///< 0: none

    bool operator==(const Command &other) const = default;
};

/// What a user would type for it in a shell, quoted, without the environment (it may hold secrets).
QString displayText(const Command &command);

/// The part of the panel's own environment that any child may see: PATH (with the known tool
/// folders added), HOME, USER, LANG, TERM, temporary and runtime folders, proxies. No DOCKER_*,
/// COMPOSE_*, LD_*.
QHash<QString, QString> baseEnvironment();

} // namespace panel
