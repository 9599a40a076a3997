// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/PortControl.h"
#include "core/session/Session.h"
#include "gui/Application.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/SidebarRows.h"
#include "gui/MainWindow.h"
#include "gui/ports/ListenersDialog.h"
#include "gui/ports/PathPicture.h"
#include "gui/ports/PortsTab.h"
#include "gui/ports/ReconcileDialog.h"
#include "gui/ports/RuleDialog.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "tests/gui/ports/PortSamples.h"
#include "tests/gui/SampleData.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

// Shows the page of the ports and its dialogs with made-up data and takes their pictures, for eyes.
// Usage: ports-tour OUTDIR, in the language of LANG

namespace panel {

namespace {

class Tour
{
public:
    Tour(QApplication *application, const QString &folder)
        : m_settings(m_temporary.filePath(QStringLiteral("settings.ini")))
        , m_theme(application, Settings::Appearance::Light)
        , m_session(options())
        , m_folder(folder)
    {
    }

    void run()
    {
        for (const bool dark : {false, true}) {
            m_theme.setAppearance(dark ? Settings::Appearance::Dark : Settings::Appearance::Light);
            m_suffix = dark ? QStringLiteral("dark") : QStringLiteral("light");
            for (const QSize size : {QSize(1320, 860), QSize(900, 600)}) {
                m_size = size;
                visitPage();
            }
            visitDialogs();
        }
    }

private:
    Session::Options options()
    {
        QDir(m_temporary.path()).mkpath(QStringLiteral("machines"));
        Session::Options options;
        options.machineStore = m_temporary.path();
        options.watchMachines = false;
        return options;
    }

    void visitPage()
    {
        show(QStringLiteral("ports"), sample::reachable(), 2);
        show(QStringLiteral("ports-direct"), sample::direct(), 1);
        const PortsState troubled = sample::troubled();
        show(QStringLiteral("ports-norule"), troubled, 3);
        show(QStringLiteral("ports-dangling"), troubled, 2, true);
        show(QStringLiteral("ports-silent"), troubled, 4);
        show(QStringLiteral("ports-taken"), troubled, 5);
        show(QStringLiteral("ports-probing"), sample::probing(), 1);
        show(QStringLiteral("ports-novbox"), sample::withoutVirtualBox(), 0);
        show(QStringLiteral("ports-hostile"), sample::hostilePorts(), 1);
        PortsState saved = sample::reachable();
        saved.vm = sample::vm(VirtualBoxVm::State::Saved, saved.rules().mid(1));
        show(QStringLiteral("ports-saved"), saved, 0);
        show(QStringLiteral("ports-empty"), PortsState(), 0);
    }

    void visitDialogs()
    {
        RuleDialog rule(*sample::reachable().knownVm(), std::nullopt, {}, nullptr);
        rule.setRule(sample::rule(QStringLiteral("mariadb"), 3306, 3306));
        save(&rule, QStringLiteral("dialog-rule"), 0);
        auto *port = rule.findChild<QLineEdit *>(QStringLiteral("ruleHostPortEdit"));
        auto *name = rule.findChild<QLineEdit *>(QStringLiteral("ruleNameEdit"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("my,rule"));
        port->selectAll();
        QTest::keyClicks(port, QStringLiteral("65536"));
        save(&rule, QStringLiteral("dialog-rule-bad"), 0);
        ReconcileDialog reconcile(QStringLiteral("default"), sample::differences(), nullptr);
        save(&reconcile, QStringLiteral("dialog-reconcile"), 0);
        ListenersDialog listeners(nullptr);
        listeners.setWanted({{443, QStringLiteral("nginx")}, {8080, QStringLiteral("site")}});
        listeners.setListeners(sample::listeners());
        save(&listeners, QStringLiteral("dialog-listeners"), 0);
    }

    void show(const QString &name, const PortsState &ports, int row, bool focusPicture = false)
    {
        MainWindow window(&m_session, &m_settings, &m_theme);
        window.resize(m_size);
        StackState state = sample::inception();
        window.machineList()->setMachines(sample::machines(), QStringLiteral("default"));
        const auto stack =

            stackRow(state.projectFile, state.project, ServiceSummary::of(state.services));
        window.machineList()->setStacks(stack ? QList<SidebarRow>{*stack} : QList<SidebarRow>(),
                                        state.projectFile);
        window.stackPage()->setState(state);
        window.show();
        window.findChild<QTabBar *>(QStringLiteral("tabs"))->setCurrentIndex(1);
        m_session.ports()->disconnect(); // what is shown is made up
        window.stackPage()->portsTab()->setPorts(ports);
        QTest::qWait(20);
        window.findChild<QTableView *>(QStringLiteral("portTable"))->selectRow(row);
        if (focusPicture) {
            auto *picture = window.findChild<PathPicture *>(QStringLiteral("pathPicture"));
            picture->setFocus(Qt::TabFocusReason);
            picture->setCurrentStation(2);
        }
        save(&window, name, m_size.width());
    }

    void save(QWidget *widget, const QString &name, int width)
    {
        widget->show();
        QTest::qWait(60);
        const QString size = width > 0 ? QStringLiteral("-%1").arg(width) : QString();
        widget->grab().save(
            QDir(m_folder).filePath(QStringLiteral("%1-%2%3.png").arg(name, m_suffix, size)));
    }

    QTemporaryDir m_temporary;
    Settings m_settings;
    Theme m_theme;
    Session m_session;
    QString m_folder;
    QString m_suffix;
    QSize m_size;
};

} // namespace

} // namespace panel

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s OUTDIR\n", argv[0]);
        return 2;
    }
    QApplication application(argc, argv);
    panel::installTranslations(&application);
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    panel::Tour(&application, QString::fromLocal8Bit(argv[1])).run();
    return 0;
}
