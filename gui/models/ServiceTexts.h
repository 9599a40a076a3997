// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"
#include "gui/Theme.h"

#include <QUrl>

namespace panel {

/// The state of a container in one or two words, as a pill shows it: "healthy", "exited (137)", …
QString stateText(const Container &container);
Tone stateTone(const Container &container);
/// Of a scaled service, that of the container that needs a look the most, and how many are ready:
/// "exited (137) · 2/3".
QString stateText(const Service &service);
Tone stateTone(const Service &service);

/// What is wrong in a sentence: exit code in words, or the engine's reason, and of which of several
/// containers; empty when nothing is.
QString problemText(const Service &service);

/// Names of all of its containers; "–": it has none.
QString containersText(const Service &service);

/// "443 → 443, 8080 → 80"; the protocol only where it is not TCP. IPv6 twins are left out.
QString portsText(const Service &service);

/// "12 s", "3 min", "2 h", "5 d".
QString ageText(qint64 seconds);

/// Where a browser reaches the port; empty if it is not published or not for browsers.
/// `engineHost` stands for addresses that mean "all".
QUrl portUrl(const PublishedPort &port, const QString &engineHost);
QList<QUrl> portUrls(const Service &service, const QString &engineHost);

/// The published ports, each once: the IPv6 twin of an IPv4 port is the same path for people.
QList<PublishedPort> publishedPorts(const Service &service);

} // namespace panel
