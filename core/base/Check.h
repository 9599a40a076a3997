// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// One thing that was looked at before or after something went wrong: one line of a list, with its
/// reason and its remedy.
struct Check
{
    enum class Verdict {
        Pass,
        Warn,   ///< works now, and will not for long, or not everywhere
        Fail,   ///< does not work
        Unknown ///< could not be looked at; `evidence` says why
    };

    QString id;    ///< stable, for scripts: "key-mode"
    QString title; ///< what was looked at, for people
    Verdict verdict = Verdict::Unknown;
    QString evidence; ///< what was seen, with file, address or figure
    QString fix;      ///< what to do; empty for a pass

    bool operator==(const Check &other) const = default;
};

/// "pass", "warn", "fail", "unknown", as the headless commands print it.
QString verdictName(Check::Verdict verdict);

/// {"id","title","verdict","evidence","fix"} as scripts may rely on it.
QJsonObject toJson(const Check &check);

/// The worst of them: Fail, then Warn, then Unknown, then Pass.
Check::Verdict worst(const QList<Check> &checks);

} // namespace panel
