// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace panel {

class PlainLabel;

/// What a project is read from: its files (each over the ones above it), its env files and its
/// profiles, and the command that says the same.
class ProjectFilesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `profiles`: those that the project knows, whether they are chosen or not.
    ProjectFilesDialog(const ProjectFiles &project, const QStringList &profiles, QWidget *parent);

    /// As it is chosen now.
    ProjectFiles chosen() const;

Q_SIGNALS:
    void confirmed(const panel::ProjectFiles &project);

private:
    QWidget *makeFileList(QListWidget *list, const QString &title, const QString &name,
                          const QString &filter);
    QWidget *makeProfiles(const QStringList &profiles);
    void addFile(QListWidget *list, const QString &filter);
    void move(QListWidget *list, int by);
    void update();

    ProjectFiles m_before;
    QListWidget *m_files;
    QListWidget *m_envFiles;
    QListWidget *m_profiles;
    PlainLabel *m_command;
    QPushButton *m_confirm;
};

} // namespace panel
