// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

#include <QRegularExpression>

namespace panel {

QList<RuleResult> fileRules(const RuleFacts &facts)
{
    RuleFindings layout(
        {QStringLiteral("file-layout"),
         Tr::tr("The stack lies in a folder srcs, with a Makefile above it"),
         Tr::tr("Move the compose file to srcs/ and put a Makefile beside srcs/.")});
    RuleFindings settings(
        {QStringLiteral("env-file"),
         Tr::tr("Settings come from a file .env beside the compose file"),
         Tr::tr("Copy .env.example to .env, and use its variables in the compose file.")});
    RuleFindings ignored(
        {QStringLiteral("env-ignored"), Tr::tr("Git ignores .env"),
         Tr::tr("Add .env to .gitignore, and git rm --cached .env if git has it.")});
    const StackSources &sources = facts.sources;
    if (!sources.isInSrcs)
        layout.breaks(Tr::tr("%1 is not in a folder srcs").arg(sources.project.file));
    if (!sources.hasMakefile)
        layout.breaks(
            Tr::tr("there is no Makefile in the folder above %1").arg(sources.project.directory));
    layout.keeps(Tr::tr("srcs/%1 and Makefile").arg(sources.composeFile.path));

    static const QRegularExpression variable(QStringLiteral("\\$\\{?[A-Za-z_]\\w*"));
    static const QRegularExpression envFile(QStringLiteral("env_file"));
    const bool usesEnvFile = sources.isWritten(envFile);
    if (!sources.hasSettings)
        settings.breaks(Tr::tr("there is no .env in %1").arg(sources.project.directory));
    else if (!usesEnvFile && !sources.isWritten(variable))
        settings.breaks(Tr::tr("%1 uses no variable").arg(sources.composeFile.path));
    else
        settings.keeps(
            Tr::tr(".env is there, and %1 uses its variables").arg(sources.composeFile.path));

    const GitFacts &git = sources.git;
    const QString path = git.prefix + QStringLiteral(".env");
    if (!git.whyNot.isEmpty() || !git.ignoresSettings)
        ignored.cannotTell(git.whyNot.isEmpty() ? Tr::tr("git did not tell") : git.whyNot,
                           Tr::tr("Check it in the git checkout that is handed in."));
    else if (git.tracked.contains(path))
        ignored.breaks(Tr::tr("git has %1").arg(path));
    else if (!*git.ignoresSettings)
        ignored.breaks(Tr::tr("no .gitignore names %1").arg(path));
    else
        ignored.keeps(Tr::tr("%1 is ignored and not in git").arg(path));
    return {layout.result(), settings.result(), ignored.result()};
}

} // namespace panel
