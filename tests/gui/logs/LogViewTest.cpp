// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/logs/LogViewRig.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace panel;

class LogViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void paintsOnlyVisibleLines();
    void followsTheEnd();
    void staysWhereItIsRead();
    void offersTheWayBack();
    void staysWhenTheFrontIsTrimmed();
    void comesBackWhenTheFilterIsGone();
    void selectsByMouse();
    void selectsByKeyboard();
    void copiesExactText();
    void showsControlsAndDirectionMarks();
    void wrapsLongLines();
    void zooms();
    void survivesHostileLines();

    void staysInTheMiddleOfATallLine();
    void scrollsByTheWheel();
    void zoomsByTheWheel();
    void pausesWhileTheMouseSelects();
    void showsTimesAsWanted();
    void asksAboutATimeThatIsClicked();
    void showsOtherRowsWithTheLineInPlace();
    void isReadByScreenReaders();

private:
    std::unique_ptr<LogViewRig> m_rig;
    LogStore *m_store = nullptr;
    LogRows *m_rows = nullptr;
    LogView *m_view = nullptr;

    void makeRig(const LogBudget &budget = {})
    {
        m_rig = std::make_unique<LogViewRig>(budget);
        m_store = &m_rig->store;
        m_rows = &m_rig->rows;
        m_view = &m_rig->view;
    }
    void fill(int lines, const QByteArray &text = "line ") { m_rig->fill(lines, text); }
    QStringList painted() { return m_rig->painted(); }
    void add(const QByteArray &text) { m_rig->add(text); }
};

void LogViewTest::init()
{
    makeRig();
}

void LogViewTest::cleanup()
{
    m_rig.reset();
}

