// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/ProgramFinder.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QDir>
#include <QFileInfo>

namespace panel {

namespace {

QString installHint(const QString &name)
{
    if (name == QLatin1String("docker"))
        return Tr::tr("Install it: “sudo apt install docker.io” on Debian, “brew install docker” "
                      "with Homebrew.");
    if (name == QLatin1String("docker-compose"))
        return Tr::tr("Install it: “sudo apt install docker-compose-plugin” on Debian (or "
                      "docker-compose from Debian 13 on), “brew install docker-compose” with "
                      "Homebrew.");
    if (name == QLatin1String("docker-machine"))
        return Tr::tr("Install it: put the program from "
                      "https://gitlab.com/gitlab-org/ci-cd/docker-machine/-/releases into "
                      "/usr/local/bin on Debian, “brew install docker-machine” with Homebrew.");
    if (name == QLatin1String("VBoxManage"))
        return Tr::tr("Install VirtualBox: from https://www.virtualbox.org/wiki/Linux_Downloads on "
                      "Debian, “brew install --cask virtualbox” with Homebrew.");
    if (name == QLatin1String("ssh"))
        return Tr::tr("Install it: “sudo apt install openssh-client” on Debian, "
                      "“brew install openssh” with Homebrew.");
    return Tr::tr("Install it: “sudo apt install %1” on Debian, “brew install %1” with Homebrew.")
        .arg(name);
}

} // namespace

QStringList programFolders()
{
    QStringList candidates = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    const QString home = QDir::homePath();
    candidates << QStringLiteral("/opt/homebrew/bin") << QStringLiteral("/usr/local/bin")
               << QStringLiteral("/opt/local/bin") << home + QStringLiteral("/.docker/bin")
               << home + QStringLiteral("/.orbstack/bin") << home + QStringLiteral("/.rd/bin")
               << QStringLiteral("/Applications/Docker.app/Contents/Resources/bin")
               << QStringLiteral("/Applications/VirtualBox.app/Contents/MacOS")
               << QStringLiteral("/usr/bin") << QStringLiteral("/bin")
               << QStringLiteral("/usr/sbin") << QStringLiteral("/sbin");
    QStringList folders;
    for (const QString &candidate : std::as_const(candidates)) {
        const QString folder = QDir::cleanPath(candidate);
        if (QDir::isAbsolutePath(folder) && !folders.contains(folder))
            folders.append(folder);
    }
    return folders;
}

Result<QString> findProgram(const QString &name)
{
    return findProgram(name, programFolders());
}

Result<QString> findProgram(const QString &name, const QStringList &folders)
{
    const QString shown = elided(plainText(name));
    if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'-') || name.startsWith(u'.'))
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("“%1” is not the name of a program.").arg(shown));
    for (const QString &folder : folders) {
        if (!QDir::isAbsolutePath(folder))
            continue;
        const QFileInfo file(QDir(folder), name);
        if (file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    }
    return fail(Error::Kind::ProgramMissing, Tr::tr("The program “%1” was not found.").arg(shown),
                installHint(shown),
                Tr::tr("Looked in: %1").arg(folders.join(QStringLiteral(", "))));
}

} // namespace panel
