// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPanel.h"

#include "gui/logs/LogFilterEdit.h"
#include "gui/logs/LogLookButton.h"
#include "gui/logs/LogView.h"
#include "gui/logs/ServiceChips.h"
#include "gui/logs/ServiceFilterButton.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

class LogPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filtersAsTyped();
    void keepsTheResultOfTheLastValidFilter();
    void showsOneService();
    void hidesServices();
    void tellsWhatCannotBeRead();
    void clears();
    void pausesAndFollows();
    void mutesAndShowsAloneByChips();
    void remembersWhatWasMuted();
    void remembersTheLook();
    void offersServicesThatHaveNoRoom();
    void findsAndWalks();
    void saysWhatIsWrongWithASearch();
    void looksForWhatIsSelected();
    void closesTheSearch();
    void showsWhatTheOthersSaidThen();
    void filtersForTheSelection();
    void savesFilters();
    void completesFilters();
    void explainsTheFilter();
    void showsLinesAroundMatches();
    void showsTheBudget();
    void changesTheBudget();
    void doesNothingWhileHidden();

private:
    template <typename T>
    T *child(const char *name)
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    void add(const char *service, const QByteArray &text);
    QString shownText();
    QString settingsFile() const;
    /// The entry of the menu that is open; null: there is none.
    QAction *entry(const char *menu, const QString &text);
    ServiceChip *chip(const char *service);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<LogStore> m_store;
    std::unique_ptr<LogSession> m_session;
    std::unique_ptr<LogPanel> m_panel;
};

void LogPanelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_shared<LogStore>();
    m_session = std::make_unique<LogSession>(m_store, nullptr);
    m_panel = std::make_unique<LogPanel>(m_session.get(), LogPanel::Form::Whole, nullptr);
    m_panel->setSettings(LogSettings(settingsFile()));
    m_panel->setProject(QStringLiteral("/srv/inception/docker-compose.yml"));
    m_panel->setServices({QStringLiteral("nginx"), QStringLiteral("redis")});
    m_panel->resize(900, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    add("nginx", "alpha");
    add("redis", "beta");
    add("extra", "gamma");
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    QTest::keyClick(child<LogView>("logView"), Qt::Key_Escape);
}

QString LogPanelTest::settingsFile() const
{
    return m_folder->filePath(QStringLiteral("settings.ini"));
}

void LogPanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
    m_store.reset();
}

void LogPanelTest::add(const char *service, const QByteArray &text)
{
    const int index = m_store->serviceIndex(QString::fromLatin1(service));
    m_store->append({{0, index, StoredLine::Stream::Output, text}});
    Q_EMIT m_session->appended();
}

QString LogPanelTest::shownText()
{
    auto *view = child<LogView>("logView");
    view->selectAll();
    return view->selectedText();
}

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

void LogPanelTest::showsOneService()
{
    m_panel->showService(QStringLiteral("redis"));
    QTRY_COMPARE(shownText(), QStringLiteral("beta"));
    QCOMPARE(child<ServiceFilterButton>("logServices")->text(), QStringLiteral("redis"));
    child<ServiceFilterButton>("logServices")->showAll();
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
}

void LogPanelTest::hidesServices()
{
    child<ServiceFilterButton>("logServices")->setShown(QStringLiteral("extra"), false);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta"));
}

void LogPanelTest::tellsWhatCannotBeRead()
{
    auto *notice = child<QLabel>("logNotice");
    QVERIFY(!notice->isVisible());
    Q_EMIT m_session->failed(
        QStringLiteral("redis"),
        {Error::Kind::ServerFailed, QStringLiteral("no <b>reading</b>"), {}, {}});
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("redis")));
    QVERIFY(notice->text().contains(QStringLiteral("<b>reading</b>")));
    Q_EMIT m_session->recovered(QStringLiteral("redis"));
    QVERIFY(!notice->isVisible());
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

QAction *LogPanelTest::entry(const char *menu, const QString &text)
{
    for (QMenu *open : m_panel->findChildren<QMenu *>(QString::fromLatin1(menu))) {
        for (QAction *action : open->findChildren<QAction *>() + open->actions()) {
            if (action->text() == text)
                return action;
        }
    }
    return nullptr;
}

