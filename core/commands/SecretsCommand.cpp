// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/SecretsCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/NextCommands.h"
#include "core/commands/PassphrasePrompt.h"
#include "core/commands/SecretReport.h"

#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace panel {

namespace {
constexpr qint64 mostRead = 64 * 1024 + 2; ///< a store takes 64 KiB, and says so beyond
}

using Action = CommandLine::SecretAction;

SecretsCommand::SecretsCommand(const CommandLine &line, QObject *parent)
    : WorkflowCommand(line, parent)
{
}

void SecretsCommand::start()
{
    // Only who gets new containers needs an engine, and to know which there are.
    prepare(line().secretAction == Action::Rotate ? Needs(Project) | Services : Needs(Project),
            [this] { begin(); });
}

void SecretsCommand::begin()
{
    if (line().secretAction == Action::List) {
        list();
        return;
    }
    if (!isKeptHere())
        return;
    switch (line().secretAction) {
    case Action::Set: readValue(); return;
    case Action::Generate: write(generated(), [this] { tellWhoHasTheOldValue(); }); return;
    case Action::Rotate:
        planRotation([this](const Result<SecretRotation> &rotation) {
            if (rotation)
                ask(*rotation);
            else
                fail(rotation.error());
        });
        return;
    case Action::List: return;
    }
}

void SecretsCommand::list()
{
    connect(secrets(), &SecretControl::changed, this, [this] {
        if (!secrets()->isLooking())
            printList();
    });
    secrets()->look();
}

void SecretsCommand::printList()
{
    secrets()->disconnect(this);
    const QList<StackSecret> all = secrets()->secrets();
    if (terminal().isJson())
        terminal().print(secretsJson(all, secrets()->place(), secrets()->isInFiles()));
    else
        terminal().print(secretsText(all, secrets()->place()));
    const bool hasFailed = std::any_of(all.cbegin(), all.cend(), [](const StackSecret &secret) {
        return secret.state == StackSecret::State::Failed;
    });
    end(hasFailed ? 1 : 0);
}

/// Else the command has ended.
bool SecretsCommand::isKeptHere()
{
    const QList<StackSecret> all = secrets()->secrets();
    const auto found = std::find_if(all.cbegin(), all.cend(), [this](const StackSecret &secret) {
        return secret.name == line().secret;
    });
    const QString name = elided(plainLine(line().secret), 60);
    if (found == all.cend()) {
        fail({Error::Kind::NotFound,
              Tr::tr("The project has no secret “%1”.").arg(name),
              Tr::tr("“inception-panel secrets” lists them."),
              {}});
        return false;
    }
    if (found->source != StackSecret::Source::Kept) {
        fail({Error::Kind::Conflict,
              Tr::tr("The secret “%1” is not kept by the panel.").arg(name),
              Tr::tr("The compose file takes it from a file, or from the engine: change it there."),
              {}});
        return false;
    }
    return true;
}

void SecretsCommand::readValue()
{
    if (!Terminal::canAsk()) {
        readFromPipe();
        return;
    }
    m_prompt = new PassphrasePrompt(
        Tr::tr("Value of %1:").arg(line().secret),
        [this](PassphrasePrompt::Answer typed) {
            m_prompt->deleteLater(); // and with it the signals: Ctrl-C ends the rest as usual
            if (typed)
                write(std::move(*typed), [this] { tellWhoHasTheOldValue(); });
            else
                end(interruptedExit);
        },
        this);
}

void SecretsCommand::readFromPipe()
{
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly)) {
        fail({Error::Kind::FileUnreadable, Tr::tr("Standard input cannot be read."),
              Tr::tr("Pass the value by a pipe, or type it in a terminal."), input.errorString()});
        return;
    }
    QByteArray bytes = input.read(mostRead);
    // The one line end that echo, or a text file, has put behind it.
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    write(Secret(std::move(bytes)), [this] { tellWhoHasTheOldValue(); });
}

