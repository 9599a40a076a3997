// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/CommandLine.h"
#include "core/commands/Terminal.h"
#include "core/compose/UnusedKey.h"
#include "core/session/Session.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace panel {

class PassphrasePrompt;

/// One headless command on a session of its own. Starts from the event loop, ends with `finished`.
class HeadlessCommand : public QObject
{
    Q_OBJECT

public:
    /// Never null for a command that is headless.
    static HeadlessCommand *create(const CommandLine &line, QObject *parent);

    /// The first thing it does; must not be called twice.
    virtual void start() = 0;

Q_SIGNALS:
    /// 0 done, 1 failed, 2 wrong usage, 130 interrupted while it asked.
    void finished(int exitCode);

protected:
    HeadlessCommand(const CommandLine &line, const Session::Options &options, QObject *parent);

    Session *session() const { return m_session; }
    Terminal &terminal() { return m_terminal; }
    const CommandLine &line() const { return m_line; }

    /// Which parts of the session a command needs before it can go on.
    /// Of Name the project may be one whose file cannot be read, or even be missing.
    enum Need { Project = 1, Engine = 2, Services = 4, Name = 8 };
    Q_DECLARE_FLAGS(Needs, Need)
    /// Selects machine and project and calls `ready` once all of it is there; ends the command with
    /// the error if one of them fails. SIGINT ends it too until then.
    void prepare(Needs needs, const std::function<void()> &ready);

    /// Wrong usage ends with 2, everything else with 1.
    virtual void fail(const Error &error);
    /// Fails unless each of these is a service of the project.
    bool areServicesKnown(const QStringList &names);
    /// The keys of the project's env files that are perhaps misspelt: a default that is used in
    /// their place in silence is found out last of all. The project is open.
    void readMisspeltKeys(const std::function<void(const QList<UnusedKey> &)> &then);
    /// What runs is not known yet, but may be in a moment.
    bool isEngineAwaited() const;
    void end(int exitCode) { Q_EMIT finished(exitCode); }
    /// Of who was asked and pressed Ctrl-C, as shells have it.
    static constexpr int interruptedExit = 130;

private:
    void checkReady();
    void begin();
    void warnOfProfiles(const Result<QStringList> &known);
    std::optional<Error> listFailure() const;
    /// The way to the engine is barred by a key under a passphrase: true while somebody (the
    /// keychain, the user) is asked for it.
    bool isKeyAskedFor();
    void askForPassphrase();

    CommandLine m_line;
    Terminal m_terminal;
    Session *m_session;
    Needs m_needs;
    std::function<void()> m_ready;
    QPointer<PassphrasePrompt> m_prompt;
    int m_attempts = 0; ///< at the passphrase
};

/// Runs the command to its end and returns the exit code; the application object exists already.
int runHeadless(const CommandLine &line);

} // namespace panel
