// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

namespace panel {

namespace {

void checkFile(const StackSources &sources, RuleFindings &entry)
{
    bool hasWayIn = false;
    for (const ServiceSources &service : sources.services) {
        const QString where = sources.place(service.name(), QStringLiteral("ports"));
        for (const ComposePort &port : service.definition.ports) {
            const QString shown =
                Tr::tr("%1: %2 publishes %3 as %4")
                    .arg(where, service.name())
                    .arg(port.target)
                    .arg(port.published.isEmpty() ? Tr::tr("any port") : port.published);
            // Bonus services may have a way in of their own, but not the one without encryption.
            if (port.published == u"80" || port.target == 80) {
                entry.breaks(shown);
            } else if (service.isBonus()) {
                entry.keeps(Tr::tr("%1 (bonus)").arg(shown));
            } else if (port.target != 443 || service.name() != u"nginx"
                       || port.protocol != u"tcp") {
                entry.breaks(shown);
            } else if (port.published != u"443") {
                hasWayIn = true;
                entry.cannotTell(
                    Tr::tr("%1: whether 443 is forwarded to it, the file does not tell").arg(shown),
                    Tr::tr("Publish 443 (HTTPS_PORT=443 in .env), then bring the stack up."));
            } else {
                hasWayIn = true;
                entry.keeps(shown);
            }
        }
    }
    if (!hasWayIn)
        entry.breaks(Tr::tr("%1: nginx does not publish 443").arg(sources.composeFile.path));
}

void checkLive(const RuleFacts &facts, RuleFindings &live)
{
    if (!facts.live.whyNot.isEmpty()) {
        live.cannotTell(facts.live.whyNot);
        return;
    }
    for (const ContainerFacts &one : facts.live.containers) {
        const ServiceSources *service = facts.sources.service(one.service);
        for (const PublishedPort &port : one.container.ports) {
            if (port.hostPort == 0)
                continue;
            const QString shown = Tr::tr("%1 publishes %2 as %3")
                                      .arg(one.container.name)
                                      .arg(port.containerPort)
                                      .arg(port.hostPort);
            const bool isWayIn = one.service == u"nginx" && port.containerPort == 443;
            const bool isBonus = service && service->isBonus();
            if (port.hostPort == 80 || (!isWayIn && !isBonus))
                live.breaks(shown);
            else
                live.keeps(shown);
        }
    }
}

void checkPlain(const LiveFacts &live, RuleFindings &plain)
{
    const QString host = live.address.section(u':', 0, -2);
    if (!live.whyNot.isEmpty() || !live.plainHttp) {
        plain.cannotTell(live.whyNot.isEmpty() ? Tr::tr("port 80 was not tried") : live.whyNot);
        return;
    }
    switch (*live.plainHttp) {
    case PortAnswer::Closed: plain.keeps(Tr::tr("port 80 of %1 refuses").arg(host)); break;
    case PortAnswer::Open:
        plain.breaks(Tr::tr("something accepts on port 80 of %1").arg(host));
        break;
    case PortAnswer::Unclear:
        plain.cannotTell(Tr::tr("port 80 of %1 neither accepts nor refuses").arg(host));
        break;
    }
}

} // namespace

QList<RuleResult> portRules(const RuleFacts &facts)
{
    RuleFindings entry({QStringLiteral("port-443-only"),
                        Tr::tr("nginx on port 443 is the only way in, but for bonus services"),
                        Tr::tr("Publish 443 of nginx and nothing else.")});
    RuleFindings live({QStringLiteral("port-live"),
                       Tr::tr("The containers publish nothing but that"),
                       Tr::tr("Bring the stack up from its compose file.")});
    RuleFindings plain({QStringLiteral("port-80-closed"), Tr::tr("Nothing answers on port 80"),
                        Tr::tr("Stop what listens on port 80 of the machine.")});
    checkFile(facts.sources, entry);
    checkLive(facts, live);
    checkPlain(facts.live, plain);
    return {entry.result(), live.result(), plain.result()};
}

} // namespace panel
