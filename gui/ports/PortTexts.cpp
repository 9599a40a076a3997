// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortTexts.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/PortForward.h"
#include "core/machine/VirtualBoxFailure.h"
#include "gui/models/ServiceTexts.h"

#include <QLocale>

#include <algorithm>

namespace panel {

namespace {

using State = PortHop::State;
using Station = PortHop::Station;

const PortHop *hopAt(const PortPath &path, Station station)
{
    const auto found =
        std::find_if(path.hops.begin(), path.hops.end(),
                     [station](const PortHop &hop) { return hop.station == station; });
    return found == path.hops.end() ? nullptr : &*found;
}

bool lacksRule(const PortPath &path)
{
    const PortHop *rule = hopAt(path, Station::Rule);
    return !path.rule && rule && rule->state == State::Failed;
}

QString endpoint(const QString &host, int port)
{
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(port);
}

/// What the user can do about trouble at this station, where the station's own words do not say it.
QString advice(const PortPath &path, Station station)
{
    if (isDangling(path) && station == Station::Computer)
        return Tr::tr("Remove the rule: no service of the project needs it.");
    if (isDangling(path))
        return Tr::tr("Remove the rule, or publish the port in the compose file.");
    switch (station) {
    case Station::Computer:
        return path.rule ? Tr::tr("Change the rule to a free port, or end the program that holds "
                                  "this one.")
                         : Tr::tr("End the program that holds the port, or publish another one.");
    case Station::Rule: return path.rule ? Tr::tr("Change the rule.") : Tr::tr("Forward the port.");
    case Station::Machine: return Tr::tr("Start the machine, or look at its network.");
    case Station::Published:
    case Station::Container: return Tr::tr("Bring the stack up.");
    case Station::Process:
        return Tr::tr("Look at the logs of %1: its process listens on another port or address, or "
                      "has not started.")
            .arg(elided(plainText(path.service), 60));
    case Station::Answer:
        if (path.service.isEmpty())
            return Tr::tr("Look at what runs in the machine on that port.");
        return Tr::tr("Look at the logs of %1.").arg(elided(plainText(path.service), 60));
    }
    return {};
}

/// The port of this computer is not the rule's: worse than that the rule leads to nothing.
bool isHostPortLost(const PortPath &path)
{
    const PortHop *computer = hopAt(path, Station::Computer);
    return computer && computer->state == State::Failed && !computer->detail.isEmpty();
}

} // namespace

bool isDangling(const PortPath &path)
{
    if (!path.service.isEmpty() || !path.rule || isMachinesOwn(*path.rule))
        return false;
    // Without a project nothing speaks against the rule.
    return std::any_of(path.hops.begin(), path.hops.end(), [](const PortHop &hop) {
        return (hop.station == Station::Rule || hop.station == Station::Published)
               && (hop.state == State::Warning || hop.state == State::Failed);
    });
}

QString resultText(const PortPath &path)
{
    if (path.hops.isEmpty())
        return path.rule && isLockedRule(*path.rule) ? Tr::tr("locked") : Tr::tr("not probed");
    const PortHop *trouble = path.trouble();
    if (!trouble)
        return std::all_of(path.hops.begin(), path.hops.end(),
                           [](const PortHop &hop) { return hop.state == State::Skipped; })
                   ? Tr::tr("not probed")
                   : Tr::tr("reachable");
    if (isDangling(path) && isHostPortLost(path))
        return Tr::tr("%1; dangling rule", "what is wrong with the port of this computer")
            .arg(elided(plainText(hopAt(path, Station::Computer)->detail).replace(u'\n', u' '),
                        140));
    if (isDangling(path))
        return Tr::tr("dangling rule");
    if (trouble->state == State::Waiting)
        return Tr::tr("probing…");
    if (trouble->station == Station::Rule && lacksRule(path))
        return Tr::tr("no rule");
    if (!trouble->detail.isEmpty())
        return elided(plainText(trouble->detail).replace(u'\n', u' '), 160);
    return QStringLiteral("%1: %2").arg(stationTitle(trouble->station, path.rule.has_value()),
                                        hopStateText(trouble->state));
}

Tone resultTone(const PortPath &path)
{
    const PortHop *trouble = path.trouble();
    if (!trouble)
        return resultText(path) == Tr::tr("reachable") ? Tone::Ok : Tone::Neutral;
    if (isDangling(path))
        return isHostPortLost(path) ? Tone::Bad : Tone::Warn;
    switch (trouble->state) {
    case State::Failed: return Tone::Bad;
    case State::Warning: return Tone::Warn;
    case State::Waiting: return Tone::Link;
    default: return Tone::Neutral;
    }
}

QString troubleText(const PortPath &path)
{
    const PortHop *trouble = path.trouble();
    if (!trouble || (trouble->state != State::Failed && trouble->state != State::Warning))
        return {};
    const QString what = trouble->detail.isEmpty() ? hopStateText(trouble->state)
                                                   : elided(plainText(trouble->detail), 400);
    return Tr::tr("%1: %2. %3", "station, what is wrong with it, what to do")
        .arg(stationTitle(trouble->station, path.rule.has_value()), what,
             advice(path, trouble->station));
}

QString hostAddressText(const QString &address)
{
    return address.isEmpty() || address == u"0.0.0.0" || address == u"::" ? Tr::tr("any")
                                                                          : plainText(address);
}

QString reachedAddress(const PortPath &path, const QString &engineHost)
{
    if (path.hostPort != 0) {
        return endpoint(path.hostAddress.isEmpty() ? QStringLiteral("127.0.0.1") : path.hostAddress,
                        path.hostPort);
    }
    if (path.publishedPort != 0 && !engineHost.isEmpty())
        return endpoint(engineHost, path.publishedPort);
    return {};
}

QUrl pathUrl(const PortPath &path, const QString &engineHost)
{
    PublishedPort port;
    port.protocol = path.protocol;
    port.containerPort = path.containerPort;
    if (path.hostPort != 0) {
        port.host = path.hostAddress;
        port.hostPort = path.hostPort;
        return portUrl(port, QStringLiteral("127.0.0.1"));
    }
    port.hostPort = path.publishedPort;
    return portUrl(port, engineHost);
}

QString pathAsText(const PortPath &path)
{
    QString text = path.service.isEmpty() ? Tr::tr("no service") : plainText(path.service);
    text += QStringLiteral(" · %1 · %2").arg(path.protocol.toUpper(), resultText(path));
    for (const PortHop &hop : path.hops) {
        QStringList parts{hopStateText(hop.state)};
        for (const QString &part :
             {plainText(hop.address), plainText(hop.detail), probeTimeText(hop.microseconds)}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        text += QStringLiteral("\n%1: %2")
                    .arg(stationTitle(hop.station, path.rule.has_value()),
                         parts.join(QStringLiteral(" · ")));
    }
    return text;
}

QString stationTitle(PortHop::Station station, bool throughVm)
{
    switch (station) {
    case Station::Computer: return Tr::tr("This computer");
    case Station::Rule: return Tr::tr("NAT rule");
    case Station::Machine: return throughVm ? Tr::tr("Virtual machine") : Tr::tr("Machine");
    case Station::Published: return Tr::tr("Published");
    case Station::Container: return Tr::tr("Container");
    case Station::Process: return Tr::tr("Process");
    case Station::Answer: return Tr::tr("Answer");
    }
    return {};
}

QString hopStateText(PortHop::State state)
{
    switch (state) {
    case State::Waiting: return Tr::tr("being probed");
    case State::Ok: return Tr::tr("works");
    case State::Warning: return Tr::tr("works, with a warning");
    case State::Failed: return Tr::tr("failed");
    case State::Skipped: return Tr::tr("skipped");
    case State::Unknown: return Tr::tr("not known");
    }
    return {};
}

QString probeTimeText(qint64 microseconds)
{
    if (microseconds < 0)
        return {};
    const QLocale locale;
    if (microseconds < 10'000)
        return Tr::tr("%1\u00a0ms").arg(locale.toString(double(microseconds) / 1000, 'f', 1));
    if (microseconds < 1'000'000)
        return Tr::tr("%1\u00a0ms").arg(locale.toString(microseconds / 1000));
    return Tr::tr("%1\u00a0s").arg(locale.toString(double(microseconds) / 1'000'000, 'f', 1));
}

QString fixedRulesText(const VirtualBoxVm &vm)
{
    if (vm.natAdapters.isEmpty()) {
        return Tr::tr("“%1” has no NAT adapter, so there is nothing that a rule could belong to. "
                      "Its ports are reached at its own address.")
            .arg(elided(plainText(vm.name), 60));
    }
    const std::optional<Error> why = whyRulesAreFixed(vm);
    return why ? QStringLiteral("%1 %2").arg(why->message, why->next).trimmed() : QString();
}

} // namespace panel
