// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QSocketNotifier;

namespace panel {

/// Asks for one line in the terminal of standard input without showing what is typed, and without
/// blocking the event loop. The terminal is as it was when this is destroyed, also by a signal that
/// ends the command (see UnixSignals).
class PassphrasePrompt : public QObject
{
    Q_OBJECT

public:
    /// What was typed; empty: nothing, or the input ended. Nothing: SIGINT or SIGTERM ended it.
    using Answer = std::optional<Secret>;
    /// `answered` is called once, from the event loop; the terminal is as before by then, at the
    /// beginning of a line.
    PassphrasePrompt(const QString &question, std::function<void(Answer)> answered,
                     QObject *parent);
    ~PassphrasePrompt() override;

private:
    void onReadable();
    void answer(Answer typed, bool endsLine);
    void restore();

    struct TerminalMode;
    std::unique_ptr<TerminalMode> m_before; ///< null: restored
    std::function<void(Answer)> m_answered;
    QSocketNotifier *m_notifier;
};

} // namespace panel
