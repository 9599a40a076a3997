// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/CommandLine.h"

#include <QString>
#include <QStringList>

namespace panel {

class Session;

/// The commands that a report advises, so that they can be pasted as they are: for the same machine
/// and project as the command that advises them.
struct NextCommands
{
    QString program = QStringLiteral("inception-panel"); ///< as the user found it
    QStringList options; ///< --machine, --project, …, as they were typed
    QString engine;      ///< what a shell needs before `docker` finds the engine; may be empty

    /// "inception-panel up --project mine.yml web", quoted where a shell needs it.
    QString own(const QString &command, const QString &service) const;
    /// The same with an option of its own, for several services.
    QString own(const QStringList &command, const QStringList &services) const;
    /// A line and the command, for above a report that advises commands of docker; empty without.
    QString engineText() const;
};

/// `program`: the first word of the process.
NextCommands nextCommands(const CommandLine &line, const QString &program);
/// With the engine of the session.
NextCommands nextCommands(const CommandLine &line, const Session &session);

} // namespace panel