ServiceChip *LogPanelTest::chip(const char *service)
{
    return m_panel->findChild<ServiceChip *>(QStringLiteral("logChip_")
                                             + QString::fromLatin1(service));
}

void LogPanelTest::mutesAndShowsAloneByChips()
{
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\ngamma"));
    QVERIFY(!chip("redis")->isChecked());
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    chip("extra")->setFocus();
    QTest::keyClick(chip("extra"), Qt::Key_S);
    QTRY_COMPARE(shownText(), QStringLiteral("gamma"));
    QTest::keyClick(chip("extra"), Qt::Key_S);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    QTest::mouseDClick(chip("nginx"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha"));
}

void LogPanelTest::remembersWhatWasMuted()
{
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    LogPanel other(m_session.get(), LogPanel::Form::Whole, nullptr);
    other.setSettings(LogSettings(settingsFile()));
    other.setProject(QStringLiteral("/srv/inception/docker-compose.yml"));
    auto *services = other.findChild<ServiceFilterButton *>(QStringLiteral("logServices"));
    QCOMPARE(services->hidden(), QSet<QString>{QStringLiteral("redis")});
    other.setProject(QStringLiteral("/srv/blog/docker-compose.yml"));
    QVERIFY(services->hidden().isEmpty());
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

void LogPanelTest::offersServicesThatHaveNoRoom()
{
    QStringList services;
    for (int i = 0; i < 40; ++i)
        services.append(QStringLiteral("service-%1").arg(i));
    m_panel->setServices(services);
    QVERIFY(chip("service-0")->isVisible());
    QVERIFY(!chip("service-39"));
    m_panel->resize(m_panel->width() * 8, m_panel->height());
    QTRY_VERIFY(chip("service-39") && chip("service-39")->isVisible());
    m_panel->resize(m_panel->width() / 8, m_panel->height());
    QTRY_VERIFY(!chip("service-39")->isVisible());
    QTest::mouseClick(child<QAbstractButton>("logMoreServices"), Qt::LeftButton);
    QVERIFY(entry("serviceMenu", QStringLiteral("service-39")));
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

void LogPanelTest::savesFilters()
{
    auto *edit = child<LogFilterEdit>("logFilter");
    edit->setText(QStringLiteral("alpha"));
    auto *button = edit->findChild<QAction *>(QStringLiteral("logSavedFilters"));
    button->trigger();
    QAction *save = entry("logSavedMenu", QStringLiteral("Save this filter…"));
    QVERIFY(save);
    save->trigger();
    auto *question = m_panel->findChild<QInputDialog *>(QStringLiteral("logFilterName"));
    QVERIFY(question);
    question->setTextValue(QStringLiteral("First"));
    question->accept();
    edit->clear();
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    QCOMPARE(LogSettings(settingsFile()).savedFilters().size(), 1);
    button->trigger();
    QAction *first = entry("logSavedMenu", QStringLiteral("First"));
    QVERIFY(first);
    first->trigger();
    QTRY_COMPARE(shownText(), QStringLiteral("alpha"));
}

void LogPanelTest::completesFilters()
{
    auto *edit = child<LogFilterEdit>("logFilter");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("ser"));
    auto *choices = qobject_cast<QListView *>(QApplication::activePopupWidget());
    QVERIFY(choices);
    QTest::keyClick(choices, Qt::Key_Down);
    QTest::keyClick(choices, Qt::Key_Return);
    QTRY_COMPARE(edit->text(), QStringLiteral("service:"));
    QTest::keyClicks(edit, QStringLiteral("red"));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(edit->text(), QStringLiteral("service:redis"));
    QTRY_COMPARE(shownText(), QStringLiteral("beta"));
}

void LogPanelTest::explainsTheFilter()
{
    QTest::keyClick(child<LogFilterEdit>("logFilter"), Qt::Key_F1);
    auto *syntax = m_panel->findChild<QWidget *>(QStringLiteral("logSyntax"));
    QVERIFY(syntax);
    QVERIFY(syntax->isVisible());
    QVERIFY(syntax->accessibleDescription().contains(QStringLiteral("/time(d )?out/")));
    QTest::keyClick(syntax, Qt::Key_Escape);
    QTRY_VERIFY(!m_panel->findChild<QWidget *>(QStringLiteral("logSyntax")));
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
