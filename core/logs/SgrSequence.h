// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace panel {

/// How many bytes the colour sequence ("ESC [ parameters m", SGR) takes with which `bytes` begin; 0
/// if they begin with anything else. It is the only terminal sequence that a log line is allowed.
qsizetype sgrLength(QByteArrayView bytes);

/// The line as a person reads it: without its colour sequences. Cheap when there are none.
QByteArray withoutSgr(const QByteArray &line);

} // namespace panel
