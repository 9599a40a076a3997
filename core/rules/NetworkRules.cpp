// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"
#include "core/rules/ShellScript.h"

#include <QRegularExpression>

namespace panel {

namespace {

void checkPresent(const StackSources &sources, RuleFindings &present)
{
    static const QRegularExpression section(QStringLiteral("^networks\\s*:"),
                                            QRegularExpression::MultilineOption);
    // Compose makes one called "default" where the file names none.
    const bool isWritten =
        sources.isWritten(section) || sources.networks != QStringList{QStringLiteral("default")};
    if (!isWritten || sources.networks.isEmpty()) {
        present.breaks(Tr::tr("%1 has no section networks").arg(sources.composeFile.path));
        return;
    }
    for (const ServiceSources &service : sources.services) {
        if (!service.networks.isEmpty()
            || service.networkMode.startsWith(QStringLiteral("service:")))
            continue;
        // A cache that is reached by a socket in a folder needs none, and is safer so.
        if (service.networkMode == u"none" && service.isBonus())
            present.keeps(Tr::tr("%1: %2 is cut off from every network on purpose")
                              .arg(sources.place(service.name(), QStringLiteral("network_mode")),
                                   service.name()));
        else
            present.breaks(Tr::tr("%1: service %2 is on no network")
                               .arg(sources.place(service.name()), service.name()));
    }
    present.keeps(
        Tr::tr("%1: networks %2").arg(sources.composeFile.path, sources.networks.join(u' ')));
}

void checkHost(const StackSources &sources, RuleFindings &host)
{
    for (const ServiceSources &service : sources.services) {
        if (service.networkMode == u"host")
            host.breaks(Tr::tr("%1: network_mode: host")
                            .arg(sources.place(service.name(), QStringLiteral("network_mode"))));
        if (service.buildNetwork == u"host")
            host.breaks(Tr::tr("%1: build with network: host")
                            .arg(sources.place(service.name(), QStringLiteral("network"))));
        for (const QString &key : service.networks) {
            if (sources.hostNetworks.contains(key))
                host.breaks(
                    Tr::tr("%1: the network %2 is the host's")
                        .arg(sources.place(service.name(), QStringLiteral("networks")), key));
        }
    }
    host.keeps(Tr::tr("%1: no service is on the host's network").arg(sources.composeFile.path));
}

/// docker run --link and --network=host in what starts the stack.
void checkTools(const StackSources &sources, RuleFindings &host, RuleFindings &links)
{
    static const QRegularExpression link(QStringLiteral("\\bdocker\\b.*\\s--link(?=[\\s=])"));
    static const QRegularExpression hostOption(
        QStringLiteral("\\bdocker\\b.*\\s--net(?:work)?[\\s=]host\\b"));
    for (const SourceFile &file : sources.tools) {
        const QList<ShellLine> lines = shellLines(file.text);
        for (const ShellLine &line : lines) {
            const QString where = QStringLiteral("%1:%2").arg(file.path).arg(line.number);
            if (link.match(line.text).hasMatch())
                links.breaks(Tr::tr("%1: --link").arg(where));
            if (hostOption.match(line.text).hasMatch())
                host.breaks(Tr::tr("%1: --network host").arg(where));
        }
    }
}

void checkLive(const RuleFacts &facts, RuleFindings &live)
{
    if (!facts.live.whyNot.isEmpty()) {
        live.cannotTell(facts.live.whyNot);
        return;
    }
    for (const ContainerFacts &one : facts.live.containers) {
        const QString name = one.container.name;
        if (!one.setup) {
            live.cannotTell(Tr::tr("%1: %2").arg(name, one.whyNot));
            continue;
        }
        if (one.setup->networkMode == u"host"
            || one.setup->networks.contains(QStringLiteral("host")))
            live.breaks(Tr::tr("%1 is on the host's network").arg(name));
        else if (!one.setup->links.isEmpty())
            live.breaks(Tr::tr("%1 has links: %2").arg(name, one.setup->links.join(u' ')));
        else if (one.setup->networks.isEmpty())
            live.breaks(Tr::tr("%1 is on no network").arg(name));
        else
            live.keeps(Tr::tr("%1: %2").arg(name, one.setup->networks.join(u' ')));
    }
    for (const ServiceSources &service : facts.sources.services) {
        const auto &containers = facts.live.containers;
        if (std::none_of(containers.cbegin(), containers.cend(),
                         [&](const ContainerFacts &one) { return one.service == service.name(); }))
            live.cannotTell(Tr::tr("service %1 has no container").arg(service.name()));
    }
}

} // namespace

QList<RuleResult> networkRules(const RuleFacts &facts)
{
    RuleFindings present({QStringLiteral("network-present"),
                          Tr::tr("The compose file has a network, and each service is on one"),
                          Tr::tr("Declare networks: and name one in each service.")});
    RuleFindings host({QStringLiteral("network-host"), Tr::tr("Nothing is on the host's network"),
                       Tr::tr("Take network: host out and use a network of the project.")});
    RuleFindings links(
        {QStringLiteral("network-links"), Tr::tr("There are no links between containers"),
         Tr::tr("Take links: and --link out: on a network services find each other by "
                "name.")});
    RuleFindings live({QStringLiteral("network-live"),
                       Tr::tr("The containers are on networks of the project, without links"),
                       Tr::tr("Bring the stack up from its compose file.")});
    checkPresent(facts.sources, present);
    checkHost(facts.sources, host);
    for (const ServiceSources &service : facts.sources.services) {
        if (!service.links.isEmpty())
            links.breaks(Tr::tr("%1: links to %2")
                             .arg(facts.sources.place(service.name(), QStringLiteral("links")),
                                  service.links.join(u' ')));
    }
    links.keeps(Tr::tr("%1: no service has links").arg(facts.sources.composeFile.path));
    checkTools(facts.sources, host, links);
    checkLive(facts, live);
    return {present.result(), host.result(), links.result(), live.result()};
}

} // namespace panel
