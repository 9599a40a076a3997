// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/StackSources.h"

#include <QStringList>

namespace panel {

/// Adds what lies on the disk to what Compose told: the text of the compose file, Dockerfiles,
/// scripts and settings of the build contexts, tools, README.md, which guides there are, .env (only
/// that it is there: it is never read). Error::Kind::FileUnreadable if the compose file itself
/// cannot be read.
Result<StackSources> withFiles(StackSources sources);

// The questions to git, as arguments after its name, and what its answers say. The folder is
// foreign: nothing of its own configuration is run.

QStringList gitPrefixArguments(const QString &folder);
QStringList gitTrackedArguments(const QString &folder);
QStringList gitIgnoredArguments(const QString &folder);
QStringList gitPastArguments(const QString &folder, const QString &prefix);

/// Paths as `-z` separates them.
QStringList pathsOf(const QByteArray &output);

} // namespace panel
