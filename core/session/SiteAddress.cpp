// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/SiteAddress.h"

#include "core/base/PooledCall.h"
#include "core/endpoint/EndpointAddress.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>
#include <utility>

namespace panel {

Site siteByLabel(const ComposeProject &project)
{
    for (const ComposeService &service : project.services) {
        const QUrl url(service.labels.value(siteLabel), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
            && (url.scheme() == u"https" || url.scheme() == u"http"))
            return {url, service.name};
    }
    return {};
}

Site siteByPort(const ComposeProject &project, const QString &host)
{
    // The usual ports of the web, the encrypted one first.
    for (const int target : {443, 80, 8080, 3000, 8000}) {
        for (const ComposeService &service : project.services) {
            for (const ComposePort &port : service.ports) {
                bool isNumber = false;
                const int published = port.published.toInt(&isNumber);
                if (port.target != target || port.protocol == u"udp" || !isNumber)
                    continue;
                QUrl url;
                url.setScheme(target == 443 ? QStringLiteral("https") : QStringLiteral("http"));
                url.setHost(host);
                if (published != (target == 443 ? 443 : 80))
                    url.setPort(published);
                url.setPath(QStringLiteral("/"));
                return {url, service.name};
            }
        }
    }
    return {};
}

SiteAddress::SiteAddress(QObject *parent, std::function<QByteArray()> hosts)
    : QObject(parent), m_hosts(std::move(hosts))
{
}

void SiteAddress::set(const ComposeProject &project, const Endpoint &endpoint, bool isForwarded)
{
    // A loopback engine is visited by name: certificates and sites know "localhost" better.
    const QString address = portHost(endpoint);
    const bool hasMoved = std::exchange(m_address, address) != address;
    m_isForwarded = isForwarded;
    const QString host = QHostAddress(address).isLoopback() ? QStringLiteral("localhost") : address;
    m_byPort = siteByPort(project, host);
    const Site named = siteByLabel(project);
    if (named.url.isEmpty() || m_url != named.url || hasMoved)
        become(m_byPort.url.isEmpty() ? named.url : m_byPort.url);
    if (named != m_named || m_url != named.url || hasMoved)
        lookUp(named);
}

void SiteAddress::clear()
{
    delete m_lookup;
    m_named = {};
    m_byPort = {};
    m_address.clear();
    m_stale.clear();
    m_isKnown = false;
    become({});
}

std::optional<HostsLine> SiteAddress::missingLine() const
{
    // While it is looked up nobody knows.
    if (m_named.url.isEmpty() || m_isKnown || m_lookup)
        return std::nullopt;
    const QHostAddress address(m_address == u"localhost" ? QStringLiteral("127.0.0.1") : m_address);
    if (address.isNull())
        return std::nullopt;
    return HostsLine{address.toString(), m_named.url.host(), m_stale};
}

void SiteAddress::lookAgain()
{
    lookUp(m_named);
}

void SiteAddress::lookUp(const Site &named)
{
    delete m_lookup;
    m_named = named;
    m_isKnown = false;
    m_stale.clear();
    if (named.url.isEmpty())
        return;
    // Not by lookupHost(): Qt 6.4 loses the functor of a look-up that is given up.
    m_lookup = new PooledCall<QList<QHostAddress>>(
        [host = named.url.host()] {
            const QHostInfo info = QHostInfo::fromName(host);
            return info.error() == QHostInfo::NoError ? info.addresses() : QList<QHostAddress>();
        },
        this,
        [this](const Result<QList<QHostAddress>> &found) {
            m_lookup = nullptr;
            onFound(*found);
        });
}

void SiteAddress::onFound(const QList<QHostAddress> &addresses)
{
    m_isKnown = !addresses.isEmpty();
    const bool leadsHere = std::any_of(addresses.cbegin(), addresses.cend(),
                                       [this](const auto &address) { return isRight(address); });
    if (m_isKnown && !leadsHere) {
        // A name of the DNS may lead here by ways that nobody sees; a line of this computer not.
        m_stale = hostsAddressesOf(m_hosts(), m_named.url.host()).value(0);
        m_isKnown = m_stale.isEmpty();
    }
    become(m_isKnown || m_byPort.url.isEmpty() ? m_named.url : m_byPort.url);
    Q_EMIT changed();
}

bool SiteAddress::isRight(const QHostAddress &address) const
{
    const QHostAddress wanted(m_address);
    if (wanted.isNull() && m_address != u"localhost")
        return true; // a name: its own matter
    if (address.isLoopback())
        return m_isForwarded || wanted.isLoopback() || wanted.isNull();
    return address.isEqual(wanted, QHostAddress::TolerantConversion);
}

void SiteAddress::become(const QUrl &url)
{
    if (url == m_url)
        return;
    m_url = url;
    Q_EMIT changed();
}

} // namespace panel
