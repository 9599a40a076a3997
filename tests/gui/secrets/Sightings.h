// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringList>

/// Where some bytes are seen outside the memory of this process: as another program of the user
/// would look for them.
class Sightings
{
public:
    explicit Sightings(const QList<QByteArray> &canaries) : m_canaries(canaries) {}

    bool isIn(const QByteArray &bytes) const
    {
        for (const QByteArray &canary : m_canaries) {
            // As text, and as it stands in JSON and in UTF-16 (a core, a settings file of Qt).
            const QString text = QString::fromUtf8(canary);
            const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
            if (bytes.contains(canary) || bytes.contains(canary.toBase64()) || bytes.contains(wide))
                return true;
        }
        return false;
    }

    /// Paths of the files below a folder that hold one of them.
    QStringList inFiles(const QString &folder) const
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) && isIn(file.readAll()))
                found.append(file.fileName());
        }
        return found;
    }

    /// Looks at every process now; what was seen is kept.
    void lookAtProcesses()
    {
        QDirIterator processes(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
        while (processes.hasNext()) {
            const QString process = processes.next();
            bool isNumber = false;
            process.section(u'/', -1).toInt(&isNumber);
            if (!isNumber)
                continue;
            const QString program =
                QFileInfo(QFile::symLinkTarget(process + QStringLiteral("/exe"))).fileName();
            if (isIn(contentOf(process + QStringLiteral("/cmdline"))))
                m_inArguments.insert(program);
            if (isIn(contentOf(process + QStringLiteral("/environ"))))
                m_inEnvironment.insert(program);
        }
    }
    QSet<QString> programsWithItInArguments() const { return m_inArguments; }
    QSet<QString> programsWithItInEnvironment() const { return m_inEnvironment; }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QList<QByteArray> m_canaries;
    QSet<QString> m_inArguments;
    QSet<QString> m_inEnvironment;
};
