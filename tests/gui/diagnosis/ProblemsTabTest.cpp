// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/ProblemsTab.h"

#include "core/session/Session.h"
#include "gui/diagnosis/DiagnosisCard.h"
#include "gui/diagnosis/DriftCard.h"
#include "gui/MainWindow.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "tests/gui/diagnosis/DiagnosisScenes.h"
#include "tests/gui/SampleData.h"
#include "tests/support/DiagnosisSamples.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace panel {

/// The whole window on made-up data: nothing answers behind it.
class ProblemsTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void init()
    {
        m_store = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_store->path()).mkpath(QStringLiteral("machines")));
        m_settings = std::make_unique<Settings>(m_store->filePath(QStringLiteral("settings.ini")));
        Session::Options options;
        options.machineStore = m_store->path();
        options.watchMachines = false;
        options.useKeychain = false;
        m_session = std::make_unique<Session>(options);
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
        m_window->stackPage()->setState(sample::inception());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void theTabSaysHowMany()
    {
        // One of the sample's services was killed.
        QCOMPARE(tabs()->tabText(tabs()->count() - 1), QStringLiteral("Problems (1)"));
        m_window->stackPage()->setState(sample::inceptionBefore());
        QCOMPARE(tabs()->tabText(tabs()->count() - 1), QStringLiteral("Problems"));
    }

    void whyLeadsToTheCard()
    {
        auto *table = m_window->findChild<QTableView *>(QStringLiteral("serviceTable"));
        table->selectRow(0);
        auto *why = m_window->findChild<QPushButton *>(QStringLiteral("serviceWhyButton"));
        QVERIFY(why->isHidden()); // it is healthy
        table->selectRow(7);
        QVERIFY(!why->isHidden());
        QSignalSpy looked(tab(), &ProblemsTab::lookAsked);
        QTest::mouseClick(why, Qt::LeftButton);
        QVERIFY(tab()->isVisible());
        QCOMPARE(looked.size(), 1);
    }

    void causesComeFirst()
    {
        show(sample::troubledStack());
        QStringList names = {};
        QList<DiagnosisCard *> cards = allCards();
        for (const DiagnosisCard *card : cards)
            names.append(card->diagnosis().service());
        QCOMPARE(names, (QStringList{QStringLiteral("mariadb"), QStringLiteral("redis"),
                                     QStringLiteral("ftp"), QStringLiteral("nginx"),
                                     QStringLiteral("wordpress"), QStringLiteral("adminer")}));
        QVERIFY(textOf(cards.at(0), "diagnosisHeadline").contains(QStringLiteral("64 MiB")));
        QVERIFY(textOf(cards.at(3), "diagnosisAdvice")
                    .startsWith(QStringLiteral("It waits for wordpress, and that for mariadb.")));
        QVERIFY(cards.at(1)
                    ->findChild<QPlainTextEdit *>(QStringLiteral("diagnosisHealthOutput"))
                    ->toPlainText()
                    .contains(QStringLiteral("Connection refused")));
        QVERIFY(cards.at(0)
                    ->findChild<QPlainTextEdit *>(QStringLiteral("diagnosisLog"))
                    ->toPlainText()
                    .contains(QStringLiteral("buffer pool")));
    }

    void theStepsAreButtons()
    {
        show(sample::troubledStack());
        QSignalSpy asked(tab(), &ProblemsTab::stepAsked);
        DiagnosisCard *mariadb = allCards().first();
        QTest::mouseClick(button(mariadb, "step-start"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const auto step = asked.first().first().value<NextStep>();
        QCOMPARE(step.action, NextStep::Action::Start);
        QCOMPARE(step.service, QStringLiteral("mariadb"));
    }

    void showLogOpensTheLogOfThatServiceAlone()
    {
        show(sample::troubledStack());
        QTest::mouseClick(button(allCards().first(), "step-show-log"), Qt::LeftButton);
        QCOMPARE(tabs()->currentIndex(), 2);
    }

    void editSaysWhere()
    {
        show(sample::troubledStack());
        QPushButton *edit = button(allCards().first(), "step-edit-file");
        QVERIFY(edit->text().contains(QStringLiteral("memory limit")));
        QVERIFY(edit->toolTip().contains(QStringLiteral("line 3")));
        QTest::mouseClick(edit, Qt::LeftButton);
        auto *notice = m_window->findChild<QWidget *>(QStringLiteral("messageNotice"));
        QTRY_VERIFY(notice->isVisible());
        bool isSaid = false;
        for (const QLabel *label : notice->findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(QStringLiteral("line 3 of"));
        QVERIFY(isSaid);
    }

    void whileWorkIsUnderWayOnlyLookingIsPossible()
    {
        show(sample::troubledStack());
        tab()->setBusy(true);
        DiagnosisCard *mariadb = allCards().first();
        QVERIFY(!button(mariadb, "step-start")->isEnabled());
        QVERIFY(!button(mariadb, "step-start")->toolTip().isEmpty());
        QVERIFY(button(mariadb, "step-show-log")->isEnabled());
        tab()->setBusy(false);
        QVERIFY(button(mariadb, "step-start")->isEnabled());
    }

    void aCardStaysWhatItIs()
    {
        show(sample::troubledStack());
        DiagnosisCard *mariadb = allCards().first();
        auto *log = mariadb->findChild<QPlainTextEdit *>(QStringLiteral("diagnosisLog"));
        log->selectAll();
        show(sample::troubledStack());
        QCOMPARE(allCards().first(), mariadb);
        QVERIFY(log->textCursor().hasSelection());
    }

    void whatIsMendedGoes()
    {
        show(sample::troubledStack());
        show({});
        QVERIFY(allCards().isEmpty());
        show(diagnose({test::running("web")}, {}, test::sampleNow()));
        auto *title = tab()->findChild<QLabel *>(QStringLiteral("emptyTitle"));
        QCOMPARE(title->text(), QStringLiteral("All services are as they should be"));
    }

    void beforeAnythingRunsOneSentenceIsEnough()
    {
        show(diagnose({test::missing("web"), test::missing("db")}, {}, test::sampleNow()));
        QVERIFY(allCards().isEmpty());
        QSignalSpy asked(tab(), &ProblemsTab::bringUpAsked);
        auto *action = tab()->findChild<QPushButton *>(QStringLiteral("emptyAction"));
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void ofThousandsAFewHaveCards()
    {
        QList<Evidence> evidence;
        QList<ServiceDrift> drifts;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray name = "s" + QByteArray::number(i);
            evidence.append(test::ended(name.constData(), 1));
            ServiceDrift drift;
            drift.service = QString::fromLatin1(name);
            drift.containers = drift.containerNames = {drift.service};
            drift.reasons = {ServiceDrift::Reason::Orphan};
            drifts.append(drift);
        }
        QList<Diagnosis> all = diagnose(evidence, {}, test::sampleNow());
        tab()->showService(QStringLiteral("s2999"));
        show(all);
        tab()->setDrift(drifts, {});
        QVERIFY(allCards().size() <= 20);
        QVERIFY(tab()->findChildren<DriftCard *>().size() <= 20);
        const auto isWanted = [](const DiagnosisCard *card) {
            return card->diagnosis().service() == u"s2999";
        };
        const QList<DiagnosisCard *> cards = allCards();
        QVERIFY(std::any_of(cards.begin(), cards.end(), isWanted));
        for (const char *rest : {"problemsRest", "driftRest"}) {
            auto *label = tab()->findChild<QLabel *>(QLatin1String(rest));
            QVERIFY(label->isVisible());
            QVERIFY(label->text().contains(QStringLiteral("2980")));
        }
        show({});
        QVERIFY(!tab()->findChild<QLabel *>(QStringLiteral("problemsRest"))->isVisible());
    }

    void foreignTextIsPlain()
    {
        show(sample::hostileTroubles());
        for (const QLabel *label : tab()->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(tab()->width() <= m_window->width());
    }

private:
    ProblemsTab *tab() const { return m_window->stackPage()->problemsTab(); }
    QTabBar *tabs() const { return m_window->findChild<QTabBar *>(QStringLiteral("tabs")); }

    void show(const QList<Diagnosis> &all)
    {
        tabs()->setCurrentIndex(tabs()->count() - 1);
        tab()->setDiagnoses(all, test::sampleNow());
        QTest::qWait(0);
    }

    QList<DiagnosisCard *> allCards() const
    {
        QList<DiagnosisCard *> cards = tab()->findChildren<DiagnosisCard *>();
        std::sort(cards.begin(), cards.end(),
                  [](const auto *left, const auto *right) { return left->y() < right->y(); });
        return cards;
    }

    static QString textOf(const QWidget *card, const char *name)
    {
        return card->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }

    static QPushButton *button(const QWidget *card, const char *name)
    {
        return card->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace panel

QTEST_MAIN(panel::ProblemsTabTest)
#include "ProblemsTabTest.moc"
