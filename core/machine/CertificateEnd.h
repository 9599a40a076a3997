// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace panel {

/// Until when the first certificate of a PEM file is valid, in UTC; invalid if it is none.
/// Reads only the validity out of the certificate's DER (RFC 5280 §4.1) and trusts nothing: good
/// for a warning, not for a decision.
QDateTime certificateEnd(const QByteArray &pem);

} // namespace panel
