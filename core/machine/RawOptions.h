// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <optional>

namespace panel {

/// Whether options that a user wrote can be handed to "docker-machine create" between ours and the
/// machine's name, without changing which machine, driver or store it is about. docker-machine
/// reads them with Go's flag package: "-x", "--x" and "--x=value" are options, "--" and a word that
/// is no option's value end them.
///
/// Secrets among them are refused too: a process list shows arguments to everybody.
/// Error::Kind::InvalidInput names the word.
Result<void> checkRawOptions(const QStringList &words);

/// The value of an option (its name without dashes) among them: the last one, as docker-machine
/// takes it. Nothing: it is not there. Empty for one without a value.
std::optional<QString> rawOption(const QStringList &words, const QString &name);

} // namespace panel
