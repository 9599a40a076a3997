// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeFailureRules_p.h"

namespace panel {

namespace {

using Context = ComposeFailureContext;
using Rule = ComposeFailureRule;

Rule rule(const char *pattern, decltype(Rule::explain) explain)
{
    return {QRegularExpression(QString::fromLatin1(pattern)), std::move(explain)};
}

Error mistake(const QString &message, const QString &next)
{
    return {Error::Kind::FileMalformed, message, next, {}};
}

QString brief(const QString &text)
{
    return elided(text.simplified(), 160);
}

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
        rule("failed to read (/[^\\n:]+): (?:line \\d+: )?(?!required variable)([^\\n]*)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 // Behind a quote there may be a password.
                 const QString said =
                     match.captured(2).section(u'"', 0, 0).section(u':', 0, 0).trimmed();
                 return mistake(Tr::tr("The env file %1 has a mistake: %2")
                                    .arg(brief(match.captured(1).section(u'/', -1)), brief(said)),
                                Tr::tr("Correct the line in that file; it is read again by "
                                       "itself."));
             }),
        rule("\\Asetenv: invalid argument",
             [](const auto &, const Context &) {
                 return mistake(
                     Tr::tr("An env file has a value without the name of a variable."),
                     Tr::tr("Correct the line in that file; it is read again by itself."));
             }),
        rule("include cycle detected:\\n?([\\s\\S]*)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 static const QRegularExpression name(QStringLiteral("(/[^\\n]+)"));
                 return mistake(Tr::tr("The files include each other in a circle: %1")
                                    .arg(circle(match.captured(1), name)),
                                Tr::tr("Take one of these out of its “include”."));
             }),
        rule("[Cc]ircular reference:?\\n?([\\s\\S]*)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 static const QRegularExpression name(
                     QStringLiteral("(?:^|\\n)\\s*(?:extends )?(\\S+) in "));
                 return mistake(Tr::tr("The services extend each other in a circle: %1")
                                    .arg(circle(match.captured(1), name)),
                                Tr::tr("Take “extends” out of one of them."));
             }),
        rule("dependency cycle detected: ([^\\n]*)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 QString names = match.captured(1);
                 return mistake(
                     Tr::tr("The services wait for each other in a circle: %1")
                         .arg(brief(names.replace(QStringLiteral("->"), QStringLiteral("→")))),
                     Tr::tr("Take one of these out of its “depends_on”."));
             }),
        rule("cannot extend service \"([^\"]+)\" in ([^\\n:]+): service \"([^\"]+)\" not found in "
             "([^\\n]+)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return mistake(Tr::tr("%1 extends the service %2, which %3 does not have.")
                                    .arg(brief(match.captured(1)), brief(match.captured(3)),
                                         brief(match.captured(4).section(u'/', -1))),
                                Tr::tr("Check the name of the service behind “extends”."));
             }),
        rule("((?:services|networks|volumes|secrets|configs)\\.\\S+) conflicts with imported "
             "resource",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return mistake(Tr::tr("%1 is in this file and in one that it includes.")
                                    .arg(brief(match.captured(1))),
                                Tr::tr("Give one of them another name, or put what differs into "
                                       "an override file."));
             }),
    };
}

} // namespace panel