void LogViewTest::paintsOnlyVisibleLines()
{
    fill(100);
    const qsizetype few = painted().size();
    fill(500'000);
    const QStringList many = painted();
    QVERIFY(few > 20);
    QVERIFY2(many.size() <= few + 6, qPrintable(QString::number(many.size())));
    QVERIFY(many.contains(QStringLiteral("line 500099.")));
    QVERIFY(!many.contains(QStringLiteral("line 0.")));
}

void LogViewTest::followsTheEnd()
{
    fill(100);
    QVERIFY(m_view->isFollowing());
    fill(1000);
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    QVERIFY(painted().contains(QStringLiteral("line 1099.")));

    QSignalSpy changes(m_view, &LogView::followingChanged);
    QTest::keyClick(m_view, Qt::Key_Home);
    QVERIFY(!m_view->isFollowing());
    QVERIFY(painted().contains(QStringLiteral("line 0.")));
    QTest::keyClick(m_view, Qt::Key_End);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(changes.size(), 2);
}

void LogViewTest::staysWhereItIsRead()
{
    fill(1000);
    m_view->verticalScrollBar()->setValue(500);
    const QStringList before = painted();
    fill(5000);
    QCOMPARE(painted(), before);
    // Fewer rows above it: the line that is read stays the first.
    m_rows->setFilter(*LogFilter::parse(QStringLiteral("5")));
    QTRY_VERIFY(!m_rows->isScanning());
    QVERIFY(painted().contains(QStringLiteral("line 500.")));
    QVERIFY(!painted().contains(QStringLiteral("line 495.")));
}

void LogViewTest::offersTheWayBack()
{
    auto *button = m_view->findChild<QPushButton *>(QStringLiteral("newLines"));
    QVERIFY(button);
    fill(1000);
    m_view->verticalScrollBar()->setValue(10);
    QVERIFY(!button->isVisible());
    fill(1204);
    QVERIFY(button->isVisible());
    QVERIFY2(button->text().contains(QLocale().toString(1204)), qPrintable(button->text()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_view->isFollowing());
    QVERIFY(!button->isVisible());
    QVERIFY(painted().contains(QStringLiteral("line 2203.")));
}

void LogViewTest::staysWhenTheFrontIsTrimmed()
{
    makeRig({3 * 1024 * 1024, 0});
    QByteArray noise(6000, ' '); // that cannot be packed
    const auto wide = [&noise] {
        for (char &c : noise)
            c = char('a' + QRandomGenerator::global()->bounded(26));
        return noise;
    };
    for (int i = 0; i < 300; ++i)
        add("line " + QByteArray::number(i) + ". " + wide());
    m_view->verticalScrollBar()->setValue(200);
    const QString top = painted().filter(QStringLiteral("line 200.")).value(0);
    QVERIFY(!top.isEmpty());
    for (int i = 0; m_store->firstNumber() == LogStore::firstEver && i < 5000; ++i)
        add(wide());
    QVERIFY(m_store->firstNumber() > LogStore::firstEver);
    QVERIFY(m_store->firstNumber() < LogStore::firstEver + 200);
    QVERIFY(painted().contains(top));
}

/// What a narrow filter leaves may fit the page, which then shows the end; the place is not lost.
void LogViewTest::comesBackWhenTheFilterIsGone()
{
    m_rig->fill(1000);
    m_rig->view.verticalScrollBar()->setValue(300);
    QVERIFY(m_rig->paintedLines().first() == QStringLiteral("line 300."));
    m_rig->rows.setFilter(*LogFilter::parse(QStringLiteral("77.")));
    QTRY_VERIFY(!m_rig->rows.isScanning());
    QVERIFY(m_rig->view.isFollowing());
    m_rig->rows.setFilter({});
    QTRY_COMPARE(m_rig->rows.count(), 1000);
    QVERIFY(!m_rig->view.isFollowing());
    QCOMPARE(m_rig->paintedLines().first(), QStringLiteral("line 300."));

    m_rig->rows.setFilter(*LogFilter::parse(QStringLiteral("77.")));
    QTRY_VERIFY(!m_rig->rows.isScanning());
    QTest::keyClick(&m_rig->view, Qt::Key_End); // who goes to the end wants to be there
    m_rig->rows.setFilter({});
    QTRY_COMPARE(m_rig->rows.count(), 1000);
    QVERIFY(m_rig->view.isFollowing());
}

void LogViewTest::selectsByMouse()
{
    fill(3);
    painted();
    QWidget *viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(5, 8));
    QTest::mouseMove(viewport, QPoint(790, 200));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(790, 200));
    QCOMPARE(m_view->selectedText(), QStringLiteral("line 0.\nline 1.\nline 2."));
    QTest::mouseClick(viewport, Qt::LeftButton, {}, QPoint(300, 8));
    QVERIFY(!m_view->hasSelection());
}

void LogViewTest::selectsByKeyboard()
{
    fill(3);
    painted();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("line"));
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("line 0.\nline"));
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!m_view->hasSelection());
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("line 0.\nline 1.\nline 2."));
}

void LogViewTest::copiesExactText()
{
    const QByteArray text = "  k\xc3\xa4se\t\xe2\x80\xae <b>x</b> \x1b[32mgreen\x1b[0m  ";
    add(text);
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString::fromUtf8("  k\xc3\xa4se\t\xe2\x80\xae <b>x</b> green  "));
}

void LogViewTest::showsControlsAndDirectionMarks()
{
    m_store->append({{0, 0, StoredLine::Stream::Output,
                      "\x1b[31mred\x1b[0m \xe2\x80\xae \x1b[2J <b>bold</b>"}});
    m_rows->update();
    const QString all = painted().join(QString());
    QVERIFY2(all.contains(QStringLiteral("red")), qPrintable(all));
    QVERIFY(!all.contains(QStringLiteral("31m")));
    QVERIFY(all.contains(QStringLiteral("⟨U+202E⟩")));
    QVERIFY(!all.contains(QChar(0x202E)));
    QVERIFY(all.contains(QStringLiteral("⟨ESC⟩[2J")) || all.contains(QStringLiteral("␛[2J")));
    QVERIFY(all.contains(QStringLiteral("<b>bold</b>")));
}

