// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/CellRoles.h"
#include "gui/models/ServiceModel.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/UsageChart.h"
#include "gui/stack/UsagePanel.h"
#include "gui/stack/UsageTile.h"
#include "gui/Theme.h"
#include "gui/widgets/CellTable.h"
#include "tests/gui/SampleData.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;

/// CPU and memory in the table, and the graph of one service.
class UsageViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }
    void init()
    {
        m_tab = std::make_unique<ServicesTab>(nullptr, nullptr);
        m_tab->resize(1046, 600);
    }
    void cleanup() { m_tab.reset(); }

    void onlyTheCellsThatDifferAreTold()
    {
        m_tab->setState(sample::inception());
        auto *model = table()->model();
        const QAbstractItemModelTester tester(model);
        QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
        const ServiceUsage usage = sample::usage(QStringLiteral("mariadb"), 3, 80, 512);
        m_tab->setUsage(QStringLiteral("mariadb"), usage);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), model->index(2, ServiceModel::Cpu));
        QCOMPARE(changed[0][1].toModelIndex(), model->index(2, ServiceModel::Memory));
        m_tab->setUsage(QStringLiteral("mariadb"), usage);
        m_tab->setUsage(QStringLiteral("nobody"), usage);
        QCOMPARE(changed.count(), 1);
        QVERIFY(cell(2, ServiceModel::Cpu).endsWith(u" %"));
        QVERIFY(cell(2, ServiceModel::Memory).endsWith(u" MiB"));
        QVERIFY(model->index(2, ServiceModel::Cpu)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"last minute"));
        QCOMPARE(cell(1, ServiceModel::Cpu), QStringLiteral("…")); // not measured yet
    }

    void whatHasEndedHasNoNumber()
    {
        StackState state = sample::inception();
        m_tab->setState(state);
        m_tab->setUsage(QStringLiteral("redis"),
                        sample::usage(QStringLiteral("redis"), 3, 80, 512));
        QVERIFY(cell(3, ServiceModel::Cpu).contains(u'%'));
        state.services[3].container->state = Container::State::Exited;
        state.services[3].running.clear();
        m_tab->setState(state);
        QCOMPARE(cell(3, ServiceModel::Cpu), QStringLiteral("–"));
    }

    void rowsInSightAreWatched()
    {
        StackState state = sample::inception();
        const Service one = state.services.first();
        state.services.clear();
        for (int i = 0; i < 300; ++i) {
            Service service = one;
            service.name = QStringLiteral("s%1").arg(i);
            state.services.append(service);
        }
        QSignalSpy watched(m_tab.get(), &ServicesTab::watchedChanged);
        m_tab->setState(state);
        QCOMPARE(m_tab->watched(), QStringList()); // not shown yet
        m_tab->show();
        QTRY_VERIFY(m_tab->watched().size() > 3);
        QVERIFY(m_tab->watched().size() < 20);
        QVERIFY(m_tab->watched().contains(QStringLiteral("s0")));
        m_tab->selectService(QStringLiteral("s1"));
        m_tab->showUsage(true);
        QCoreApplication::processEvents(); // it makes sure that the row is in sight
        table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
        QTRY_VERIFY(m_tab->watched().contains(QStringLiteral("s299")));
        QVERIFY(m_tab->watched().size() < 20);
        // The one whose graph is shown is seen too, wherever its row is.
        QVERIFY(m_tab->watched().contains(QStringLiteral("s1")));
        m_tab->showUsage(false);
        QVERIFY(!m_tab->watched().contains(QStringLiteral("s1")));
        table()->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(m_tab->watched().contains(QStringLiteral("s0")));
        m_tab->hide();
        QTRY_COMPARE(m_tab->watched(), QStringList());
        m_tab->show();
        QTRY_VERIFY(m_tab->watched().contains(QStringLiteral("s0")));
        m_tab->showMinimized();
        QTRY_COMPARE(m_tab->watched(), QStringList());
        m_tab->showNormal();
        QTRY_VERIFY(m_tab->watched().contains(QStringLiteral("s0")));
    }

    void columnsFitTheWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("curves");
        QTest::addColumn<bool>("numbers");
        QTest::newRow("a window of 1320") << 1046 << true << true;
        QTest::newRow("of 900") << 628 << false << true;
        QTest::newRow("the least window") << 488 << false << false;
    }

    void columnsFitTheWidth()
    {
        QFETCH(int, width);
        QFETCH(bool, curves);
        QFETCH(bool, numbers);
        m_tab->setState(sample::inception());
        m_tab->resize(width, 600);
        m_tab->show();
        QTRY_VERIFY(!table()->horizontalScrollBar()->isVisible());
        QCOMPARE(!table()->isColumnHidden(ServiceModel::Cpu), numbers);
        QCOMPARE(!table()->isColumnHidden(ServiceModel::Memory), numbers);
        QCOMPARE(table()->model()->index(0, ServiceModel::Cpu).data(TrendRole).isValid(), curves);
        QVERIFY(!table()->isColumnHidden(ServiceModel::Name));
        QVERIFY(!table()->isColumnHidden(ServiceModel::State));
        // Where no number is to be seen, none is asked for.
        QTRY_COMPARE(!m_tab->watched().isEmpty(), numbers);
    }

    void theGraphOpensFromTheDetails()
    {
        m_tab->setState(sample::inception());
        m_tab->show();
        auto *panel = m_tab->findChild<UsagePanel *>();
        QVERIFY(!panel->isVisible());
        m_tab->selectService(QStringLiteral("mariadb"));
        QVERIFY(!panel->isVisible());
        auto *button = m_tab->findChild<QPushButton *>(QStringLiteral("serviceUsageButton"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(chart()->accessibleDescription().contains(u"Waiting for the first sample"));
        m_tab->setUsage(QStringLiteral("mariadb"),
                        sample::usage(QStringLiteral("mariadb"), 3, 80, 512));
        QVERIFY(chart()->accessibleDescription().contains(u'%'));
        QVERIFY(tile(UsageMetric::Memory)->value().contains(u"MiB"));
        m_tab->selectService(QStringLiteral("postgres"));
        QVERIFY(chart()->accessibleDescription().contains(u"not running"));
        m_tab->findChild<QPushButton *>(QStringLiteral("usageCloseButton"))->click();
        QTRY_VERIFY(!panel->isVisible());
        QVERIFY(!button->isChecked());
    }

    void theKeyboardReadsTheGraph()
    {
        UsagePanel panel;
        panel.resize(800, 260);
        panel.show();
        const ServiceUsage usage = sample::usage(QStringLiteral("web"), 30, 80, 512);
        panel.setUsage(QStringLiteral("web"), usage, false);
        auto *graph = panel.findChild<UsageChart *>();
        const auto text = [&usage](qsizetype index) {
            return usageSeries(usage, UsageMetric::Cpu).textAt(index);
        };
        QVERIFY(graph->chosenText().isEmpty());
        QTest::keyClick(graph, Qt::Key_Left);
        QTest::keyClick(graph, Qt::Key_Left);
        QVERIFY(graph->chosenText().endsWith(text(usage.samples.size() - 2)));
        QCOMPARE(graph->accessibleDescription(), graph->chosenText());
        QTest::keyClick(graph, Qt::Key_Home);
        QVERIFY(graph->chosenText().endsWith(text(0)));
        QTest::keyClick(graph, Qt::Key_End);
        QVERIFY(graph->chosenText().endsWith(text(usage.samples.size() - 1)));
        QTest::keyClick(graph, Qt::Key_Escape);
        QVERIFY(graph->chosenText().isEmpty());
        // The pointer says the same.
        QTest::mouseMove(graph, QPoint(graph->width() / 2, graph->height() / 2));
        QTRY_VERIFY(graph->chosenText().contains(u'%'));
        QTest::mouseClick(panel.findChild<UsageTile *>(QStringLiteral("usageTile1")),
                          Qt::LeftButton);
        QVERIFY(graph->accessibleName().contains(u"Memory"));
        QVERIFY(panel.findChild<QLabel *>(QStringLiteral("usageSummary"))
                    ->text()
                    .contains(u"of 512 MiB"));
    }

    void whatTheEngineDoesNotCountIsSaid()
    {
        UsagePanel panel;
        panel.setUsage(QStringLiteral("web"), sample::usage(QStringLiteral("web"), 30, 80, 512),
                       false);
        panel.showMetric(UsageMetric::BlockIo);
        QVERIFY(panel.findChild<UsageChart *>()->accessibleDescription().contains(u"no block I/O"));
        panel.setUsage(QStringLiteral("web"),
                       {ServiceUsage::State::Failed, QStringLiteral("The engine is busy."), {}},
                       false);
        QCOMPARE(panel.findChild<UsageChart *>()->accessibleDescription(),
                 QStringLiteral("The engine is busy."));
    }

private:
    CellTable *table() const { return m_tab->findChild<CellTable *>(); }
    UsageChart *chart() const { return m_tab->findChild<UsageChart *>(); }
    UsageTile *tile(UsageMetric metric) const
    {
        return m_tab->findChild<UsageTile *>(QStringLiteral("usageTile%1").arg(int(metric)));
    }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ServicesTab> m_tab;
};

QTEST_MAIN(UsageViewTest)
#include "UsageViewTest.moc"
