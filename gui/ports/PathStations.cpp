// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathStations.h"

#include "core/base/PlainText.h"
#include "gui/ports/PortTexts.h"

namespace panel {

namespace {

using State = PortHop::State;
using Station = PortHop::Station;

QString oneLine(const QString &foreign)
{
    return plainText(foreign).replace(u'\n', u' ');
}

bool isLinkStation(Station station)
{
    return station == Station::Rule || station == Station::Published;
}

bool isBeforeContainer(Station station)
{
    return station < Station::Container;
}

QString addressOf(const PortPath &path, const PortHop &hop)
{
    if (hop.station == Station::Published && path.publishedPort != 0 && path.containerPort != 0)
        return QStringLiteral("%1 → %2").arg(path.publishedPort).arg(path.containerPort);
    if (hop.station == Station::Rule && path.rule)
        return oneLine(path.rule->name);
    return oneLine(hop.address);
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(separator);
}

} // namespace

QString PathStation::spoken() const
{
    return joined({title, hopStateText(state), address, detail}, QStringLiteral(", "));
}

QString PathStation::full() const
{
    return joined({QStringLiteral("%1: %2").arg(title, hopStateText(state)), address, detail},
                  QStringLiteral("\n"));
}

QList<PathStation> pathStations(const PortPath &path, bool throughVm)
{
    QList<PathStation> stations;
    for (const PortHop &hop : path.hops) {
        if (!throughVm && hop.state == State::Skipped && isBeforeContainer(hop.station))
            continue;
        PathStation station;
        station.station = hop.station;
        station.state = hop.state;
        station.isLink = isLinkStation(hop.station);
        station.title = stationTitle(hop.station, throughVm);
        station.address = addressOf(path, hop);
        station.detail =
            joined({oneLine(hop.detail), probeTimeText(hop.microseconds)}, QStringLiteral(" · "));
        stations.append(station);
    }
    return stations;
}

} // namespace panel