Secret SecretsCommand::generated() const
{
    SecretRecipe recipe = SecretRecipe::forName(line().secret);
    recipe.length = line().length.value_or(recipe.length);
    recipe.alphabet = line().alphabet.value_or(recipe.alphabet);
    return generateSecret(recipe);
}

void SecretsCommand::write(Secret value, const std::function<void()> &then)
{
    secrets()->set(
        line().secret, std::move(value), this, [this, then](const Result<std::monostate> &written) {
            if (!written) {
                fail(written.error());
                return;
            }
            if (!terminal().isJson())
                terminal().print(
                    Tr::tr("%1 is set, in %2.").arg(line().secret, plainLine(secrets()->place())));
            then();
        });
}

void SecretsCommand::planRotation(const Handler<SecretRotation> &then)
{
    QStringList withContainer;
    const QList<Service> all = session()->services().services();
    for (const Service &service : all) {
        if (service.container)
            withContainer.append(service.name);
    }
    secrets()->planRotation(line().secret, withContainer, this, then);
}

void SecretsCommand::tellWhoHasTheOldValue()
{
    if (terminal().isJson()) {
        terminal().print(QJsonObject{{QStringLiteral("secret"), line().secret},
                                     {QStringLiteral("set"), true},
                                     {QStringLiteral("place"), secrets()->place()}});
        end(0);
        return;
    }
    if (!m_isTelling) {
        m_isTelling = true;
        connect(session(), &Session::connectionStatusChanged, this,
                &SecretsCommand::tellWhoHasTheOldValue);
        connect(session(), &Session::servicesKnownChanged, this,
                &SecretsCommand::tellWhoHasTheOldValue);
    }
    if (isEngineAwaited())
        return;
    session()->disconnect(this);
    if (!session()->areServicesKnown()) {
        terminal().print(Tr::tr("Which containers have the value of before is not known: %1 "
                                "“inception-panel drift” tells, once the engine answers.")
                             .arg(session()->connectionError().message));
        end(0);
        return;
    }
    planRotation([this](const Result<SecretRotation> &rotation) {
        if (!rotation) { // the value is set all the same
            terminal().printToErrorStream(rotation.error().message);
        } else if (!rotation->recreated.isEmpty()) {
            const NextCommands commands = nextCommands(line(), *session());
            const QStringList words = keptValueWords(*rotation);
            for (const QString &sentence : words)
                terminal().print(sentence);
            terminal().print(QStringLiteral("    %1 %2")
                                 .arg(Tr::tr("Next:"), commands.own({QStringLiteral("up"),
                                                                     QStringLiteral("--recreate")},
                                                                    rotation->recreated)));
        }
        end(0);
    });
}

void SecretsCommand::ask(const SecretRotation &rotation)
{
    if (!terminal().isJson()) {
        const QStringList words = rotationWords(rotation);
        for (const QString &sentence : words)
            terminal().print(sentence);
    }
    if (line().yes) {
        rotate(rotation);
        return;
    }
    if (!Terminal::canAsk() || terminal().isJson()) {
        fail({Error::Kind::InvalidInput,
              Tr::tr("Nobody can be asked here whether this may be done."),
              Tr::tr("Say --yes."),
              {}});
        return;
    }
    terminal().print(Tr::tr("Type yes to go on:"));
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, [this, input, rotation] {
        input->setEnabled(false);
        std::array<char, 16> answer{};
        const auto count = ::read(STDIN_FILENO, answer.data(), answer.size());
        if (QByteArray(answer.data(), std::max<qsizetype>(count, 0)).trimmed() != "yes") {
            terminal().print(Tr::tr("Nothing was changed."));
            end(1);
            return;
        }
        rotate(rotation);
    });
}

void SecretsCommand::rotate(const SecretRotation &rotation)
{
    write(generated(), [this, rotation] {
        if (rotation.recreated.isEmpty())
            end(0);
        else
            follow(session()->recreate(rotation.recreated));
    });
}

} // namespace panel
