// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/DockerMachineFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/DockerMachineFailureRules_p.h"

namespace panel {

namespace {

constexpr qsizetype longestDetail = 8192;

/// It ends with 0 after these.
bool isFailureInDisguise(const QString &output, const QString &errors)
{
    return output.startsWith(QLatin1String("Incorrect Usage."))
           || errors.contains(QLatin1String("flag provided but not defined"))
           || errors.contains(QLatin1String("Can't remove "));
}

/// The last line that says something, without docker-machine's nested "Error …: Error …: ".
QString lastWords(const QString &text)
{
    static const QRegularExpression wrapper(
        QStringLiteral("\\A(?:Error (?:creating machine|in driver during machine creation|"
                       "removing host \"[^\"]*\"|with pre-create check|running provisioning): )+"));
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (auto it = lines.crbegin(); it != lines.crend(); ++it) {
        QString line = it->trimmed();
        line.remove(wrapper);
        if (!line.isEmpty())
            return elided(line, 300);
    }
    return {};
}

} // namespace

std::optional<Error> dockerMachineFailure(const ProcessEnd &end, const QString &machine)
{
    const QString output = plainText(end.standardOutput);
    const QString errors = plainText(end.standardError);
    if (end.exitCode == 0 && !isFailureInDisguise(output, errors))
        return std::nullopt;

    // Standard error has the reason; where it is only a summary, standard output has the story.
    const QString said = errors.trimmed().isEmpty() ? output : errors;
    const QString story = (output.right(longestDetail / 2) + errors.right(longestDetail / 2));
    for (const QString &text : {said, output + errors}) {
        for (const DockerMachineFailureRule &rule : dockerMachineFailureRules()) {
            const QRegularExpressionMatch match = rule.pattern.match(text);
            if (match.hasMatch()) {
                Error error = rule.explain(match, machine);
                error.detail = story.trimmed();
                return error;
            }
        }
    }
    const QString words = lastWords(said);
    return Error{
        Error::Kind::ProgramFailed,
        words.isEmpty()
            ? Tr::tr("docker-machine ended with exit code %1 and said nothing.").arg(end.exitCode)
            : Tr::tr("docker-machine failed: %1").arg(words),
        Tr::tr("Look at what it printed, then try again."), story.trimmed()};
}

} // namespace panel
