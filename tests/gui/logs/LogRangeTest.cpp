// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMove.h"
#include "gui/logs/LogPanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTimeEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace panel;

/// From where on lines are there, and what came before.
class LogRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsAnewWithAnotherRange();
    void loadsEarlierLinesAtTheTop();
    void saysThatThereIsNothingEarlier();
    void loadsBackToATime();
    void staysWhenLinesGetOtherNumbers();

private:
    void add(int lines);
    QAbstractButton *pill()
    {
        return m_panel->findChild<QAbstractButton *>(QStringLiteral("logRange"));
    }
    LogView *view() { return m_panel->findChild<LogView *>(QStringLiteral("logView")); }
    /// Opens the menu and returns this entry of it.
    QAction *entry(const QString &beginning);

    std::shared_ptr<LogStore> m_store;
    std::unique_ptr<LogSession> m_session;
    std::unique_ptr<LogPanel> m_panel;
};

void LogRangeTest::init()
{
    m_store = std::make_shared<LogStore>();
    m_session = std::make_unique<LogSession>(m_store, nullptr);
    m_panel = std::make_unique<LogPanel>(m_session.get(), LogPanel::Form::Whole, nullptr);
    m_panel->resize(900, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    add(200);
    QTRY_COMPARE(view()->rows()->count(), 200);
}

void LogRangeTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
    m_store.reset();
}

void LogRangeTest::add(int lines)
{
    std::vector<LogStore::NewLine> batch;
    const int service = m_store->serviceIndex(QStringLiteral("nginx"));
    for (int i = 0; i < lines; ++i) {
        batch.push_back({1'700'000'000'000'000'000 + i, service, StoredLine::Stream::Output,
                         "line " + QByteArray::number(i)});
    }
    m_store->append(batch);
    Q_EMIT m_session->appended();
}

QAction *LogRangeTest::entry(const QString &beginning)
{
    pill()->click();
    const QList<QMenu *> menus = m_panel->findChildren<QMenu *>(QStringLiteral("logRangeMenu"));
    for (QAction *action : menus.last()->actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

void LogRangeTest::beginsAnewWithAnotherRange()
{
    QVERIFY2(pill()->text().contains(QStringLiteral("500")), qPrintable(pill()->text()));
    QTest::keyClick(view(), Qt::Key_Home);
    QAction *less = entry(QStringLiteral("last 100 "));
    QVERIFY(less);
    less->trigger();
    QVERIFY2(pill()->text().contains(QStringLiteral("100")), qPrintable(pill()->text()));
    QTRY_COMPARE(view()->rows()->count(), 0); // they come again from the engine
    QVERIFY(view()->isFollowing());
    QVERIFY(entry(QStringLiteral("last 100 "))->isChecked());
}

void LogRangeTest::loadsEarlierLinesAtTheTop()
{
    QCOMPARE(m_session->earlierState(), LogSession::Earlier::Idle);
    view()->verticalScrollBar()->setValue(100);
    QTest::keyClick(view(), Qt::Key_Home);
    QTRY_COMPARE(m_session->earlierState(), LogSession::Earlier::Exhausted); // nobody has any
}

void LogRangeTest::saysThatThereIsNothingEarlier()
{
    QAction *load = entry(QStringLiteral("Load earlier"));
    QVERIFY(load);
    QVERIFY(load->isEnabled());
    load->trigger();
    QTRY_COMPARE(m_session->earlierState(), LogSession::Earlier::Exhausted);
    QVERIFY(!entry(QStringLiteral("Load earlier")));
    QAction *none = entry(QStringLiteral("There are no earlier"));
    QVERIFY(none);
    QVERIFY(!none->isEnabled());
}

void LogRangeTest::loadsBackToATime()
{
    QAction *load = entry(QStringLiteral("Load back"));
    QVERIFY(load);
    load->trigger();
    auto *edit = m_panel->findChild<QDateTimeEdit *>(QStringLiteral("logTime"));
    QVERIFY(edit);
    QVERIFY(edit->dateTime() < QDateTime::fromSecsSinceEpoch(1'700'000'000));
    m_panel->findChild<QPushButton *>(QStringLiteral("logTimeLoad"))->click();
    QTRY_COMPARE(m_session->earlierState(), LogSession::Earlier::Exhausted);
}

void LogRangeTest::staysWhenLinesGetOtherNumbers()
{
    const quint64 first = LogStore::firstEver;
    view()->verticalScrollBar()->setValue(3);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view()->caret().number, first + 3);
    // The front four have moved down by ten, as ten earlier lines came between them.
    LogMove move;
    move.first = first;
    move.now = {first - 10, first - 9, first - 8, first - 1};
    Q_EMIT m_session->earlierFetched(move);
    QCOMPARE(view()->caret().number, first - 1);
    QCOMPARE(view()->place().top.number, first - 1);
    QVERIFY(view()->hasSelection());
}

QTEST_MAIN(LogRangeTest)
#include "LogRangeTest.moc"
