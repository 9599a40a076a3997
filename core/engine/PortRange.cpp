// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/PortRange.h"

namespace panel {

namespace {

QString rangeText(int first, int count)
{
    return count == 1 ? QString::number(first)
                      : QStringLiteral("%1–%2").arg(first).arg(first + count - 1);
}

} // namespace

QString PortRange::hostText() const
{
    return rangeText(first.hostPort, count);
}

QString PortRange::containerText() const
{
    return rangeText(first.containerPort, count);
}

QList<PortRange> portRanges(const QList<PublishedPort> &ports)
{
    QList<PortRange> ranges;
    for (const PublishedPort &port : ports) {
        if (port.hostPort == 0)
            continue;
        if (!ranges.isEmpty()) {
            PortRange &last = ranges.last();
            if (port.host == last.first.host && port.protocol == last.first.protocol
                && port.hostPort == last.first.hostPort + last.count
                && port.containerPort == last.first.containerPort + last.count) {
                ++last.count;
                continue;
            }
        }
        ranges.append({port, 1});
    }
    return ranges;
}

} // namespace panel
