// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/endpoint/Endpoint.h"

#include <QObject>
#include <QUrl>

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

Q_SIGNALS:
    void changed();

private:
    void lookUp(const QUrl &named);
    void become(const QUrl &url);

    QUrl m_url;
    QUrl m_named;
    int m_lookup = -1;
};

/// The address by the engine's host and the published ports alone.
QUrl addressByPort(const ComposeProject &project, const QString &host);

/// The address that a service's label names; empty if there is none, or one that is not http(s).
QUrl addressByLabel(const ComposeProject &project);

} // namespace panel
