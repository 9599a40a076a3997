// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeFailureRules_p.h"
#include "core/compose/ComposeProgress.h"

namespace panel {

namespace {

using Context = ComposeFailureContext;
using Rule = ComposeFailureRule;

Rule rule(const char *pattern, decltype(Rule::explain) explain)
{
    return {QRegularExpression(QString::fromLatin1(pattern),
                               QRegularExpression::DotMatchesEverythingOption),
            std::move(explain)};
}

QList<Rule> engineRules()
{
    return {
        rule("(?:tls: |remote error: )(?:bad certificate|certificate required|unknown certificate)",
             [](const auto &, const Context &) {
                 return Error{Error::Kind::ClientRejected,
                              Tr::tr("The engine does not accept our certificate."),
                              Tr::tr("The doctor of the machine says which certificate is wrong, "
                                     "and what makes a new one. For an engine that is no machine "
                                     "ask whoever runs it."),
                              {}};
             }),
        rule("x509: ([^\\n]*)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::ServerUntrusted,
                              Tr::tr("The engine's certificate cannot be trusted: %1")
                                  .arg(brief(match.captured(1))),
                              Tr::tr("The doctor of the machine says which certificate is wrong, "
                                     "and what makes a new one. For an engine that is no machine "
                                     "ask whoever runs it."),
                              {}};
             }),
        rule("(?:i/o timeout|context deadline exceeded|TLS handshake timeout)",
             [](const auto &, const Context &) {
                 return Error{Error::Kind::TimedOut,
                              Tr::tr("The engine did not answer in time."),
                              Tr::tr("Check that the machine runs and is not overloaded, then try "
                                     "again."),
                              {}};
             }),
        rule("Cannot connect to the Docker daemon(?: at (\\S+?)\\.(?=\\s|\\z))?",
             [](const QRegularExpressionMatch &match, const Context &) {
                 const QString where = match.captured(1);
                 return Error{Error::Kind::Refused,
                              where.isEmpty()
                                  ? Tr::tr("The engine does not answer.")
                                  : Tr::tr("The engine at %1 does not answer.").arg(brief(where)),
                              Tr::tr("Start the machine, then try again."),
                              {}};
             }),
        rule("(?:error during connect|connection refused|no route to host)",
             [](const auto &, const Context &) {
                 return Error{Error::Kind::Refused,
                              Tr::tr("The engine cannot be reached."),
                              Tr::tr("Start the machine, then try again."),
                              {}};
             }),
        rule("no space left on device",
             [](const auto &, const Context &) {
                 return Error{Error::Kind::ServerFailed,
                              Tr::tr("The machine's disk is full."),
                              Tr::tr("Remove unused images and build cache, or data you no longer "
                                     "need."),
                              {}};
             }),
    };
}

