// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/QtProcessLauncher.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/QtProcessRun.h"

#include <QProcess>

namespace panel {

ProcessRun *QtProcessLauncher::run(const Command &command, QObject *requester,
                                   Handler<ProcessEnd> done)
{
    return new QtProcessRun(command, requester, std::move(done));
}

Result<void> QtProcessLauncher::startDetached(const Command &command)
{
    QProcess process;
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    QProcessEnvironment environment;
    for (auto it = command.environment.cbegin(); it != command.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    // Pipes of ours would end with us, and what writes into them then is killed.
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (!command.program.startsWith(u'/') || !process.startDetached())
        return fail(Error::Kind::ProgramMissing,
                    Tr::tr("“%1” could not be started.").arg(elided(plainText(command.program))),
                    Tr::tr("Check that it is installed and may be executed."),
                    plainText(process.errorString()));
    return {};
}

} // namespace panel
