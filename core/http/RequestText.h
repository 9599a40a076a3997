// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"

namespace panel {

/// The whole URL of a request to `address` (scheme, host and port). Error::Kind::InvalidInput for a
/// path that leaves its place: a foreign or empty name in it must not turn it into another one
/// ("/containers/../x" or "/containers//json" would be a different request).
Result<QUrl> requestUrl(const QUrl &address, const HttpRequest &request);

/// The request as HTTP/1.1 has it. Upgrade: to raw bytes both ways, as exec and attach do it.
QByteArray requestText(const QUrl &url, const HttpRequest &request, bool isUpgrade);

} // namespace panel
