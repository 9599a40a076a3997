// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/AnswerFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/HttpFailure.h"

namespace panel {

namespace {

QString detailOf(Http1Parser::Fault fault)
{
    using Fault = Http1Parser::Fault;
    switch (fault) {
    case Fault::BadHeader: return Tr::tr("A header line is malformed.");
    case Fault::BadLength: return Tr::tr("The length of the answer makes no sense.");
    case Fault::BadCoding: return Tr::tr("The answer is coded in a way that was not asked for.");
    case Fault::BadChunk: return Tr::tr("A chunk of the answer is malformed.");
    default: return {};
    }
}

} // namespace

std::optional<Error> headFailure(const HttpHead &head, const HttpPeer &peer)
{
    const int status = head.status;
    constexpr int switchingProtocols = 101;
    constexpr int notModified = 304;
    if ((status < 200 || status > 599) && status != switchingProtocols) {
        return Error{Error::Kind::BadAnswer,
                     Tr::tr("%1 answered with the unknown status %2.")
                         .arg(displayName(peer), QString::number(status)),
                     Tr::tr("Check that a Docker engine listens there."),
                     {}};
    }
    const QByteArray coding = head.header("content-encoding").toLower();
    if (!coding.isEmpty() && coding != "identity")
        return parserFailure(Http1Parser::Fault::BadCoding, peer, true);
    if (status < 300 || status > 399 || status == notModified)
        return std::nullopt;
    return Error{
        Error::Kind::BadAnswer,
        Tr::tr("%1 sends us elsewhere, which a Docker engine never does.").arg(displayName(peer)),
        Tr::tr("Check that the address is the engine's own, and no proxy stands between."),
        elided(plainText(head.header("location")), 600)};
}

Error parserFailure(Http1Parser::Fault fault, const HttpPeer &peer, bool repeatable)
{
    using Fault = Http1Parser::Fault;
    const QString name = displayName(peer);
    if (fault == Fault::Cut) {
        return {Error::Kind::ConnectionLost,
                Tr::tr("%1 closed the connection before the answer was complete.").arg(name),
                doubtAdvice(repeatable),
                {}};
    }
    const QString check =
        repeatable
            ? Tr::tr("Check that a Docker engine listens there, and no proxy stands between.")
            : doubtAdvice(repeatable);
    if (fault == Fault::NotHttp || fault == Fault::BadStatus) {
        return {Error::Kind::BadAnswer,
                Tr::tr("What answers at %1 is not a Docker engine.").arg(name),
                check,
                {}};
    }
    if (fault == Fault::HeadTooLarge) {
        return {Error::Kind::TooLarge,
                Tr::tr("The head of the answer of %1 is larger than any engine's.").arg(name),
                check,
                {}};
    }
    return {Error::Kind::BadAnswer, Tr::tr("The answer of %1 makes no sense.").arg(name), check,
            detailOf(fault)};
}

} // namespace panel
