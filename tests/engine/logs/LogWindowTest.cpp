// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSession.h"
#include "gui/logs/LogEngineButton.h"
#include "gui/logs/LogRangeButton.h"
#include "gui/logs/LogView.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/EngineStore.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTest>

#include <algorithm>
#include <memory>

namespace panel {

namespace {

constexpr int aMoment = 20'000; // never waited for in full
constexpr int lines = 600;

} // namespace

/// The log page of the window on the real engine, which is two machines here: two entries of the
/// docker-machine store lead to it.
class LogWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void beginsWithTheNewestLines();
    void showsLessOnDemand();
    void showsAnotherMachineToo();
    void exportsFromBothMachines();
    void leavesTheOtherMachine();

private:
    /// Of the log page, which is not the one beside the services.
    template <typename T>
    T *child(const char *name) const
    {
        for (auto *page : m_window->findChildren<QWidget *>(QStringLiteral("logPanel"))) {
            if (page->isVisible())
                return page->findChild<T *>(QString::fromLatin1(name));
        }
        return nullptr;
    }
    LogView *view() const { return child<LogView>("logView"); }
    /// Opens the menu of the pill; null: it has no such entry.
    QAction *entry(const char *pill, const char *menu, const QString &beginning) const;
    qint64 shown() const { return view()->rows()->count(); }

    test::EngineFixture m_engine;
    std::unique_ptr<test::EngineStore> m_store;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void LogWindowTest::initTestCase()
{
    QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
    m_store = std::make_unique<test::EngineStore>(test::localEngine());
    m_store->add(QStringLiteral("second"));
    const QString project =
        QStringLiteral("paneltest-logs%1").arg(QCoreApplication::applicationPid());
    ContainerDraft draft;
    draft.image = QStringLiteral("debian:bookworm-slim");
    draft.command = {QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("seq 1 %1; exec sleep 600").arg(lines)};
    draft.labels = {{composeProjectLabel, project}, {composeServiceLabel, QStringLiteral("web")}};
    const auto id = m_engine.create(draft);
    QVERIFY2(id, id ? "" : qPrintable(id.error().message));
    QVERIFY(test::answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_engine.containers().start(*id, requester, done);
    }));
    m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
    m_settings = std::make_unique<Settings>(m_store->path() + QStringLiteral("/settings.ini"));
    Session::Options options;
    options.machineStore = m_store->path();
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->resize(1100, 700);
    m_window->show();
    m_session->selectMachine(m_store->machine());
    m_session->openProject(
        test::writeComposeFile(m_store->path(), project, {QStringLiteral("web")}));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    auto *tabs = m_window->findChild<QTabBar *>(QStringLiteral("tabs"));
    int logs = 0;
    while (logs < tabs->count() - 1 && tabs->tabText(logs) != u"Logs")
        ++logs;
    tabs->setCurrentIndex(logs);
}

void LogWindowTest::cleanupTestCase()
{
    m_window.reset();
    m_session.reset();
}

QAction *LogWindowTest::entry(const char *pill, const char *menu, const QString &beginning) const
{
    child<QAbstractButton>(pill)->click();
    const auto menus = m_window->findChildren<QMenu *>(QString::fromLatin1(menu));
    for (QAction *action : menus.isEmpty() ? QList<QAction *>() : menus.last()->actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

void LogWindowTest::beginsWithTheNewestLines()
{
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 500, aMoment);
}

void LogWindowTest::showsLessOnDemand()
{
    QAction *less = entry("logRange", "logRangeMenu", QStringLiteral("last 100 "));
    QVERIFY(less);
    less->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 100, aMoment);
    // What the user asked for stays: nothing is fetched behind their back.
    QTest::keyClick(view(), Qt::Key_End);
    QTRY_VERIFY(view()->isFollowing());
    QCOMPARE(shown(), 100);
    QCOMPARE(m_session->logs()->store().facts().lines, quint64(100));
}

void LogWindowTest::showsAnotherMachineToo()
{
    QVERIFY(child<QAbstractButton>("logEngines")->isVisible());
    QCOMPARE(child<QAbstractButton>("logEngines")->text(), QStringLiteral("this machine"));
    QAction *second = entry("logEngines", "logEngineMenu", QStringLiteral("second"));
    QVERIFY(second);
    second->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 200, aMoment);
    QCOMPARE(child<QAbstractButton>("logEngines")->text(), QStringLiteral("this machine + 1 more"));
    child<QLineEdit>("logFilter")->setText(QStringLiteral("service:web@second"));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 100, aMoment);
    child<QLineEdit>("logFilter")->clear();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 200, aMoment);
}

void LogWindowTest::exportsFromBothMachines()
{
    const QString file = m_store->path() + QStringLiteral("/all.log");
    child<QAbstractButton>("logExport")->click();
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("logExportDialog"));
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton *>(QStringLiteral("logExportEngines"))->click();
    dialog->findChild<QLineEdit *>(QStringLiteral("logExportFile"))->setText(file);
    dialog->findChild<QAbstractButton *>(QStringLiteral("logExportStart"))->click();
    const auto *meaning = dialog->findChild<QLabel *>(QStringLiteral("logExportMeaning"));
    QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(file), qPrintable(meaning->text()), aMoment);
    dialog->reject();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArrayList found = written.readAll().trimmed().split('\n');
    QCOMPARE(found.size(), 2 * lines);
    QVERIFY(std::is_sorted(found.begin(), found.end(), [](const auto &left, const auto &right) {
        return left.first(left.indexOf(' ')) < right.first(right.indexOf(' '));
    }));
    for (const QByteArray service : {"web", "web@second"}) {
        int next = 1;
        for (const QByteArray &line : found) {
            if (line.contains("  " + service + "  "))
                QCOMPARE(line.mid(line.lastIndexOf(' ') + 1).toInt(), next++);
        }
        QCOMPARE(next, lines + 1);
    }
}

void LogWindowTest::leavesTheOtherMachine()
{
    QAction *second = entry("logEngines", "logEngineMenu", QStringLiteral("second"));
    QVERIFY(second && second->isChecked());
    second->trigger();
    QTRY_COMPARE(m_session->logs()->endpoints().size(), 1);
    QCOMPARE(m_session->logs()->sources().size(), 1);
    QCOMPARE(child<QAbstractButton>("logEngines")->text(), QStringLiteral("this machine"));
}

} // namespace panel

QTEST_MAIN(panel::LogWindowTest)
#include "LogWindowTest.moc"
