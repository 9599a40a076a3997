// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/RuleDifference.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QFile>
#include <QHostAddress>
#include <QSet>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace panel {

namespace {

constexpr int highestPort = 65535;

/// A port of the VM that a service wants to be reached at.
struct Wish
{
    QString service;
    QString protocol;
    QString guestAddress; ///< empty: any
    int port = 0;
};

bool isAnyAddress(const QString &address)
{
    return address.isEmpty() || address == u"0.0.0.0" || address == u"::" || address == u"[::]";
}

/// Whether the NAT engine can deliver to it: addresses that it gives out are private ones.
bool isNatAddress(const QString &address)
{
    const QHostAddress host(address);
    return host.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
           || host.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12)
           || host.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

/// First and last of "8080" or "8000-8010"; nothing for what is no fixed port.
std::optional<std::pair<int, int>> publishedRange(const QString &published)
{
    const QStringList ends = published.split(u'-');
    bool isFirst = false;
    bool isLast = false;
    const int first = ends.constFirst().trimmed().toInt(&isFirst);
    const int last = ends.constLast().trimmed().toInt(&isLast);
    if (ends.size() > 2 || !isFirst || !isLast || first < 1 || last > highestPort || last < first)
        return std::nullopt;
    return std::pair(first, last);
}

QList<Wish> wishesOf(const ComposeProject &project)
{
    QList<Wish> wishes;
    for (const ComposeService &service : project.services) {
        for (const ComposePort &port : service.ports) {
            const auto range = publishedRange(port.published);
            // The NAT engine delivers to the adapter's address: what a service opens on the VM's
            // loopback or on its host-only address is not reachable by a rule, whatever it says.
            const bool isAny = isAnyAddress(port.hostAddress);
            const bool isNat = port.hostAddress.startsWith(QLatin1String("10.0."));
            if (!range || (!isAny && !isNat))
                continue;
            const QString protocol =
                port.protocol == u"udp" ? QStringLiteral("udp") : QStringLiteral("tcp");
            for (int number = range->first; number <= range->second; ++number) {
                const bool isKnown =
                    std::any_of(wishes.cbegin(), wishes.cend(), [&](const Wish &wish) {
                        return wish.port == number && wish.protocol == protocol;
                    });
                if (!isKnown
                    && (protocol == u"udp" || port.protocol.isEmpty() || port.protocol == u"tcp"))
                    wishes.append(
                        {service.name, protocol, isAny ? QString() : port.hostAddress, number});
            }
        }
    }
    return wishes;
}

QString portText(int port, const QString &protocol)
{
    return protocol == u"udp" ? Tr::tr("UDP port %1").arg(port) : Tr::tr("port %1").arg(port);
}

QString shownName(const QString &name)
{
    return elided(plainLine(name), 60);
}

class Comparison
{
public:
    Comparison(const ComposeProject &project, const VirtualBoxVm &vm, const HostPortPolicy &policy)
        : m_wishes(wishesOf(project)), m_policy(policy), m_adapter(vm.natAdapters.constFirst())
    {
        for (const PortForward &rule : vm.forwards) {
            m_names.insert(rule.name);
            m_hostPorts.insert({rule.protocol, rule.hostPort});
            if (!isLockedRule(rule))
                m_rules.append(rule);
        }
        for (const Wish &wish : m_wishes)
            m_hostPorts.insert({wish.protocol, wish.port});
    }

    QList<RuleDifference> run()
    {
        for (const Wish &wish : std::as_const(m_wishes))
            compare(wish);
        for (const PortForward &rule : std::as_const(m_rules)) {
            if (!m_explained.contains(rule) && !isMachinesOwn(rule))
                dangling(rule);
        }
        return m_differences;
    }

private:
    bool leadsTo(const PortForward &rule, const Wish &wish) const
    {
        return rule.protocol == wish.protocol && rule.guestPort == wish.port
               && reachesAddress(rule, wish.guestAddress);
    }

    bool mayListen(const QString &hostAddress, int port) const
    {
        return port >= m_policy.lowestFreePort
               || (m_policy.lowPortsOnAllAddressesOnly && isAnyAddress(hostAddress));
    }

    void compare(const Wish &wish)
    {
        QList<PortForward> leading;
        for (const PortForward &rule : std::as_const(m_rules)) {
            if (leadsTo(rule, wish))
                leading.append(rule);
        }
        m_explained.append(leading);
        if (!leading.isEmpty()) {
            const bool works =
                std::any_of(leading.cbegin(), leading.cend(), [this](const PortForward &rule) {
                    return mayListen(rule.hostAddress, rule.hostPort);
                });
            if (!works)
                reserved(wish, leading.constFirst());
            return;
        }
        for (const PortForward &rule : std::as_const(m_rules)) {
            if (rule.protocol == wish.protocol && rule.hostPort == wish.port) {
                wrong(wish, rule);
                return;
            }
        }
        if (mayListen({}, wish.port))
            missing(wish);
        else
            reserved(wish, std::nullopt);
    }

    PortForward ruleFor(const Wish &wish, int hostPort)
    {
        PortForward rule;
        rule.adapter = m_adapter;
        rule.name = freeName(wish, hostPort);
        rule.protocol = wish.protocol;
        rule.hostPort = hostPort;
        rule.guestAddress = wish.guestAddress;
        rule.guestPort = wish.port;
        return rule;
    }

