// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// /etc/vbox/networks.conf; the first line is the range that is asked about.
#include "core/machine/HostOnlyNetwork.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const auto range = parseIpv4Range(QString::fromUtf8(end < 0 ? bytes : bytes.first(end)));
    if (!range)
        return;
    fuzz::require(range->prefixLength >= 0 && range->prefixLength <= 32, "a prefix has a length");
    fuzz::require(range->contains(*range) && range->overlaps(*range), "a range contains itself");
    const QByteArray everything = "* 0.0.0.0/0";
    const QByteArray rest = end < 0 ? QByteArray() : bytes.sliced(end + 1);
    fuzz::require(isHostOnlyRangeAllowed(*range, everything), "everything is allowed");
    fuzz::require(!isHostOnlyRangeAllowed(*range, QByteArray()), "nothing is allowed");
    fuzz::require(!isHostOnlyRangeAllowed(*range, rest)
                      || isHostOnlyRangeAllowed(*range, rest + '\n' + everything),
                  "another line forbids nothing");
}
