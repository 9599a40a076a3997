// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/DriftCard.h"

#include "core/session/Session.h"
#include "gui/diagnosis/ProblemsTab.h"
#include "gui/MainWindow.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "gui/widgets/CellTable.h"
#include "tests/gui/SampleData.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace panel {

using Reason = ServiceDrift::Reason;

/// How a difference from the compose file is shown, and what can be done about it.
class DriftCardTest : public QObject
{
    Q_OBJECT

    static ServiceDrift drift(const QString &service, const QList<Reason> &reasons)
    {
        ServiceDrift drift;
        drift.service = service;
        drift.containers = {QStringLiteral("0123456789ab")};
        drift.containerNames = {service};
        drift.reasons = reasons;
        return drift;
    }

    static QPushButton *button(const QWidget &in, const char *name)
    {
        return in.findChild<QPushButton *>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void eachReasonHasItsButtons()
    {
        DriftCard card(nullptr);
        card.setDrift(drift(QStringLiteral("web"), {Reason::ImageRebuilt}), true);
        QVERIFY(!button(card, "recreateButton")->isHidden());
        QVERIFY(!button(card, "rebuildServiceButton")->isHidden());
        QVERIFY(!button(card, "commandsButton")->isHidden());
        QVERIFY(button(card, "removeOrphanButton")->isHidden());
        card.setDrift(drift(QStringLiteral("web"), {Reason::KeysChanged}), false);
        QVERIFY(button(card, "rebuildServiceButton")->isHidden()); // nothing to build
        card.setDrift(drift(QStringLiteral("old"), {Reason::Orphan}), false);
        QVERIFY(button(card, "recreateButton")->isHidden());
        QVERIFY(!button(card, "removeOrphanButton")->isHidden());
        card.setDrift(drift(QStringLiteral("web"), {Reason::Replicas}), false);
        QVERIFY(!button(card, "bringUpServiceButton")->isHidden());
        QVERIFY(button(card, "recreateButton")->isHidden()); // those that are there are right
        QVERIFY(!button(card, "commandsButton")->isHidden());
        card.setDrift(drift(QStringLiteral("web"), {Reason::Replicas, Reason::SecretChanged}),
                      false);
        QVERIFY(button(card, "bringUpServiceButton")->isHidden());
        QVERIFY(!button(card, "recreateButton")->isHidden());
    }

    void buttonsNameTheService()
    {
        DriftCard card(nullptr);
        card.setDrift(drift(QStringLiteral("web"), {Reason::ImageRebuilt}), true);
        QSignalSpy recreated(&card, &DriftCard::recreateAsked);
        QSignalSpy rebuilt(&card, &DriftCard::rebuildAsked);
        QSignalSpy shown(&card, &DriftCard::commandsAsked);
        QSignalSpy broughtUp(&card, &DriftCard::bringUpAsked);
        button(card, "bringUpServiceButton")->click();
        button(card, "recreateButton")->click();
        button(card, "rebuildServiceButton")->click();
        button(card, "commandsButton")->click();
        for (const QSignalSpy *spy : {&broughtUp, &recreated, &rebuilt, &shown}) {
            QCOMPARE(spy->size(), 1);
            QCOMPARE(spy->first().first().toString(), QStringLiteral("web"));
        }
        card.setWhyNoActions(QStringLiteral("busy"));
        QVERIFY(!button(card, "recreateButton")->isEnabled());
        QVERIFY(button(card, "commandsButton")->isEnabled()); // looking is always allowed
    }

    void theRowIsMarkedAndItsMenuBringsItInLine()
    {
        QTemporaryDir store;
        QVERIFY(QDir(store.path()).mkpath(QStringLiteral("machines")));
        Settings settings(store.filePath(QStringLiteral("settings.ini")));
        Session::Options options;
        options.machineStore = store.path();
        options.watchMachines = false;
        options.useKeychain = false;
        Session session(options);
        MainWindow window(&session, &settings, m_theme.get());
        const StackState state = sample::inception();
        window.stackPage()->setState(state);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const Service &service = state.services.first();
        ServiceDrift changed = drift(service.name, {Reason::KeysChanged});
        changed.containers = {service.container->id};
        window.stackPage()->servicesTab()->setDrift({changed});
        auto *table = window.findChild<CellTable *>(QStringLiteral("serviceTable"));
        int row = 0;
        while (row < table->model()->rowCount()
               && !table->model()->index(row, 0).data().toString().startsWith(service.name))
            ++row;
        QCOMPARE(table->model()->index(row, 0).data().toString(),
                 service.name + QStringLiteral(" ≠"));

        // What was compared had one container more: that is old news.
        ServiceDrift old = changed;
        old.containers.append(QStringLiteral("another"));
        window.stackPage()->servicesTab()->setDrift({old});
        QCOMPARE(table->model()->index(row, 0).data().toString(), service.name);
        window.stackPage()->servicesTab()->setDrift({changed});

        QSignalSpy recreated(window.stackPage()->servicesTab(), &ServicesTab::recreateAsked);
        QSignalSpy shown(window.stackPage()->servicesTab(), &ServicesTab::commandsAsked);
        table->selectRow(row);
        for (const QString &caption :
             {QStringLiteral("Re-create this service"), QStringLiteral("Commands…")}) {
            Q_EMIT table->menuAsked(row, table->mapToGlobal(QPoint(20, 20)));
            auto *menu = window.findChild<QMenu *>(QStringLiteral("serviceMenu"));
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (action->text() == caption)
                    action->trigger();
            }
            menu->close();
            QTRY_VERIFY(!window.findChild<QMenu *>(QStringLiteral("serviceMenu")));
        }
        QCOMPARE(recreated.size(), 1);
        QCOMPARE(recreated.first().first().toString(), service.name);
        QCOMPARE(shown.size(), 1);
    }

    void theProblemsTabHasACardForIt()
    {
        ProblemsTab tab(nullptr);
        tab.setDrift({drift(QStringLiteral("web"), {Reason::ImageRebuilt}),
                      drift(QStringLiteral("missing"), {Reason::Missing}),
                      drift(QStringLiteral("same"), {})},
                     {QStringLiteral("web")});
        const auto cards = tab.findChildren<DriftCard *>();
        QCOMPARE(cards.size(), 1);
        QVERIFY(!cards.first()->isHidden());
        QVERIFY(!tab.findChild<QLabel *>(QStringLiteral("driftTitle"))->isHidden());
        tab.setDrift({}, {});
        QVERIFY(tab.findChild<QLabel *>(QStringLiteral("driftTitle"))->isHidden());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

} // namespace panel

QTEST_MAIN(panel::DriftCardTest)
#include "DriftCardTest.moc"
