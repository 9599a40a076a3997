// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace panel {

/// Tells the end of long work to somebody who looks at another window: by the desktop's own
/// notifications, or where it has none by an icon in the tray, which goes when the message was
/// seen. Without both it is silent.
class DesktopNotification : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotification(QObject *parent);

    void show(const QString &title, const QString &text);

private:
    QSystemTrayIcon *m_tray = nullptr;
};

} // namespace panel
