// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace panel {

namespace derTag {
constexpr quint8 integer = 0x02;
constexpr quint8 bitString = 0x03;
constexpr quint8 octetString = 0x04;
constexpr quint8 objectIdentifier = 0x06;
constexpr quint8 sequence = 0x30;
constexpr quint8 version = 0xa0; ///< of a certificate
} // namespace derTag

/// The contents of the first DER element in `der` if it has that tag; `rest` gets what follows it.
/// Empty for anything else, cut short or longer than its place.
QByteArray derElement(const QByteArray &der, quint8 tag, QByteArray *rest = nullptr);

} // namespace panel
