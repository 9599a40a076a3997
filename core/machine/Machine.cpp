// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/Machine.h"

#include <QRegularExpression>

namespace panel {

QString stateName(Machine::State state)
{
    switch (state) {
    case Machine::State::Unknown: return QStringLiteral("unknown");
    case Machine::State::Running: return QStringLiteral("running");
    case Machine::State::Stopped: return QStringLiteral("stopped");
    case Machine::State::Paused: return QStringLiteral("paused");
    case Machine::State::Saved: return QStringLiteral("saved");
    case Machine::State::Starting: return QStringLiteral("starting");
    case Machine::State::Stopping: return QStringLiteral("stopping");
    case Machine::State::Error: return QStringLiteral("error");
    case Machine::State::Unreachable: return QStringLiteral("unreachable");
    }
    return QStringLiteral("unknown");
}

bool isMachineName(const QString &name)
{
    // \A and \z: "$" would let a newline at the end pass.
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9.-]{0,127}\\z"));
    return rule.match(name).hasMatch();
}

} // namespace panel
