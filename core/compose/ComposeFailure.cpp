// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeFailureRules_p.h"
#include "core/compose/ComposeProgress.h"

namespace panel {

namespace {

QString failureOf(ComposeAction action)
{
    switch (action) {
    case ComposeAction::ReadFile: return Tr::tr("Compose could not read the project: %1");
    case ComposeAction::Build: return Tr::tr("Compose could not build the images: %1");
    case ComposeAction::Pull: return Tr::tr("Compose could not pull the images: %1");
    case ComposeAction::Up: return Tr::tr("Compose could not start the stack: %1");
    case ComposeAction::Stop: return Tr::tr("Compose could not stop the stack: %1");
    case ComposeAction::Down: return Tr::tr("Compose could not remove the stack: %1");
    case ComposeAction::Restart: return Tr::tr("Compose could not restart the service: %1");
    case ComposeAction::Rebuild: return Tr::tr("Compose could not rebuild the service: %1");
    }
    return QStringLiteral("%1");
}

} // namespace

Error composeFailure(const ProcessEnd &end, ComposeAction action, const ComposeProject &project,
                     const QStringList &services)
{
    constexpr qsizetype detailLines = 40;
    ComposeProgress progress(project, services);
    QStringList said; // in words, also where it spoke JSON
    const QByteArrayList lines = end.standardOutput.split('\n') + end.standardError.split('\n');
    const qsizetype outputLines = end.standardOutput.count('\n') + 1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QList<ComposeUpdate> updates = progress.feed(lines.at(i));
        for (const ComposeUpdate &update : updates) {
            // Of what went well, only standard output (the build) helps to understand a failure.
            const bool isMessage = update.kind == ComposeUpdate::Kind::Message || update.isFailure;
            if (!update.text.isEmpty() && (isMessage || i < outputLines))
                said.append(update.text);
        }
    }
    QString message = progress.failure();
    if (message.isEmpty())
        message = plainText(end.standardError.right(8192)).trimmed();
    if (message.isEmpty() && !said.isEmpty())
        message = said.last();

    const QString detail = said.mid(qMax(qsizetype(0), said.size() - detailLines)).join(u'\n');
    const QString lastLine = message.section(u'\n', -1).trimmed();
    if (end.exitCode == 130 || lastLine == QLatin1String("canceled"))
        return {Error::Kind::Cancelled, Tr::tr("Compose was cancelled."),
                Tr::tr("Run it again: it goes on where it stopped."), detail};
    const ComposeFailureContext context{project, progress};
    for (const ComposeFailureRule &rule : composeFailureRules()) {
        const QRegularExpressionMatch match = rule.pattern.match(message);
        if (match.hasMatch()) {
            Error error = rule.explain(match, context);
            error.detail = detail;
            return error;
        }
    }
    const QString shown = lastLine.isEmpty() ? Tr::tr("exit code %1").arg(end.exitCode) : lastLine;
    return {Error::Kind::ProgramFailed, failureOf(action).arg(elided(shown, 300)),
            Tr::tr("Look at the details, then try again."), detail};
}

} // namespace panel
