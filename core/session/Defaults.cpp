// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Defaults.h"

#include "core/base/Tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace panel {

namespace {

/// The srcs/ folder that belongs to this program: beside the build folder of a checkout, or in the
/// share folder of an installation. Empty if there is none.
QString stackFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &candidate :
         {QStringLiteral("../../srcs"), QStringLiteral("../share/inception-panel/srcs"),
          QStringLiteral("../Resources/srcs")}) {
        const QString folder = QDir::cleanPath(program.absoluteFilePath(candidate));
        if (QFileInfo::exists(folder + QStringLiteral("/docker-compose.yml")))
            return folder;
    }
    return {};
}

} // namespace

QString defaultMachine()
{
    return QStringLiteral("default");
}

Result<ProjectFiles> projectOrDefault(const QStringList &named)
{
    if (!named.isEmpty())
        return projectFilesOf(named);
    const QString folder = stackFolder();
    if (folder.isEmpty())
        return fail(Error::Kind::NotFound, Tr::tr("No compose file was named."),
                    Tr::tr("Name one with --project FILE, or open one in the window."));
    // By its file: a COMPOSE_FILE of the environment is meant for the folders of the user.
    return projectFilesAt(folder + QStringLiteral("/docker-compose.yml"));
}

QString copiesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
           + QStringLiteral("/volume-copies");
}

QString baseImageTool()
{
    const QString folder = stackFolder();
    const QFileInfo tool(folder + QStringLiteral("/tools/base-image"));
    return !folder.isEmpty() && tool.isExecutable() ? tool.absoluteFilePath() : QString();
}

} // namespace panel
