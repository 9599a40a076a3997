// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPanel.h"
#include "gui/machines/SidebarRows.h"
#include "gui/stack/StackPage.h"
#include "gui/StatusClock.h"
#include "gui/StatusStrip.h"
#include "tests/gui/SampleData.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace panel;

using State = ConnectionStatus::State;

/// How it stands with the engine, in the words of the window; and everything that may be old says
/// so.
class ConnectionBannerTest : public QObject
{
    Q_OBJECT

    template <typename T = QWidget>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }

    template <typename T>
    T *inNotice(const char *name) const
    {
        return child("errorNotice")->findChild<T *>(QLatin1String(name));
    }

    QString text(const char *name) const { return child<QLabel>(name)->text(); }
    QString told(const char *name) const { return inNotice<QLabel>(name)->text(); }

private Q_SLOTS:
    void init()
    {
        m_logs = std::make_unique<LogSession>(nullptr);
        m_page = std::make_unique<StackPage>(m_logs.get());
        m_page->resize(1000, 800);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_logs.reset();
    }

    void wellIsSilent()
    {
        m_page->setState(sample::inception());
        QVERIFY(!child("errorNotice")->isVisible());
        QVERIFY(!child("projectAge")->isVisible());
        QVERIFY(!child("servicesHint")->isVisible());
        QVERIFY(!m_page->findChild<StatusClock *>()->isRunning());
    }

    void aLossCountsDownAndOffersToRetry()
    {
        StackState state = sample::away(State::Lost);
        m_page->setState(state);
        QVERIFY(child("errorNotice")->isVisible());
        QVERIFY(told("statusHeadline").contains(QStringLiteral("attempt 3 in 8 s")));
        QCOMPARE(told("errorMessage"), state.connection.error.message);
        QCOMPARE(told("errorNext"), state.connection.error.next);
        // It goes on by itself, and what was opened stays open.
        inNotice<QPushButton>("errorDetailsButton")->click();
        QTRY_VERIFY(told("statusHeadline").contains(QStringLiteral("attempt 3 in 7 s")));
        QVERIFY(inNotice<QWidget>("errorDetail")->isVisible());
        QSignalSpy retry(m_page.get(), &StackPage::reconnectAsked);
        inNotice<QPushButton>("errorAction")->click();
        QCOMPARE(retry.count(), 1);
    }

    void whatIsOldSaysSo()
    {
        m_page->setState(sample::away(State::Reconnecting));
        child<QTableView>("serviceTable")->selectRow(0);
        QVERIFY(text("projectAge").contains(QStringLiteral("6 min ago")));
        QVERIFY(text("servicesHint").contains(QStringLiteral("6 min ago")));
        QVERIFY(text("serviceTitle").contains(QStringLiteral("6 min ago")));
        QVERIFY(!child("serviceStopButton")->isEnabled());
        QVERIFY(child("serviceStopButton")->toolTip().contains(QStringLiteral("lost since")));
        QVERIFY(!child("cleanButton")->isEnabled());
        QVERIFY(child("cleanButton")->toolTip().contains(QStringLiteral("lost since")));
        QVERIFY(text("logNotice").contains(QStringLiteral("Not live since")));
        const StackState state = sample::away(State::Reconnecting);
        const auto row = stackRow(state.projectFile, state.project,
                                  ServiceSummary::of(state.services), state.connection);
        QVERIFY(row->detail.contains(QStringLiteral("as of")));
        QCOMPARE(int(row->tone), int(Tone::Neutral));
        // And takes it back.
        m_page->setConnection(sample::inception().connection);
        for (const char *name : {"errorNotice", "projectAge", "servicesHint", "logNotice"})
            QVERIFY2(!child(name)->isVisible(), name);
        QVERIFY(child("serviceStopButton")->isEnabled());
        QVERIFY(child("serviceStopButton")->toolTip().isEmpty());
    }

    void whatAProjectLeftGoesWithoutItsFile()
    {
        const auto isEnabled = [this](const char *name) {
            return child<QAction>(name)->isEnabled();
        };
        StackState state = sample::inception();
        state.project = fail(Error::Kind::NotFound, QStringLiteral("The file is elsewhere."));
        m_page->setState(state);
        QVERIFY(child("cleanButton")->isEnabled());
        for (const char *name : {"downAction", "cleanAction", "fullCleanAction", "volumesAction"})
            QVERIFY2(isEnabled(name), name);
        QVERIFY(!child("bringUpButton")->isEnabled());
        state.project.reset(); // none is open
        m_page->setState(state);
        QVERIFY(!isEnabled("downAction"));
        QVERIFY(isEnabled("engineCleanAction"));
    }

    void aTroubleIsNamedAndDoesNotForbidToAct()
    {
        m_page->setState(sample::degraded());
        child<QTableView>("serviceTable")->selectRow(0);
        QVERIFY(told("statusHeadline").contains(QStringLiteral("disturbed since")));
        QVERIFY(told("errorMessage").contains(QStringLiteral("gives no events")));
        QVERIFY(told("errorMessage").contains(QStringLiteral("more than 1 s")));
        QVERIFY(!inNotice<QPushButton>("errorAction")->isVisible());
        QVERIFY(child("serviceStopButton")->isEnabled());
    }

    void aRefusalSaysWhy()
    {
        m_page->setState(sample::away(State::Refused));
        QVERIFY(told("statusHeadline").contains(QStringLiteral("when something changes")));
        // It is tried again all the same, and the time until then runs on the screen.
        const auto seconds = [this] {
            static const QRegularExpression rule(QStringLiteral("again in (\\d+) s"));
            return rule.match(told("statusHeadline")).captured(1).toInt();
        };
        const int before = seconds();
        QVERIFY(before > 20);
        QTRY_VERIFY(seconds() < before);
        QVERIFY(told("errorMessage").contains(QStringLiteral("does not accept our certificate")));
        QVERIFY(told("errorNext").contains(QStringLiteral("regenerate-certs")));
        QVERIFY(inNotice<QPushButton>("errorAction")->isVisible());
    }

    void nothingIsBegunWithoutAWay()
    {
        StackState state = sample::away(State::Refused);
        m_page->setState(state);
        QVERIFY(child("bringUpButton")->isEnabled()); // it is tried again, and may be cured
        state.connection.attempt = 0;
        m_page->setState(state);
        for (const char *name : {"bringUpButton", "rebuildButton"}) {
            QVERIFY2(!child(name)->isEnabled(), name);
            QVERIFY2(child(name)->toolTip().contains(QStringLiteral("does not accept")), name);
        }
        m_page->setState(sample::inception());
        QVERIFY(child("bringUpButton")->isEnabled());
        QVERIFY(child("bringUpButton")->toolTip().isEmpty());
    }

    void nothingRunsWhileHidden()
    {
        m_page->setState(sample::away(State::Lost));
        const auto *clock = m_page->findChild<StatusClock *>();
        QVERIFY(clock->isRunning());
        m_page->hide();
        QVERIFY(!clock->isRunning());
        m_page->setState(sample::away(State::Lost));
        QVERIFY(!clock->isRunning());
        QSignalSpy due(clock, &StatusClock::due);
        m_page->show();
        QVERIFY(clock->isRunning());
        QVERIFY(due.count() >= 1); // it may have grown old meanwhile
    }

    void theStripSaysTheSame()
    {
        StatusStrip strip;
        strip.show();
        const auto label = [&strip](const char *name) {
            return strip.findChild<QLabel *>(QLatin1String(name));
        };
        strip.setFacts({sample::away(State::Lost).connection, QStringLiteral("20.10.24"),
                        QStringLiteral("1.41"), 3});
        QVERIFY(label("statusSecurity")->text().contains(QStringLiteral("lost since")));
        QVERIFY(label("statusAge")->text().contains(QStringLiteral("6 min ago")));
        QVERIFY(!label("statusSpeed")->isVisible());
        strip.setFacts(
            {sample::degraded().connection, QStringLiteral("20.10.24"), QStringLiteral("1.41"), 3});
        QVERIFY(label("statusSecurity")->text().contains(QStringLiteral("disturbed since")));
        QVERIFY(label("statusSpeed")->isVisible());
    }

private:
    std::unique_ptr<LogSession> m_logs;
    std::unique_ptr<StackPage> m_page;
};

QTEST_MAIN(ConnectionBannerTest)
#include "ConnectionBannerTest.moc"
