// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/models/ServiceModel.h"
#include "gui/Theme.h"
#include "tests/support/Allocations.h"
#include "tests/support/EngineStore.h"
#include "tests/support/FakeEngine.h"

#include <QApplication>
#include <QEventLoop>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;
using panel::test::FakeEngine;

namespace {

constexpr int aMoment = 100'000; // never waited for in full

/// Ages in sight and what the services in sight use.
bool changesByItself(const QList<QVariant> &dataChanged)
{
    return dataChanged.at(0).toModelIndex().column() >= ServiceModel::Cpu
           && dataChanged.at(1).toModelIndex().column() <= ServiceModel::Since;
}

} // namespace

/// The whole window on an engine with very many services. How fast it is, is measured in
/// tests/bench/scale; here is asserted how much it does.
class ManyServicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
    }
    void cleanup();

    void everyServiceHasItsRow();
    void anEventTouchesOneRow();
    void comingAndGoingServicesTouchNoOthers();
    void theWorkForAnEventIsTheSameAmongThousands();
    void aFloodIsShownTogetherAndEndsWithTheTruth();

private:
    void open(int services);
    const QAbstractItemModel *model() const { return m_table->model(); }
    QString stateAt(int row) const
    {
        return model()->index(row, ServiceModel::State).data().toString();
    }
    /// Requests of memory by the window's thread from one event to its row, in the median.
    qint64 workForAnEvent();

    test::TlsFixture m_tls;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<test::EngineStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    QTableView *m_table = nullptr;
};

void ManyServicesTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_engine.reset();
}

void ManyServicesTest::open(int services)
{
    m_engine =
        std::make_unique<FakeEngine>(m_tls, FakeEngine::Size{.own = services, .others = 2000});
    m_store = std::make_unique<test::EngineStore>(m_engine->endpoint());
    m_settings = std::make_unique<Settings>(m_store->path() + QStringLiteral("/settings.ini"));
    Session::Options options;
    options.machineStore = m_store->path();
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->show();
    m_table = m_window->findChild<QTableView *>(QStringLiteral("serviceTable"));
    m_session->openProject(test::writeComposeFile(
        m_store->path(), FakeEngine::project(),
        {FakeEngine::service(1), FakeEngine::service(2), FakeEngine::service(3)}));
    m_session->selectMachine(m_store->machine());
    QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), services, aMoment);
}

void ManyServicesTest::everyServiceHasItsRow()
{
    constexpr int services = 2000;
    open(services);
    QSet<QString> names;
    for (int row = 0; row < services; ++row) {
        names.insert(model()->index(row, ServiceModel::Name).data().toString());
        QCOMPARE(stateAt(row), QStringLiteral("running"));
    }
    QCOMPARE(names.size(), services);
    QVERIFY(names.contains(FakeEngine::service(services)));
    QCOMPARE(m_engine->counts().lists.load(), 1);
    QCOMPARE(m_engine->counts().inspects.load(), services);
    // The logs are followed as far as the engine can bear it.
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->counts().logStreams.load(), 250, aMoment);
    // What is not in sight costs no widget.
    QVERIFY(m_window->findChildren<QWidget *>().size() < services / 2);
}

void ManyServicesTest::anEventTouchesOneRow()
{
    open(600);
    const int before = m_engine->counts().inspects;
    QSignalSpy changed(model(), &QAbstractItemModel::dataChanged);
    QSignalSpy told(m_session.get(), &Session::servicesChanged);
    m_engine->stop(400, 3);
    QTRY_COMPARE_WITH_TIMEOUT(stateAt(399), QStringLiteral("exited (3)"), aMoment);
    QCOMPARE(m_engine->counts().inspects - before, 1);
    QCOMPARE(told.count(), 1);
    for (const QList<QVariant> &signal : std::as_const(changed)) {
        const auto from = signal.at(0).toModelIndex();
        const auto to = signal.at(1).toModelIndex();
        QVERIFY2(changesByItself(signal) || (from.row() == 399 && to.row() == 399),
                 qPrintable(QStringLiteral("%1 to %2").arg(from.row()).arg(to.row())));
    }
    auto *stop = m_window->findChild<QPushButton *>(QStringLiteral("stopButton"));
    QVERIFY(stop->isEnabled());
}

void ManyServicesTest::comingAndGoingServicesTouchNoOthers()
{
    open(300);
    QSignalSpy changed(model(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    m_engine->create(301);
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 301, aMoment);
    m_engine->destroy(150);
    QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 300, aMoment);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 149);
    QCOMPARE(reset.count(), 0);
    for (const QList<QVariant> &signal : std::as_const(changed))
        QVERIFY(changesByItself(signal));
}

qint64 ManyServicesTest::workForAnEvent()
{
    // The window compares with the file by itself, which is no work for an event.
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QWidget *>(QStringLiteral("driftCard")),
                                 aMoment);
    }();
    QList<qint64> counts;
    QEventLoop loop;
    for (int i = 0; i < 21; ++i) {
        const int row = i % 7;
        const QString wanted = QStringLiteral("exited (%1)").arg(i + 1);
        const auto connection = connect(model(), &QAbstractItemModel::dataChanged, &loop, [&] {
            if (stateAt(row) == wanted)
                loop.quit();
        });
        const qint64 before = test::allocations();
        m_engine->stop(row + 1, i + 1);
        loop.exec();
        counts.append(test::allocations() - before);
        disconnect(connection);
        QTest::qWait(0); // what is painted is not counted
    }
    std::sort(counts.begin(), counts.end());
    return counts.at(counts.size() / 2);
}

void ManyServicesTest::theWorkForAnEventIsTheSameAmongThousands()
{
    if (test::allocations() < 0)
        QSKIP("SKIPPED, requests of memory cannot be counted here");
    open(60);
    const qint64 few = workForAnEvent();
    cleanup();
    open(2000);
    const qint64 many = workForAnEvent();
    QVERIFY2(few > 0 && many < few + few / 4,
             qPrintable(QStringLiteral("%1 among 60, %2 among 2000").arg(few).arg(many)));
}

void ManyServicesTest::aFloodIsShownTogetherAndEndsWithTheTruth()
{
    constexpr int services = 400;
    open(services);
    QSignalSpy told(m_session.get(), &Session::servicesChanged);
    const int before = m_engine->counts().inspects;
    m_engine->flood(500, 40);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->counts().events >= 600, aMoment);
    m_engine->flood(0);
    for (int number = 1; number <= 40; ++number)
        m_engine->stop(number, 100 + number);
    for (int number = 1; number <= 40; ++number)
        QTRY_COMPARE_WITH_TIMEOUT(stateAt(number - 1),
                                  QStringLiteral("exited (%1)").arg(100 + number), aMoment);
    for (int row = 40; row < services; ++row)
        QCOMPARE(stateAt(row), QStringLiteral("running"));
    const int inspects = m_engine->counts().inspects - before;
    // At most one for each event, however fast the engine answers.
    const int events = m_engine->counts().events;
    QVERIFY2(inspects <= events,
             qPrintable(QStringLiteral("%1 for %2 events").arg(inspects).arg(events)));
    QVERIFY2(told.count() < inspects / 2, qPrintable(QString::number(told.count())));
}

QTEST_MAIN(ManyServicesTest)
#include "ManyServicesTest.moc"
