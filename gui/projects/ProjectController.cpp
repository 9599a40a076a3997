// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/projects/ProjectController.h"

#include "core/base/PlainText.h"
#include "core/session/LogSettings.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/SidebarRows.h"
#include "gui/projects/ProjectFilesDialog.h"
#include "gui/projects/ProjectTexts.h"
#include "gui/stack/StackController.h"
#include "gui/stack/StackPage.h"
#include "gui/widgets/SafeText.h"

#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace panel {

namespace {

SidebarRow sessionRow(const Session &session, const QList<FoundProject> &found)
{
    const ProjectFiles files = session.projectFiles();
    const auto known = std::find_if(found.begin(), found.end(), [&](const FoundProject &project) {
        return project.name() == session.projectName();
    });
    SidebarRow row;
    // What runs is shown where it is known, though the file is not here.
    if (known != found.end() && (files.isEmpty() || !files.missing().isEmpty()))
        row = foundRow({files, known->containers, known->running});
    else
        row = stackRow(files.isEmpty() ? files.name : files.firstFile(), session.project(),
                       session.services().summary(), session.connectionStatus())
                  .value_or(SidebarRow());
    row.id = projectId(files);
    if (!session.projectName().isEmpty())
        row.title = session.projectName();
    return row;
}

} // namespace

ProjectController::ProjectController(Session *first, Settings *settings, MachineList *sidebar,
                                     QStackedWidget *pages, QWidget *window)
    : QObject(window)
    , m_workspace(first->workspace())
    , m_settings(settings)
    , m_sidebar(sidebar)
    , m_pages(pages)
    , m_window(window)
{
    m_rowsDue.setSingleShot(true);
    m_rowsDue.setInterval(0);
    connect(&m_rowsDue, &QTimer::timeout, this, &ProjectController::refreshRows);
    const auto rowsDiffer = [this] { m_rowsDue.start(); };
    connect(m_workspace, &Workspace::sessionsChanged, this, &ProjectController::onSessionsChanged);
    connect(m_workspace, &Workspace::foundProjectsChanged, this, rowsDiffer);
    connect(sidebar, &MachineList::stackChosen, this, &ProjectController::choose);
    connect(sidebar, &MachineList::stackMenuAsked, this, &ProjectController::showMenu);
    connect(sidebar, &MachineList::openFileAsked, this, &ProjectController::askForFile);
    const QList<Session *> sessions = m_workspace->sessions();
    for (Session *session : sessions)
        addPage(session);
    m_session = first;
    m_pages->setCurrentWidget(page());
    refreshRecent();
    refreshRows();
}

bool ProjectController::isPage(const QWidget *widget) const
{
    return std::find(m_pageOf.begin(), m_pageOf.end(), widget) != m_pageOf.end();
}

void ProjectController::addPage(Session *session)
{
    auto *page = new StackPage(session->logs(), m_pages);
    m_pageOf.insert(session, page);
    m_pages->addWidget(page);
    new StackController(session, page, page);
    page->setLogSettings(m_settings->logs());
    page->setRecent(m_settings->projects().all());
    connect(page, &StackPage::openFileAsked, this, &ProjectController::askForFile);
    connect(page, &StackPage::recentChosen, this, &ProjectController::open);
    connect(page, &StackPage::recentRemoveAsked, this, [this](const ProjectFiles &project) {
        m_settings->projects().remove(project);
        refreshRecent();
    });
    const auto rowsDiffer = [this] { m_rowsDue.start(); };
    connect(session, &Session::projectChanged, this, rowsDiffer);
    connect(session, &Session::servicesChanged, this, rowsDiffer);
    connect(session, &Session::connectionStatusChanged, this, rowsDiffer);
    Q_EMIT pageMade(page);
}

void ProjectController::onSessionsChanged()
{
    const QList<Session *> sessions = m_workspace->sessions();
    for (Session *session : sessions) {
        if (!m_pageOf.contains(session))
            addPage(session);
    }
    const QList<Session *> known = m_pageOf.keys();
    for (Session *session : known) {
        if (!sessions.contains(session))
            delete m_pageOf.take(session);
    }
    m_rowsDue.start();
}

void ProjectController::setCurrent(Session *session)
{
    if (session != m_session) {
        m_session = session;
        Q_EMIT currentChanged();
    }
    remember();
    refreshRows();
}

void ProjectController::open(const ProjectFiles &project)
{
    Session *session = m_workspace->open(project);
    if (project.missing().isEmpty())
        m_settings->projects().use(project);
    setCurrent(session);
    refreshRecent();
    Q_EMIT shown();
}

void ProjectController::openPath(const QString &path)
{
    const Result<ProjectFiles> project = projectFilesAt(path);
    if (project)
        open(*project);
    else
        page()->showFailure(project.error());
}

void ProjectController::askForFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open compose file"));
    dialog->setObjectName(QStringLiteral("openFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Compose files (*.yml *.yaml)"), tr("All files (*)")});
    if (const ProjectFiles files = m_session->projectFiles(); !files.isEmpty())
        dialog->setDirectory(files.folder());
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectController::openPath);
    dialog->open();
}

