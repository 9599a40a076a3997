// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace panel::test {

/// A copy of srcs/, and of the Makefile above it, in a folder of its own, with names, port and data
/// folder of its own, so that a test can do with it what it likes while the user's stack runs. When
/// it dies, everything that carries its name is removed from the engine.
class StackCopy
{
public:
    StackCopy(const QString &project, int httpsPort);
    ~StackCopy();

    bool isReady() const { return m_error.isEmpty(); }
    QString what() const { return m_error; }

    /// Of the copy of srcs/.
    QString folder() const { return m_folder.filePath(QStringLiteral("srcs")); }
    QString composeFile() const;
    QString dataFolder() const;

    /// Arguments of the docker client for the machine `default`.
    static QStringList dockerArguments();
    /// Runs docker with these arguments and returns what it printed; waits for it.
    static QString docker(const QStringList &arguments);

    /// Containers, volumes, networks and images of this project, and files in its data folders.
    QStringList leftovers() const;

private:
    void removeAll() const;

    QString m_project;
    QTemporaryDir m_folder;
    QString m_error;
};

} // namespace panel::test