void LogViewTest::wrapsLongLines()
{
    add(QByteArray("word ").repeated(200) + "end");
    painted();
    QTRY_VERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    m_rig->setLook([](LogLook &look) { look.wraps = true; });
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QVERIFY(painted().filter(QStringLiteral("word")).size() > 5);
    fill(200);
    QVERIFY(painted().contains(QStringLiteral("line 200.")));
}

void LogViewTest::zooms()
{
    fill(1000);
    const qsizetype usual = painted().size();
    QTest::keyClick(m_view, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(painted().size() < usual);
    QTest::keyClick(m_view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(painted().size(), usual);
}

void LogViewTest::survivesHostileLines()
{
    QByteArray zeros(70'000, '\0');
    m_store->append({{-1, 0, StoredLine::Stream::Output, zeros},
                     {0, 0, StoredLine::Stream::Error, QByteArray("\xff").repeated(70'000)},
                     {0, 0, StoredLine::Stream::Output, QByteArray("\xcc\x80").repeated(20'000)},
                     {0, 0, StoredLine::Stream::Divider, "\x1b[31m\xe2\x80\xae"},
                     {std::numeric_limits<qint64>::max(), 0, StoredLine::Stream::Output, ""}});
    m_rows->update();
    painted();
    m_rig->setLook([](LogLook &look) { look.wraps = true; });
    painted();
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedText().count(u'\n'), 4);
}

void LogViewTest::staysInTheMiddleOfATallLine()
{
    fill(20);
    QByteArray tall;
    for (int i = 0; i < 2000; ++i)
        tall += "word" + QByteArray::number(i) + ' ';
    add(tall);
    fill(200);
    m_rig->setLook([](LogLook &look) { look.wraps = true; });
    m_view->verticalScrollBar()->setValue(20);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
    const QStringList inside = painted();
    QVERIFY(!inside.contains(QStringLiteral("line 21.")));
    fill(3000);
    QCOMPARE(painted(), inside);
    QTest::keyClick(m_view, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(painted() != inside);
}

void LogViewTest::scrollsByTheWheel()
{
    fill(1000);
    painted();
    const auto turn = [this](int notches) {
        QWheelEvent event({200, 100}, m_view->mapToGlobal(QPointF(200, 100)), {},
                          {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    };
    turn(1);
    QVERIFY(!m_view->isFollowing());
    QVERIFY(!painted().contains(QStringLiteral("line 999.")));
    QVERIFY(painted().contains(QStringLiteral("line 996.")));
    turn(-1);
    QVERIFY(m_view->isFollowing());
    QVERIFY(painted().contains(QStringLiteral("line 999.")));
}

void LogViewTest::zoomsByTheWheel()
{
    fill(1000);
    const qsizetype usual = painted().size();
    QSignalSpy changes(m_view, &LogView::lookChanged);
    QWheelEvent event({200, 100}, m_view->mapToGlobal(QPointF(200, 100)), {}, {0, 240},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QVERIFY(painted().size() < usual);
    QCOMPARE(changes.size(), 1);
}

void LogViewTest::pausesWhileTheMouseSelects()
{
    fill(1000);
    painted();
    QWidget *viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(300, 100));
    const QStringList before = painted();
    fill(50);
    QCOMPARE(painted().first(before.size()), before);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(300, 100));
    QVERIFY(m_view->isFollowing());
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(300, 100));
    QTest::mouseMove(viewport, QPoint(400, 160));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(400, 160));
    QVERIFY(m_view->hasSelection());
    QVERIFY(!m_view->isFollowing());
}

void LogViewTest::showsTimesAsWanted()
{
    const QDateTime time(QDate(2026, 3, 4), QTime(10, 42, 7, 114), Qt::UTC);
    m_store->append(
        {{time.toMSecsSinceEpoch() * 1'000'000, m_store->serviceIndex(QStringLiteral("nginx")),
          StoredLine::Stream::Output, "hello"}});
    m_rows->update();
    const auto shows = [this](LogLook::Times times, const QString &text) {
        m_rig->setLook([times](LogLook &look) { look.times = times; });
        return painted().join(u'|').contains(text);
    };
    QVERIFY(shows(LogLook::Times::Utc, QStringLiteral("10:42:07.114")));
    QVERIFY(
        shows(LogLook::Times::Local, time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"))));
    QVERIFY(shows(LogLook::Times::Relative, QStringLiteral(" d ago")));
    QVERIFY(!shows(LogLook::Times::Off, QStringLiteral("10:42")));
    QVERIFY(painted().contains(QStringLiteral("nginx")));
    m_rig->setLook([](LogLook &look) { look.services = false; });
    QVERIFY(!painted().contains(QStringLiteral("nginx")));
    QVERIFY(painted().contains(QStringLiteral("hello")));
}

void LogViewTest::asksAboutATimeThatIsClicked()
{
    fill(3);
    painted();
    QSignalSpy asked(m_view, &LogView::aroundAsked);
    const QRect second = m_view->itemRect(m_view->page().items()[1]);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(40, second.center().y()));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toULongLong(), LogStore::firstEver + 1);
    QTest::keyClick(m_view, Qt::Key_Down);
    QTest::keyClick(m_view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 2);
}

void LogViewTest::showsOtherRowsWithTheLineInPlace()
{
    for (int i = 0; i < 500; ++i) {
        m_rig->add("said " + QByteArray::number(i) + '.', "nginx");
        m_rig->add("other " + QByteArray::number(i) + '.', "redis");
    }
    LogRows all(*m_store, nullptr);
    m_rows->setFilter(*LogFilter::parse(QStringLiteral("service:nginx")));
    QTRY_COMPARE(m_rows->count(), 500);
    m_view->verticalScrollBar()->setValue(300);
    const QStringList before = painted();
    const LogPageLayout::Item &item = m_view->page().items()[7];
    const quint64 number = item.line.number;
    const int height = m_view->itemRect(item).top();
    const LogView::Place back = m_view->place();
    m_view->setRows(&all, number);
    QVERIFY(painted().contains(QStringLiteral("other 307.")));
    const LogPageLayout::Item *there = m_view->page().itemOfRow(all.rowOf(number));
    QVERIFY(there);
    QCOMPARE(m_view->itemRect(*there).top(), height);
    m_view->setPlace(back);
    QCOMPARE(painted(), before);
}

void LogViewTest::isReadByScreenReaders()
{
    QAccessible::setActive(true);
    fill(1000);
    painted();
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(reader);
    QAccessibleTextInterface *text = reader->textInterface();
    QVERIFY(text);
    const QString all = text->text(0, text->characterCount());
    QVERIFY2(all.endsWith(QStringLiteral("nginx line 999.")), qPrintable(all.right(60)));
    QVERIFY(all.count(u'\n') < 60);
    QVERIFY(reader->state().readOnly);
    // The caret is heard of where it goes.
    QTest::keyClick(m_view, Qt::Key_Up);
    QTest::keyClick(m_view, Qt::Key_Up);
    int start = 0;
    int end = 0;
    const QString line =
        text->textAtOffset(text->cursorPosition(), QAccessible::LineBoundary, &start, &end);
    QVERIFY2(line.contains(QStringLiteral("line 998.")), qPrintable(line));
    const QRect character = text->characterRect(text->cursorPosition());
    QVERIFY(QRect(m_view->mapToGlobal(QPoint(0, 0)), m_view->size()).contains(character.center()));
    QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(text->selectionCount(), 1);
    text->selection(0, &start, &end);
    QCOMPARE(text->text(start, end), QStringLiteral("l"));
}

QTEST_MAIN(LogViewTest)
#include "LogViewTest.moc"
