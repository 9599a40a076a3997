// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/SidebarRows.h"

#include "core/base/Tr.h"
#include "gui/machines/MachineTexts.h"

#include <QFileInfo>

namespace panel {

namespace {

/// The address where there is one to use, else the state.
QString placeText(const Machine &machine)
{
    if (machine.state == Machine::State::Running && machine.endpoint)
        return machine.endpoint->url.host();
    return machineStateText(machine);
}

} // namespace

SidebarRow machineRow(const Machine &machine, const QStringList &otherNames)
{
    SidebarRow row;
    row.id = machine.name;
    row.tone = machineTone(machine);
    const QString state = placeText(machine);
    // A broken entry is of use only with its reason.
    if (machine.state == Machine::State::Error && machine.error)
        row.detail = machine.error->message;
    else if (machine.driver.isEmpty())
        row.detail = state;
    else
        row.detail = Tr::tr("%1 · %2", "driver of a machine, its address or state")
                         .arg(machine.driver, state);
    if (machine.error)
        row.help = toPlainText(
            Error{machine.error->kind, machine.error->message, machine.error->next, {}});
    else if (!otherNames.isEmpty())
        row.help = Tr::tr("The same engine: %1").arg(otherNames.join(QStringLiteral(", ")));
    return row;
}

std::optional<SidebarRow> stackRow(const QString &file,
                                   const std::optional<Result<ComposeProject>> &project,
                                   const ServiceSummary &services,
                                   const ConnectionStatus &connection)
{
    if (file.isEmpty())
        return std::nullopt;
    SidebarRow row;
    row.id = file;
    row.help = file;
    row.title = QFileInfo(QFileInfo(file).absolutePath()).fileName();
    if (!project) {
        row.detail = Tr::tr("reading the file…");
        return row;
    }
    if (!*project) {
        row.tone = Tone::Bad;
        row.detail = project->error().message;
        return row;
    }
    row.title = (*project)->name;
    const QString total = Tr::tr("%n service(s)", nullptr, services.services);
    const QString state = services.running == 0 && services.bad == 0
                              ? Tr::tr("stopped")
                              : Tr::tr("%n healthy", nullptr, services.ready);
    row.detail = Tr::tr("%1 · %2", "number of services, how they are").arg(total, state);
    if (services.bad > 0)
        row.tone = Tone::Bad;
    else if (services.running == 0)
        row.tone = Tone::Neutral;
    else
        row.tone = services.ready == services.services ? Tone::Ok : Tone::Warn;
    if (connection.isStale() && !connection.asOf.isValid()) {
        row.tone = Tone::Neutral; // how they are was never known
        row.detail = total;
    } else if (connection.isStale()) {
        // The time alone, which stays true while it grows old.
        const QString moment = momentText(connection.asOf, QDateTime::currentDateTimeUtc());
        row.tone = Tone::Neutral;
        row.detail = Tr::tr("%1 · as of %2", "how the services are, time").arg(state, moment);
    }
    return row;
}

} // namespace panel
