// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"

#include <QList>
#include <QStringList>

namespace panel {

/// The contexts of Docker's store, sorted by name, each usable or with its reason. Source:
/// contexts/meta/**/meta.json and contexts/tls/<sha256 of the name>/docker/{ca,cert,key}.pem below
/// dockerConfigFolder(). Without cert.pem and key.pem we show no certificate of ours. The virtual
/// context "default" is not among them.
///
/// A current context that does not exist (see DockerDefault) is an entry with that reason. A
/// context that turns off the check of the engine's certificate (SkipTLSVerify) is never used.
QList<EndpointEntry> dockerContexts(const EndpointSurroundings &here);

/// The folders and files whose change may change dockerContexts(); some may not exist.
QStringList dockerContextPaths(const EndpointSurroundings &here);

/// Docker's own rule for the name of a context.
bool isContextName(const QString &name);

} // namespace panel
