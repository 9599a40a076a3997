// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/logs/LogViewRig.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

using namespace panel;

/// Folding, as it is seen and done in a view.
class LogViewFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void foldsTracesIntoOneLine();
    void unfoldsByTheMark();
    void unfoldsByTheKeyboard();
    void walksOverFoldedLines();
    void copiesWhatIsFolded();
    void unfoldsJson();
    void selectsInUnfoldedJson();
    void scrollsThroughTallJson();
    void revealsALineThatIsAskedFor();
    void leavesAllUnfolded();

private:
    void addTrace();
    /// The mark before the item that shows this text.
    QPoint markOf(int item);

    std::unique_ptr<LogViewRig> m_rig;
};

void LogViewFoldTest::init()
{
    m_rig = std::make_unique<LogViewRig>();
}

void LogViewFoldTest::cleanup()
{
    m_rig.reset();
}

void LogViewFoldTest::addTrace()
{
    for (const char *line : {"before", "java.lang.Exception: boom", "\tat a.B.c(B.java:1)",
                             "\tat a.B.d(B.java:2)", "\tat a.B.e(B.java:3)", "after"})
        m_rig->add(line);
}

QPoint LogViewFoldTest::markOf(int item)
{
    const LogPageLayout::Item &wanted = m_rig->view.page().items()[size_t(item)];
    const QRect text = m_rig->view.characterRect(wanted, 0);
    return {text.left() - text.width(), text.center().y()};
}

void LogViewFoldTest::foldsTracesIntoOneLine()
{
    addTrace();
    const QStringList painted = m_rig->painted();
    QVERIFY(painted.contains(QStringLiteral("java.lang.Exception: boom")));
    QVERIFY(painted.contains(QStringLiteral("after")));
    QVERIFY(!painted.join(u'|').contains(QStringLiteral("B.java:2")));
    QVERIFY2(painted.contains(QStringLiteral("… 3 more lines")), qPrintable(painted.join(u'|')));
    QCOMPARE(m_rig->view.page().items().size(), size_t(3));
}

void LogViewFoldTest::unfoldsByTheMark()
{
    addTrace();
    m_rig->painted();
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, markOf(1));
    QVERIFY(m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, markOf(1));
    QVERIFY(!m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
    // What says that there is more opens it too.
    const LogPageLayout::Item &item = m_rig->view.page().items()[1];
    const QPoint words(int(m_rig->view.characterRect(item, 0).left() + item.shown->width()) + 30,
                       m_rig->view.itemRect(item).center().y());
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, words);
    QVERIFY(m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
}

void LogViewFoldTest::unfoldsByTheKeyboard()
{
    addTrace();
    LogView &view = m_rig->view;
    m_rig->painted();
    QTest::keyClick(&view, Qt::Key_Up); // the caret appears at the end
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Left); // from inside
    QVERIFY(!m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
}

void LogViewFoldTest::walksOverFoldedLines()
{
    addTrace();
    LogView &view = m_rig->view;
    m_rig->painted();
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.caret().number, LogStore::firstEver + 5);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.caret().number, LogStore::firstEver + 1);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.caret().number, LogStore::firstEver);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.caret().number, LogStore::firstEver + 5);
}

void LogViewFoldTest::copiesWhatIsFolded()
{
    addTrace();
    QTest::keyClick(&m_rig->view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&m_rig->view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("before\njava.lang.Exception: boom\n\tat a.B.c(B.java:1)\n"
                            "\tat a.B.d(B.java:2)\n\tat a.B.e(B.java:3)\nafter"));
    QTest::keyClick(&m_rig->view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 6);
    const QRegularExpression expected(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S* nginx after$"));
    QVERIFY2(expected.match(lines[5]).hasMatch(), qPrintable(lines[5]));
}

void LogViewFoldTest::unfoldsJson()
{
    m_rig->add(R"({"level":"info","msg":"hello","n":1.50})");
    QVERIFY(
        m_rig->painted().contains(QStringLiteral(R"({"level":"info","msg":"hello","n":1.50})")));
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, markOf(0));
    const QString open = m_rig->painted().join(u'|');
    QVERIFY2(open.contains(QStringLiteral("1.50")), qPrintable(open));
    QCOMPARE(m_rig->view.itemRect(m_rig->view.page().items()[0]).height()
                 / m_rig->view.characterRect(m_rig->view.page().items()[0], 0).height(),
             5);
}

void LogViewFoldTest::selectsInUnfoldedJson()
{
    const QByteArray line = R"({"a": 1,"b":"two words"})";
    m_rig->add(line);
    m_rig->painted();
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, markOf(0));
    m_rig->painted();
    const QRect word =
        m_rig->view.characterRect(m_rig->view.page().items()[0], int(line.indexOf("words")) + 1);
    QVERIFY(word.top() > 30); // in the third row
    QTest::mouseDClick(m_rig->view.viewport(), Qt::LeftButton, {}, word.center());
    QCOMPARE(m_rig->view.selectedText(), QStringLiteral("words"));
    QTest::keyClick(&m_rig->view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_rig->view.selectedText(), QString::fromUtf8(line));
}

void LogViewFoldTest::scrollsThroughTallJson()
{
    QByteArray json = "{";
    for (int i = 0; i < 100; ++i)
        json +=
            "\"key" + QByteArray::number(i) + "\":" + QByteArray::number(i) + (i < 99 ? "," : "}");
    m_rig->add(json);
    m_rig->fill(60);
    QTest::keyClick(&m_rig->view, Qt::Key_Home);
    m_rig->painted();
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, markOf(0));
    // Every row of it comes into sight on the way down.
    QSet<QString> seen;
    for (int i = 0; i < 200 && !m_rig->view.isFollowing(); ++i) {
        for (const QString &text : m_rig->painted())
            seen.insert(text);
        QTest::keyClick(&m_rig->view, Qt::Key_Down, Qt::ControlModifier);
    }
    QVERIFY(m_rig->view.isFollowing());
    int keys = 0;
    for (int i = 0; i < 100; ++i)
        keys += seen.contains(QStringLiteral("\"key%1\"").arg(i));
    QCOMPARE(keys, 100);
}

void LogViewFoldTest::revealsALineThatIsAskedFor()
{
    addTrace();
    m_rig->fill(300);
    m_rig->painted();
    m_rig->view.showLine(LogStore::firstEver + 3);
    QVERIFY(m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
    QCOMPARE(m_rig->view.currentLine(), std::optional(LogStore::firstEver + 3));
}

void LogViewFoldTest::leavesAllUnfolded()
{
    addTrace();
    m_rig->setLook([](LogLook &look) { look.foldsTraces = false; });
    QVERIFY(m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
    QTest::mouseClick(m_rig->view.viewport(), Qt::LeftButton, {}, markOf(1));
    QVERIFY(!m_rig->painted().join(u'|').contains(QStringLiteral("B.java:2")));
}

QTEST_MAIN(LogViewFoldTest)
#include "LogViewFoldTest.moc"
