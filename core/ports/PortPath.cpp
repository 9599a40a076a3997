// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PortPath.h"

namespace panel {

QString stationName(PortHop::Station station)
{
    switch (station) {
    case PortHop::Station::Computer: return QStringLiteral("computer");
    case PortHop::Station::Rule: return QStringLiteral("rule");
    case PortHop::Station::Machine: return QStringLiteral("machine");
    case PortHop::Station::Published: return QStringLiteral("published");
    case PortHop::Station::Container: return QStringLiteral("container");
    case PortHop::Station::Process: return QStringLiteral("process");
    case PortHop::Station::Answer: return QStringLiteral("answer");
    }
    return {};
}

QString stateName(PortHop::State state)
{
    switch (state) {
    case PortHop::State::Waiting: return QStringLiteral("waiting");
    case PortHop::State::Ok: return QStringLiteral("ok");
    case PortHop::State::Warning: return QStringLiteral("warning");
    case PortHop::State::Failed: return QStringLiteral("failed");
    case PortHop::State::Skipped: return QStringLiteral("skipped");
    case PortHop::State::Unknown: return QStringLiteral("unknown");
    }
    return {};
}

QString PortPath::key() const
{
    QStringList parts{service, protocol, QString::number(containerPort),
                      QString::number(publishedPort)};
    if (number > 0)
        parts += QString::number(number);
    // Several rules may lead to one published port: each is a way of its own.
    if (rule)
        parts += {QString::number(rule->adapter), rule->hostAddress,
                  QString::number(rule->hostPort), QString::number(rule->guestPort)};
    else
        parts += hostAddress;
    return parts.join(u'\n');
}

const PortHop *PortPath::trouble() const
{
    for (const PortHop &hop : hops) {
        if (hop.state != PortHop::State::Ok && hop.state != PortHop::State::Skipped)
            return &hop;
    }
    return nullptr;
}

} // namespace panel
