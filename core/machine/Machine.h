// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/endpoint/Endpoint.h"
#include "core/machine/MachineSettings.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace panel {

/// One machine of the docker-machine store: what its files say, and what the last probe found.
struct Machine
{
    enum class State {
        Unknown, ///< not asked yet, or nobody could tell
        Running, ///< the engine answered
        Stopped,
        Paused,
        Saved,
        Starting,
        Stopping,
        Error,       ///< its entry in the store, or the machine itself, is broken: see `error`
        Unreachable, ///< said to run (or nobody can tell), but the engine does not answer
    };

    QString name;                     ///< of its folder; safe to show, and unique in the store
    QString driver;                   ///< "virtualbox", "none", …; empty if the entry is broken
    QString storePath;                ///< the folder machines/<name>, absolute
    QString ipAddress;                ///< the store's last known address: a hint, may be stale
    std::optional<Endpoint> endpoint; ///< nothing: it has no address or no certificates (yet)
    MachineSettings settings;         ///< empty if the entry is broken
    QString authorityFile;            ///< the CA that its certificates are of; empty: none is there
    CertificateRenewal renewal;       ///< of its certificates, those that are missing too
    QDateTime certificatesEnd;    ///< UTC, when the first of its certificates expires; or invalid
    State state = State::Unknown; ///< by the last probe
    QString engineVersion;        ///< of the engine, by the last probe that reached it
    QString apiVersion;           ///< the same, "1.41"
    std::optional<Error> error;   ///< why the entry is unusable, or why the probe failed

    bool operator==(const Machine &other) const = default;
};

/// "running", "stopped", … as scripts read it.
QString stateName(Machine::State state);

/// docker-machine's rule for names (letters, digits, '-' and '.', first a letter or digit). What
/// does not pass must never become an argument of a command or a part of a path.
bool isMachineName(const QString &name);

} // namespace panel
