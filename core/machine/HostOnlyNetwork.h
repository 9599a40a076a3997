// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace panel {

/// An IPv4 range as VirtualBox and docker-machine write it: "192.168.99.1/24".
struct Ipv4Range
{
    quint32 address = 0; ///< with its host part
    int prefixLength = 24;

    quint32 network() const; ///< without it
    bool contains(const Ipv4Range &other) const;
    bool overlaps(const Ipv4Range &other) const;

    bool operator==(const Ipv4Range &other) const = default;
};

/// Strict; nothing for anything but four numbers and a prefix of 0 to 32.
std::optional<Ipv4Range> parseIpv4Range(const QString &text);

/// Whether VirtualBox from 6.1.28 gives a host-only adapter an address of this range, by the text
/// of /etc/vbox/networks.conf (lines "* 192.168.99.0/24 10.0.0.0/8"). Nothing: the file is not
/// there, and only 192.168.56.0/21 is allowed.
bool isHostOnlyRangeAllowed(const Ipv4Range &range, const std::optional<QByteArray> &networksConf);

/// What VirtualBox allows when nobody says more.
Ipv4Range defaultHostOnlyRange();

} // namespace panel
