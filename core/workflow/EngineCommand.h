// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/StackContext.h"

#include <QDateTime>

namespace panel {

/// What the engine itself was asked for, as `text`: the docker command that does the same.
template <typename Outcome>
CommandRecord engineRecord(const QString &text, const QDateTime &started, const Outcome &outcome)
{
    CommandRecord record;
    record.text = text;
    record.started = started;
    record.milliseconds = started.msecsTo(QDateTime::currentDateTimeUtc());
    record.exitCode = outcome ? 0 : 1; // as docker would end
    record.failure = outcome ? QString() : outcome.error().message;
    record.isByApi = true;
    return record;
}

/// For a request that changes something in the engine: its end is told to whoever keeps a log
/// (StackContext::tellCommand), then to `done`.
template <typename Done>
auto recorded(const StackContext &context, const QString &text, Done done)
{
    return [tell = context.tellCommand, text, started = QDateTime::currentDateTimeUtc(),
            done = std::move(done)](const auto &outcome) mutable {
        if (tell)
            tell(engineRecord(text, started, outcome));
        done(outcome);
    };
}

} // namespace panel
