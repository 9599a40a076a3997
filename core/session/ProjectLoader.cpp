// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ProjectLoader.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeFailure.h"
#include "core/compose/FileMistake.h"
#include "core/process/ProcessRun.h"

#include <QFileInfo>

#include <chrono>

namespace panel {

using namespace std::chrono_literals;

ProjectLoader::ProjectLoader(ProcessLauncher &launcher, QObject *parent)
    : QObject(parent), m_launcher(launcher)
{
    m_changeSettles.setSingleShot(true);
    m_changeSettles.setInterval(150ms);
    connect(&m_changeSettles, &QTimer::timeout, this, &ProjectLoader::reload);
    m_missing.setSingleShot(true);
    m_missing.setInterval(0);
    connect(&m_missing, &QTimer::timeout, this, &ProjectLoader::finishWithoutFiles);
    const auto changed = [this] { m_changeSettles.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
}

void ProjectLoader::open(const ProjectFiles &project)
{
    if (!project.isSameAs(m_files)) {
        m_result.reset();
        m_lastGood.reset();
    }
    m_files = project;
    if (m_files.isEmpty() && m_files.name.isEmpty()) {
        delete m_call;
        if (!m_watcher.files().isEmpty())
            m_watcher.removePaths(m_watcher.files());
        if (!m_watcher.directories().isEmpty())
            m_watcher.removePaths(m_watcher.directories());
        return;
    }
    reload();
}

void ProjectLoader::reload()
{
    delete m_call;
    m_missing.stop();
    m_files = asComposeTakes(m_files);
    watch();
    const QStringList missing = m_files.missing();
    if (!missing.isEmpty() || m_files.isEmpty()) {
        // Queued, as any other end is.
        m_missing.start();
        return;
    }
    if (m_compose) {
        runConfig();
        return;
    }
    m_call = findCompose(m_launcher, this, [this](const Result<ComposeProgram> &found) {
        if (!found) {
            finish(fail(found.error()));
            return;
        }
        m_compose = *found;
        runConfig();
    });
}

/// Its containers can be looked at all the same, where its name is known.
void ProjectLoader::finishWithoutFiles()
{
    if (!m_lastGood && !m_files.name.isEmpty()) {
        ComposeProject known;
        known.name = m_files.name;
        known.file = m_files.firstFile();
        known.directory = m_files.folder();
        known.source = m_files;
        m_lastGood = known;
    }
    finish(fail(whyMissing(m_files.missing())));
}

Error ProjectLoader::whyMissing(const QStringList &missing) const
{
    const QString next =
        m_files.name.isEmpty()
            ? Tr::tr("Check the path, or open another file.")
            : Tr::tr("Its containers can be watched, their logs read, and each of them stopped and "
                     "started; to bring the project up, open its file.");
    if (missing.isEmpty())
        return {Error::Kind::NotFound,
                Tr::tr("The containers of “%1” do not tell which compose file they are of.")
                    .arg(elided(plainLine(m_files.name), 60)),
                next,
                {}};
    if (m_files.name.isEmpty()) {
        Error why = panel::whyMissing(m_files, missing.first());
        why.detail = missing.join(u'\n');
        return why;
    }
    return {
        Error::Kind::NotFound,
        Tr::tr("The file %1 is not on this computer.").arg(elided(plainLine(missing.first()), 200)),
        next, missing.join(u'\n')};
}

ComposeCli ProjectLoader::compose() const
{
    ComposeTarget target;
    target.project = m_files;
    return ComposeCli(*m_compose, target);
}

void ProjectLoader::runConfig()
{
    Result<Command> config = compose().config();
    if (!config) {
        finish(fail(config.error()));
        return;
    }
    config->deadline = 20s;
    m_call = m_launcher.run(*config, this, [this](const Result<ProcessEnd> &end) {
        if (!end) {
            finish(fail(end.error()));
        } else if (end->exitCode != 0) {
            finish(fail(withPlace(composeFailure(*end, ComposeAction::ReadFile), m_files)));
        } else {
            Result<ComposeProject> project =
                ComposeProject::fromConfigJson(end->standardOutput, m_files.firstFile());
            if (project) {
                project->directory = m_files.folder();
                project->source = m_files;
            }
            finish(project);
        }
    });
}

Call *ProjectLoader::readProfiles(QObject *requester, Handler<QStringList> done) const
{
    if (!m_compose || m_files.isEmpty())
        return nullptr;
    const Result<Command> profiles = compose().profiles();
    if (!profiles)
        return nullptr;
    return m_launcher.run(
        *profiles, requester, [done = std::move(done)](const Result<ProcessEnd> &end) {
            if (!end)
                done(fail(end.error()));
            else if (end->exitCode != 0)
                done(fail(composeFailure(*end, ComposeAction::ReadFile)));
            else
                done(QString::fromUtf8(end->standardOutput).split(u'\n', Qt::SkipEmptyParts));
        });
}

void ProjectLoader::finish(const Result<ComposeProject> &result)
{
    m_result = result;
    if (result)
        m_lastGood = *result;
    Q_EMIT loaded();
}

void ProjectLoader::watch()
{
    // An editor that saves by renaming makes the watcher lose the file, so all are named again each
    // time; folders are watched for files that appear.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList wanted = filesBehind(m_files);
    for (const QString &file : m_files.files + m_files.envFiles)
        wanted.append(QFileInfo(file).path());
    wanted.append({m_files.folder(), m_files.home});
    wanted.removeDuplicates();
    for (const QString &path : std::as_const(wanted)) {
        if (!path.isEmpty() && !watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
    for (const QString &path : watched) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
}

} // namespace panel
