// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogView.h"

#include "gui/Theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPaintEngine>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace panel;

namespace {

/// Counts and collects the pieces of text that are painted on it.
class TextRecorder : public QPaintDevice, private QPaintEngine
{
public:
    explicit TextRecorder(QSize size) : QPaintEngine(AllFeatures), m_size(size) {}

    QStringList texts;
    bool says(const QString &text) const { return texts.join(u'\n').contains(text); }

    QPaintEngine *paintEngine() const override { return const_cast<TextRecorder *>(this); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        texts.append(item.text());
    }
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLineF *, int) override {}
    Type type() const override { return User; }

    QSize m_size;
};

void fill(LogStore &store, int lines, const QByteArray &text = "line ")
{
    std::vector<LogStore::NewLine> batch;
    const quint64 first = store.endNumber();
    const int service = store.serviceIndex(QStringLiteral("nginx"));
    for (int i = 0; i < lines; ++i) {
        batch.push_back({1'000'000'000, service, StoredLine::Stream::Output,
                         text + QByteArray::number(first + quint64(i)) + '.'});
    }
    store.append(batch);
}

} // namespace

class LogViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void paintsOnlyVisibleLines();
    void opensAMillionLinesAtOnce();
    void followsTheEnd();
    void staysWhereItIsRead();
    void offersTheWayBack();
    void staysWhenTheFrontIsTrimmed();
    void selectsByMouse();
    void selectsByKeyboard();
    void copiesExactText();
    void showsControlsAndDirectionMarks();
    void wrapsLongLines();
    void zooms();
    void survivesHostileLines();

private:
    QStringList painted();
    void update() { m_rows->update(); }

    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<LogRows> m_rows;
    std::unique_ptr<LogView> m_view;
};

void LogViewTest::init()
{
    m_store = std::make_unique<LogStore>();
    m_rows = std::make_unique<LogRows>(*m_store, nullptr);
    m_view = std::make_unique<LogView>(m_rows.get(), nullptr);
    m_view->resize(800, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void LogViewTest::cleanup()
{
    m_view.reset();
    m_rows.reset();
    m_store.reset();
}

QStringList LogViewTest::painted()
{
    TextRecorder recorder(m_view->viewport()->size());
    m_view->viewport()->render(&recorder, {}, {}, QWidget::DrawWindowBackground);
    return recorder.texts;
}

void LogViewTest::paintsOnlyVisibleLines()
{
    fill(*m_store, 100);
    update();
    const qsizetype few = painted().size();
    fill(*m_store, 500'000);
    update();
    const QStringList many = painted();
    QVERIFY(few > 20);
    QVERIFY2(many.size() <= few + 6, qPrintable(QString::number(many.size())));
    QVERIFY(many.contains(QStringLiteral("line 500099.")));
    QVERIFY(!many.contains(QStringLiteral("line 0.")));
}

void LogViewTest::opensAMillionLinesAtOnce()
{
    fill(*m_store, 1'000'000);
    QElapsedTimer timer;
    timer.start();
    update();
    painted();
    // Some 3 ms; laying out a million lines takes many seconds on any machine.
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
}

void LogViewTest::followsTheEnd()
{
    fill(*m_store, 100);
    update();
    QVERIFY(m_view->isFollowing());
    fill(*m_store, 1000);
    update();
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    QVERIFY(painted().contains(QStringLiteral("line 1099.")));

    QSignalSpy changes(m_view.get(), &LogView::followingChanged);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(!m_view->isFollowing());
    QVERIFY(painted().contains(QStringLiteral("line 0.")));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(changes.size(), 2);
}

void LogViewTest::staysWhereItIsRead()
{
    fill(*m_store, 1000);
    update();
    m_view->verticalScrollBar()->setValue(500);
    const QStringList before = painted();
    fill(*m_store, 5000);
    update();
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
    fill(*m_store, 1000);
    update();
    m_view->verticalScrollBar()->setValue(10);
    QVERIFY(!button->isVisible());
    fill(*m_store, 1204);
    update();
    QVERIFY(button->isVisible());
    QVERIFY2(button->text().contains(QLocale().toString(1204)), qPrintable(button->text()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_view->isFollowing());
    QVERIFY(!button->isVisible());
    QVERIFY(painted().contains(QStringLiteral("line 2203.")));
}

void LogViewTest::staysWhenTheFrontIsTrimmed()
{
    m_view.reset();
    m_rows.reset();
    m_store = std::make_unique<LogStore>(3 * 1024 * 1024);
    m_rows = std::make_unique<LogRows>(*m_store, nullptr);
    m_view = std::make_unique<LogView>(m_rows.get(), nullptr);
    m_view->resize(800, 400);
    m_view->show();
    const QByteArray wide(1000, 'x');
    fill(*m_store, 2500, wide);
    update();
    m_view->verticalScrollBar()->setValue(2000);
    const QString top = painted().filter(QStringLiteral("xxx")).value(0);
    QVERIFY(top.endsWith(QStringLiteral("x2000.")));
    fill(*m_store, 1000, wide);
    update();
    QVERIFY(m_store->firstNumber() > 0);
    QCOMPARE(painted().filter(QStringLiteral("xxx")).value(0), top);
}

void LogViewTest::selectsByMouse()
{
    fill(*m_store, 3);
    update();
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
    fill(*m_store, 3);
    update();
    painted();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("line"));
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("line 0.\nline"));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->hasSelection());
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("line 0.\nline 1.\nline 2."));
}

void LogViewTest::copiesExactText()
{
    const QByteArray text = "  k\xc3\xa4se\t\xe2\x80\xae <b>x</b> \x1b[32mgreen\x1b[0m  ";
    m_store->append({{0, 0, StoredLine::Stream::Output, text}});
    update();
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString::fromUtf8("  k\xc3\xa4se\t\xe2\x80\xae <b>x</b> green  "));
}

void LogViewTest::showsControlsAndDirectionMarks()
{
    m_store->append({{0, 0, StoredLine::Stream::Output,
                      "\x1b[31mred\x1b[0m \xe2\x80\xae \x1b[2J <b>bold</b>"}});
    update();
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
    m_store->append(
        {{0, 0, StoredLine::Stream::Output, QByteArray("word ").repeated(200) + "end"}});
    update();
    painted();
    QTRY_VERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    m_view->setWraps(true);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QVERIFY(painted().filter(QStringLiteral("word")).size() > 5);
    fill(*m_store, 200);
    update();
    QVERIFY(painted().contains(QStringLiteral("line 200.")));
}

void LogViewTest::zooms()
{
    fill(*m_store, 1000);
    update();
    const qsizetype usual = painted().size();
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(painted().size() < usual);
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
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
    update();
    QElapsedTimer timer;
    timer.start();
    painted();
    m_view->setWraps(true);
    painted();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedText().count(u'\n'), 4);
}

QTEST_MAIN(LogViewTest)
#include "LogViewTest.moc"