void ProjectController::askForFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Open the folder of a project"));
    dialog->setObjectName(QStringLiteral("openFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectController::openPath);
    dialog->open();
}

void ProjectController::editFiles()
{
    if (m_session->projectFiles().isEmpty())
        return;
    const auto show = [this, session = QPointer(m_session)](const QStringList &profiles) {
        if (!session)
            return;
        auto *dialog = new ProjectFilesDialog(session->projectFiles(), profiles, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ProjectFilesDialog::confirmed, session,
                [this, session](const ProjectFiles &project) {
                    m_settings->projects().remove(session->projectFiles());
                    m_settings->projects().use(project);
                    session->openProject(project);
                    remember();
                    refreshRecent();
                });
        dialog->open();
    };
    // The dialog is there also where Compose cannot read the file: that may be mended here.
    if (!m_session->readProfiles(this, [show](const Result<QStringList> &profiles) {
            show(profiles.value_or(QStringList()));
        }))
        show({});
}

void ProjectController::close(Session *session)
{
    if (const Workflow *workflow = session->workflow(); workflow && workflow->isRunning()) {
        m_pageOf.value(session)->showFailure(
            {Error::Kind::Conflict,
             tr("“%1” still runs.").arg(workflow->title()),
             tr("Wait for its end, or cancel it, before the project is closed."),
             {}});
        return;
    }
    const QList<Session *> sessions = m_workspace->sessions();
    const auto other = std::find_if(sessions.begin(), sessions.end(), [&](const Session *one) {
        return one != session && !one->isEmpty();
    });
    if (session == m_session)
        setCurrent(other == sessions.end() ? m_workspace->open({}) : *other);
    if (session != m_session || other != sessions.end() || !session->isEmpty())
        m_workspace->close(session);
    remember();
    refreshRows();
}

void ProjectController::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    const QList<ProjectFiles> projects = m_settings->projects().all();
    bool isAnyMissing = false;
    for (const ProjectFiles &project : projects) {
        const bool isMissing = !project.missing().isEmpty();
        isAnyMissing = isAnyMissing || isMissing;
        const QString place = plainCaption(elided(projectPlace(project), 90));
        QAction *action = menu->addAction(isMissing ? tr("%1 (missing)").arg(place) : place, this,
                                          [this, project] { open(project); });
        action->setEnabled(!isMissing);
        action->setMenuRole(QAction::NoRole);
    }
    if (projects.isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
    if (!isAnyMissing)
        return;
    menu->addSeparator();
    QAction *forget = menu->addAction(tr("Remove the missing ones"), this, [this, projects] {
        for (const ProjectFiles &project : projects) {
            if (!project.missing().isEmpty())
                m_settings->projects().remove(project);
        }
        refreshRecent();
    });
    forget->setObjectName(QStringLiteral("removeMissingAction"));
}

Session *ProjectController::sessionOf(const QString &id) const
{
    const QList<Session *> sessions = m_workspace->sessions();
    for (Session *session : sessions) {
        if (!session->isEmpty() && projectId(session->projectFiles()) == id)
            return session;
    }
    return nullptr;
}

void ProjectController::choose(const QString &id)
{
    if (Session *session = sessionOf(id)) {
        setCurrent(session);
        Q_EMIT shown();
        return;
    }
    const QList<FoundProject> found = m_workspace->foundProjects();
    for (const FoundProject &project : found) {
        if (foundRow(project).id == id) {
            open(project.files);
            return;
        }
    }
}

void ProjectController::showMenu(const QString &id, const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("stackContextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Show")), &QAction::triggered, this, [this, id] { choose(id); });
    if (Session *session = sessionOf(id)) {
        QAction *files = menu->addAction(tr("Files and profiles…"));
        files->setEnabled(!session->projectFiles().isEmpty());
        connect(files, &QAction::triggered, session, [this, id] {
            choose(id);
            editFiles();
        });
        menu->addSeparator();
        QAction *closing = menu->addAction(tr("Close project"));
        closing->setObjectName(QStringLiteral("closeStackAction"));
        connect(
            closing, &QAction::triggered, session, [this, session] { close(session); },
            Qt::QueuedConnection);
    }
    menu->popup(globalPosition);
}

void ProjectController::refreshRows()
{
    m_rowsDue.stop();
    const QList<FoundProject> &found = m_workspace->foundProjects();
    QList<SidebarRow> rows;
    QStringList openNames;
    const QList<Session *> sessions = m_workspace->sessions();
    for (const Session *session : sessions) {
        if (session->isEmpty())
            continue;
        rows.append(sessionRow(*session, found));
        openNames.append(session->projectName());
    }
    for (const FoundProject &project : found) {
        if (!openNames.contains(project.name()))
            rows.append(foundRow(project));
    }
    m_sidebar->setStacks(rows, projectId(m_session->projectFiles()));
}

void ProjectController::refreshRecent()
{
    const QList<ProjectFiles> projects = m_settings->projects().all();
    for (StackPage *page : std::as_const(m_pageOf))
        page->setRecent(projects);
}

/// What is open, for the next time.
void ProjectController::remember()
{
    QList<ProjectFiles> open;
    const QList<Session *> sessions = m_workspace->sessions();
    for (const Session *session : sessions) {
        const ProjectFiles files = session->projectFiles();
        if (files.isEmpty())
            continue;
        if (session == m_session)
            open.prepend(files);
        else
            open.append(files);
    }
    m_settings->projects().setOpen(open);
}

} // namespace panel
