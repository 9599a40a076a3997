// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace panel {

/// The folders in which programs are looked for, in order: the absolute ones of PATH, then the
/// known places of Homebrew, MacPorts, Docker and VirtualBox, then the system's. Absolute, without
/// repeats.
QStringList programFolders();

/// The absolute path of the program `name` (a bare file name such as "docker").
/// Never from the current or a relative folder. Not found: Error::Kind::ProgramMissing, whose
/// `next` says how to install it; a name that is a path or begins with '-': InvalidInput.
Result<QString> findProgram(const QString &name);

/// The same in these folders only.
Result<QString> findProgram(const QString &name, const QStringList &folders);

} // namespace panel
