// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StackController.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

} // namespace

/// Plays the desktop: keeps what it is asked to show.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QString body;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &, int)
    {
        titles.append(title);
        body = text;
        return 1;
    }
};

/// The end of a bring-up is told by the desktop to somebody who looks at something else. On a bus
/// of its own (dbus-run-session).
class DesktopTellTest : public QObject
{
    Q_OBJECT

    void write(const QString &name, const QByteArray &text) const
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// On a machine that refuses connections.
    void bringUp()
    {
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        m_session->bringUp();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, aMoment);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QDBusConnection bus =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
        write(QStringLiteral("machines/box/config.json"),
              "{\"ConfigVersion\":3,\"Name\":\"box\",\"DriverName\":\"none\","
              "\"Driver\":{\"URL\":\"tcp://127.0.0.1:1\"}}");
        for (const char *file : {"ca.pem", "cert.pem", "key.pem"})
            QVERIFY(QFile::copy(QStringLiteral(PANEL_TEST_DATA "/certificates/early.pem"),
                                m_folder.filePath(QStringLiteral("machines/box/"))
                                    + QLatin1String(file)));
        write(QStringLiteral("compose.yml"), "name: shop\nservices: {web: {image: 'web:1'}}\n");
        Session::Options options;
        options.machineStore = m_folder.path();
        options.followLogs = false;
        options.watchMachines = false;
        options.useKeychain = false;
        m_session = std::make_unique<Session>(options);
        m_page = std::make_unique<StackPage>(nullptr);
        m_controller = std::make_unique<StackController>(m_session.get(), m_page.get(), nullptr);
        m_session->openProject(m_folder.filePath(QStringLiteral("compose.yml")));
        m_session->selectMachine(QStringLiteral("box"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && *m_session->project(), aMoment);
    }

    void init() { m_desktop.titles.clear(); }

    void cleanupTestCase()
    {
        m_controller.reset();
        m_page.reset();
        m_session.reset();
    }

    void whoLooksElsewhereIsTold()
    {
        bringUp();
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.titles,
                                  QStringList{QStringLiteral("shop: Bring up failed")}, aMoment);
        QVERIFY(!m_desktop.body.isEmpty());
    }

    void whoLooksAtItIsNot()
    {
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        bringUp();
        m_page->hide();
        bringUp(); // of this one there is something to hear, so that nothing of the other comes
                   // late
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.titles.isEmpty(), aMoment);
        QCOMPARE(m_desktop.titles.size(), 1);
    }

private:
    QTemporaryDir m_folder;
    Desktop m_desktop;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<StackPage> m_page;
    std::unique_ptr<StackController> m_controller;
};

QTEST_MAIN(DesktopTellTest)
#include "DesktopTellTest.moc"