    QString freeName(const Wish &wish, int hostPort)
    {
        QString base;
        for (const QChar c : wish.service) {
            const bool isSafe =
                c.isLetterOrNumber() || c == u'_' || c == u'.' || (c == u'-' && !base.isEmpty());
            if (isSafe)
                base.append(c);
        }
        base = base.left(100);
        if (base.isEmpty())
            base = QStringLiteral("port");
        const QString end = wish.protocol == u"udp" ? QStringLiteral("-udp") : QString();
        QString name = base + end;
        PortForward candidate;
        candidate.name = name;
        if (m_names.contains(name) || isLockedRule(candidate))
            name = base + u'-' + QString::number(hostPort) + end;
        const QString numbered = name;
        for (int i = 2; m_names.contains(name); ++i)
            name = numbered + u'-' + QString::number(i);
        m_names.insert(name);
        return name;
    }

    /// A port that anybody may open and nobody of this VM uses: 8080 for 80, 8443 for 443.
    int alternativePort(const Wish &wish)
    {
        int port = wish.port == 80 ? 8080 : 8000 + wish.port;
        while (m_hostPorts.contains({wish.protocol, port}) && port < highestPort)
            ++port;
        m_hostPorts.insert({wish.protocol, port});
        return port;
    }

    void missing(const Wish &wish)
    {
        QString text = Tr::tr("%1 publishes %2, and no rule forwards it.")
                           .arg(shownName(wish.service), portText(wish.port, wish.protocol));
        if (wish.port < m_policy.lowestFreePort) {
            text += u' '
                    + Tr::tr("This system opens ports below %1 for everybody's programs on all "
                             "addresses only, so the rule names no address of this computer.")
                          .arg(m_policy.lowestFreePort);
        }
        m_differences.append({RuleDifference::Kind::Missing, wish.service, std::nullopt,
                              ruleFor(wish, wish.port), text});
    }

    void wrong(const Wish &wish, const PortForward &present)
    {
        m_explained.append(present);
        PortForward wanted = present;
        wanted.guestAddress = wish.guestAddress;
        wanted.guestPort = wish.port;
        const QString place =
            present.guestAddress.isEmpty() || present.guestPort != wish.port
                ? portText(present.guestPort, present.protocol)
                : shownName(present.guestAddress) + u':' + QString::number(present.guestPort);
        m_differences.append(
            {RuleDifference::Kind::Wrong, wish.service, present, wanted,
             Tr::tr(
                 "The rule “%1” leads %2 of this computer to %3 of the machine; %4 publishes %5.")
                 .arg(shownName(present.name), portText(present.hostPort, present.protocol), place,
                      shownName(wish.service), portText(wish.port, wish.protocol))});
    }

    void dangling(const PortForward &rule)
    {
        m_differences.append(
            {RuleDifference::Kind::Dangling,
             {},
             rule,
             std::nullopt,
             Tr::tr(
                 "The rule “%1” leads %2 of this computer to %3 of the machine, which no service "
                 "of the project publishes.")
                 .arg(shownName(rule.name), portText(rule.hostPort, rule.protocol),
                      portText(rule.guestPort, rule.protocol))});
    }

    void reserved(const Wish &wish, const std::optional<PortForward> &present)
    {
        std::optional<PortForward> wanted;
        QString text;
        if (present && m_policy.lowPortsOnAllAddressesOnly) {
            wanted = *present;
            wanted->hostAddress.clear();
            text =
                Tr::tr("The rule “%1” for %2 cannot listen on %3: this system opens ports below "
                       "%4 for everybody's programs on all addresses only. Let the rule name no "
                       "address, or use %5 instead of %6, or open the machine's own address.")
                    .arg(shownName(present->name), shownName(wish.service),
                         shownName(present->hostAddress), QString::number(m_policy.lowestFreePort),
                         QString::number(alternativePort(wish)),
                         QString::number(present->hostPort));
        } else {
            const int alternative = alternativePort(wish);
            wanted = present ? *present : ruleFor(wish, alternative);
            wanted->hostPort = alternative;
            text = Tr::tr("%1 publishes %2, but VirtualBox may not listen below %3 on this "
                          "computer. Forward %4 instead, or open the machine's own address.")
                       .arg(shownName(wish.service), portText(wish.port, wish.protocol),
                            QString::number(m_policy.lowestFreePort),
                            portText(alternative, wish.protocol));
        }
        m_differences.append({RuleDifference::Kind::Reserved, wish.service, present, wanted, text});
    }

    const QList<Wish> m_wishes;
    const HostPortPolicy m_policy;
    const int m_adapter;
    QList<PortForward> m_rules;     // those that may be changed
    QList<PortForward> m_explained; // of these, those that a wish accounts for
    QSet<QString> m_names;
    QSet<std::pair<QString, int>> m_hostPorts; // taken or wanted, by protocol
    QList<RuleDifference> m_differences;
};

} // namespace

HostPortPolicy hostPortPolicy()
{
    HostPortPolicy policy;
#if defined(Q_OS_MACOS)
    policy.lowPortsOnAllAddressesOnly = true; // since 10.14
#elif defined(Q_OS_LINUX)
    QFile start(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
    bool isNumber = false;
    if (start.open(QIODevice::ReadOnly)) {
        const int port = start.readAll().trimmed().toInt(&isNumber);
        if (isNumber)
            policy.lowestFreePort = port;
    }
#endif
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        policy.lowestFreePort = 0;
#endif
    return policy;
}

bool reachesAddress(const PortForward &rule, const QString &published)
{
    return rule.guestAddress.isEmpty() || rule.guestAddress == published
           || (isAnyAddress(published) && isNatAddress(rule.guestAddress));
}

QList<RuleDifference> compareRules(const ComposeProject &project, const VirtualBoxVm &vm,
                                   const HostPortPolicy &policy)
{
    // Without a NAT adapter (bridged, say) there is nothing that a rule could belong to.
    if (vm.natAdapters.isEmpty())
        return {};
    return Comparison(project, vm, policy).run();
}

} // namespace panel
