// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeProgram.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/ProcessRun.h"
#include "core/process/ProgramFinder.h"

#include <QPointer>

namespace panel {

namespace {

constexpr int oldestMajor = 2;

QString howToGetIt()
{
    return Tr::tr("Install Compose 2: “sudo apt install docker-compose” (Debian 13) or the "
                  "docker-compose-plugin package of docker.com, “brew install docker-compose” with "
                  "Homebrew.");
}

/// Asks one candidate after the other.
class ComposeSearch : public AnsweringCall<ComposeProgram>
{
public:
    ComposeSearch(ProcessLauncher &launcher, QObject *requester, Handler<ComposeProgram> done)
        : AnsweringCall(requester, std::move(done)), m_launcher(launcher)
    {
        addCandidate(QStringLiteral("docker"), {QStringLiteral("compose")});
        addCandidate(QStringLiteral("docker-compose"), {});
        askNext();
    }

private:
    void abortWork() override { delete m_run; }

    void addCandidate(const QString &name, const QStringList &leadingArguments)
    {
        const Result<QString> program = findProgram(name);
        if (program)
            m_candidates.append({*program, leadingArguments, {}});
        else
            m_tried.append(program.error().message);
    }

    void askNext()
    {
        if (m_candidates.isEmpty()) {
            deliver(fail(whyNone()));
            return;
        }
        const ComposeProgram candidate = m_candidates.takeFirst();
        Command command;
        command.program = candidate.program;
        command.arguments = candidate.leadingArguments;
        command.arguments << QStringLiteral("version") << QStringLiteral("--short");
        command.environment = baseEnvironment();
        command.deadline = std::chrono::seconds(10);
        m_run = m_launcher.run(command, this, [this, candidate](const Result<ProcessEnd> &answer) {
            onVersion(candidate, answer);
        });
    }

    void onVersion(ComposeProgram candidate, const Result<ProcessEnd> &answer)
    {
        const QString shown =
            (QStringList(candidate.program) + candidate.leadingArguments).join(u' ');
        if (!answer) {
            m_tried.append(answer.error().message);
        } else {
            candidate.version = parseComposeVersion(answer->standardOutput);
            if (answer->exitCode == 0 && candidate.version.majorVersion() >= oldestMajor) {
                deliver(candidate);
                return;
            }
            if (answer->exitCode == 0 && !candidate.version.isNull()) {
                m_oldVersion = candidate.version;
                m_tried.append(shown + QStringLiteral(": ") + candidate.version.toString());
            } else {
                const QByteArray said = answer->standardError + answer->standardOutput;
                m_tried.append(shown + QStringLiteral(": ")
                               + elided(plainText(said).trimmed(), 300));
            }
        }
        askNext();
    }

    Error whyNone() const
    {
        const QString detail = m_tried.join(u'\n');
        if (!m_oldVersion.isNull())
            return {
                Error::Kind::VersionUnsupported,
                Tr::tr("Compose %1 is too old; version 2 is needed.").arg(m_oldVersion.toString()),
                howToGetIt(), detail};
        return {Error::Kind::ProgramMissing, Tr::tr("Docker Compose was not found."), howToGetIt(),
                detail};
    }

    ProcessLauncher &m_launcher;
    QList<ComposeProgram> m_candidates;
    QPointer<ProcessRun> m_run;
    QVersionNumber m_oldVersion;
    QStringList m_tried;
};

} // namespace

bool ComposeProgram::hasJsonProgress() const
{
    return version >= QVersionNumber(2, 29);
}

bool ComposeProgram::hasProgressOption() const
{
    return version >= QVersionNumber(2, 20);
}

QVersionNumber parseComposeVersion(const QByteArray &output)
{
    QString text = QString::fromLatin1(output.trimmed());
    if (text.startsWith(u'v'))
        text.remove(0, 1);
    const QVersionNumber version = QVersionNumber::fromString(text);
    // One number alone, or one so large that it overflowed, is no version.
    return version.segmentCount() >= 2 && version.majorVersion() > 0 ? version : QVersionNumber();
}

Call *findCompose(ProcessLauncher &launcher, QObject *requester, Handler<ComposeProgram> done)
{
    return new ComposeSearch(launcher, requester, std::move(done));
}

} // namespace panel
