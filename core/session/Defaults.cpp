// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Defaults.h"

#include "core/base/PlainText.h"
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

Result<QString> projectFileOrDefault(const QString &named)
{
    if (named.isEmpty()) {
        const QString folder = stackFolder();
        if (folder.isEmpty())
            return fail(Error::Kind::NotFound, Tr::tr("No compose file was named."),
                        Tr::tr("Name one with --project FILE, or open one in the window."));
        return folder + QStringLiteral("/docker-compose.yml");
    }
    const QFileInfo info(named);
    if (info.isFile())
        return info.absoluteFilePath();
    if (info.isDir()) {
        // The names and the order that Compose looks for.
        for (const QString &name :
             {QStringLiteral("compose.yaml"), QStringLiteral("compose.yml"),
              QStringLiteral("docker-compose.yaml"), QStringLiteral("docker-compose.yml")}) {
            const QFileInfo file(QDir(info.absoluteFilePath()), name);
            if (file.isFile())
                return file.absoluteFilePath();
        }
        return fail(
            Error::Kind::NotFound,
            Tr::tr("There is no compose file in the folder %1.").arg(elided(plainText(named))),
            Tr::tr("Choose the compose file itself."));
    }
    return fail(Error::Kind::NotFound,
                Tr::tr("The compose file %1 does not exist.").arg(elided(plainText(named))),
                Tr::tr("Check the path, or open another file."));
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
