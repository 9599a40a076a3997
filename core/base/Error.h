// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace panel {

/// Why something did not work. A value: it is returned, shown and compared, never thrown.
struct Error
{
    enum class Kind {
        Cancelled,        ///< the user, or the owner of the work, stopped it
        TimedOut,         ///< no end within the time it was given
        Refused,          ///< nothing listens at the address
        Unreachable,      ///< no route, no such host
        ConnectionLost,   ///< the other side went away; it may have done what was asked
        ServerUntrusted,  ///< the engine's certificate did not pass our check
        ClientRejected,   ///< the engine did not accept our certificate
        IdentityUnusable, ///< our certificate or key is missing, expired, malformed or readable by
                          ///< others
        KeyLocked,        ///< our key is under a passphrase that nobody has given yet
        NotFound,         ///< the thing that was named does not exist
        Conflict,         ///< its present state does not allow what was asked
        BadRequest,       ///< the other side says that we asked wrongly
        ServerFailed,     ///< the engine failed by its own account (HTTP 5xx)
        BadAnswer,        ///< the answer could not be understood
        TooLarge,         ///< the answer exceeds what we are ready to hold
        VersionUnsupported, ///< the other side is too old or too new
        ProgramMissing,     ///< a program that is needed was not found
        ProgramFailed,      ///< a program ended with a failure or crashed
        FileUnreadable,     ///< a file could not be read or written
        FileMalformed,      ///< a file was read but says something that makes no sense
        KeyStoreMissing,    ///< no keychain service can be used
        InvalidInput,       ///< what the user gave cannot be used
        Unhealthy,          ///< it runs but does not work
        Internal,           ///< a mistake of ours
    };

    Kind kind = Kind::Internal;
    QString message; ///< one sentence for people: what happened, and to which thing
    QString next;    ///< what to do about it; may be empty
    QString detail;  ///< the technical text behind it (answer body, tool output); may be empty

    bool operator==(const Error &other) const = default;
};

/// The stable name of a kind, as the headless commands print it: "refused", "server-untrusted", …
QString kindName(Error::Kind kind);

/// {"kind","message","next"} as scripts may rely on it.
QJsonObject toJson(const Error &error);

/// Message, next step and detail as plain text over several lines, for terminals and clipboards.
QString toPlainText(const Error &error);

} // namespace panel
