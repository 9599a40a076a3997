// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/HeadlessCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/CheckCommand.h"
#include "core/commands/CleanCommand.h"
#include "core/commands/DoctorCommand.h"
#include "core/commands/DriftCommand.h"
#include "core/commands/LogsCommand.h"
#include "core/commands/MachinesCommand.h"
#include "core/commands/PassphrasePrompt.h"
#include "core/commands/PortsCommand.h"
#include "core/commands/ProjectsCommand.h"
#include "core/commands/SecretsCommand.h"
#include "core/commands/StatsCommand.h"
#include "core/commands/StatusCommand.h"
#include "core/commands/VolumesCommand.h"
#include "core/commands/WhyCommand.h"
#include "core/commands/WorkflowCommand.h"
#include "core/session/ActionLog.h"
#include "core/session/ClientKey.h"
#include "core/session/Defaults.h"
#include "core/session/Settings.h"
#include "core/session/StackSettings.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace panel {

namespace {

constexpr int maximumAttempts = 3; ///< at a passphrase, as ssh has it

/// What is done in a terminal is found in the window's list of actions too.
Session::Options withActionLog(Session::Options options)
{
    options.actionsFile = ActionLog::defaultFile();
    return options;
}

} // namespace

HeadlessCommand *HeadlessCommand::create(const CommandLine &line, QObject *parent)
{
    switch (line.command) {
    case CommandLine::Command::Machines: return new MachinesCommand(line, parent);
    case CommandLine::Command::Projects: return new ProjectsCommand(line, parent);
    case CommandLine::Command::Ports: return new PortsCommand(line, parent);
    case CommandLine::Command::Doctor: return new DoctorCommand(line, parent);
    case CommandLine::Command::Stats: return new StatsCommand(line, parent);
    case CommandLine::Command::Drift: return new DriftCommand(line, parent);
    case CommandLine::Command::Why: return new WhyCommand(line, parent);
    case CommandLine::Command::Status: return new StatusCommand(line, parent);
    case CommandLine::Command::Up:
    case CommandLine::Command::Stop: return new WorkflowCommand(line, parent);
    case CommandLine::Command::Down:
    case CommandLine::Command::Clean: return new CleanCommand(line, parent);
    case CommandLine::Command::Volumes: return new VolumesCommand(line, parent);
    case CommandLine::Command::Check: return new CheckCommand(line, parent);
    case CommandLine::Command::Secrets: return new SecretsCommand(line, parent);
    case CommandLine::Command::Logs: return new LogsCommand(line, parent);
    case CommandLine::Command::Window:
    case CommandLine::Command::Help:
    case CommandLine::Command::Version: break;
    }
    Q_UNREACHABLE();
}

