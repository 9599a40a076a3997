// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>

namespace panel {

/// One command that was run, as people would type it, and how it ended.
struct CommandRecord
{
    QString text; ///< see shellText; without any secret
    QDateTime started;
    qint64 milliseconds = 0;
    /// Of the program; -1: it did not end by itself, or it was no program (then `failure` counts).
    int exitCode = 0;
    QString failure; ///< why it was not good, beyond the exit code; empty: it was, or that says it
    bool isByApi = false; ///< the panel asked the engine itself; this command does the same

    bool isGood() const { return exitCode == 0 && failure.isEmpty(); }
    bool operator==(const CommandRecord &other) const = default;
};

using CommandListener = std::function<void(const CommandRecord &)>;

} // namespace panel
