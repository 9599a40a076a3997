// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// What in this line is a password in plain words, as its name ("DB_PASSWORD") or the form that
/// gives it away ("IDENTIFIED BY"); never the password. Empty if there is none. Names of variables,
/// of files under /run/secrets and calls of functions are none.
QString literalSecret(const QString &line);

} // namespace panel
