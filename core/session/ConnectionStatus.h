// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/engine/ConnectionTrouble.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// How it stands with the engine at one moment, for the window and the headless commands alike.
///
///     None ─► Connecting ─► Connected ⇄ Degraded
///                  │            └──► Lost ⇄ Reconnecting ─► Connected
///                  └───────────────► Refused ⇄ Reconnecting
struct ConnectionStatus
{
    enum class State {
        None,         ///< nothing is chosen
        Connecting,   ///< for the first time, or by another address
        Connected,    ///< and all is well
        Degraded,     ///< it answers, but see `troubles`
        Lost,         ///< it is away; another attempt is due at `nextAttempt`
        Reconnecting, ///< it is away; an attempt is under way
        Refused,      ///< trying again seems of no use until something changes; see `error`
    };

    State state = State::None;
    QString name; ///< of the machine or endpoint; foreign text
    /// Of Lost, Reconnecting, Refused: since when the engine is away; of Degraded: since the first
    /// trouble; else of the state. UTC
    QDateTime since;
    Error error;                       ///< of Lost, Reconnecting, Refused
    QList<ConnectionTrouble> troubles; ///< of Degraded, the worst for the picture first
    int attempt = 0; ///< that is under way or due, from 1; 0 and Refused: there is no way to it
    QDateTime nextAttempt;     ///< UTC; invalid while one is under way
    bool wasThere = false;     ///< the engine has answered before
    bool isPictureOld = false; ///< what is shown of the containers is of `asOf`
    QDateTime asOf;            ///< UTC; invalid: the containers were never known

    bool answers() const { return state == State::Connected || state == State::Degraded; }
    /// What was chosen leads to an engine, if perhaps not now. False: it is broken, gone or unsafe,
    /// see `error`.
    bool hasWay() const { return state != State::Refused || attempt > 0; }
    bool isAway() const
    {
        return state == State::Lost || state == State::Reconnecting || state == State::Refused;
    }
    /// There is something to show, and it may no longer be true.
    bool isStale() const { return isPictureOld && asOf.isValid(); }
};

/// The stable name of a state, as the headless commands print it: "degraded", …
QString stateName(ConnectionStatus::State state);

/// {"state","since","error","troubles":[{"kind","message","since"}],"attempt","nextAttempt"}
QJsonObject toJson(const ConnectionStatus &status);

/// In one line: "Engine lost since 10:24 · reconnecting, attempt 3 in 8 s". Empty for None and
/// Connected.
QString statusHeadline(const ConnectionStatus &status, const QDateTime &now);
/// What to say about it below, and what to do: of several troubles, one a line.
Error statusReason(const ConnectionStatus &status);
/// "as of 10:24, 3 min ago"; empty unless it is stale.
QString pictureAgeText(const ConnectionStatus &status, const QDateTime &now);
/// "10:24", or with the day where that is another one; by the clock of this computer.
QString momentText(const QDateTime &moment, const QDateTime &now);
/// Why nothing can be done to containers now; empty if it can.
QString whyNoActions(const ConnectionStatus &status, const QDateTime &now);

} // namespace panel
