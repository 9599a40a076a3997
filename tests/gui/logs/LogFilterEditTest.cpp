// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogFilterEdit.h"

#include "tests/gui/logs/LogPanelRig.h"

#include <QApplication>
#include <QInputDialog>
#include <QListView>

using namespace panel;

class LogFilterEditTest : public LogPanelRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void completesFilters();
    void closesTheCompletionsWhereNothingIsBegun();
    void keepsTheChosenCompletion();
    void explainsTheFilter();
    void savesFilters();
};

void LogFilterEditTest::completesFilters()
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

void LogFilterEditTest::closesTheCompletionsWhereNothingIsBegun()
{
    auto *edit = child<LogFilterEdit>("logFilter");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("alpha s"));
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Backspace);
    QCOMPARE(edit->text(), QStringLiteral("alpha "));
    QVERIFY(!QApplication::activePopupWidget());
    edit->setText(QStringLiteral("s"));
    QTest::keyClick(edit, Qt::Key_Down);
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Backspace);
    QCOMPARE(edit->text(), QString());
    QVERIFY(!QApplication::activePopupWidget());
    QTest::keyClick(edit, Qt::Key_Down); // who asks is told
    QVERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
}

void LogFilterEditTest::keepsTheChosenCompletion()
{
    auto *edit = child<LogFilterEdit>("logFilter");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("level:e"));
    auto *list = qobject_cast<QListView *>(QApplication::activePopupWidget());
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("error"));
    QTest::keyClick(list, Qt::Key_Backspace); // there are more choices now, above it too
    QCOMPARE(edit->text(), QStringLiteral("level:"));
    QVERIFY(list->isVisible());
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("error"));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(edit->text(), QStringLiteral("level:error"));
}

void LogFilterEditTest::explainsTheFilter()
{
    QTest::keyClick(child<LogFilterEdit>("logFilter"), Qt::Key_F1);
    auto *syntax = m_panel->findChild<QWidget *>(QStringLiteral("logSyntax"));
    QVERIFY(syntax);
    QVERIFY(syntax->isVisible());
    QVERIFY(syntax->accessibleDescription().contains(QStringLiteral("/time(d )?out/")));
    QTest::keyClick(syntax, Qt::Key_Escape);
    QTRY_VERIFY(!m_panel->findChild<QWidget *>(QStringLiteral("logSyntax")));
}

void LogFilterEditTest::savesFilters()
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

QTEST_MAIN(LogFilterEditTest)
#include "LogFilterEditTest.moc"
