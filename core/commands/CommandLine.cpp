// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/CommandLine.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/logs/LogFilter.h"
#include "core/logs/LogMoment.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QHash>
#include <QSet>

namespace panel {

namespace {

using Command = CommandLine::Command;

struct CommandRule
{
    Command command;
    bool takesServices;
    QSet<QString> options; ///< beyond those of the project, --machine and --json
};

const QHash<QString, CommandRule> &commandRules()
{
    static const QHash<QString, CommandRule> rules = {
        {QStringLiteral("machines"), {Command::Machines, false, {}}},
        {QStringLiteral("projects"), {Command::Projects, false, {}}},
        {QStringLiteral("ports"), {Command::Ports, false, {QStringLiteral("listeners")}}},
        {QStringLiteral("doctor"), {Command::Doctor, false, {}}},
        {QStringLiteral("status"), {Command::Status, false, {}}},
        {QStringLiteral("stats"), {Command::Stats, true, {}}},
        {QStringLiteral("why"), {Command::Why, true, {}}},
        {QStringLiteral("drift"), {Command::Drift, false, {}}},
        {QStringLiteral("up"), {Command::Up, true, {QStringLiteral("recreate")}}},
        {QStringLiteral("stop"), {Command::Stop, false, {}}},
        {QStringLiteral("down"), {Command::Down, false, {}}},
        {QStringLiteral("clean"),
         {Command::Clean,
          false,
          {QStringLiteral("volumes"), QStringLiteral("images"), QStringLiteral("engine"),
           QStringLiteral("dry-run"), QStringLiteral("yes"), QStringLiteral("copy-to")}}},
        {QStringLiteral("volumes"),
         {Command::Volumes, true, {QStringLiteral("copy-to"), QStringLiteral("yes")}}},
        {QStringLiteral("secrets"),
         {Command::Secrets,
          false,
          {QStringLiteral("length"), QStringLiteral("alphabet"), QStringLiteral("yes")}}},
        {QStringLiteral("check"), {Command::Check, false, {QStringLiteral("stop")}}},
        {QStringLiteral("logs"),
         {Command::Logs,
          true,
          {QStringLiteral("follow"), QStringLiteral("tail"), QStringLiteral("since"),
           QStringLiteral("until"), QStringLiteral("filter")}}},
    };
    return rules;
}

tl::unexpected<Error> usageError(const QString &message)
{
    return fail(Error::Kind::InvalidInput, message, Tr::tr("See inception-panel --help."));
}

/// "secrets [list]" and "secrets set|generate|rotate NAME". A value is no word of these: everybody
/// on this computer can read the words of a program.
Result<void> takeSecretWords(CommandLine &line, QStringList &words)
{
    using Action = CommandLine::SecretAction;
    static const QHash<QString, Action> actions = {
        {QStringLiteral("list"), Action::List},
        {QStringLiteral("set"), Action::Set},
        {QStringLiteral("generate"), Action::Generate},
        {QStringLiteral("rotate"), Action::Rotate},
    };
    if (words.isEmpty())
        return {};
    const QString action = words.takeFirst();
    if (!actions.contains(action))
        return usageError(Tr::tr("“secrets” takes list, set, generate or rotate."));
    line.secretAction = actions.value(action);
    if (line.secretAction == Action::List && !words.isEmpty())
        return usageError(Tr::tr("“secrets list” takes no further words."));
    if (line.secretAction == Action::List)
        return {};
    if (words.isEmpty())
        return usageError(Tr::tr("“secrets %1” wants the name of a secret.").arg(action));
    line.secret = words.takeFirst();
    if (!words.isEmpty())
        return usageError(Tr::tr("A value is not taken from the command line, where others could "
                                 "read it: type it when asked, or pass it by standard input."));
    return {};
}

/// --length and --alphabet.
Result<void> takeRecipe(CommandLine &line, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("length"))) {
        bool ok = false;
        line.length = parser.value(QStringLiteral("length")).toInt(&ok);
        if (!ok || !SecretRecipe{SecretRecipe::Alphabet::Letters, *line.length}.isValid())
            return usageError(Tr::tr("--length takes a number from %1 to %2.")
                                  .arg(SecretRecipe::leastLength)
                                  .arg(SecretRecipe::mostLength));
    }
    if (parser.isSet(QStringLiteral("alphabet"))) {
        line.alphabet = alphabetOf(parser.value(QStringLiteral("alphabet")));
        if (!line.alphabet)
            return usageError(Tr::tr("--alphabet takes letters, legible, hex, digits or signs."));
    }
    const bool generates = line.secretAction == CommandLine::SecretAction::Generate
                           || line.secretAction == CommandLine::SecretAction::Rotate;
    if ((line.length || line.alphabet) && !generates)
        return usageError(Tr::tr("--length and --alphabet go with generate and rotate."));
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto flag = [&](const QStringList &names) {
        parser.addOption(QCommandLineOption(names));
    };
    const auto value = [&](const QString &name) {
        QCommandLineOption option(name);
        option.setValueName(name);
        parser.addOption(option);
    };
    value(QStringLiteral("machine"));
    value(QStringLiteral("project"));
    value(QStringLiteral("env-file"));
    value(QStringLiteral("profile"));
    value(QStringLiteral("tail"));
    value(QStringLiteral("since"));
    value(QStringLiteral("until"));
    value(QStringLiteral("filter"));
    value(QStringLiteral("length"));
    value(QStringLiteral("alphabet"));
    flag({QStringLiteral("json")});
    flag({QStringLiteral("f"), QStringLiteral("follow")});
    flag({QStringLiteral("volumes")});
    flag({QStringLiteral("images")});
    flag({QStringLiteral("engine")});
    value(QStringLiteral("copy-to"));
    flag({QStringLiteral("dry-run")});
    flag({QStringLiteral("y"), QStringLiteral("yes")});
    flag({QStringLiteral("stop")});
    flag({QStringLiteral("recreate")});
    flag({QStringLiteral("listeners")});
    flag({QStringLiteral("h"), QStringLiteral("help")});
    flag({QStringLiteral("version")});
    if (!parser.parse(QStringList{QStringLiteral("inception-panel")} + arguments))
        return usageError(elided(plainText(parser.errorText())));

