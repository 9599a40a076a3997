// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"

namespace panel {

/// The engine that DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH name; nothing without
/// DOCKER_HOST. By TCP it is used with certificates only: those of DOCKER_CERT_PATH, else those of
/// Docker's folder. See EndpointSurroundings::ofThisProcess() for when the variables are not seen.
std::optional<EndpointEntry> environmentEndpoint(const EndpointSurroundings &here);

/// The folders whose change may change environmentEndpoint(); some may not exist.
QStringList environmentFolders(const EndpointSurroundings &here);

} // namespace panel
