// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/Command.h"

#include "core/base/PlainText.h"
#include "core/base/ShellWord.h"
#include "core/process/ProgramFinder.h"

#include <QProcessEnvironment>

namespace panel {

namespace {

/// Whatever a tool may need to find its files and to talk to people and proxies, and that cannot
/// change which engine it talks to.
bool mayBeSeenByChildren(const QString &name)
{
    static const QStringList names = {
        QStringLiteral("HOME"),
        QStringLiteral("USER"),
        QStringLiteral("LOGNAME"),
        QStringLiteral("SHELL"),
        QStringLiteral("LANG"),
        QStringLiteral("LANGUAGE"),
        QStringLiteral("TERM"),
        QStringLiteral("TZ"),
        QStringLiteral("TMPDIR"),
        QStringLiteral("XDG_RUNTIME_DIR"),
        QStringLiteral("XDG_CONFIG_HOME"),
        QStringLiteral("XDG_DATA_HOME"),
        QStringLiteral("XDG_CACHE_HOME"),
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
        QStringLiteral("SSH_AUTH_SOCK"),
        QStringLiteral("DISPLAY"),
        QStringLiteral("WAYLAND_DISPLAY"),
        QStringLiteral("MACHINE_STORAGE_PATH"),
        QStringLiteral("VBOX_USER_HOME"),
        QStringLiteral("HTTP_PROXY"),
        QStringLiteral("HTTPS_PROXY"),
        QStringLiteral("ALL_PROXY"),
        QStringLiteral("NO_PROXY"),
    };
    return names.contains(name) || names.contains(name.toUpper())
           || name.startsWith(QStringLiteral("LC_"));
}

} // namespace

QString displayText(const Command &command)
{
    QStringList words = {shellQuoted(command.program)};
    for (const QString &argument : command.arguments)
        words.append(shellQuoted(argument));
    return plainText(words.join(u' '));
}

QHash<QString, QString> baseEnvironment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QHash<QString, QString> environment;
    const QStringList names = own.keys();
    for (const QString &name : names) {
        if (mayBeSeenByChildren(name))
            environment.insert(name, own.value(name));
    }
    // Tools call each other by name (docker-machine runs VBoxManage and ssh, docker its helpers),
    // and an application started from the Finder has a PATH of four folders.
    environment.insert(QStringLiteral("PATH"), programFolders().join(u':'));
    return environment;
}

} // namespace panel
