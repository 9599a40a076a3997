// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/CertificateRenewal.h"

#include <QString>

class QUrl;

namespace panel {

struct Machine;

// What to do about certificates, and what it costs. Engines of driver "none" are not
// docker-machine's to repair, and a name that is none never becomes part of a command.

/// Of a machine with that engine (the URL may be empty).
CertificateRenewal certificateRenewal(const QString &name, const QString &driver, const QUrl &url);

/// A new certificate for the engine.
QString newServerCertificateAdvice(const Machine &machine);
/// New ones for us too, with a new authority where the old one has ended.
QString newClientCertificateAdvice(const Machine &machine);

} // namespace panel