    CommandLine line;
    if (parser.isSet(QStringLiteral("help"))) {
        line.command = Command::Help;
        return line;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        line.command = Command::Version;
        return line;
    }
    line.machine = parser.value(QStringLiteral("machine"));
    line.projects = parser.values(QStringLiteral("project"));
    line.envFiles = parser.values(QStringLiteral("env-file"));
    line.profiles = parser.values(QStringLiteral("profile"));
    // As of a shell's variable that is not set: it would mean the default, which nobody named.
    for (const QString &name : {QStringLiteral("machine"), QStringLiteral("project"),
                                QStringLiteral("env-file"), QStringLiteral("profile")}) {
        if (parser.values(name).contains(QString()))
            return usageError(Tr::tr("--%1 is empty.").arg(name));
    }

    QStringList words = parser.positionalArguments();
    QSet<QString> allowed = {QStringLiteral("machine"), QStringLiteral("project"),
                             QStringLiteral("env-file"), QStringLiteral("profile")};
    if (!words.isEmpty()) {
        const QString name = words.takeFirst();
        const auto rule = commandRules().constFind(name);
        if (rule == commandRules().cend())
            return usageError(Tr::tr("There is no command “%1”.").arg(elided(plainText(name), 40)));
        if (rule->command == Command::Secrets) {
            if (const Result<void> taken = takeSecretWords(line, words); !taken)
                return fail(taken.error());
        } else if (!words.isEmpty() && !rule->takesServices) {
            return usageError(Tr::tr("“%1” takes no further words.").arg(name));
        }
        line.command = rule->command;
        line.services = words;
        allowed.unite(rule->options);
        allowed.insert(QStringLiteral("json"));
    }
    static const QHash<QString, QString> longNames = {
        {QStringLiteral("f"), QStringLiteral("follow")},
        {QStringLiteral("y"), QStringLiteral("yes")}};
    for (const QString &option : parser.optionNames()) {
        const QString longName = longNames.value(option, option);
        if (!allowed.contains(longName))
            return usageError(
                Tr::tr("The option --%1 does not go with this command.").arg(longName));
    }
    line.json = parser.isSet(QStringLiteral("json"));
    line.follow = parser.isSet(QStringLiteral("follow"));
    line.volumes = parser.isSet(QStringLiteral("volumes"));
    line.images = parser.isSet(QStringLiteral("images"));
    line.engine = parser.isSet(QStringLiteral("engine"));
    line.copyTo = parser.value(QStringLiteral("copy-to"));
    line.dryRun = parser.isSet(QStringLiteral("dry-run"));
    line.yes = parser.isSet(QStringLiteral("yes"));
    line.listeners = parser.isSet(QStringLiteral("listeners"));
    line.stop = parser.isSet(QStringLiteral("stop"));
    line.recreate = parser.isSet(QStringLiteral("recreate"));
    if (const Result<void> taken = takeRecipe(line, parser); !taken)
        return fail(taken.error());
    line.since = parser.value(QStringLiteral("since"));
    if (parser.isSet(QStringLiteral("tail"))) {
        bool ok = false;
        line.tail = parser.value(QStringLiteral("tail")).toInt(&ok);
        if (!ok || line.tail < 0)
            return usageError(Tr::tr("--tail takes a number of lines."));
    }
    line.until = parser.value(QStringLiteral("until"));
    for (const QString &moment : {line.since, line.until}) {
        if (!moment.isEmpty() && !parseMoment(moment, QDateTime::currentDateTime()))
            return usageError(Tr::tr("--since and --until take 30s, 5m, 2h, 1d, 10:02 or a time "
                                     "such as 2026-01-31T10:00:00."));
    }
    if (line.follow && !line.until.isEmpty())
        return usageError(Tr::tr("What is followed has no end: --until does not go with -f."));
    line.filter = parser.value(QStringLiteral("filter"));
    if (const Result<LogFilter> filter = LogFilter::parse(line.filter); !filter)
        return usageError(filter.error().message);
    return line;
}

