// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPanel.h"

#include "gui/logs/LogView.h"
#include "gui/logs/ServiceFilterButton.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

private:
    template <typename T>
    T *child(const char *name)
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    void add(const char *service, const QByteArray &text);
    QString shownText();

    std::shared_ptr<LogStore> m_store;
    std::unique_ptr<LogSession> m_session;
    std::unique_ptr<LogPanel> m_panel;
};

void LogPanelTest::init()
{
    m_store = std::make_shared<LogStore>();
    m_session = std::make_unique<LogSession>(m_store, nullptr);
    m_panel = std::make_unique<LogPanel>(m_session.get(), nullptr);
    m_panel->setServices({QStringLiteral("nginx"), QStringLiteral("redis")});
    m_panel->resize(900, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    add("nginx", "alpha");
    add("redis", "beta");
    add("extra", "gamma");
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
    QCOMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
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
    QCOMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
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
    QTest::mouseClick(child<QPushButton>("logClear"), Qt::LeftButton);
    QCOMPARE(shownText(), QString());
    add("nginx", "new");
    QCOMPARE(shownText(), QStringLiteral("new"));
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

QTEST_MAIN(LogPanelTest)
#include "LogPanelTest.moc"
