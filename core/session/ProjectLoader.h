// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeProject.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace panel {

class Call;
class ProcessLauncher;

/// Reads a project as Compose resolves it (`compose config`), and again when one of the files
/// behind it changes on disk (see filesBehind). A file with an error keeps the last good project
/// beside the error: what runs does not vanish from the screen because of a typing mistake. Nor
/// does what is known by its name alone, because its files are on another computer.
class ProjectLoader : public QObject
{
    Q_OBJECT

public:
    /// The launcher outlives the loader.
    ProjectLoader(ProcessLauncher &launcher, QObject *parent);

    /// Begins to read it; `loaded` tells the end. None: forgets what there was, at once.
    void open(const ProjectFiles &project);

    const ProjectFiles &files() const { return m_files; }
    QString file() const { return m_files.firstFile(); }
    /// Nothing while it is read for the first time.
    const std::optional<Result<ComposeProject>> &result() const { return m_result; }
    /// The last one that was without error.
    const std::optional<ComposeProject> &lastGood() const { return m_lastGood; }

    /// Asks Compose for the names of all profiles that the files know; null where it cannot be
    /// asked, as before the first `loaded`.
    Call *readProfiles(QObject *requester, Handler<QStringList> done) const;

Q_SIGNALS:
    void loaded();

private:
    void reload();
    ComposeCli compose() const;
    void runConfig();
    void finishWithoutFiles();
    Error whyMissing(const QStringList &missing) const;
    void finish(const Result<ComposeProject> &result);
    void watch();

    ProcessLauncher &m_launcher;
    ProjectFiles m_files;
    std::optional<ComposeProgram> m_compose;
    std::optional<Result<ComposeProject>> m_result;
    std::optional<ComposeProject> m_lastGood;
    QFileSystemWatcher m_watcher;
    QTimer m_changeSettles; ///< editors write a file in several steps
    QPointer<Call> m_call;
    QTimer m_missing; ///< runs where there is no file to be read
};

} // namespace panel
