// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "gui/Application.h"
#include "gui/diagnosis/ProblemsTab.h"
#include "gui/learn/ActionsDialog.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/SidebarRows.h"
#include "gui/MainWindow.h"
#include "gui/stack/CleanDialog.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/StackPage.h"
#include "gui/stack/UsagePanel.h"
#include "gui/stack/VolumesDialog.h"
#include "gui/StatusStrip.h"
#include "gui/Theme.h"
#include "tests/gui/diagnosis/DiagnosisScenes.h"
#include "tests/gui/learn/LearnScenes.h"
#include "tests/gui/machines/MachineSamples.h"
#include "tests/gui/SampleData.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

// Shows the window with made-up data in every state that matters and takes its picture, for eyes.
// Usage: screenshot-tour OUTDIR, in the language of LANG

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
            for (const QSize size : {QSize(1320, 860), QSize(900, 600)})
                visit(size);
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

    void visit(const QSize &size)
    {
        m_size = size;
        show(QStringLiteral("services"), sample::inception(), nullptr, [](MainWindow &) {});
        show(QStringLiteral("selected"), sample::inception(), nullptr, [](MainWindow &window) {
            window.findChild<QTableView *>(QStringLiteral("serviceTable"))->selectRow(7);
        });
        visitUsage();
        show(QStringLiteral("ports"), sample::inception(), nullptr, [](MainWindow &window) {
            window.findChild<QTabBar *>(QStringLiteral("tabs"))->setCurrentIndex(1);
        });
        show(QStringLiteral("logs"), sample::inception(), nullptr, [](MainWindow &window) {
            window.findChild<QTabBar *>(QStringLiteral("tabs"))->setCurrentIndex(2);
        });
        show(QStringLiteral("before"), sample::inceptionBefore(), nullptr, [](MainWindow &) {});
        show(QStringLiteral("hostile"), sample::hostile(), nullptr, [](MainWindow &window) {
            window.findChild<QTableView *>(QStringLiteral("serviceTable"))->selectRow(1);
        });
        show(QStringLiteral("scaled"), sample::scaled(), nullptr, [](MainWindow &window) {
            window.findChild<QTableView *>(QStringLiteral("serviceTable"))->selectRow(1);
        });
        show(QStringLiteral("empty"), {}, nullptr, [](MainWindow &) {});
        visitWork();
        visitConnection();
        visitErrors();
        visitProblems();
        visitClean();
        visitLearn();
        visitMachines();
    }

    void visitLearn()
    {
        ActionLog log({});
        ActionsDialog empty(&log, nullptr);
        save(&empty, QStringLiteral("actions-empty"));
        sample::fillActions(&log);
        ActionsDialog actions(&log, nullptr);
        actions.resize(m_size.width() * 2 / 3, 560);
        auto *tree = actions.findChild<QTreeWidget *>(QStringLiteral("actionsTree"));
        tree->setCurrentItem(tree->topLevelItem(1));
        tree->topLevelItem(1)->setExpanded(true);
        save(&actions, QStringLiteral("actions"));
        CommandsDialog commands(QStringLiteral("inception"), sample::commands(false), nullptr);
        commands.resize(m_size.width() * 2 / 3, 560);
        save(&commands, QStringLiteral("commands"));
        CommandsDialog ofService(QStringLiteral("a-service-with-a-name-that-goes-on"),
                                 sample::commands(true), nullptr);
        save(&ofService, QStringLiteral("commands-long"));
        CommandsDialog none({}, {}, nullptr);
        save(&none, QStringLiteral("commands-empty"));
        show(QStringLiteral("drift"), sample::inception(), nullptr, [](MainWindow &window) {
            auto *tabs = window.findChild<QTabBar *>(QStringLiteral("tabs"));
            tabs->setCurrentIndex(tabs->count() - 1);
            window.stackPage()->problemsTab()->setDrift(sample::drifts(),
                                                        {QStringLiteral("nginx")});
        });
    }

    void visitUsage()
    {
        const auto open = [](MainWindow &window, int row, UsageMetric metric) {
            window.findChild<QTableView *>(QStringLiteral("serviceTable"))->selectRow(row);
            window.findChild<QAbstractButton *>(QStringLiteral("serviceUsageButton"))->click();
            window.findChild<UsagePanel *>()->showMetric(metric);
        };
        show(QStringLiteral("usage"), sample::inception(), nullptr,
             [&](MainWindow &window) { open(window, 2, UsageMetric::Cpu); });
        show(QStringLiteral("usage-memory"), sample::inception(), nullptr, [&](MainWindow &window) {
            open(window, 2, UsageMetric::Memory);
            auto *chart = window.findChild<QWidget *>(QStringLiteral("usageChart"));
            chart->setFocus(Qt::TabFocusReason);
            for (int i = 0; i < 30; ++i)
                QTest::keyClick(chart, Qt::Key_Left);
        });
        show(QStringLiteral("usage-network"), sample::inception(), nullptr,
             [&](MainWindow &window) { open(window, 0, UsageMetric::Network); });
        show(QStringLiteral("usage-stopped"), sample::inception(), nullptr,
             [&](MainWindow &window) { open(window, 7, UsageMetric::Cpu); });
    }

    void visitMachines()
    {
        const QList<sample::MachineScene> scenes = sample::machineScenes();
        for (const sample::MachineScene &scene : scenes) {
            MainWindow window(&m_session, &m_settings, &m_theme);
            window.resize(m_size);
            window.show();
            const std::unique_ptr<QWidget> dialog = scene.prepare(window);
            save(dialog ? dialog.get() : &window, QStringLiteral("machine-%1").arg(scene.name));
        }
    }

    void visitWork()
    {
        QObject owner;
        Workflow *half = sample::bringUp(3, &owner);
        auto *images = static_cast<sample::SampleStep *>(half->steps()[3]);
        for (int i = 1; i < 30; ++i) {
            images->print(QStringLiteral("#%1 [wordpress %2/7] RUN apt-get install -y php8.2-fpm")
                              .arg(i + 7)
                              .arg(i % 7 + 1));
        }
        StackState state = sample::inceptionBefore();
        show(QStringLiteral("bringup"), state, half, [](MainWindow &) {});
        show(QStringLiteral("output"), state, half, [](MainWindow &window) {
            window.findChild<QAbstractButton *>(QStringLiteral("stepRow_images"))->click();
        });
        images->endBadly(
            {Error::Kind::ProgramFailed, QStringLiteral("The image wordpress could not be built."),
             QStringLiteral("See the last lines of the output, correct requirements/wordpress and "
                            "try again: it goes on from here."),
             QStringLiteral("failed to solve: process \"/bin/sh -c apt-get install -y php9\" did "
                            "not complete successfully: exit code: 100")});
        QCoreApplication::processEvents();
        show(QStringLiteral("failed"), state, half, [](MainWindow &) {});
        show(QStringLiteral("finished"), sample::inception(), sample::bringUp(6, &owner),
             [](MainWindow &) {});
    }

    void visitConnection()
    {
        using State = ConnectionStatus::State;
        StackState first;
        first.hasMachines = true;
        first.machine = first.connection.name = QStringLiteral("default");
        first.connection.state = State::Connecting;
        first.projectFile = sample::inception().projectFile;
        show(QStringLiteral("connecting"), first, nullptr, [](MainWindow &) {});
        show(QStringLiteral("degraded"), sample::degraded(), nullptr, [](MainWindow &) {});
        show(QStringLiteral("lost"), sample::away(State::Lost), nullptr, [](MainWindow &) {});
        show(QStringLiteral("reconnecting"), sample::away(State::Reconnecting), nullptr,
             [](MainWindow &window) {
                 window.findChild<QTableView *>(QStringLiteral("serviceTable"))->selectRow(0);
             });
        show(QStringLiteral("refused"), sample::away(State::Refused), nullptr,
             [](MainWindow &window) {
                 window.findChild<QWidget *>(QStringLiteral("errorNotice"))
                     ->findChild<QAbstractButton *>(QStringLiteral("errorDetailsButton"))
                     ->click();
             });
        show(QStringLiteral("lostlogs"), sample::away(State::Lost), nullptr,
             [](MainWindow &window) {
                 window.findChild<QTabBar *>(QStringLiteral("tabs"))->setCurrentIndex(2);
             });
    }

    void visitErrors()
    {
        StackState bad = sample::inception();
        bad.services.clear();
        bad.project = fail(
            Error::Kind::FileMalformed,
            QStringLiteral("docker-compose.yml, line 14: services.nginx.ports must be a list."),
            QStringLiteral("Correct the line; the file is read again when it is saved."),
            QStringLiteral("validating docker-compose.yml: services.nginx.ports must be a list"));
        show(QStringLiteral("badfile"), bad, nullptr, [](MainWindow &window) {
            if (auto *details =
                    window.findChild<QAbstractButton *>(QStringLiteral("errorDetailsButton")))
                details->click();
        });
    }

    void visitProblems()
    {
        const auto visit = [this](const char *name, const QList<Diagnosis> &all) {
            show(QString::fromLatin1(name), sample::inception(), nullptr, [&](MainWindow &window) {
                auto *tabs = window.findChild<QTabBar *>(QStringLiteral("tabs"));
                tabs->setCurrentIndex(tabs->count() - 1);
                window.stackPage()->problemsTab()->setDiagnoses(all,
                                                                QDateTime::currentDateTimeUtc());
            });
        };
        visit("problems", sample::troubledStack());
        visit("problems-hostile", sample::hostileTroubles());
        visit("problems-none", {sample::troubledStack().last()});
    }

    void visitClean()
    {
        CleanPlan plan;
        plan.extent = CleanPlan::Extent::Images;
        plan.project = QStringLiteral("inception");
        using Kind = CleanPlan::Item::Kind;
        for (const char *name : {"nginx", "wordpress", "mariadb"}) {
            const QString text = QString::fromLatin1(name);
            plan.items.append({Kind::Container, text, QStringLiteral("cnt_%1").arg(text), 81920});
            plan.items.append(
                {Kind::Image, text, QStringLiteral("wnc_%1:1.0").arg(text), 214'000'000});
        }
        plan.items.append({Kind::Network, {}, QStringLiteral("wnc_net"), -1});
        plan.items.append({Kind::Volume, {}, QStringLiteral("mariadb_data"), 164'200'000});
        plan.items.append(
            {Kind::DataFolder, {}, QStringLiteral("/home/wnormcor/data/mariadb"), 164'200'000});
        for (CleanPlan::Item &item : plan.items) {
            if (item.kind == Kind::Volume || item.kind == Kind::DataFolder)
                item.lastWrite = QDateTime::currentDateTimeUtc().addSecs(-3600);
        }
        plan.copyFolder = QDir::homePath() + QStringLiteral("/copies of volumes");
        CleanDialog dialog(plan, nullptr);
        save(&dialog, QStringLiteral("clean"));
        plan.extent = CleanPlan::Extent::Containers;
        plan.items.resize(1);
        CleanDialog small(plan, nullptr);
        save(&small, QStringLiteral("down"));
        visitEngineClean();
        visitVolumes();
        visitParts();
    }

    void visitEngineClean()
    {
        using Kind = CleanPlan::Item::Kind;
        CleanPlan plan;
        plan.extent = CleanPlan::Extent::Engine;
        plan.project = QStringLiteral("inception");
        plan.engineName = QStringLiteral("default");
        for (const char *project : {"inception", "blog", ""}) {
            const QString name = QString::fromLatin1(project);
            CleanPlan::Item container{Kind::Container, name, QStringLiteral("old_%1").arg(name),
                                      4096};
            container.project = name;
            CleanPlan::Item volume{Kind::Volume, name, QStringLiteral("data_%1").arg(name),
                                   12'400'000};
            volume.project = name;
            plan.items += {container, volume};
        }
        plan.items.append({Kind::Image, QStringLiteral("a"), QStringLiteral("0f3c5a7be911"),
                           214'000'000, QDateTime::currentDateTimeUtc().addDays(-3)});
        plan.items.append(
            {Kind::BuildCache, QStringLiteral("c"), QStringLiteral("41 records"), 1'204'000'000});
        CleanDialog dialog(plan, nullptr);
        save(&dialog, QStringLiteral("clean-engine"));
    }

    void visitVolumes()
    {
        using Kind = CleanPlan::Item::Kind;
        QTemporaryDir folder;
        CleanPlan plan;
        plan.extent = CleanPlan::Extent::Volumes;
        plan.project = QStringLiteral("inception");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const char *name : {"mariadb", "wordpress", "nginx"}) {
            const QString text = QString::fromLatin1(name);
            plan.items.append({Kind::Volume, text, text, 48'200'000, now.addSecs(-600)});
            VolumeCopy copy;
            copy.file = folder.filePath(text + QStringLiteral(".tar"));
            copy.volume.name = text;
            copy.made = now.addDays(-1);
            copy.bytes = 49'000'000;
            copy.entries = 2231;
            if (!writeDescription(copy) || !QFile(copy.file).open(QIODevice::WriteOnly))
                qWarning("no sample copies");
        }
        VolumesDialog dialog(plan, folder.path(), nullptr);
        save(&dialog, QStringLiteral("volumes"));
        auto *copies = dialog.findChild<QTreeWidget *>(QStringLiteral("copyList"));
        copies->setCurrentItem(copies->topLevelItem(0));
        save(&dialog, QStringLiteral("volumes-restore"));
        VolumesDialog empty({}, folder.filePath(QStringLiteral("nowhere")), nullptr);
        save(&empty, QStringLiteral("volumes-empty"));
    }

    /// Images that are built side by side, and the place where one failed; the site's unknown name.
    void visitParts()
    {
        for (const bool fails : {false, true}) {
            StackState state = fails ? sample::inception() : sample::inceptionBefore();
            state.hosts = HostsLine{QStringLiteral("127.0.0.1"), QStringLiteral("wnormcor.42.fr")};
            const std::unique_ptr<Workflow> workflow(sample::building(fails, nullptr));
            show(fails ? QStringLiteral("buildfailed") : QStringLiteral("building"), state,
                 workflow.get(), [](MainWindow &window) {
                     if (auto *row =
                             window.findChild<QAbstractButton *>(QStringLiteral("stepRow_images"));
                         row && !row->isChecked())
                         row->click();
                 });
        }
    }

    template <typename Prepare>
    void show(const QString &name, const StackState &state, Workflow *workflow, Prepare prepare)
    {
        MainWindow window(&m_session, &m_settings, &m_theme);
        window.resize(m_size);
        if (state.hasMachines) {
            window.machineList()->setMachines(sample::machines(), QStringLiteral("default"));
            const auto row =

                stackRow(state.projectFile, state.project, ServiceSummary::of(state.services),
                         state.connection);
            window.machineList()->setStacks(row ? QList<SidebarRow>{*row} : QList<SidebarRow>(),
                                            state.projectFile);
        }
        window.machineList()->setWorkflow(workflow);
        window.findChild<StatusStrip *>(QStringLiteral("statusStrip"))
            ->setFacts({state.connection, QStringLiteral("20.10.24"), QStringLiteral("1.41"), 3});
        window.stackPage()->setState(state);
        window.stackPage()->setWorkflow(workflow);
        double size = 7;
        for (const Service &service : state.services) {
            if (!service.running.isEmpty())
                window.stackPage()->servicesTab()->setUsage(
                    service.name,
                    sample::usage(service.name, size / 20, size, size < 80 ? 64 : 24'105));
            size *= 1.6;
        }
        window.show();
        prepare(window);
        save(&window, name);
    }

    void save(QWidget *widget, const QString &name)
    {
        widget->show();
        QTest::qWait(60);
        const QString file = QStringLiteral("%1-%2-%3.png").arg(name, m_suffix).arg(m_size.width());
        widget->grab().save(QDir(m_folder).filePath(file));
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