QList<Rule> containerRules()
{
    const auto portTaken = [](const QString &port, const QString &container,
                              const Context &context) {
        return Error{Error::Kind::Conflict,
                     container.isEmpty()
                         ? Tr::tr("Port %1 of the machine is already taken.").arg(port)
                         : Tr::tr("Port %1, which %2 publishes, is already taken on the machine.")
                               .arg(port, context.withService(container)),
                     Tr::tr("Stop what uses port %1, or publish another port in the compose file.")
                         .arg(port),
                     {}};
    };
    return {
        rule("on endpoint (\\S+)[^\\n]*?(?:Bind for \\S*:(\\d+) failed: port is already allocated|"
             "listen \\w+ \\S*:(\\d+): bind: address already in use)",
             [=](const QRegularExpressionMatch &match, const Context &context) {
                 return portTaken(match.captured(2) + match.captured(3), match.captured(1),
                                  context);
             }),
        rule("(?:Bind for \\S*:(\\d+) failed: port is already allocated|"
             "\\S*:(\\d+)/?\\w*: bind: address already in use|"
             "failed to bind (?:host )?port \\S*:(\\d+))",
             [=](const QRegularExpressionMatch &match, const Context &context) {
                 return portTaken(match.captured(1) + match.captured(2) + match.captured(3), {},
                                  context);
             }),
        rule("[Cc]ontainer name \"/?([^\"]+)\" is already in use",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::Conflict,
                              Tr::tr("Another project already has a container called %1.")
                                  .arg(brief(match.captured(1))),
                              Tr::tr("Remove that container, or give this one another name."),
                              {}};
             }),
        rule("network (\\S+) was found but has incorrect label",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::Conflict,
                              Tr::tr("The network %1 is left from an earlier compose file.")
                                  .arg(brief(match.captured(1))),
                              Tr::tr("Clean away containers and networks (the data is kept), "
                                     "then try again."),
                              {}};
             }),
        rule("Pool overlaps with other one on this address space",
             [](const auto &, const Context &) {
                 return Error{
                     Error::Kind::Conflict,
                     Tr::tr("The project's network uses addresses that another network has."),
                     Tr::tr("Remove unused networks, or set another subnet in the compose "
                            "file."),
                     {}};
             }),
        rule("(?:failed to mount local volume: mount|bind source path does not exist: )\\s*"
             "([^:\\s]+)[^\\n]*",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{
                     Error::Kind::NotFound,
                     Tr::tr("The folder %1 does not exist on the machine.")
                         .arg(brief(match.captured(1))),
                     Tr::tr("Create it on the machine; bringing the stack up does that for "
                            "data folders."),
                     {}};
             }),
        rule("container (\\S+) is unhealthy",
             [](const QRegularExpressionMatch &match, const Context &context) {
                 return Error{Error::Kind::Unhealthy,
                              Tr::tr("%1 did not become healthy, so what depends on it was not "
                                     "started.")
                                  .arg(context.withService(match.captured(1))),
                              Tr::tr("Look at its log and at the output of its health check."),
                              {}};
             }),
        rule("dependency failed to start: (?:container )?(\\S+) (exited[^\\n]*|has no "
             "healthcheck[^\\n]*)",
             [](const QRegularExpressionMatch &match, const Context &context) {
                 return Error{
                     Error::Kind::Unhealthy,
                     Tr::tr("%1, which others depend on, failed: %2")
                         .arg(context.withService(match.captured(1)), brief(match.captured(2))),
                     Tr::tr("Look at its log."),
                     {}};
             }),
    };
}

QList<Rule> fileRules()
{
    const auto badFile = [](const QString &what) {
        return Error{Error::Kind::FileMalformed,
                     Tr::tr("The compose file has a mistake: %1").arg(brief(what)),
                     Tr::tr("Correct the file, then try again."),
                     {}};
    };
    return {
        rule("environment variable \"([^\"]+)\" required by (?:secret |file )?\"?([^\"\\s]+)\"? is "
             "not set",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::InvalidInput,
                              Tr::tr("The secret %1 has no value (variable %2).")
                                  .arg(brief(match.captured(2)), brief(match.captured(1))),
                              Tr::tr("Set the secret's value, then try again."),
                              {}};
             }),
        rule("required variable (\\S+) is missing a value(?:: ([^\\n]*))?",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::InvalidInput,
                              Tr::tr("The compose file needs a value for the variable %1.")
                                  .arg(brief(match.captured(1))),
                              Tr::tr("Set it in the file .env beside the compose file."),
                              {}};
             }),
        rule("failed to read dockerfile: open ([^:\\n]+): no such file",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{
                     Error::Kind::NotFound,
                     Tr::tr("There is no file %1 to build from.").arg(brief(match.captured(1))),
                     Tr::tr("Check “build” in the compose file."),
                     {}};
             }),
        rule("dockerfile parse error (?:on )?line (\\d+): ([^\\n]*)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::FileMalformed,
                              Tr::tr("A Dockerfile has a mistake in line %1: %2")
                                  .arg(match.captured(1), brief(match.captured(2))),
                              Tr::tr("Correct the Dockerfile, then try again."),
                              {}};
             }),
        rule("(?:open|stat|read) ([^:\\n]+): no such file or directory",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{Error::Kind::NotFound,
                              Tr::tr("The file %1 does not exist.").arg(brief(match.captured(1))),
                              Tr::tr("Choose another compose file, or restore this one."),
                              {}};
             }),
        rule("no configuration file provided",
             [](const auto &, const Context &) {
                 return Error{Error::Kind::NotFound,
                              Tr::tr("There is no compose file."),
                              Tr::tr("Choose a compose file."),
                              {}};
             }),
        rule("failed to parse [^\\n]*?: (line \\d+: [^\\n]*)", // Compose 2.40
             [=](const QRegularExpressionMatch &match, const Context &) {
                 return badFile(match.captured(1));
             }),
        rule("yaml: (?:unmarshal errors:\\s+)?(line \\d+: [^\\n]*|[^\\n]*)",
             [=](const QRegularExpressionMatch &match, const Context &) {
                 return badFile(match.captured(1));
             }),
        rule("validating [^:\\n]*: ([^\\n]*)",
             [=](const QRegularExpressionMatch &match, const Context &) {
                 return badFile(match.captured(1));
             }),
        rule("([^\\n]*?)(?:: )?invalid compose project",
             [=](const QRegularExpressionMatch &match, const Context &) {
                 return badFile(match.captured(1));
             }),
        rule("(?:error while interpolating |invalid interpolation )([^\\n]*)",
             [=](const QRegularExpressionMatch &match, const Context &) {
                 return badFile(match.captured(1));
             }),
        rule("no such service: (\\S+)",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{
                     Error::Kind::NotFound,
                     Tr::tr("The compose file has no service %1.").arg(brief(match.captured(1))),
                     Tr::tr("Check the service's name."),
                     {}};
             }),
        rule("(?:pull access denied for ([^\\s,]+)|manifest for (\\S+) not found|"
             "failed to solve: ([^\\s:]+(?::[^\\s:]+)?): (?:failed to resolve|not found|"
             "failed to do request|pull access denied))",
             [](const QRegularExpressionMatch &match, const Context &) {
                 return Error{
                     Error::Kind::NotFound,
                     Tr::tr("The image %1 is neither on the machine nor in a registry that it "
                            "can reach.")
                         .arg(brief(match.captured(1) + match.captured(2) + match.captured(3))),
                     Tr::tr("Check the image's name and the machine's network; the base image "
                            "can be made locally."),
                     {}};
             }),
    };
}

