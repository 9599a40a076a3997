// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

#include <QRegularExpression>

namespace panel {

namespace {

RuleResult readmeRule(const StackSources &sources)
{
    RuleFindings readme(
        {QStringLiteral("readme"),
         Tr::tr("README.md says in its first line what the project was made for, and has the "
                "sections Description, Instructions and Resources"),
         Tr::tr("Begin README.md with the line: *This project has been created as part of the 42 "
                "curriculum by LOGIN.*")});
    if (!sources.readme) {
        readme.breaks(
            Tr::tr("there is no README.md in the folder above %1").arg(sources.project.directory));
        return readme.result();
    }
    static const QRegularExpression line(
        QStringLiteral("^\\s*[*_]This project has been created as part of the 42 curriculum by "
                       "[^*_\\s][^\\n]*[*_]"));
    QStringList missing;
    if (!line.match(*sources.readme).hasMatch())
        missing.append(Tr::tr("its first line is “%1”")
                           .arg(elided(plainText(sources.readme->trimmed().section(u'\n', 0, 0)))));
    for (const QString &section : {QStringLiteral("Description"), QStringLiteral("Instructions"),
                                   QStringLiteral("Resources")}) {
        const QRegularExpression heading(QStringLiteral("^#+\\s.*%1").arg(section),
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::CaseInsensitiveOption);
        if (!heading.match(*sources.readme).hasMatch())
            missing.append(Tr::tr("no section %1").arg(section));
    }
    // A file cannot tell whether it is about to be handed in; elsewhere it may read as it likes.
    if (missing.isEmpty())
        readme.keeps(Tr::tr("README.md has them"));
    else
        readme.cannotTell(
            Tr::tr("README.md: %1").arg(missing.join(QStringLiteral(", "))),
            Tr::tr("For a project that is handed in, begin README.md with the line: *This project "
                   "has been created as part of the 42 curriculum by LOGIN.* and add what is "
                   "missing."));
    return readme.result();
}

RuleResult guideRule(const StackSources &sources, const QString &id, const QString &file,
                     const QString &title)
{
    RuleFindings guide({id, title, Tr::tr("Write %1 beside README.md, or in docs/.").arg(file)});
    if (sources.guides.contains(file))
        guide.keeps(file);
    else
        guide.breaks(Tr::tr("there is no %1").arg(file));
    return guide.result();
}

} // namespace

QList<RuleResult> documentRules(const RuleFacts &facts)
{
    return {readmeRule(facts.sources),
            guideRule(facts.sources, QStringLiteral("user-doc"), QStringLiteral("USER_DOC.md"),
                      Tr::tr("USER_DOC.md tells users what runs, how to start it and where "
                             "credentials are")),
            guideRule(facts.sources, QStringLiteral("dev-doc"), QStringLiteral("DEV_DOC.md"),
                      Tr::tr("DEV_DOC.md tells developers how to build it and where data lies"))};
}

} // namespace panel
