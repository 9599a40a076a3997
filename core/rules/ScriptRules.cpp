// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/MainProgram.h"
#include "core/rules/Rules.h"
#include "core/rules/ShellScript.h"

namespace panel {

namespace {

QString at(const QString &path, int line)
{
    return QStringLiteral("%1:%2").arg(path).arg(line);
}

void checkLoops(const SourceFile &file, RuleFindings &loops)
{
    if (isShellScript(file.text)) {
        const QList<ShellLine> lines = shellLines(file.text);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            // "while true" with its "do" on the next line.
            const QString part = endlessPart(lines.at(i).text);
            if (!part.isEmpty())
                loops.breaks(Tr::tr("%1: %2").arg(at(file.path, lines.at(i).number), part));
        }
        loops.keeps(file.path);
        return;
    }
    // Of other languages the comments are only those that fill a line.
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.startsWith(u'#') || line.startsWith(QStringLiteral("//")) || line.startsWith(u'*'))
            continue;
        if (const QString part = endlessPart(line); !part.isEmpty())
            loops.breaks(Tr::tr("%1: %2").arg(at(file.path, int(i) + 1), part));
    }
    loops.keeps(file.path);
}

void checkBackground(const SourceFile &file, RuleFindings &background)
{
    const QList<ShellLine> lines = shellLines(file.text);
    for (const ShellLine &line : lines) {
        if (const QString part = backgroundPart(line); !part.isEmpty())
            background.breaks(Tr::tr("%1: %2").arg(at(file.path, line.number), part));
    }
    background.keeps(file.path);
}

/// Text that Docker runs by itself: ENTRYPOINT, CMD, RUN, and the two of the compose file.
void checkText(const QString &text, const QString &place, RuleFindings &loops,
               RuleFindings &background)
{
    if (const QString part = endlessPart(text); !part.isEmpty())
        loops.breaks(Tr::tr("%1: %2").arg(place, part));
    const QList<ShellLine> lines = shellLines(text);
    for (const ShellLine &line : lines) {
        if (const QString part = backgroundPart(line); !part.isEmpty())
            background.breaks(Tr::tr("%1: %2").arg(place, part));
    }
}

/// The words themselves, and the script after -c: in quotes an "&" is text, to that shell it is
/// not.
void checkMain(const MainProgram &main, RuleFindings &loops, RuleFindings &background,
               RuleFindings &shell)
{
    if (!main.isKnown)
        return;
    loops.keeps(main.place);
    background.keeps(main.place);
    checkText(main.words.join(u' '), main.place, loops, background);
    const QString program = main.program();
    const QStringList words = main.withoutInit();
    if (words.isEmpty()) {
        shell.breaks(Tr::tr("%1: neither ENTRYPOINT nor CMD, so the base image's shell runs")
                         .arg(main.place));
        return;
    }
    const bool hasScript = words.size() > 1 && !words.at(1).startsWith(u'-');
    const bool hasCommand = words.contains(QStringLiteral("-c"));
    const bool isInShellForm = main.isShellForm && words.first().trimmed().contains(u' ');
    if (isPlaceholder(program))
        shell.breaks(Tr::tr("%1: %2 only waits").arg(main.place, words.join(u' ')));
    else if (isShell(program) && !hasScript && !hasCommand && !isInShellForm)
        shell.breaks(Tr::tr("%1: %2 is nothing but a shell").arg(main.place, words.join(u' ')));
    else
        shell.keeps(Tr::tr("%1: %2").arg(main.place, words.join(u' ')));
}

} // namespace

QList<RuleResult> scriptRules(const RuleFacts &facts)
{
    RuleFindings loops(
        {QStringLiteral("script-endless"),
         Tr::tr("Nothing is kept alive by tail -f, sleep infinity or an endless loop"),
         Tr::tr("Take it out and run the service itself in the foreground.")});
    RuleFindings background({QStringLiteral("script-background"),
                             Tr::tr("Entrypoints start nothing in the background"),
                             Tr::tr("Start the service in the foreground, by exec.")});
    RuleFindings shell({QStringLiteral("script-bare-shell"),
                        Tr::tr("No container runs a bare shell or a program that only waits"),
                        Tr::tr("Make the service's own program the ENTRYPOINT.")});
    const StackSources &sources = facts.sources;
    for (const ServiceSources &service : sources.services) {
        const MainProgram main = MainProgram::of(sources, service);
        if (!main.isKnown || !service.areFilesComplete) {
            const QString why =
                main.isKnown ? Tr::tr("not all files of %1 could be read").arg(service.name())
                             : service.whyNoDockerfile();
            const QString fix = main.isKnown ? QString() : service.fixOfNoDockerfile();
            for (RuleFindings *open : {&loops, &background})
                open->cannotTell(why, fix);
            if (!main.isKnown)
                shell.cannotTell(why, fix);
        }
        checkMain(main, loops, background, shell);
        if (service.dockerfile) {
            for (const DockerInstruction &instruction : service.dockerfile->instructions) {
                if (instruction.name == u"RUN")
                    checkText(instruction.value, at(service.dockerfilePath, instruction.line),
                              loops, background);
            }
        }
        for (const SourceFile &file : service.files) {
            if (isScript(file.text))
                checkLoops(file, loops);
            if (isShellScript(file.text))
                checkBackground(file, background);
        }
    }
    // What starts the stack may work in the background, but must come to an end too.
    for (const SourceFile &file : sources.tools)
        checkLoops(file, loops);
    return {loops.result(), background.result(), shell.result()};
}

} // namespace panel
