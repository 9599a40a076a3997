// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/http/HttpRequest.h"
#include "core/process/ProcessRun.h"

#include <optional>

namespace panel {

/// Why `ssh … docker system dial-stdio` ended without carrying anything: read from its exit code
/// and from what ssh, the shell and docker at the other end said. None if it ended well without a
/// word: then it was the engine that closed the connection.
std::optional<Error> sshFailure(const ProcessEnd &end, const HttpPeer &peer);

} // namespace panel
