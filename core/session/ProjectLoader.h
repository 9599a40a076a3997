// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProgram.h"
#include "core/compose/ComposeProject.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace panel {

class Call;
class ProcessLauncher;

/// Reads a compose file as Compose resolves it (`compose config`), and again when the file or its
/// .env changes on disk. A file with an error keeps the last good project beside the error: what
/// runs does not vanish from the screen because of a typing mistake.
class ProjectLoader : public QObject
{
    Q_OBJECT

public:
    /// The launcher outlives the loader.
    ProjectLoader(ProcessLauncher &launcher, QObject *parent);

    /// Begins to read it; `loaded` tells the end.
    void open(const QString &file);

    QString file() const { return m_file; }
    /// Nothing while it is read for the first time.
    const std::optional<Result<ComposeProject>> &result() const { return m_result; }
    /// The last one that was without error.
    const std::optional<ComposeProject> &lastGood() const { return m_lastGood; }

Q_SIGNALS:
    void loaded();

private:
    void reload();
    void runConfig();
    void finish(const Result<ComposeProject> &result);
    void watch();

    ProcessLauncher &m_launcher;
    QString m_file;
    std::optional<ComposeProgram> m_compose;
    std::optional<Result<ComposeProject>> m_result;
    std::optional<ComposeProject> m_lastGood;
    QFileSystemWatcher m_watcher;
    QTimer m_changeSettles; ///< editors write a file in several steps
    QPointer<Call> m_call;
};

} // namespace panel
