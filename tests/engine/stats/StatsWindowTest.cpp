// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ServiceStats.h"
#include "gui/MainWindow.h"
#include "gui/models/ServiceModel.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "gui/widgets/CellTable.h"
#include "tests/support/EngineFixture.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace panel {

namespace {

constexpr int aMoment = 20'000; // never waited for in full
constexpr int containers = 12;
constexpr int services = 60; // the others have no container

} // namespace

/// The window on the real engine: what is not looked at costs it nothing.
class StatsWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void streamsAreOfTheRowsInSight();
    void hiddenInAnyWayThereAreNone_data();
    void hiddenInAnyWayThereAreNone();

private:
    static QString nameOf(int service)
    {
        return QStringLiteral("s%1").arg(service, 2, 10, QLatin1Char('0'));
    }
    ServiceStats *stats() const { return m_session->stats(); }
    CellTable *table() const
    {
        return m_window->findChild<CellTable *>(QStringLiteral("serviceTable"));
    }
    QTabBar *tabs() const { return m_window->findChild<QTabBar *>(QStringLiteral("tabs")); }
    /// Of this process, of the fixture too. Connections that were kept for the next request go with
    /// time, so it may become less.
    static int sockets()
    {
        int count = 0;
        const QStringList files =
            QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System);
        for (const QString &file : files) {
            if (QFile::symLinkTarget(QStringLiteral("/proc/self/fd/") + file).contains(u"socket:"))
                ++count;
        }
        return count;
    }

    test::EngineFixture m_engine;
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    int m_socketsBefore = 0;
};

void StatsWindowTest::initTestCase()
{
    QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
    QFile file(m_folder.filePath(QStringLiteral("compose.yml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString project =
        QStringLiteral("paneltest-stats%1").arg(QCoreApplication::applicationPid());
    file.write("name: " + project.toLatin1() + "\nservices:\n");
    for (int i = 0; i < services; ++i)
        file.write("  " + nameOf(i).toLatin1() + ": {image: 'debian:bookworm-slim'}\n");
    file.close();
    for (int i = 0; i < containers; ++i) {
        ContainerDraft draft;
        draft.image = QStringLiteral("debian:bookworm-slim");
        draft.command = {QStringLiteral("sleep"), QStringLiteral("600")};
        draft.labels = {{composeProjectLabel, project}, {composeServiceLabel, nameOf(i)}};
        const auto id = m_engine.create(draft);
        QVERIFY2(id, id ? "" : qPrintable(id.error().message));
        QVERIFY(test::answerOf<void>([&](QObject *requester, const Handler<void> &done) {
            return m_engine.containers().start(*id, requester, done);
        }));
    }
    m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    Session::Options options;
    options.followLogs = false;
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_session->selectMachine(QStringLiteral("default"));
    m_session->openProject(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    QCOMPARE(m_session->services().services().size(), services);
    QCOMPARE(stats()->openStreams(), 0);
    m_socketsBefore = sockets();
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->resize(1000, 600);
    m_window->show();
}

void StatsWindowTest::cleanupTestCase()
{
    m_window.reset();
    m_session.reset();
}

void StatsWindowTest::streamsAreOfTheRowsInSight()
{
    const auto inSight = [this] { return std::min(table()->visibleRows().second + 1, containers); };
    QTRY_VERIFY_WITH_TIMEOUT(stats()->openStreams() > 0 && stats()->openStreams() == inSight(),
                             aMoment);
    QVERIFY(table()->visibleRows().second < services - 1);
    const QModelIndex cpu = table()->model()->index(0, ServiceModel::Cpu);
    QTRY_VERIFY_WITH_TIMEOUT(cpu.data().toString().contains(u'%'), aMoment);
    QVERIFY(cpu.siblingAtColumn(ServiceModel::Memory).data().toString().contains(u'B'));

    // Down to where nothing runs: nothing is asked.
    table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
    QTRY_COMPARE_WITH_TIMEOUT(stats()->openStreams(), 0, aMoment);
    QTRY_VERIFY_WITH_TIMEOUT(sockets() <= m_socketsBefore, aMoment);
    table()->verticalScrollBar()->setValue(0);
    QTRY_COMPARE_WITH_TIMEOUT(stats()->openStreams(), inSight(), aMoment);
}

void StatsWindowTest::hiddenInAnyWayThereAreNone_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("another tab") << QStringLiteral("tab");
    QTest::newRow("the page of a machine") << QStringLiteral("page");
    QTest::newRow("minimised") << QStringLiteral("minimised");
    QTest::newRow("hidden") << QStringLiteral("hidden");
}

void StatsWindowTest::hiddenInAnyWayThereAreNone()
{
    QFETCH(QString, way);
    QTRY_VERIFY_WITH_TIMEOUT(stats()->openStreams() > 0, aMoment);
    const int shown = stats()->openStreams();
    QTRY_VERIFY_WITH_TIMEOUT(sockets() > shown, aMoment);
    if (way == u"tab")
        tabs()->setCurrentIndex(1);
    else if (way == u"page")
        m_window->showMachine(QStringLiteral("default"));
    else if (way == u"minimised")
        m_window->showMinimized();
    else
        m_window->hide();
    QTRY_COMPARE_WITH_TIMEOUT(stats()->openStreams(), 0, aMoment);
    QTRY_VERIFY_WITH_TIMEOUT(sockets() <= m_socketsBefore, aMoment);
    if (way == u"tab")
        tabs()->setCurrentIndex(0);
    else if (way == u"page")
        m_window->showStack();
    else
        m_window->showNormal();
    QTRY_COMPARE_WITH_TIMEOUT(stats()->openStreams(), shown, aMoment);
}

} // namespace panel

QTEST_MAIN(panel::StatsWindowTest)
#include "StatsWindowTest.moc"
