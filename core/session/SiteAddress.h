// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ComposeProject.h"
#include "core/endpoint/Endpoint.h"
#include "core/session/HostsLine.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <optional>

class QHostAddress;

namespace panel {

/// The label by which a compose file says under which address a service is meant to be visited.
inline const QString siteLabel = QStringLiteral("inception.site");

/// An address, and the service that answers there. Both are empty if there is none.
struct Site
{
    QUrl url = {};
    QString service = {};

    bool operator==(const Site &other) const = default;
};

/// By the engine's host and the published ports alone.
Site siteByPort(const ComposeProject &project, const QString &host);

/// As a service's label names it; none if that is not http(s).
Site siteByLabel(const ComposeProject &project);

/// The address to open: what the file's label says if this computer knows the name, else the
/// engine's host with the published port of 443 (https), 80, 8080, 3000 or 8000 (http). Empty if
/// there is neither.
class SiteAddress : public QObject
{
    Q_OBJECT

public:
    /// `hosts`: reads /etc/hosts; replaced in tests.
    explicit SiteAddress(QObject *parent = nullptr,
                         std::function<QByteArray()> hosts = presentHosts);

    /// `isForwarded`: this computer passes what is published on to the engine's machine, as
    /// VirtualBox does: the name may lead here too.
    void set(const ComposeProject &project, const Endpoint &endpoint, bool isForwarded);
    void clear();
    const QUrl &url() const { return m_url; }
    /// The service that answers there; empty if there is no address.
    QString service() const { return m_url == m_named.url ? m_named.service : m_byPort.service; }
    /// Of the name that the file's label says, where this computer does not know it, or /etc/hosts
    /// leads it to another address than the engine's (as after a VM got a new one): the line that
    /// should stand there. Nothing where the engine's address is none in numbers.
    std::optional<HostsLine> missingLine() const;
    /// Looks the name up again: /etc/hosts has changed.
    void lookAgain();

Q_SIGNALS:
    void changed();

private:
    void lookUp(const Site &named);
    void onFound(const QList<QHostAddress> &addresses);
    bool isRight(const QHostAddress &address) const;
    void become(const QUrl &url);

    const std::function<QByteArray()> m_hosts;
    QUrl m_url;
    Site m_named;
    Site m_byPort;
    QString m_address; ///< of the engine
    bool m_isForwarded = false;
    bool m_isKnown = false; ///< m_named was found, and is not known to lead elsewhere
    QString m_stale;        ///< the address to which /etc/hosts leads it instead; empty: none
    QPointer<Call> m_lookup;
};

} // namespace panel
