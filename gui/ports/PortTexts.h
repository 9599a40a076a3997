// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/VirtualBoxVm.h"
#include "core/ports/PortPath.h"
#include "gui/Theme.h"

#include <QUrl>

namespace panel {

/// How the way ends in a few words, as a pill shows it: "reachable", "no rule", "8080 is taken by
/// java (pid 8123)".
QString resultText(const PortPath &path);
Tone resultTone(const PortPath &path);
/// What is wrong with the way, where, and what to do, in sentences; empty when nothing is known to
/// be wrong.
QString troubleText(const PortPath &path);

/// A rule of the VM that leads to nothing that the project publishes.
bool isDangling(const PortPath &path);

/// "any" for all addresses.
QString hostAddressText(const QString &address);
/// "0.0.0.0:443", as one would paste it; empty where nothing leads to the port.
QString reachedAddress(const PortPath &path, const QString &engineHost);
/// Where a browser reaches the port; empty if it is not for browsers. `engineHost` stands for the
/// machine's own address.
QUrl pathUrl(const PortPath &path, const QString &engineHost);
/// The whole way as lines of plain text, for clipboards.
QString pathAsText(const PortPath &path);

/// "This computer", "NAT rule", …
QString stationTitle(PortHop::Station station, bool throughVm);
/// "works", "failed", … as it is spoken.
QString hopStateText(PortHop::State state);
/// "0.4 ms", "12 ms", "1.5 s"; empty for nothing timed.
QString probeTimeText(qint64 microseconds);

/// Why the rules of a VM in this state cannot be changed and what to do; empty when they can.
QString fixedRulesText(const VirtualBoxVm &vm);

} // namespace panel
