// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/process/Command.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace panel {

/// How to open a terminal window that runs one program, on this system: on Linux by $TERMINAL or
/// the first of the usual ones that is there, on macOS by Terminal.
using ProgramFinder = std::function<Result<QString>(const QString &name)>;

/// `words`: the program (an absolute path) and its arguments; they reach it as they are.
/// `preferred`: the value of $TERMINAL; a name or an absolute path, anything else is ignored.
/// Error::Kind::ProgramMissing names what was looked for.
Result<Command> terminalCommand(const QStringList &words, const QString &preferred,
                                const ProgramFinder &findProgram);

/// The same for macOS, whose Terminal takes no program but a script: written to `file` (0700), with
/// `environment` set in it. FileUnreadable where it cannot be written.
Result<Command> terminalScriptCommand(const QStringList &words,
                                      const QHash<QString, QString> &environment,
                                      const QString &file, const ProgramFinder &findProgram);

} // namespace panel
