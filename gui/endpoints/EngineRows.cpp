// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/EngineRows.h"

#include "core/base/Tr.h"
#include "core/endpoint/EndpointAddress.h"

namespace panel {

namespace {

/// It may be well: what is missing is a word of the user.
bool isLocked(const EndpointEntry &entry)
{
    return entry.state == EndpointEntry::State::Unreachable && entry.error
           && entry.error->kind == Error::Kind::KeyLocked;
}

Tone toneOf(const EndpointEntry &entry)
{
    if (isLocked(entry))
        return Tone::Warn;
    switch (entry.state) {
    case EndpointEntry::State::Running: return Tone::Ok;
    case EndpointEntry::State::Unreachable:
    case EndpointEntry::State::Error: return Tone::Bad;
    case EndpointEntry::State::Unknown: break;
    }
    return Tone::Neutral;
}

QString stateText(const EndpointEntry &entry)
{
    if (isLocked(entry))
        return Tr::tr("needs the passphrase");
    switch (entry.state) {
    case EndpointEntry::State::Running:
        // Another engine than Docker is called by its name: not everything works there.
        return entry.product.isEmpty() ? Tr::tr("running") : entry.product;
    case EndpointEntry::State::Unreachable: return Tr::tr("no answer");
    case EndpointEntry::State::Error: return Tr::tr("cannot be used");
    case EndpointEntry::State::Unknown: break;
    }
    return Tr::tr("not asked yet");
}

QString helpText(const EndpointEntry &entry)
{
    QStringList lines;
    if (entry.endpoint)
        lines.append(endpointAddress(entry.endpoint->url));
    if (!entry.description.isEmpty() && !lines.contains(entry.description))
        lines.append(entry.description);
    if (!entry.product.isEmpty())
        lines.append(
            Tr::tr("This is %1, not Docker: some things may work differently.").arg(entry.product));
    if (!entry.otherNames.isEmpty())
        lines.append(
            Tr::tr("The same engine: %1").arg(entry.otherNames.join(QStringLiteral(", "))));
    if (entry.state == EndpointEntry::State::Unknown && entry.endpoint
        && entry.endpoint->kind() == Endpoint::Kind::Ssh)
        lines.append(Tr::tr("It is asked when you choose it, as ssh takes its time."));
    if (entry.isDockerDefault)
        lines.append(Tr::tr("The docker command uses it."));
    if (entry.error)
        lines.append(
            toPlainText(Error{entry.error->kind, entry.error->message, entry.error->next, {}}));
    return lines.join(u'\n');
}

} // namespace

QList<SidebarRow> engineRows(const QList<EndpointEntry> &entries, const QString &current)
{
    QList<SidebarRow> rows;
    for (const EndpointEntry &entry : entries) {
        if (entry.source == EndpointEntry::Source::Machine)
            continue;
        SidebarRow row;
        row.id = entry.id;
        row.title = entry.name;
        row.tone = toneOf(entry);
        row.detail = Tr::tr("%1 · %2", "where an engine was found, its state")
                         .arg(sourceText(entry.source), stateText(entry));
        row.help = helpText(entry);
        row.isInUse = entry.id == current;
        rows.append(row);
    }
    return rows;
}

} // namespace panel
