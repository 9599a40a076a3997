// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "gui/Application.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/SidebarRows.h"
#include "gui/MainWindow.h"
#include "gui/projects/ProjectFilesDialog.h"
#include "gui/projects/ProjectTexts.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "tests/gui/SampleData.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

// Shows what there is to see of projects, with made-up data, and takes pictures, for eyes.
// Usage: projects-tour OUTDIR, in the language of LANG

namespace panel {

namespace {

class Tour
{
public:
    Tour(QApplication *application, const QString &folder)
        : m_settings(m_temporary.filePath(QStringLiteral("settings.ini")))
        , m_theme(application, Settings::Appearance::Light)
        , m_workspace(
              {.machineStore = m_temporary.path(), .watchMachines = false, .useKeychain = false})
        , m_folder(folder)
    {
        const QString long_ = m_temporary.filePath(QStringLiteral("a-").repeated(40)
                                                   + QStringLiteral("/compose.yaml"));
        for (const QString &file :
             {m_temporary.filePath(QStringLiteral("shop/compose.yaml")),
              m_temporary.filePath(QStringLiteral("blog/compose.yaml")), long_}) {
            QDir().mkpath(QFileInfo(file).path());
            QFile made(file);
            if (made.open(QIODevice::WriteOnly))
                made.write("services: {}\n");
            m_settings.projects().use(*projectFilesAt(file));
        }
        ProjectFiles gone;
        gone.files = {m_temporary.filePath(QStringLiteral("old/docker-compose.yml"))};
        m_settings.projects().use(gone);
    }

    void run()
    {
        for (const bool dark : {false, true}) {
            m_theme.setAppearance(dark ? Settings::Appearance::Dark : Settings::Appearance::Light);
            m_suffix = dark ? QStringLiteral("dark") : QStringLiteral("light");
            for (const QSize size : {QSize(1320, 860), QSize(900, 600)}) {
                m_size = size;
                show(QStringLiteral("start"), {});
                show(QStringLiteral("several"), sample::inception());
                StackState mistaken = sample::inception();
                mistaken.project = fail(Error::Kind::FileMalformed,
                                        QStringLiteral("docker-compose.yml, line 41: "
                                                       "services.redis.ports must be a list"),
                                        QStringLiteral("Correct the file, then try again."));
                show(QStringLiteral("mistake"), mistaken);
                StackState elsewhere = sample::inception();
                elsewhere.projectFile = QStringLiteral("/home/alex/shop/compose.yaml");
                elsewhere.projectName = QStringLiteral("shop");
                elsewhere.project = fail(
                    Error::Kind::NotFound,
                    QStringLiteral(
                        "The file /home/alex/shop/compose.yaml is not on this computer."),
                    QStringLiteral("Its containers can be watched, their logs read, and each of "
                                   "them stopped and started; to bring the project up, open its "
                                   "file."));
                show(QStringLiteral("elsewhere"), elsewhere);
            }
            showDialog();
        }
    }

private:
    void show(const QString &name, const StackState &state)
    {
        MainWindow window(m_workspace.open({}), &m_settings, &m_theme);
        window.resize(m_size);
        window.machineList()->setMachines(sample::machines(), QStringLiteral("default"));
        QList<SidebarRow> rows;
        if (const auto row = stackRow(state.projectFile, state.project,
                                      ServiceSummary::of(state.services), state.connection))
            rows.append(*row);
        FoundProject found;
        found.files.name = QStringLiteral("monitoring");
        found.files.files = {QStringLiteral("/srv/monitoring/compose.yaml")};
        found.containers = 5;
        found.running = 4;
        rows.append(foundRow(found));
        found.files.name = QStringLiteral("piped");
        found.files.files.clear();
        found.running = 0;
        rows.append(foundRow(found));
        found.files = *projectFilesAt(m_temporary.filePath(QStringLiteral("blog")));
        found.files.name = QStringLiteral("blog");
        found.running = 5;
        rows.append(foundRow(found));
        window.machineList()->setStacks(rows, state.projectFile);
        window.stackPage()->setState(state);
        window.show();
        QTest::qWait(20);
        save(&window, name, true);
    }

    void showDialog()
    {
        ProjectFiles project = *projectFilesAt(m_temporary.filePath(QStringLiteral("shop")));
        project.files.append(m_temporary.filePath(QStringLiteral("shop/gone.yaml")));
        project.envFiles = {m_temporary.filePath(QStringLiteral("shop/prod.env"))};
        project.profiles = {QStringLiteral("debug")};
        ProjectFilesDialog dialog(project, {QStringLiteral("debug"), QStringLiteral("tools")},
                                  nullptr);
        dialog.show();
        QTest::qWait(20);
        save(&dialog, QStringLiteral("dialog-files"), false);
    }

    void save(QWidget *widget, const QString &name, bool withSize)
    {
        const QString size = withSize ? QStringLiteral("-%1").arg(m_size.width()) : QString();
        widget->grab().save(
            QStringLiteral("%1/projects-%2%3-%4.png").arg(m_folder, name, size, m_suffix));
    }

    QTemporaryDir m_temporary;
    Settings m_settings;
    Theme m_theme;
    Workspace m_workspace;
    QString m_folder;
    QString m_suffix;
    QSize m_size;
};

} // namespace

} // namespace panel

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1])))
        return 2;
    panel::installTranslations(&application);
    panel::Tour(&application, QString::fromLocal8Bit(argv[1])).run();
    return 0;
}
