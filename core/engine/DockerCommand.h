// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpRequest.h"

#include <QStringList>

namespace panel {

/// The words of the docker command that does the same as this request, which changes something:
/// {"docker", "stop", "-t", "10", "3f2a…"}. Ids are shortened as docker shows them. Of environment
/// variables the names only. Empty: docker has no word for it.
QStringList dockerCommand(const HttpRequest &request);

} // namespace panel
