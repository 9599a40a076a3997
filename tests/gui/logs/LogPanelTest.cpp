// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogLookButton.h"
#include "gui/logs/PillButton.h"
#include "tests/gui/logs/LogPanelRig.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace panel;

class LogPanelTest : public LogPanelRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void filtersAsTyped();
    void keepsTheResultOfTheLastValidFilter();
    void clears();
    void pausesAndFollows();
    void remembersTheLook();
    void findsAndWalks();
    void saysWhatIsWrongWithASearch();
    void looksForWhatIsSelected();
    void closesTheSearch();
    void showsWhatTheOthersSaidThen();
    void saysThatMutedServicesAreAmongThem();
    void filtersForTheSelection();
    void showsLinesAroundMatches();
    void showsTheBudget();
    void changesTheBudget();
    void doesNothingWhileHidden();
};

void LogPanelTest::filtersAsTyped()
{
    QTest::keyClicks(child<QLineEdit>("logFilter"), QStringLiteral("-beta"));
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\ngamma"));
    add("nginx", "beta again");
    add("nginx", "delta");
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\ngamma\ndelta"));
}

void LogPanelTest::keepsTheResultOfTheLastValidFilter()
{
    auto *edit = child<QLineEdit>("logFilter");
    auto *error = child<QLabel>("logFilterError");
    edit->setText(QStringLiteral("/al(ph)?a/"));
    QTRY_COMPARE(shownText(), QStringLiteral("alpha"));
    edit->setText(QStringLiteral("/al(pha/"));
    QTRY_VERIFY(error->isVisible());
    QVERIFY2(error->text().contains(QStringLiteral("character")), qPrintable(error->text()));
    QCOMPARE(shownText(), QStringLiteral("alpha"));
    edit->clear();
    QTRY_VERIFY(!error->isVisible());
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
}

void LogPanelTest::clears()
{
    QTest::mouseClick(child<LogLookButton>("logLook"), Qt::LeftButton);
    QAction *clear = entry("logLookMenu", QStringLiteral("Clear"));
    QVERIFY(clear);
    clear->trigger();
    QTRY_COMPARE(shownText(), QString());
    add("nginx", "new");
    QTRY_COMPARE(shownText(), QStringLiteral("new"));
}

void LogPanelTest::pausesAndFollows()
{
    for (int i = 0; i < 100; ++i)
        add("nginx", QByteArray::number(i));
    auto *button = child<PillButton>("logFollow");
    auto *view = child<LogView>("logView");
    QVERIFY(view->isFollowing());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!view->isFollowing());
    QCOMPARE(button->text(), QStringLiteral("paused"));
    add("nginx", "more");
    QVERIFY(!view->isFollowing());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(view->isFollowing());
}

void LogPanelTest::remembersTheLook()
{
    QTest::mouseClick(child<LogLookButton>("logLook"), Qt::LeftButton);
    QAction *wrap = entry("logLookMenu", QStringLiteral("Wrap long lines"));
    QVERIFY(wrap);
    wrap->trigger();
    QVERIFY(child<LogView>("logView")->look().wraps);
    QAction *utc = entry("logLookMenu", QStringLiteral("UTC"));
    QVERIFY(utc);
    utc->trigger();
    QTest::keyClick(child<LogView>("logView"), Qt::Key_Plus, Qt::ControlModifier);
    LogPanel other(m_session.get(), LogPanel::Form::Brief, nullptr);
    other.setSettings(LogSettings(settingsFile()));
    const LogLook look = other.findChild<LogView *>(QStringLiteral("logView"))->look();
    QVERIFY(look.wraps);
    QCOMPARE(look.times, LogLook::Times::Utc);
    QCOMPARE(look.zoom, 1);
}

void LogPanelTest::findsAndWalks()
{
    for (int i = 0; i < 200; ++i)
        add("nginx", i % 50 == 0 ? "needle " + QByteArray::number(i) : "hay");
    auto *view = child<LogView>("logView");
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    auto *edit = child<QLineEdit>("logSearch");
    auto *count = child<QLabel>("logSearchCount");
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("needle"));
    QTRY_VERIFY2(count->text().endsWith(QStringLiteral("of 4")), qPrintable(count->text()));
    const auto current = [this, view] {
        return QString::fromUtf8(m_store->line(view->caret().number).text);
    };
    QTest::keyClick(edit, Qt::Key_Return);
    const QString there = current();
    QVERIFY2(there.startsWith(QStringLiteral("needle")), qPrintable(there));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(current() != there);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(current(), there);
    QTest::keyClick(view, Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(current() != there);
    // All four, and once around.
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(view, Qt::Key_F3);
        seen.append(current());
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 4);
    QCOMPARE(seen.last(), seen.first());
    QVERIFY2(count->text().startsWith(QString::number(seen.last().mid(7).toInt() / 50 + 1)
                                      + QStringLiteral(" of 4")),
             qPrintable(count->text()));
}

void LogPanelTest::saysWhatIsWrongWithASearch()
{
    QTest::keyClick(child<LogView>("logView"), Qt::Key_F, Qt::ControlModifier);
    auto *count = child<QLabel>("logSearchCount");
    child<QLineEdit>("logSearch")->setText(QStringLiteral("/al(pha/"));
    QTRY_VERIFY2(count->text().contains(QStringLiteral("character")), qPrintable(count->text()));
    child<QLineEdit>("logSearch")->setText(QStringLiteral("omega"));
    QTRY_COMPARE(count->text(), QStringLiteral("no line matches"));
}

