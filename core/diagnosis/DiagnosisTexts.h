// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Diagnosis.h"

namespace panel {

// A diagnosis in words, as plain text that is safe to show (see plainText).

/// The name of the service; "web (shop-web-2)" where it is about one of several containers.
QString title(const Diagnosis &diagnosis);
/// What happened, in one or two sentences: "It was killed: it wanted more than its memory limit of
/// 64 MiB."
QString headline(const Diagnosis &diagnosis);
/// "It waits for wordpress, and that for mariadb." or who failed before it; empty: nobody.
QString causesText(const Diagnosis &diagnosis);
/// What to do about it, in one sentence; empty where there is nothing to do.
QString advice(const Diagnosis &diagnosis);

/// What is known besides.
struct DiagnosisFact
{
    QString label; ///< "Ended"
    QString text;  ///< "10:24:01, code 137"

    bool operator==(const DiagnosisFact &other) const = default;
};
QList<DiagnosisFact> facts(const Diagnosis &diagnosis, const QDateTime &now);

/// Where the health check fails: its command, and what it printed the last time.
QString healthCommand(const Diagnosis &diagnosis);
QString healthOutput(const Diagnosis &diagnosis);

/// "64 MiB".
QString memoryLimitText(qint64 bytes);

/// "10:24:01"; with the date where it is not today's.
QString clockText(const QDateTime &time, const QDateTime &now);

} // namespace panel
