// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/SecretRecipe.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// What the user asked for on the command line.
struct CommandLine
{
    enum class Command {
        Window,
        Help,
        Version,
        Machines,
        Ports,
        Status,
        Stats,
        Why,
        Drift,
        Up,
        Stop,
        Down,
        Clean,
        Volumes,
        Logs,
        Check,
        Doctor,
        Projects,
        Secrets
    };
    enum class SecretAction { List, Set, Generate, Rotate };

    Command command = Command::Window;
    QString machine; ///< empty: the last one used, else "default"
    /// Files or folders; none: those of the last time, else the stack that comes with the panel.
    QStringList projects;
    QStringList envFiles; ///< as they were typed
    QStringList profiles;
    QStringList
        services; ///< up, stats, why, logs; of volumes its words: copy, restore, list and theirs
    bool json = false;
    bool follow = false;    ///< logs
    int tail = -1;          ///< logs: lines per service; negative: all
    QString since;          ///< logs: as it was typed, for parseMoment()
    QString until;          ///< logs: the same
    QString filter;         ///< logs: for LogFilter::parse()
    bool volumes = false;   ///< clean
    bool images = false;    ///< clean
    bool dryRun = false;    ///< clean
    bool engine = false;    ///< clean: what nothing on it uses
    bool yes = false;       ///< clean, volumes, secrets: do not ask
    QString copyTo;         ///< clean, volumes: folder for copies; empty: of clean none, else ours
    bool listeners = false; ///< ports: what listens on this computer
    SecretAction secretAction = SecretAction::List; ///< secrets
    QString secret;                                 ///< secrets: the name of one
    std::optional<int> length;                      ///< secrets: of a generated one
    std::optional<SecretRecipe::Alphabet> alphabet; ///< secrets: the same
    bool recreate = false;                          ///< up: new containers for all that it is about
    bool stop = false; ///< check: measure how long containers take to stop

    bool operator==(const CommandLine &other) const = default;
};

/// Error::Kind::InvalidInput with the reason; `arguments` without the program's name.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// The text of --help.
QString usageText();

} // namespace panel