void LogPanelTest::looksForWhatIsSelected()
{
    auto *view = child<LogView>("logView");
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(child<QLineEdit>("logSearch")->text(), QStringLiteral("al"));
}

void LogPanelTest::closesTheSearch()
{
    auto *view = child<LogView>("logView");
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    auto *bar = child<QWidget>("logSearchBar");
    QVERIFY(bar->isVisible());
    QTest::keyClick(child<QLineEdit>("logSearch"), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY(view->hasFocus());
}

void LogPanelTest::showsWhatTheOthersSaidThen()
{
    auto *view = child<LogView>("logView");
    auto *bar = child<QWidget>("logAroundBar");
    child<QLineEdit>("logFilter")->setText(QStringLiteral("service:redis"));
    QTRY_COMPARE(shownText(), QStringLiteral("beta"));
    QVERIFY(!bar->isVisible());
    view->grab();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      QPoint(40, view->itemRect(view->page().items()[0]).center().y()));
    QVERIFY(bar->isVisible());
    QCOMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    add("nginx", "later");
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma\nlater"));
    QTest::keyClick(view, Qt::Key_Escape); // the selection
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QTRY_COMPARE(shownText(), QStringLiteral("beta"));
}

void LogPanelTest::saysThatMutedServicesAreAmongThem()
{
    auto *view = child<LogView>("logView");
    auto *text = child<QLabel>("logAroundText");
    const auto clickOnTheFirstTime = [view] {
        view->grab();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(40, view->itemRect(view->page().items()[0]).center().y()));
    };
    clickOnTheFirstTime();
    QVERIFY2(!text->text().contains(QStringLiteral("muted")), qPrintable(text->text()));
    child<QPushButton>("logAroundBack")->click();
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\ngamma"));
    clickOnTheFirstTime();
    QCOMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    QVERIFY2(text->text().endsWith(QStringLiteral("with those that are muted: redis")),
             qPrintable(text->text()));
}

void LogPanelTest::filtersForTheSelection()
{
    auto *view = child<LogView>("logView");
    view->grab();
    const QRect first = view->itemRect(view->page().items()[0]);
    const QRect word = view->characterRect(view->page().items()[0], 2);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, word.center());
    QCOMPARE(view->selectedText(), QStringLiteral("alpha"));
    const auto menuAt = [view, &first] {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(300, first.center().y()),
                                view->mapToGlobal(QPoint(300, first.center().y())));
        QCoreApplication::sendEvent(view->viewport(), &event);
    };
    menuAt();
    QAction *exclude = entry("logLineMenu", QStringLiteral("Hide lines with “alpha”"));
    QVERIFY(exclude);
    exclude->trigger();
    QTRY_COMPARE(child<QLineEdit>("logFilter")->text(), QStringLiteral("-alpha"));
    QTRY_COMPARE(shownText(), QStringLiteral("beta\ngamma"));
    menuAt();
    QAction *mute = entry("logLineMenu", QStringLiteral("Hide redis"));
    QVERIFY(mute);
    mute->trigger();
    QTRY_COMPARE(shownText(), QStringLiteral("gamma"));
}

void LogPanelTest::showsLinesAroundMatches()
{
    for (int i = 0; i < 30; ++i)
        add("nginx", "n" + QByteArray::number(i) + "n");
    child<QLineEdit>("logFilter")->setText(QStringLiteral("n15n"));
    QTRY_COMPARE(shownText(), QStringLiteral("n15n"));
    QTest::mouseClick(child<LogLookButton>("logLook"), Qt::LeftButton);
    QAction *two = entry("logLookMenu", QStringLiteral("2"));
    QVERIFY(two);
    two->trigger();
    QTRY_COMPARE(shownText(), QStringLiteral("n13n\nn14n\nn15n\nn16n\nn17n"));
    QCOMPARE(LogSettings(settingsFile()).contextLines(), 2);
}

void LogPanelTest::showsTheBudget()
{
    auto *facts = child<QLabel>("logFacts");
    QTRY_VERIFY2(facts->text().startsWith(QStringLiteral("3 lines")), qPrintable(facts->text()));
    QVERIFY(facts->text().contains(QStringLiteral("in memory")));
    QVERIFY(facts->text().contains(QStringLiteral("oldest")));
    child<QLineEdit>("logFilter")->setText(QStringLiteral("alpha"));
    QTRY_VERIFY2(facts->text().startsWith(QStringLiteral("1 of 3 lines")),
                 qPrintable(facts->text()));
}

void LogPanelTest::changesTheBudget()
{
    QTest::mouseClick(child<QPushButton>("logBudget"), Qt::LeftButton);
    auto *memory = child<QSpinBox>("logMemory");
    QVERIFY(memory);
    memory->setValue(64);
    child<QSpinBox>("logDisk")->setValue(0);
    QTest::mouseClick(child<QPushButton>("logBudgetUse"), Qt::LeftButton);
    QTRY_COMPARE(m_store->budget().memory, 64 * 1024 * 1024);
    QCOMPARE(m_store->budget().disk, 0);
    QCOMPARE(LogSettings(settingsFile()).budget(), m_store->budget());
}

void LogPanelTest::doesNothingWhileHidden()
{
    m_panel->hide();
    add("nginx", "unseen");
    QTest::qWait(0); // what is under way may end
    QCOMPARE(child<LogView>("logView")->rows()->count(), 3);
    m_panel->show();
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma\nunseen"));
}

QTEST_MAIN(LogPanelTest)
#include "LogPanelTest.moc"
