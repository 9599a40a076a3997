// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ProcessTable.h"

#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

namespace panel {

const ProcessTable::Process *ProcessTable::find(qint64 pid) const
{
    for (const Process &process : processes) {
        if (process.pid == pid)
            return &process;
    }
    return nullptr;
}

const ProcessTable::Process *ProcessTable::childOf(qint64 pid) const
{
    for (const Process &process : processes) {
        if (process.parent == pid)
            return &process;
    }
    return nullptr;
}

Result<ProcessTable> ProcessTable::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    // The columns are those of the host's ps, whose names differ.
    const QStringList titles = reader.stringsOrNull("Titles");
    const qsizetype pid = titles.indexOf(QStringLiteral("PID"));
    const qsizetype parent = titles.indexOf(QStringLiteral("PPID"));
    const qsizetype command =
        std::max(titles.indexOf(QStringLiteral("CMD")), titles.indexOf(QStringLiteral("COMMAND")));
    if (pid < 0 || parent < 0 || command < 0)
        reader.refuse(badField(QStringLiteral("Titles"), Tr::tr("PID, PPID and CMD")));
    ProcessTable table;
    const QJsonArray rows = reader.arrayOrNull("Processes");
    for (const QJsonValue &row : rows) {
        const QJsonArray cells = row.toArray();
        bool hasPid = false;
        bool hasParent = false;
        Process process;
        process.pid = cells.at(pid).toString().toLongLong(&hasPid);
        process.parent = cells.at(parent).toString().toLongLong(&hasParent);
        process.command = cells.at(command).toString();
        if (!hasPid || !hasParent || process.command.isEmpty())
            reader.refuse(badField(QStringLiteral("Processes"), Tr::tr("rows of a process list")));
        table.processes.append(process);
    }
    return reader.result(table);
}

} // namespace panel
