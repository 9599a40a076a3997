// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "core/session/Settings.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QMenu;
class QStackedWidget;
class QWidget;

namespace panel {

class MachineList;
class StackPage;

/// The open projects of the window: a page for each, which keeps what was chosen on it while
/// another one is looked at; the rows of the sidebar; opening and closing.
class ProjectController : public QObject
{
    Q_OBJECT

public:
    /// `first` is shown at the beginning. All of them outlive the controller; `window` is over the
    /// dialogs.
    ProjectController(Session *first, Settings *settings, MachineList *sidebar,
                      QStackedWidget *pages, QWidget *window);

    Session *session() const { return m_session; } ///< the one that is looked at
    StackPage *page() const { return m_pageOf.value(m_session); }
    bool isPage(const QWidget *widget) const;

    void open(const ProjectFiles &project);
    /// A file or folder; what is wrong with it is said on the page.
    void openPath(const QString &path);
    void askForFile();
    void askForFolder();
    /// What the project that is looked at is read from.
    void editFiles();
    /// Nothing while it works: that would end unseen.
    void close(Session *session);
    /// Anew each time it is about to be shown.
    void fillRecentMenu(QMenu *menu);

Q_SIGNALS:
    /// session() and page() are others.
    void currentChanged();
    /// The page of the stack is to be seen.
    void shown();
    void pageMade(panel::StackPage *page);

private:
    void addPage(Session *session);
    void onSessionsChanged();
    void setCurrent(Session *session);
    void choose(const QString &id);
    void showMenu(const QString &id, const QPoint &globalPosition);
    Session *sessionOf(const QString &id) const;
    void refreshRows();
    void refreshRecent();
    void remember();

    Workspace *m_workspace;
    Settings *m_settings;
    MachineList *m_sidebar;
    QStackedWidget *m_pages;
    QWidget *m_window;
    Session *m_session = nullptr;
    QHash<Session *, StackPage *> m_pageOf;
    QTimer m_rowsDue;
};

} // namespace panel
