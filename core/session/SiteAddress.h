// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/endpoint/Endpoint.h"
#include "core/session/HostsLine.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace panel {

/// The label by which a compose file says under which address a service is meant to be visited.
inline const QString siteLabel = QStringLiteral("inception.site");

/// The address to open: what the file's label says if this computer knows the name, else the
/// engine's host with the published port of 443 (https), 80, 8080, 3000 or 8000 (http). Empty if
/// there is neither.
class SiteAddress : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void set(const ComposeProject &project, const Endpoint &endpoint);
    void clear();
    const QUrl &url() const { return m_url; }
    /// Of the name that the file's label says and this computer does not know: what /etc/hosts
    /// lacks. Nothing where the engine's address is none in numbers.
    std::optional<HostsLine> missingLine() const;
    /// Looks the name up again: /etc/hosts has changed.
    void lookAgain();

Q_SIGNALS:
    void changed();

private:
    void lookUp(const QUrl &named);
    void become(const QUrl &url);

    QUrl m_url;
    QUrl m_named;
    QString m_address;      ///< of the engine
    bool m_isKnown = false; ///< m_named was found
    int m_lookup = -1;
};

/// The address by the engine's host and the published ports alone.
QUrl addressByPort(const ComposeProject &project, const QString &host);

/// The address that a service's label names; empty if there is none, or one that is not http(s).
QUrl addressByLabel(const ComposeProject &project);

} // namespace panel
