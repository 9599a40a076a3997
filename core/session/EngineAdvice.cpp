// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/EngineAdvice.h"

#include "core/base/Tr.h"
#include "core/process/ProgramFinder.h"

namespace panel {

bool canHaveMachines()
{
#ifdef Q_OS_MACOS
    return true;
#else
    return findProgram(QStringLiteral("docker-machine")).has_value();
#endif
}

QString engineAdvice(const QString &machine, bool hasMachines)
{
    const QString choose =
        Tr::tr("Choose one that is there, a Docker context or a local engine too: in the list on "
               "the left, or with --machine NAME (“inception-panel machines” lists them). On Linux "
               "“make engine” starts one.");
    return hasMachines
               ? choose + u' ' + Tr::tr("“docker-machine create %1” makes a VM.").arg(machine)
               : choose;
}

} // namespace panel