HeadlessCommand::HeadlessCommand(const CommandLine &line, const Session::Options &options,
                                 QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_terminal(line.json)
    , m_session(new Session(withActionLog(options), this))
{
    m_session->setManualEndpoints(Settings().endpoints());
    connect(m_session, &Session::notice, this, [this](const QString &text) {
        if (!m_terminal.isJson())
            m_terminal.printToErrorStream(text);
    });
}

void HeadlessCommand::prepare(Needs needs, const std::function<void()> &ready)
{
    m_needs = needs;
    m_ready = ready;
    connect(m_session, &Session::connectionStatusChanged, this, &HeadlessCommand::checkReady);
    connect(m_session, &Session::projectChanged, this, &HeadlessCommand::checkReady);
    connect(m_session, &Session::servicesKnownChanged, this, &HeadlessCommand::checkReady);
    connect(m_session->clientKey(), &ClientKey::changed, this, &HeadlessCommand::checkReady);

    const bool opensProject = needs & (Needs(Project) | Services | Name);
    Result<ProjectFiles> project;
    if (opensProject)
        project = projectOrDefault(m_line.projects);
    if (!project && needs.testFlag(Name) && m_line.projects.isEmpty())
        project = ProjectFiles(); // of an engine something can be said without one
    if (!project) {
        fail(project.error());
        return;
    }
    for (const QString &file : std::as_const(m_line.envFiles))
        project->envFiles.append(QFileInfo(file).absoluteFilePath());
    project->profiles = m_line.profiles;
    m_session->selectByName(m_line.machine.isEmpty() ? defaultMachine() : m_line.machine);
    // A machine that is not there has ended the command already.
    if (m_ready && opensProject)
        m_session->openProject(*project);
}

void HeadlessCommand::checkReady()
{
    if (!m_ready)
        return;
    const auto project = m_session->project();
    if (project && !*project && !m_needs.testFlag(Name)) {
        m_ready = nullptr;
        Error error = project->error();
        if (error.kind == Error::Kind::InvalidInput) // of the file's writer, not of who typed
            error.kind = Error::Kind::FileMalformed;
        fail(error);
        return;
    }
    const bool needsEngine = m_needs.testFlag(Engine) || m_needs.testFlag(Services);
    if (needsEngine && m_session->connectionState() == Session::ConnectionState::Lost) {
        if (isKeyAskedFor())
            return;
        m_ready = nullptr;
        fail(m_session->connectionError());
        return;
    }
    if (const auto failure = listFailure(); failure && m_needs.testFlag(Services)) {
        m_ready = nullptr;
        fail(*failure);
        return;
    }
    const bool isRead = project || (m_needs.testFlag(Name) && m_session->isEmpty());
    if ((m_needs & (Needs(Project) | Name) && !isRead)
        || (needsEngine && m_session->connectionState() != Session::ConnectionState::Connected)
        || (m_needs.testFlag(Services) && !m_session->areServicesKnown()))
        return;
    begin();
}

/// Compose takes the name of a profile that is in no file without a word.
void HeadlessCommand::begin()
{
    const auto ready = std::exchange(m_ready, nullptr);
    const auto warn = [this, ready](const Result<QStringList> &known) {
        warnOfProfiles(known);
        ready();
    };
    if (m_line.profiles.isEmpty() || !m_session->readProfiles(this, warn))
        ready();
}

void HeadlessCommand::warnOfProfiles(const Result<QStringList> &known)
{
    if (!known)
        return; // whoever needs the files says why they cannot be read
    QStringList shown;
    for (const QString &profile : *known)
        shown.append(elided(plainLine(profile), 60));
    const QString others = shown.isEmpty()
                               ? Tr::tr("The project has none.")
                               : Tr::tr("It has: %1.").arg(shown.join(QStringLiteral(", ")));
    for (const QString &wanted : std::as_const(m_line.profiles)) {
        if (wanted != u"*" && !known->contains(wanted))
            m_terminal.printToErrorStream(
                Tr::tr("No service of the project has the profile “%1”. %2")
                    .arg(elided(plainLine(wanted), 60), others));
    }
}

void HeadlessCommand::readMisspeltKeys(const std::function<void(const QList<UnusedKey> &)> &then)
{
    StackSettings *settings = m_session->stackSettings();
    connect(settings, &StackSettings::changed, this, [this, settings, then] {
        if (settings->isReading())
            return;
        settings->disconnect(this);
        then(settings->misspelt());
    });
    settings->read();
}

/// An engine that answers, but not with its containers, is not waited for.
std::optional<Error> HeadlessCommand::listFailure() const
{
    if (m_session->areServicesKnown())
        return std::nullopt;
    const QList<ConnectionTrouble> troubles = m_session->connectionStatus().troubles;
    for (const ConnectionTrouble &trouble : troubles) {
        if (trouble.kind == ConnectionTrouble::Kind::ListOld)
            return trouble.error;
    }
    return std::nullopt;
}

bool HeadlessCommand::isEngineAwaited() const
{
    const auto state = m_session->connectionState();
    return state == Session::ConnectionState::Connecting
           || (state == Session::ConnectionState::Connected && !m_session->areServicesKnown()
               && !listFailure());
}

bool HeadlessCommand::isKeyAskedFor()
{
    const ClientKey *key = m_session->clientKey();
    if (key->state() != ClientKey::State::Wanted)
        return key->state() == ClientKey::State::Asking;
    if (m_terminal.isJson() || !Terminal::canAsk())
        return false;
    if (!m_prompt && m_attempts == 0) {
        m_terminal.printToErrorStream(m_session->connectionError().message);
        if (!key->note().isEmpty())
            m_terminal.printToErrorStream(key->note());
        askForPassphrase();
    }
    return true;
}

void HeadlessCommand::askForPassphrase()
{
    ++m_attempts;
    m_prompt = new PassphrasePrompt(
        Tr::tr("Passphrase:"),
        [this](PassphrasePrompt::Answer typed) {
            m_prompt->deleteLater();
            if (!typed) {
                m_ready = nullptr;
                end(interruptedExit);
                return;
            }
            if (typed->isEmpty()) {
                m_ready = nullptr;
                fail(m_session->connectionError());
                return;
            }
            const auto done = [this](const Result<std::monostate> &opened) {
                if (opened || !m_ready)
                    return;
                if (opened.error().kind == Error::Kind::InvalidInput
                    && m_attempts < maximumAttempts) {
                    m_terminal.printToErrorStream(opened.error().message);
                    askForPassphrase();
                    return;
                }
                m_ready = nullptr;
                fail(opened.error());
            };
            // Typed for this command; the window is where it is given away to be kept.
            m_session->clientKey()->unlock(std::move(*typed), false, this, done);
        },
        this);
}

bool HeadlessCommand::areServicesKnown(const QStringList &names)
{
    for (const QString &name : names) {
        if (m_session->services().find(name))
            continue;
        fail({Error::Kind::NotFound,
              Tr::tr("The project has no service “%1”.").arg(elided(plainText(name), 60)),
              Tr::tr("“inception-panel status” lists its services."),
              {}});
        return false;
    }
    return true;
}

void HeadlessCommand::fail(const Error &error)
{
    m_terminal.printError(error);
    end(error.kind == Error::Kind::InvalidInput ? 2 : 1);
}

int runHeadless(const CommandLine &line)
{
    QObject scope;
    HeadlessCommand *command = HeadlessCommand::create(line, &scope);
    // Queued: the command may end inside start(), before the event loop runs.
    QObject::connect(
        command, &HeadlessCommand::finished, &scope,
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(command, &HeadlessCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace panel
