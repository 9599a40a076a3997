// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/DesktopNotification.h"

#include "core/session/DesktopNotice.h"

#include <QSystemTrayIcon>
#include <QTimer>

namespace panel {

namespace {

constexpr int shownMilliseconds = 10'000;

} // namespace

DesktopNotification::DesktopNotification(QObject *parent) : QObject(parent) {}

void DesktopNotification::show(const QString &title, const QString &text)
{
    if (showDesktopNotice(title, text) || !QSystemTrayIcon::isSystemTrayAvailable()
        || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QIcon(QStringLiteral(":/icons/inception-panel.svg")), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, m_tray, &QSystemTrayIcon::hide);
    }
    m_tray->show();
    m_tray->showMessage(title, text, QSystemTrayIcon::Information, shownMilliseconds);
    QTimer::singleShot(2 * shownMilliseconds, m_tray, &QSystemTrayIcon::hide);
}

} // namespace panel
