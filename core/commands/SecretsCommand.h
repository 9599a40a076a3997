// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/WorkflowCommand.h"
#include "core/session/SecretControl.h"

#include <functional>

namespace panel {

class PassphrasePrompt;

/// secrets list | set | generate | rotate. A value comes from the terminal, unseen, or from
/// standard input; none is ever printed.
class SecretsCommand : public WorkflowCommand
{
    Q_OBJECT

public:
    SecretsCommand(const CommandLine &line, QObject *parent);

    void start() override;

private:
    SecretControl *secrets() { return session()->secrets(); }
    void begin();
    void list();
    void printList();
    bool isKeptHere();
    void readValue();
    void readFromPipe();
    Secret generated() const;
    void write(Secret value, const std::function<void()> &then);
    void planRotation(const Handler<SecretRotation> &then);
    /// Where they are known: who was made with the value before, and how to replace them.
    void tellWhoHasTheOldValue();
    void ask(const SecretRotation &rotation);
    void rotate(const SecretRotation &rotation);

    bool m_isTelling = false;
    PassphrasePrompt *m_prompt = nullptr; ///< a child
};

} // namespace panel
