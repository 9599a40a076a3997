// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/TerminalWindow.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using panel::Error;
using panel::ProgramFinder;
using panel::terminalCommand;
using panel::terminalScriptCommand;

namespace {

/// A computer on which exactly these programs are installed.
ProgramFinder with(const QStringList &names)
{
    return [names](const QString &name) -> panel::Result<QString> {
        if (names.contains(name))
            return QStringLiteral("/usr/bin/") + name;
        return panel::fail(Error::Kind::ProgramMissing, name);
    };
}

const QStringList shell = {QStringLiteral("/opt/docker-machine"), QStringLiteral("ssh"),
                           QStringLiteral("box")};

QString lineOf(const panel::Result<panel::Command> &command)
{
    return command ? (QStringList{command->program} + command->arguments).join(u' ')
                   : command.error().message;
}

} // namespace

class TerminalWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstThatIsThere()
    {
        QCOMPARE(lineOf(terminalCommand(shell, {}, with({"xterm", "x-terminal-emulator"}))),
                 "/usr/bin/x-terminal-emulator -e /opt/docker-machine ssh box");
        QCOMPARE(lineOf(terminalCommand(shell, {}, with({"xterm", "gnome-terminal"}))),
                 "/usr/bin/gnome-terminal -- /opt/docker-machine ssh box");
        QCOMPARE(lineOf(terminalCommand(shell, {}, with({"kitty"}))),
                 "/usr/bin/kitty /opt/docker-machine ssh box");
        QCOMPARE(lineOf(terminalCommand(shell, {}, with({"xfce4-terminal"}))),
                 "/usr/bin/xfce4-terminal -x /opt/docker-machine ssh box");
    }

    void theUsersOwnComesFirst()
    {
        const ProgramFinder finder = with({"xterm", "foot", "gnome-terminal"});
        QCOMPARE(lineOf(terminalCommand(shell, "foot", finder)),
                 "/usr/bin/foot -e /opt/docker-machine ssh box");
        QCOMPARE(lineOf(terminalCommand(shell, "missing", with({"xterm"}))),
                 "/usr/bin/xterm -e /opt/docker-machine ssh box");
        QCOMPARE(lineOf(terminalCommand(shell, "/usr/bin/env", finder)),
                 "/usr/bin/env -e /opt/docker-machine ssh box");
        QCOMPARE(lineOf(terminalCommand(shell, "/no/such; rm -rf x", finder)),
                 "/usr/bin/gnome-terminal -- /opt/docker-machine ssh box");
    }

    void saysWhatItLookedFor()
    {
        const auto command = terminalCommand(shell, {}, with({}));
        QVERIFY(!command);
        QCOMPARE(command.error().kind, Error::Kind::ProgramMissing);
        QVERIFY(command.error().detail.contains(QStringLiteral("konsole, xfce4-terminal")));
    }

    void theScriptHandsWordsOnAsTheyAre()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a folder/shell.command"));
        const QString hard = QStringLiteral("it's $HOME `id` \"x\" \\ !");
        // printf in place of docker-machine shows what reaches it.
        const auto command = terminalScriptCommand(
            {QStringLiteral("printf"), QStringLiteral("%s|"), hard, QStringLiteral("box")},
            {{QStringLiteral("MACHINE_STORAGE_PATH"), hard}}, file, with({"open"}));
        QCOMPARE(lineOf(command), QStringLiteral("/usr/bin/open -a Terminal ") + file);
        QCOMPARE(QFileInfo(file).permissions() & 0x077, QFile::Permissions());
        QProcess script;
        script.setProgram(file);
        script.start();
        QVERIFY(script.waitForFinished());
        QCOMPARE(QString::fromUtf8(script.readAllStandardOutput()), hard + QStringLiteral("|box|"));
    }

    void theScriptNeedsAPlace()
    {
        const auto command =
            terminalScriptCommand(shell, {}, QStringLiteral("/proc/no/such/file"), with({"open"}));
        QCOMPARE(command.error().kind, Error::Kind::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TerminalWindowTest)
#include "TerminalWindowTest.moc"
