// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/machine/Machine.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace panel {

struct TlsConnectionFindings;
struct TlsFileFindings;

/// Why the engine is not asked at all; empty: it is.
QString whyNotAsked(const Machine &machine, bool isOnline);

/// The checks "tcp" to "clock" of examineMachine(). `now`: instead of the time of the answer, if
/// valid.
QList<Check> connectionChecks(const Machine &machine, const TlsConnectionFindings &findings,
                              const TlsFileFindings &files, const QDateTime &now);

/// The same checks, all of them unknown.
QList<Check> unknownConnectionChecks(const QString &why);

} // namespace panel
