// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

namespace panel {

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled: return QStringLiteral("cancelled");
    case Error::Kind::TimedOut: return QStringLiteral("timed-out");
    case Error::Kind::Refused: return QStringLiteral("refused");
    case Error::Kind::Unreachable: return QStringLiteral("unreachable");
    case Error::Kind::ConnectionLost: return QStringLiteral("connection-lost");
    case Error::Kind::ServerUntrusted: return QStringLiteral("server-untrusted");
    case Error::Kind::ClientRejected: return QStringLiteral("client-rejected");
    case Error::Kind::IdentityUnusable: return QStringLiteral("identity-unusable");
    case Error::Kind::KeyLocked: return QStringLiteral("key-locked");
    case Error::Kind::NotFound: return QStringLiteral("not-found");
    case Error::Kind::Conflict: return QStringLiteral("conflict");
    case Error::Kind::BadRequest: return QStringLiteral("bad-request");
    case Error::Kind::ServerFailed: return QStringLiteral("server-failed");
    case Error::Kind::BadAnswer: return QStringLiteral("bad-answer");
    case Error::Kind::TooLarge: return QStringLiteral("too-large");
    case Error::Kind::VersionUnsupported: return QStringLiteral("version-unsupported");
    case Error::Kind::ProgramMissing: return QStringLiteral("program-missing");
    case Error::Kind::ProgramFailed: return QStringLiteral("program-failed");
    case Error::Kind::FileUnreadable: return QStringLiteral("file-unreadable");
    case Error::Kind::FileMalformed: return QStringLiteral("file-malformed");
    case Error::Kind::KeyStoreMissing: return QStringLiteral("key-store-missing");
    case Error::Kind::InvalidInput: return QStringLiteral("invalid-input");
    case Error::Kind::Unhealthy: return QStringLiteral("unhealthy");
    case Error::Kind::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("kind"), kindName(error.kind)},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("next"), error.next}};
}

QString toPlainText(const Error &error)
{
    QString text = error.message;
    if (!error.next.isEmpty())
        text += u'\n' + error.next;
    if (!error.detail.isEmpty())
        text += QStringLiteral("\n\n") + error.detail;
    return text;
}

} // namespace panel
