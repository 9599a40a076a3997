// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace panel::test {

/// A compose project in a folder of its own, on the machine `default`, for what our own stack never
/// does. When it dies, its containers, networks and images are removed.
class ComposeRig
{
public:
    /// `services`: what stands below "services:", of the base image unless they say otherwise.
    ComposeRig(const QString &project, const QByteArray &services);
    ~ComposeRig();

    /// Writes the file anew.
    void write(const QByteArray &services);
    /// For the file, whenever Compose runs here.
    void setVariable(const QString &name, const QString &value);
    QString file() const { return m_folder.filePath(QStringLiteral("compose.yml")); }
    QString folder() const { return m_folder.path(); }

    /// Runs Compose for the project with these words and waits for it. What it printed, errors
    /// included.
    QString compose(const QStringList &words) const;
    /// Id of the container of a service, also of one that does not run; empty: there is none.
    QString container(const QString &service) const;

private:
    QString m_project;
    QHash<QString, QString> m_variables;
    QTemporaryDir m_folder;
};

} // namespace panel::test
