// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/TerminalWindow.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace panel {

namespace {

struct Terminal
{
    const char *name;
    const char *option; ///< before the program; null: none
};

constexpr std::array terminals = {
    Terminal{"x-terminal-emulator", "-e"},
    Terminal{"gnome-terminal", "--"},
    Terminal{"konsole", "-e"},
    Terminal{"xfce4-terminal", "-x"},
    Terminal{"alacritty", "-e"},
    Terminal{"kitty", nullptr},
    Terminal{"xterm", "-e"},
};

/// Most take -e and the words behind it, as the first terminals did.
QStringList argumentsFor(const QString &terminal, const QStringList &words)
{
    for (const Terminal &known : terminals) {
        if (terminal == QLatin1String(known.name))
            return known.option ? QStringList{QLatin1String(known.option)} + words : words;
    }
    return QStringList{QStringLiteral("-e")} + words;
}

} // namespace

Result<Command> terminalCommand(const QStringList &words, const QString &preferred,
                                const ProgramFinder &findProgram)
{
    QStringList names;
    if (QDir::isAbsolutePath(preferred) && QFileInfo(preferred).isFile()
        && QFileInfo(preferred).isExecutable()) {
        Command command;
        command.program = preferred;
        command.arguments = argumentsFor(QFileInfo(preferred).fileName(), words);
        return command;
    }
    if (!preferred.isEmpty())
        names.append(preferred);
    for (const Terminal &known : terminals)
        names.append(QLatin1String(known.name));
    for (const QString &name : std::as_const(names)) {
        const Result<QString> program = findProgram(name);
        if (!program)
            continue;
        Command command;
        command.program = *program;
        command.arguments = argumentsFor(name, words);
        return command;
    }
    return fail(Error::Kind::ProgramMissing, Tr::tr("No terminal program was found."),
                Tr::tr("Install one, such as xterm, or name yours in the variable TERMINAL."),
                Tr::tr("Looked for: %1").arg(plainText(names.join(QStringLiteral(", ")))));
}

Result<Command> terminalScriptCommand(const QStringList &words,
                                      const QHash<QString, QString> &environment,
                                      const QString &file, const ProgramFinder &findProgram)
{
    const Result<QString> open = findProgram(QStringLiteral("open"));
    if (!open)
        return fail(open.error());
    // POSIX single quotes: what is between them is taken as it is.
    const auto quoted = [](QString word) {
        return u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    };
    QStringList line = {QStringLiteral("exec"), QStringLiteral("env")};
    QStringList names = environment.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        line.append(quoted(name + u'=' + environment.value(name)));
    for (const QString &word : words)
        line.append(quoted(word));

    QDir().mkpath(QFileInfo(file).path());
    QSaveFile script(file);
    const QByteArray text = "#!/usr/bin/env sh\n" + line.join(u' ').toUtf8() + '\n';
    const bool isWritten =
        script.open(QIODevice::WriteOnly)
        && script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && script.write(text) == text.size() && script.commit();
    if (!isWritten)
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("The script for the terminal could not be written."),
                    Tr::tr("Check that the folder can be written and the disk is not full."),
                    plainText(file + QStringLiteral(": ") + script.errorString()));
    Command command;
    command.program = *open;
    command.arguments = {QStringLiteral("-a"), QStringLiteral("Terminal"), file};
    return command;
}

} // namespace panel
