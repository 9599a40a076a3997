// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Evidence.h"
#include "core/diagnosis/NextStep.h"

#include <QStringList>

namespace panel {

/// Why one service, or one container of it, is as it is.
struct Diagnosis
{
    enum class Kind {
        Fine,           ///< it runs (and is healthy, or will be), or has done its work
        NeverCreated,   ///< it is in the file, and has no container
        TooFew,         ///< what there is of it is fine, but the file asks for more
        NotStarted,     ///< its container was made and never started
        CannotStart,    ///< the engine says why it did not start
        EndedEarly,     ///< it ended without an error, but should stay up
        Failed,         ///< it ended by itself with an error
        EngineFailed,   ///< 125
        NotExecutable,  ///< 126
        CommandMissing, ///< 127
        OutOfMemory,    ///< the kernel killed it, or something in it
        IgnoredStop,    ///< it was asked to stop, and killed after the grace time
        Killed,         ///< SIGKILL, for another reason or one that is not known
        Crashed,        ///< a signal of its own making, such as SIGSEGV
        Signalled,      ///< another signal
        Stopped,        ///< somebody stopped it, and it listened
        Unhealthy,      ///< it runs, and its health check fails
        CutOff,         ///< it runs, but what it shares with another service went with a restart
        Paused,
        Dead,   ///< the engine could not remove it completely
        Unread, ///< the engine does not tell
    };

    Kind kind = Kind::Fine;
    /// Its restart policy starts it again and again.
    bool isLooping = false;
    /// It ended by itself, but stays down only because somebody stopped it then: its policy would
    /// have started it again.
    bool isHeld = false;
    /// Services whose failure came first, from the nearest that it depends on to the root of it
    /// all. Empty: it is not the fault of another one.
    QStringList causes;
    Evidence evidence;
    QList<NextStep> next; ///< what to do about it, the most likely first

    QString service() const { return evidence.service.name; }
    QString rootCause() const { return causes.isEmpty() ? QString() : causes.last(); }
    /// It never ran, as another one is not ready for it.
    bool isWaiting() const;
    /// Somebody should look at it; what was stopped on purpose is no problem.
    bool isProblem() const;

    bool operator==(const Diagnosis &other) const = default;
};

/// "fine", "never-created", "out-of-memory", … as the headless command prints it.
QString kindName(Diagnosis::Kind kind);

/// It is worth a look why this container is as it is: it does not run or is not healthy, or was
/// started again a moment ago after it had failed before.
bool isWorthALook(const Container &container, const QDateTime &now);
/// One of its containers is, or not all that are wanted are there.
bool isWorthALook(const Service &service, const QDateTime &now);

/// What the services suffer from: those that caused it first, then those that
/// suffer from them, then what was stopped on purpose, then what is fine; otherwise in the given
/// order. `evidence`: of all services of the project, so that causes are found among them; a
/// service may be there with several containers. `source`: where they are written down.
QList<Diagnosis> diagnose(const QList<Evidence> &evidence, const ComposeSource &source,
                          const QDateTime &now);

} // namespace panel