QString usageText()
{
    return Tr::tr(
        "Usage: inception-panel [--machine NAME] [--project PATH]... [COMMAND] [--json]\n"
        "\n"
        "Without a command the window opens.\n"
        "\n"
        "  machines                     every docker-machine VM, its size, and whether its engine "
        "answers;\n"
        "                               Docker contexts, local sockets and other engines\n"
        "  doctor                       what is wrong with a machine (or each of them), and what "
        "to do:\n"
        "                               files, certificates, address, engine, what start needs\n"
        "  projects                     the compose projects that the engine runs, those that are "
        "open\n"
        "                               and those that were\n"
        "  ports [--listeners]          the way of each published port, probed hop by hop\n"
        "                               (--listeners: what listens on this computer)\n"
        "  status                       the services of the project and their containers\n"
        "  stats [SERVICE...]           what they use now: CPU, memory, network, block I/O, "
        "processes\n"
        "  why [SERVICE...]             why services are not as they should be: exit code, health "
        "check,\n"
        "                               memory, what they wait for, last lines, what to do\n"
        "  drift                        how what runs differs from the compose file: image, keys, "
        "secrets,\n"
        "                               what is missing or left over, and what brings it in line\n"
        "  up [SERVICE...]              bring the stack up: secrets, images, containers, healthy\n"
        "     [--recreate]              only give them new containers, whether they differ or not\n"
        "  stop                         stop the containers\n"
        "  down                         remove the containers and networks, keep the data\n"
        "  clean [--volumes] [--images] remove more; shows what goes and asks first\n"
        "        [--dry-run] [--yes]    only show; do not ask\n"
        "        [--copy-to FOLDER]     first copy the volumes there, and verify the copies\n"
        "        [--engine]             instead: what nothing on the engine uses, of whatever "
        "project\n"
        "  volumes list | copy [VOLUME...] | restore FILE [VOLUME]   [--copy-to FOLDER] [--yes]\n"
        "                               the project's volumes and their copies; make one; put one "
        "back\n"
        "  logs [-f] [--tail N] [--since T] [--until T] [--filter WORDS] [SERVICE...]\n"
        "                               the lines of all services by time; -f: as they come\n"
        "                               (T: 5m, 2h, 1d, 10:02, 2026-01-31T10:00; WORDS as in the "
        "window:\n"
        "                               text, \"two words\", /regex/, -exclude, service:nginx,\n"
        "                               stream:err, level:warn+)\n"
        "  secrets [list]               which there are, who gets them, whether they are set\n"
        "  secrets set NAME             another value, typed unseen or from standard input\n"
        "  secrets generate NAME        a random one [--length N] [--alphabet letters|legible|hex|"
        "digits|signs]\n"
        "  secrets rotate NAME [--yes]  a random one, and new containers for who gets it; says "
        "first what follows\n"
        "  check [--stop]               the rules that the stack must meet, with evidence and fix\n"
        "                               (--stop: stop the containers to take their time, start "
        "them again)\n"
        "\n"
        "  --machine NAME   a machine of the docker-machine store, a Docker context or another\n"
        "                   engine by its name (default: default)\n"
        "  --project PATH   a compose file, or a folder with one, taken as Compose does (default: "
        "the\n"
        "                   stack that comes with the panel); several: one project, each file over "
        "the\n"
        "                   ones before\n"
        "  --env-file FILE  instead of .env, as for docker compose; may be repeated\n"
        "  --profile NAME   turns a profile of the project on; may be repeated\n"
        "  --json           one JSON document, or one object per line for streams\n"
        "\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage.\n");
}

} // namespace panel
