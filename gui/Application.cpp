// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Application.h"

#include "core/session/ActionLog.h"
#include "core/session/Defaults.h"
#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/projects/ProjectController.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <cstdio>

namespace panel {

namespace {

struct Application
{
    Q_DECLARE_TR_FUNCTIONS(Application)
};

/// Without one Qt ends the program with words for its developers.
bool hasScreen()
{
#ifdef Q_OS_LINUX
    static const std::array<const char *, 3> names = {"DISPLAY", "WAYLAND_DISPLAY",
                                                      "QT_QPA_PLATFORM"};
    return std::any_of(names.begin(), names.end(),
                       [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
#else
    return true;
#endif
}

/// The engine to begin with: asked for, else the last one, else docker-machine's default, else what
/// the docker command uses.
QString firstMachine(const QString &asked, const Settings &settings, const Workspace &workspace)
{
    if (!asked.isEmpty())
        return asked;
    const QList<Machine> machines = workspace.machines();
    const auto exists = [&machines](const QString &name) {
        return std::any_of(machines.begin(), machines.end(),
                           [&name](const Machine &machine) { return machine.name == name; });
    };
    const QString last = settings.machine();
    const QList<EndpointEntry> endpoints = workspace.endpoints();
    for (const EndpointEntry &endpoint : endpoints) {
        if (last.contains(u':') && endpoint.id == last)
            return last;
    }
    for (const QString &name : {settings.machine(), defaultMachine()}) {
        if (!name.isEmpty() && exists(name))
            return name;
    }
    if (!machines.isEmpty())
        return machines.first().name;
    // What the docker command uses was chosen by the user; a socket that is merely there was not.
    const auto docker =
        std::find_if(endpoints.begin(), endpoints.end(), [](const EndpointEntry &endpoint) {
            return endpoint.isDockerDefault && endpoint.source != EndpointEntry::Source::Socket;
        });
    return docker == endpoints.end() ? QString() : docker->id;
}

/// What is named, else what was open, else the stack that comes with the panel.
void openFirst(const WindowBeginning &beginning, const Settings &settings,
               ProjectController *projects)
{
    const auto open = beginning.projects.isEmpty() ? settings.projects().open() : std::nullopt;
    if (open) {
        // The one that was looked at comes last, and stays.
        for (auto project = open->rbegin(); project != open->rend(); ++project)
            projects->open(*project);
        return;
    }
    Result<ProjectFiles> project = projectOrDefault(beginning.projects);
    if (!project) {
        if (!beginning.projects.isEmpty())
            projects->openPath(beginning.projects.first()); // the window says what is wrong
        return;
    }
    for (const QString &file : beginning.envFiles)
        project->envFiles.append(QFileInfo(file).absoluteFilePath());
    project->profiles = beginning.profiles;
    projects->open(*project);
}

} // namespace

void installTranslations(QCoreApplication *application)
{
    const QLocale locale;
    auto *qt = new QTranslator(application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(application);
    if (ours->load(locale, QStringLiteral("panel"), QStringLiteral("_"),
                   QStringLiteral(":/translations"))
        || ours->load(QStringLiteral(":/translations/panel_en.qm"))) // for its plural forms
        QCoreApplication::installTranslator(ours);
}

int runWindow(int argc, char **argv, const WindowBeginning &beginning)
{
    if (!hasScreen()) {
        QCoreApplication application(argc, argv);
        installTranslations(&application);
        const QString text = Application::tr("There is no screen to open a window on.") + u'\n'
                             + Application::tr("Start it in a desktop session, or use it in a "
                                               "terminal: see inception-panel --help.")
                             + u'\n';
        std::fputs(qUtf8Printable(text), stderr);
        return 1;
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("inception-panel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANEL_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("inception-panel"));
    installTranslations(&application);

    Settings settings;
    Theme theme(&application, settings.appearance());
    Workspace::Options options;
    options.actionsFile = ActionLog::defaultFile();
    Workspace workspace(options);
    MainWindow window(workspace.open({}), &settings, &theme);

    const auto selectFirst = [&] {
        const QString name = firstMachine(beginning.machine, settings, workspace);
        if (workspace.currentMachine() || workspace.currentEndpoint() || name.isEmpty())
            return;
        if (name.contains(u':'))
            workspace.selectEndpoint(name);
        else
            workspace.selectByName(name);
    };
    selectFirst();
    // The first machine may be made while the window is open.
    QObject::connect(&workspace, &Workspace::machinesChanged, &window, [&] {
        if (workspace.connectionState() == Workspace::ConnectionState::None)
            selectFirst();
    });

    openFirst(beginning, settings, window.projects());
    window.show();
    return QApplication::exec();
}

} // namespace panel