QList<Rule> buildRules()
{
    return {
        rule("(?:executor failed running \\[(?:/bin/\\w+ -\\w+ )?(.*)\\]: exit code: (\\d+)|"
             "process \"(?:/bin/\\w+ -\\w+ )?(.*)\" did not complete successfully: exit code: "
             "(\\d+)|"
             "The command '(?:/bin/\\w+ -\\w+ )?(.*)' returned a non-zero code: (\\d+))",
             [](const QRegularExpressionMatch &match, const Context &context) {
                 const QString command = match.captured(1) + match.captured(3) + match.captured(5);
                 const QString code = match.captured(2) + match.captured(4) + match.captured(6);
                 const auto &step = context.progress.failedStep();
                 const QString service = step ? step->service : QString();
                 return Error{
                     Error::Kind::ProgramFailed,
                     service.isEmpty() ? Tr::tr("The build failed: “%1” ended with code %2.")
                                             .arg(brief(command), code)
                                       : Tr::tr("The build of %1 failed: “%2” ended with code %3.")
                                             .arg(service, brief(command), code),
                     Tr::tr("Look at the last lines of the build, correct the Dockerfile, then "
                            "build again."),
                     {}};
             }),
    };
}

} // namespace

ComposeFailureRule fileRule(const char *pattern, decltype(ComposeFailureRule::explain) explain)
{
    return {QRegularExpression(QString::fromLatin1(pattern)), std::move(explain)};
}

Error fileMistake(const QString &message, const QString &next)
{
    return {Error::Kind::FileMalformed, message, next, {}};
}

QString brief(const QString &text)
{
    return elided(text.simplified(), 160);
}

QString ComposeFailureContext::withService(const QString &container) const
{
    for (const ComposeService &service : project.services) {
        if (service.containerName == container && service.name != container)
            return Tr::tr("%1 (service %2)").arg(container, service.name);
    }
    return container;
}

const QList<ComposeFailureRule> &composeFailureRules()
{
    // Builds first: what a Dockerfile's own commands say must not be taken for a complaint of
    // Compose.
    static const QList<Rule> rules = buildRules() + containerRules() + fileSetRules() + modelRules()
                                     + fileRules() + engineRules();
    return rules;
}

} // namespace panel
