// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeFailureRules_p.h"

namespace panel {

namespace {

using Context = ComposeFailureContext;

} // namespace

QList<ComposeFailureRule> modelRules()
{
    return {
        fileRule("empty compose file",
                 [](const auto &, const Context &) {
                     return fileMistake(
                         Tr::tr("There is nothing in the compose file."),
                         Tr::tr("Write at least one service into it, below “services:”."));
                 }),
        fileRule("[Ii]nvalid (?:hostPort|containerPort|port specification): \"?([^\\s\"]+)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     return fileMistake(
                         Tr::tr("%1 is no port: ports are numbers from 1 to 65535.")
                             .arg(brief(match.captured(1))),
                         Tr::tr("Correct it below “ports”, or the variable that it comes "
                                "from."));
                 }),
        fileRule(
            "invalid interpolation format for (\\S+?)\\.?\\n[^\\n]*\\n([^\\n]*)",
            [](const QRegularExpressionMatch &match, const Context &) {
                // The text is not repeated: there may be a password in it.
                return fileMistake(
                    Tr::tr("%1 has a “$” that begins no variable.").arg(brief(match.captured(1))),
                    Tr::tr("A variable is written ${NAME}, and a “$” that is meant as "
                           "such $$."));
            }),
        fileRule("service \"([^\"]+)\" depends on undefined service \"?([\\w.-]+)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     return fileMistake(
                         Tr::tr("%1 needs the service %2, which is not there.")
                             .arg(brief(match.captured(1)), brief(match.captured(2))),
                         Tr::tr("Check its name. If it belongs to a profile, turn that on."));
                 }),
        fileRule(
            "service \"([^\"]+)\" refers to undefined (volume|network|secret|config) ([\\w.-]+)",
            [](const QRegularExpressionMatch &match, const Context &) {
                const QString kind = match.captured(2);
                const QString name = brief(match.captured(3));
                const QString used =
                    kind == u"volume"    ? Tr::tr("%1 uses the volume %2, which is not defined.")
                    : kind == u"network" ? Tr::tr("%1 uses the network %2, which is not defined.")
                    : kind == u"secret"  ? Tr::tr("%1 uses the secret %2, which is not defined.")
                                         : Tr::tr("%1 uses the config %2, which is not defined.");
                return fileMistake(
                    used.arg(brief(match.captured(1)), name),
                    Tr::tr("Put “%1:” below a “%2:” that stands at the left margin, or "
                           "correct the name.")
                        .arg(name, kind + u's'));
            }),
        fileRule("'services\\[([\\w.-]+)\\]\\.([\\w.]+)':? (?:time: )?([^\\n]*)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     return fileMistake(Tr::tr("%1 of %2 is not understood: %3")
                                            .arg(brief(match.captured(2)), brief(match.captured(1)),
                                                 brief(match.captured(3))),
                                        Tr::tr("Correct the file, then try again."));
                 }),
        fileRule("cannot unmarshal !!\\w+ [^\\n]*into cli\\.named",
                 [](const auto &, const Context &) {
                     return fileMistake(
                         Tr::tr(
                             "A compose file consists of keys such as “services:”, which this one "
                             "does not."),
                         Tr::tr("Correct the file, or choose another one."));
                 }),
        fileRule("(?:\\A|\\n)([\\w.-]+ must be an? [^\\n]*)",
                 [](const QRegularExpressionMatch &match, const Context &) {
                     return fileMistake(
                         Tr::tr("The compose file has a mistake: %1").arg(brief(match.captured(1))),
                         Tr::tr("Correct the file, then try again."));
                 }),
    };
}

} // namespace panel
