// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeFailureRules_p.h"

namespace panel {

namespace {

using Context = ComposeFailureContext;

/// "a → b → a" of the lines that Compose tells a circle in.
QString circle(const QString &lines, const QRegularExpression &name)
{
    QStringList names;
    auto found = name.globalMatch(lines);
    while (found.hasNext())
        names.append(found.next().captured(1).section(u'/', -1));
    return brief(names.join(QStringLiteral(" → ")));
}

} // namespace

QList<ComposeFailureRule> fileSetRules()
{
    return {
        fileRule("failed to read (/[^\\n:]+): (?:line \\d+: )?(?!required variable)([^\\n]*)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     // Behind a quote there may be a password.
                     const QString said =
                         match.captured(2).section(u'"', 0, 0).section(u':', 0, 0).trimmed();
                     return fileMistake(
                         Tr::tr("The env file %1 has a mistake: %2")
                             .arg(brief(match.captured(1).section(u'/', -1)), brief(said)),
                         Tr::tr("Correct the line in that file; it is read again by "
                                "itself."));
                 }),
        fileRule("\\Asetenv: invalid argument",
                 [](const auto &, const Context &) {
                     return fileMistake(
                         Tr::tr("An env file has a value without the name of a variable."),
                         Tr::tr("Correct the line in that file; it is read again by itself."));
                 }),
        fileRule("include cycle detected:\\n?([\\s\\S]*)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     static const QRegularExpression name(QStringLiteral("(/[^\\n]+)"));
                     return fileMistake(Tr::tr("The files include each other in a circle: %1")
                                            .arg(circle(match.captured(1), name)),
                                        Tr::tr("Take one of these out of its “include”."));
                 }),
        fileRule("[Cc]ircular reference:?\\n?([\\s\\S]*)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     static const QRegularExpression name(
                         QStringLiteral("(?:^|\\n)\\s*(?:extends )?(\\S+) in "));
                     return fileMistake(Tr::tr("The services extend each other in a circle: %1")
                                            .arg(circle(match.captured(1), name)),
                                        Tr::tr("Take “extends” out of one of them."));
                 }),
        fileRule("dependency cycle detected: ([^\\n]*)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     QString names = match.captured(1);
                     return fileMistake(
                         Tr::tr("The services wait for each other in a circle: %1")
                             .arg(brief(names.replace(QStringLiteral("->"), QStringLiteral("→")))),
                         Tr::tr("Take one of these out of its “depends_on”."));
                 }),
        fileRule(
            "cannot extend service \"([^\"]+)\" in ([^\\n:]+): service \"([^\"]+)\" not found in "
            "([^\\n]+)",
            [](const QRegularExpressionMatch &match, const Context &) {
                return fileMistake(Tr::tr("%1 extends the service %2, which %3 does not have.")
                                       .arg(brief(match.captured(1)), brief(match.captured(3)),
                                            brief(match.captured(4).section(u'/', -1))),
                                   Tr::tr("Check the name of the service behind “extends”."));
            }),
        fileRule("((?:services|networks|volumes|secrets|configs)\\.\\S+) conflicts with imported "
                 "resource",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     return fileMistake(
                         Tr::tr("%1 is in this file and in one that it includes.")
                             .arg(brief(match.captured(1))),
                         Tr::tr("Give one of them another name, or put what differs into "
                                "an override file."));
                 }),
    };
}

} // namespace panel
