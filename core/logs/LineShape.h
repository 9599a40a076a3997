// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/StoredLine.h"

#include <QByteArrayView>

namespace panel {

/// How serious the line says that it is, in one of the usual ways: a "level" of JSON, level=warn,
/// [error] of nginx, [Warning] of MariaDB, "PHP Notice:", ERROR, and the words of syslog. Looks at
/// the beginning of the line only.
LogLevel levelOf(QByteArrayView line);

/// The line goes on with what the one before it said: a frame of a stack trace, an indented or a
/// closing line.
bool isContinuation(QByteArrayView line);

} // namespace panel
