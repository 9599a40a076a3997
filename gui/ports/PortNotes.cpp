// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortNotes.h"

#include "core/base/Tr.h"
#include "gui/models/ServiceTexts.h"

#include <algorithm>

namespace panel {

QString portNotes(const PortsState &ports, const StackState &stack, const QList<PathRow> &rows)
{
    QStringList notes;
    if (stack.isStale() && ports.probedAt.isValid()) {
        notes.append(Tr::tr("Not live: these are the ways as they were %1 ago.")
                         .arg(ageText(ports.probedAt.secsTo(QDateTime::currentDateTimeUtc()))));
    }
    if (ports.paths.isEmpty() && !rows.isEmpty())
        notes.append(Tr::tr("The stack publishes no port at the moment."));
    const auto locked =
        std::find_if(rows.begin(), rows.end(), [](const PathRow &row) { return row.isLocked; });
    if (locked != rows.end()) {
        notes.append(Tr::tr("The rule %1 is how docker-machine reaches this VM: removing it would "
                            "lose the machine, so it is locked.")
                         .arg(locked->path.rule->name));
    }
    if (!ports.hasRules && !stack.machine.isEmpty()) {
        notes.append(Tr::tr("The ports of this engine are reached directly: there is no VM with "
                            "NAT rules between."));
    }
    return notes.join(u'\n');
}

NoPortsTexts noPortsTexts(const PortsState &ports, const StackState &stack)
{
    if (!stack.hasProject() && stack.services.isEmpty()) {
        return {Tr::tr("No stack is open"),
                Tr::tr("Open the compose file of a project: the ways of its ports then appear "
                       "here."),
                {}};
    }
    if (ports.isProbing) {
        return {Tr::tr("Looking at the ports…"),
                Tr::tr("Who listens, which rules there are, and what answers."),
                {}};
    }
    if (!stack.isConnected() && !ports.hasRules) {
        return {Tr::tr("The ports are not known yet"),
                Tr::tr("They appear when the engine answers."),
                {}};
    }
    return {Tr::tr("The stack publishes no port"),
            Tr::tr("Name one under “ports” of a service in the compose file, such as “443:443”, "
                   "and bring the stack up."),
            Tr::tr("Look again")};
}

} // namespace panel
