// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/ProcessRun.h"

#include <QFile>
#include <QList>
#include <QString>

namespace panel {

/// One recorded run of a tool.
struct RecordedRun
{
    QByteArray command; ///< as it was typed, quoted for a shell
    ProcessEnd end;
};

/// All runs of a transcript such as tests/data/vboxmanage/02-natpf.txt, in order.
inline QList<RecordedRun> readTranscript(const QString &path)
{
    QList<RecordedRun> runs;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return runs;
    const QByteArray text = file.readAll();
    qsizetype at = 0;
    const auto between = [&](const QByteArray &begin, const QByteArray &end) {
        const qsizetype from = text.indexOf(begin, at);
        if (from < 0)
            return QByteArray();
        const qsizetype start = text.indexOf('\n', from + begin.size() - 1) + 1;
        at = text.indexOf(end, start);
        return text.mid(start, at - start);
    };
    while ((at = text.indexOf("$ ", at)) >= 0) {
        if (at > 0 && text.at(at - 1) != '\n') {
            at += 2;
            continue;
        }
        RecordedRun run;
        const qsizetype exit = text.indexOf("\n# exit=", at);
        run.command = text.mid(at + 2, exit - at - 2);
        at = exit + 8;
        run.end.exitCode = text.mid(at, text.indexOf(' ', at) - at).toInt();
        run.end.standardOutput = between("--- stdout", "--- stderr");
        run.end.standardError = between("--- stderr", "=== end");
        runs.append(run);
    }
    return runs;
}

} // namespace panel
