// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ServiceTexts.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/PortRange.h"

#include <algorithm>

namespace panel {

namespace {

bool meansAll(const QString &host)
{
    return host.isEmpty() || host == u"0.0.0.0" || host == u"::";
}

QString problemText(const Container &container)
{
    if (!container.error.isEmpty())
        return container.error;
    if (container.state == Container::State::Running) {
        return container.healthOutput.isEmpty()
                   ? Tr::tr("The health check fails.")
                   : Tr::tr("The health check fails: %1").arg(container.healthOutput.simplified());
    }
    if (container.state == Container::State::Dead)
        return Tr::tr("The engine could not remove it completely.");
    return exitCodeInWords(container.exitCode, container.outOfMemory);
}

} // namespace

QString stateText(const Container &container)
{
    switch (container.state) {
    case Container::State::Running:
        switch (container.health) {
        case Container::Health::Healthy: return Tr::tr("healthy");
        case Container::Health::Unhealthy: return Tr::tr("unhealthy");
        case Container::Health::Starting: return Tr::tr("starting");
        case Container::Health::None: return Tr::tr("running");
        }
        return Tr::tr("running");
    case Container::State::Created:
        return container.error.isEmpty() ? Tr::tr("created") : Tr::tr("cannot start");
    case Container::State::Paused: return Tr::tr("paused");
    case Container::State::Restarting: return Tr::tr("restarting");
    case Container::State::Removing: return Tr::tr("removing");
    case Container::State::Exited: return Tr::tr("exited (%1)").arg(container.exitCode);
    case Container::State::Dead: return Tr::tr("dead");
    case Container::State::Unknown: return Tr::tr("unknown");
    }
    return Tr::tr("unknown");
}

Tone stateTone(const Container &container)
{
    if (container.hasProblem())
        return Tone::Bad;
    switch (container.state) {
    case Container::State::Running:
        return container.health == Container::Health::Starting ? Tone::Warn : Tone::Ok;
    case Container::State::Restarting:
    case Container::State::Removing: return Tone::Warn;
    default: return Tone::Neutral;
    }
}

QString stateText(const Service &service)
{
    if (!service.container)
        return Tr::tr("not created");
    const QString state = stateText(*service.container);
    return service.isScaled() ? Tr::tr("%1 · %2/%3", "state, containers that are ready, all")
                                    .arg(state)
                                    .arg(service.readyCount())
                                    .arg(service.wantedCount())
                              : state;
}

Tone stateTone(const Service &service)
{
    if (!service.container)
        return Tone::Neutral;
    const Tone tone = stateTone(*service.container);
    return tone == Tone::Ok && !service.isReady() ? Tone::Warn : tone;
}

QString problemText(const Service &service)
{
    if (!service.container)
        return {};
    if (!service.hasProblem())
        return service.areTooFew() ? Tr::tr("There are only %1 of %2 containers.")
                                         .arg(1 + service.others.size())
                                         .arg(service.definition.replicas)
                                   : QString();
    const QString problem = problemText(*service.container);
    return service.others.isEmpty() ? problem
                                    : Tr::tr("%1: %2", "name of a container, its problem")
                                          .arg(service.container->name, problem);
}

QString containersText(const Service &service)
{
    QStringList names;
    const QList<Container> containers = service.containers();
    for (const Container &container : containers)
        names.append(plainText(container.name));
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

QList<PublishedPort> publishedPorts(const Service &service)
{
    QList<PublishedPort> ports;
    QList<PublishedPort> all;
    const QList<Container> containers = service.containers();
    for (const Container &container : containers)
        all += container.ports;
    for (const PublishedPort &port : std::as_const(all)) {
        if (port.hostPort == 0)
            continue;
        const auto twin = std::find_if(ports.begin(), ports.end(), [&port](const auto &other) {
            return other.hostPort == port.hostPort && other.protocol == port.protocol
                   && other.containerPort == port.containerPort && meansAll(other.host)
                   && meansAll(port.host);
        });
        if (twin == ports.end())
            ports.append(port);
        else if (twin->host == u"::")
            *twin = port;
    }
    std::sort(ports.begin(), ports.end(), [](const auto &a, const auto &b) {
        return std::tie(a.hostPort, a.protocol, a.host) < std::tie(b.hostPort, b.protocol, b.host);
    });
    return ports;
}

QString portsText(const Service &service)
{
    QStringList parts;
    const QList<PortRange> ranges = portRanges(publishedPorts(service));
    for (const PortRange &range : ranges) {
        const QString path = QStringLiteral("%1 → %2").arg(range.hostText(), range.containerText());
        const QString &protocol = range.first.protocol;
        parts += protocol == u"tcp" ? path : QStringLiteral("%1/%2").arg(path, protocol);
    }
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QString ageText(qint64 seconds)
{
    if (seconds < 60)
        return Tr::tr("%1 s").arg(std::max<qint64>(seconds, 0));
    if (seconds < 60 * 60)
        return Tr::tr("%1 min").arg(seconds / 60);
    if (seconds < 48 * 60 * 60)
        return Tr::tr("%1 h").arg(seconds / (60 * 60));
    return Tr::tr("%1 d").arg(seconds / (24 * 60 * 60));
}

QUrl portUrl(const PublishedPort &port, const QString &engineHost)
{
    if (port.hostPort == 0 || port.protocol != u"tcp")
        return {};
    // What listens is unknown; these are the container ports that web servers use.
    const int inside = port.containerPort;
    const bool secure = inside == 443 || inside == 8443 || inside == 9443;
    const bool plain = inside == 80 || inside == 3000 || inside == 5000
                       || (inside >= 8000 && inside < 8100) || inside == 8888 || inside == 9090;
    if (!secure && !plain)
        return {};
    QUrl url;
    url.setScheme(secure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(meansAll(port.host) ? engineHost : port.host);
    if (port.hostPort != (secure ? 443 : 80))
        url.setPort(port.hostPort);
    return url.host().isEmpty() ? QUrl() : url;
}

QList<QUrl> portUrls(const Service &service, const QString &engineHost)
{
    QList<QUrl> urls;
    const QList<PublishedPort> ports = publishedPorts(service);
    for (const PublishedPort &port : ports) {
        const QUrl url = portUrl(port, engineHost);
        if (!url.isEmpty())
            urls.append(url);
    }
    return urls;
}

} // namespace panel
