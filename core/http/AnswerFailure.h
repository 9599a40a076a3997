// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/http/Http1Parser.h"

#include <optional>

namespace panel {

/// Why an answer with that head cannot be one of an engine, which never redirects (304 is its
/// "already so") and never compresses what it was asked to send as it is. None for any other status
/// from 200 to 599, and for 101 where it was asked for.
std::optional<Error> headFailure(const HttpHead &head, const HttpPeer &peer);

/// What a parser found wrong, as a BadAnswer, or ConnectionLost for a cut answer. `repeatable`: see
/// exchangeFailure.
Error parserFailure(Http1Parser::Fault fault, const HttpPeer &peer, bool repeatable);

} // namespace panel
