// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Application.h"

#include "core/session/ActionLog.h"
#include "core/session/Defaults.h"
#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

namespace panel {

namespace {

/// The engine to begin with: asked for, else the last one, else docker-machine's default, else what
/// the docker command uses.
QString firstMachine(const QString &asked, const Settings &settings, const Session &session)
{
    if (!asked.isEmpty())
        return asked;
    const QList<Machine> machines = session.machines();
    const auto exists = [&machines](const QString &name) {
        return std::any_of(machines.begin(), machines.end(),
                           [&name](const Machine &machine) { return machine.name == name; });
    };
    const QString last = settings.machine();
    const QList<EndpointEntry> endpoints = session.endpoints();
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

int runWindow(int argc, char **argv, const QString &machine, const QString &project)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("inception-panel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANEL_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("inception-panel"));
    installTranslations(&application);

    Settings settings;
    Theme theme(&application, settings.appearance());
    Session::Options options;
    options.actionsFile = ActionLog::defaultFile();
    Session session(options);
    MainWindow window(&session, &settings, &theme);

    const auto selectFirst = [&] {
        const QString name = firstMachine(machine, settings, session);
        if (session.currentMachine() || session.currentEndpoint() || name.isEmpty())
            return;
        if (name.contains(u':'))
            session.selectEndpoint(name);
        else
            session.selectByName(name);
    };
    selectFirst();
    // The first machine may be made while the window is open.
    QObject::connect(&session, &Session::machinesChanged, &window, [&] {
        if (session.connectionState() == Session::ConnectionState::None)
            selectFirst();
    });

    const QString named = project.isEmpty() ? settings.projectFile() : project;
    const Result<QString> file = projectFileOrDefault(named);
    if (file)
        session.openProject(*file);
    else if (!named.isEmpty())
        session.openProject(named); // the window shows that it is not there
    window.show();
    return QApplication::exec();
}

} // namespace panel
