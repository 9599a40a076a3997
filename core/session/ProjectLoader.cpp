// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ProjectLoader.h"

#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeFailure.h"
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
    const auto changed = [this] { m_changeSettles.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
}

void ProjectLoader::open(const QString &file)
{
    if (file != m_file) {
        m_result.reset();
        m_lastGood.reset();
    }
    m_file = file;
    reload();
}

void ProjectLoader::reload()
{
    if (m_call)
        delete m_call;
    watch();
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

void ProjectLoader::runConfig()
{
    ComposeTarget target;
    target.file = m_file;
    Result<Command> command = ComposeCli(*m_compose, target).config();
    if (!command) {
        finish(fail(command.error()));
        return;
    }
    command->deadline = 20s;
    m_call = m_launcher.run(*command, this, [this](const Result<ProcessEnd> &end) {
        if (!end)
            finish(fail(end.error()));
        else if (end->exitCode != 0)
            finish(fail(composeFailure(*end, ComposeAction::ReadFile)));
        else
            finish(ComposeProject::fromConfigJson(end->standardOutput, m_file));
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
    // An editor that saves by renaming makes the watcher lose the file, so both are named again
    // each time; the folder is watched for files that appear.
    const QFileInfo info(m_file);
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path :
         {m_file, info.absolutePath(), info.absolutePath() + QStringLiteral("/.env")}) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace panel
