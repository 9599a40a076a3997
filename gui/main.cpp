// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NoCoreDumps.h"
#include "core/commands/CommandLine.h"
#include "core/commands/HeadlessCommand.h"
#include "core/commands/Terminal.h"
#include "gui/Application.h"

#include <QCoreApplication>

using namespace panel;

/// One program, two faces: the window without a command, the terminal with one.
int main(int argc, char **argv)
{
    preventCoreDumps();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const Result<CommandLine> line = parseCommandLine(words);
    if (!line) {
        Terminal(words.contains(QStringLiteral("--json"))).printError(line.error());
        return 2;
    }
    if (line->command == CommandLine::Command::Window)
        return runWindow(argc, argv,
                         {line->machine, line->projects, line->envFiles, line->profiles});

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(PANEL_VERSION));
    installTranslations(&application);
    switch (line->command) {
    case CommandLine::Command::Help: Terminal(false).print(usageText()); return 0;
    case CommandLine::Command::Version:
        Terminal(false).print(QStringLiteral("inception-panel " PANEL_VERSION));
        return 0;
    default: return runHeadless(*line);
    }
}
