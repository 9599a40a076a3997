// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/DesktopNotice.h"

#include <QDBusConnection>
#include <QStringList>
#include <QTest>
#include <QVariantMap>

using namespace panel;

/// Plays the desktop: keeps what it is asked to show.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QString summary;
    QString body;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &, int)
    {
        summary = title;
        body = text;
        return 1;
    }
};

/// On a bus of its own (dbus-run-session).
class DesktopNoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDesktopIsAskedInPlainText()
    {
        NotificationService service;
        QDBusConnection bus =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        QVERIFY(showDesktopNotice(QStringLiteral("shop: Bring up is done"),
                                  QStringLiteral("<b>https://shop.example</b>")));
        QTRY_COMPARE(service.summary, QStringLiteral("shop: Bring up is done"));
        QCOMPARE(service.body, QStringLiteral("&lt;b&gt;https://shop.example&lt;/b&gt;"));
    }
};

QTEST_GUILESS_MAIN(DesktopNoticeTest)
#include "DesktopNoticeTest.moc"
