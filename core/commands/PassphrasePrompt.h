// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace panel {

/// Asks for one line in the terminal of standard input without showing what is typed, and without
/// blocking the event loop. The terminal is as it was when this is destroyed, also by a signal that
/// ends the command (see UnixSignals).
class PassphrasePrompt : public QObject
{
    Q_OBJECT

public:
    /// `answered` is called once, from the event loop; empty: nothing was typed, or the input
    /// ended.
    PassphrasePrompt(const QString &question, std::function<void(Secret)> answered,
                     QObject *parent);
    ~PassphrasePrompt() override;

private:
    void onReadable();
    void restore();

    struct TerminalMode;
    std::unique_ptr<TerminalMode> m_before; ///< null: restored
    std::function<void(Secret)> m_answered;
    QSocketNotifier *m_notifier;
};

} // namespace panel
