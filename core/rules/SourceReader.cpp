// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/SourceReader.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeFailure.h"
#include "core/compose/FileMistake.h"
#include "core/process/ProcessRun.h"
#include "core/process/ProgramFinder.h"
#include "core/rules/SourceFiles.h"

#include <QPointer>

#include <functional>

namespace panel {

namespace {

using namespace std::chrono_literals;

class SourceReading : public AnsweringCall<StackSources>
{
public:
    SourceReading(ProcessLauncher &launcher, const ProjectFiles &project, QObject *requester,
                  Handler<StackSources> done)
        : AnsweringCall(requester, std::move(done)), m_launcher(launcher), m_project(project)
    {
        m_call = findCompose(m_launcher, this, [this](const Result<ComposeProgram> &compose) {
            if (compose)
                readConfig(*compose);
            else
                deliver(fail(compose.error()));
        });
    }

protected:
    void abortWork() override { delete m_call; }

private:
    using GitAnswer = std::function<void(const ProcessEnd &)>;

    void readConfig(const ComposeProgram &compose)
    {
        ComposeTarget target;
        target.project = m_project;
        const Result<Command> command = ComposeCli(compose, target).config();
        if (!command) {
            deliver(fail(command.error()));
            return;
        }
        m_call = m_launcher.run(*command, this, [this](const Result<ProcessEnd> &end) {
            if (!end)
                deliver(fail(end.error()));
            else if (end->exitCode != 0)
                deliver(fail(withPlace(composeFailure(*end, ComposeAction::ReadFile), m_project)));
            else
                readFiles(end->standardOutput);
        });
    }

    void readFiles(const QByteArray &config)
    {
        const Result<StackSources> sources =
            StackSources::fromConfigJson(config, m_project.firstFile())
                .and_then([this](StackSources known) {
                    const QStringList others = m_project.files.mid(1);
                    for (const QString &file : others)
                        known.overrides.append({file, {}});
                    return withFiles(std::move(known));
                });
        if (!sources) {
            deliver(fail(sources.error()));
            return;
        }
        m_sources = *sources;
        const Result<QString> program = findProgram(QStringLiteral("git"));
        if (!program) {
            withoutGit(program.error().message);
            return;
        }
        m_git = *program;
        askPrefix();
    }

    void askPrefix()
    {
        ask(gitPrefixArguments(folder()), [this](const ProcessEnd &end) {
            if (end.exitCode != 0) {
                withoutGit(Tr::tr("%1 is in no git checkout that git can read")
                               .arg(elided(plainText(folder()))));
                return;
            }
            m_sources.git.prefix = QString::fromUtf8(end.standardOutput).trimmed();
            askTracked();
        });
    }

    void askTracked()
    {
        ask(gitTrackedArguments(folder()), [this](const ProcessEnd &end) {
            if (end.exitCode != 0) {
                withoutGit(Tr::tr("git did not list its files"));
                return;
            }
            m_sources.git.tracked = pathsOf(end.standardOutput);
            if (m_sources.git.tracked.isEmpty()) {
                withoutGit(Tr::tr("git has no files here yet"));
                return;
            }
            askIgnored();
        });
    }

    void askIgnored()
    {
        ask(gitIgnoredArguments(folder()), [this](const ProcessEnd &end) {
            if (end.exitCode == 0 || end.exitCode == 1)
                m_sources.git.ignoresSettings = end.exitCode == 0;
            askPast();
        });
    }

    void askPast()
    {
        ask(gitPastArguments(folder(), m_sources.git.prefix), [this](const ProcessEnd &end) {
            // A checkout without a commit has no past; git says so with a failure.
            if (end.exitCode == 0)
                m_sources.git.past = pathsOf(end.standardOutput);
            deliver(m_sources);
        });
    }

    void ask(const QStringList &arguments, const GitAnswer &then)
    {
        Command command;
        command.program = m_git;
        command.arguments = arguments;
        command.environment = baseEnvironment();
        command.environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
        command.deadline = 30s;
        m_call = m_launcher.run(command, this, [this, then](const Result<ProcessEnd> &end) {
            if (end)
                then(*end);
            else
                withoutGit(end.error().message);
        });
    }

    void withoutGit(const QString &why)
    {
        m_sources.git = {};
        m_sources.git.whyNot = why;
        deliver(m_sources);
    }

    QString folder() const { return m_sources.project.directory; }

    ProcessLauncher &m_launcher;
    ProjectFiles m_project;
    QString m_git;
    StackSources m_sources;
    QPointer<Call> m_call;
};

} // namespace

Call *readSources(ProcessLauncher &launcher, const ProjectFiles &project, QObject *requester,
                  Handler<StackSources> done)
{
    return new SourceReading(launcher, project, requester, std::move(done));
}

} // namespace panel
