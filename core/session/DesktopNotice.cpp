// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/DesktopNotice.h"

#include "core/base/PlainText.h"

#ifndef Q_OS_MACOS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>
#endif

namespace panel {

bool showDesktopNotice(const QString &title, const QString &text)
{
#ifdef Q_OS_MACOS
    Q_UNUSED(title)
    Q_UNUSED(text)
    return false;
#else
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QString name = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(
        name, QStringLiteral("/org/freedesktop/Notifications"), name, QStringLiteral("Notify"));
    constexpr int asLongAsTheDesktopLikes = -1;
    // The body may be read as markup, the summary never is.
    call.setArguments({QStringLiteral("Inception Panel"), 0U, QStringLiteral("inception-panel"),
                       plainLine(title), plainText(text).toHtmlEscaped(), QStringList(),
                       QVariantMap(), asLongAsTheDesktopLikes});
    return bus.send(call);
#endif
}

} // namespace panel
