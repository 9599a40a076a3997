// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/MainProgram.h"
#include "core/rules/Rules.h"
#include "core/rules/ShellScript.h"

#include <QRegularExpression>

namespace panel {

namespace {

constexpr qint64 graceMilliseconds = 10'000; // after that the engine kills

bool restarts(const QString &policy)
{
    const QString name = policy.section(u':', 0, 0);
    return name == u"always" || name == u"unless-stopped" || name == u"on-failure"
           || name == u"any";
}

void checkRestart(const StackSources &sources, RuleFindings &restart)
{
    for (const ServiceSources &service : sources.services) {
        const QString where = sources.place(service.name(), QStringLiteral("restart"));
        const QString shown =
            Tr::tr("%1: %2 has restart: %3")
                .arg(where, service.name(),
                     service.restart.isEmpty() ? QStringLiteral("no") : service.restart);
        if (restarts(service.restart))
            restart.keeps(shown);
        else
            restart.breaks(shown);
    }
}

/// A script is process 1 until it hands over by exec: its last line has to.
void checkScript(const SourceFile &script, RuleFindings &pid)
{
    static const QRegularExpression handsOver(
        QStringLiteral("(?:^|[;&|]\\s*)\\s*exec\\s+[^\\d<>]"));
    const QList<ShellLine> lines = shellLines(script.text);
    if (lines.isEmpty()) {
        pid.breaks(Tr::tr("%1 is empty").arg(script.path));
        return;
    }
    const ShellLine &last = lines.last();
    const QString where = QStringLiteral("%1:%2").arg(script.path).arg(last.number);
    const auto isExec = [&](const ShellLine &line) {
        return handsOver.match(line.bare).hasMatch();
    };
    if (isExec(last))
        pid.keeps(Tr::tr("%1: %2").arg(where, last.text.trimmed()));
    else if (std::any_of(lines.cbegin(), lines.cend(), isExec))
        pid.cannotTell(Tr::tr("%1: an exec comes before the last line").arg(where),
                       Tr::tr("Bring the stack up: then process 1 of its container is looked at."));
    else
        pid.breaks(Tr::tr("%1: ends without exec, so the shell stays process 1").arg(where));
}

void checkMain(const ServiceSources &service, const MainProgram &main, RuleFindings &pid)
{
    if (!main.isKnown) {
        pid.cannotTell(service.whyNoDockerfile(), service.fixOfNoDockerfile());
        return;
    }
    const QStringList words = main.withoutInit();
    const QString shown = Tr::tr("%1: %2").arg(main.place, main.words.join(u' '));
    if (words.isEmpty()) {
        pid.breaks(Tr::tr("%1 names no program").arg(main.place));
    } else if (main.isShellForm && !words.last().startsWith(QStringLiteral("exec "))) {
        pid.breaks(Tr::tr("%1: not in the form [\"…\"], so a shell is process 1").arg(shown));
    } else if (isShell(main.program()) && words.value(1).startsWith(u'-')) {
        const qsizetype script = words.indexOf(QStringLiteral("-c")) + 1;
        if (script > 0 && words.value(script).trimmed().startsWith(QStringLiteral("exec ")))
            pid.keeps(shown);
        else
            pid.breaks(Tr::tr("%1: a shell is process 1").arg(shown));
    } else {
        // "sh /start.sh" runs the same script as "/start.sh".
        const QString name =
            isShell(main.program()) ? words.value(1).section(u'/', -1) : main.program();
        const SourceFile *script = service.file(name);
        if (script && isShellScript(script->text))
            checkScript(*script, pid);
        else if (name.isEmpty() || isShell(name) || isPlaceholder(name))
            pid.breaks(Tr::tr("%1 is no service").arg(shown));
        else if (!script && name.endsWith(QStringLiteral(".sh")))
            pid.cannotTell(Tr::tr("%1: no file of that name was found").arg(shown));
        else
            pid.keeps(shown);
    }
}

void checkLivePid(const ContainerFacts &one, RuleFindings &live)
{
    const QString name = one.container.name;
    if (one.container.state != Container::State::Running) {
        live.cannotTell(Tr::tr("%1 does not run").arg(name));
        return;
    }
    const ProcessTable::Process *first =
        one.processes && one.setup ? one.processes->find(one.setup->pid) : nullptr;
    if (!first) {
        live.cannotTell(Tr::tr("%1: process 1 could not be seen. %2").arg(name, one.whyNot));
        return;
    }
    const auto programOf = [](const ProcessTable::Process &process) {
        // "nginx: master process nginx -g …", "/usr/sbin/mariadbd --init-file=…", "-bash"
        QString word = process.command.section(u' ', 0, 0).section(u'/', -1);
        if (word.startsWith(u'-'))
            word.remove(0, 1);
        return word;
    };
    if (isInit(programOf(*first))) {
        const ProcessTable::Process *child = one.processes->childOf(first->pid);
        if (!child) {
            live.cannotTell(Tr::tr("%1: %2 has no child").arg(name, first->command));
            return;
        }
        first = child;
    }
    const QString program = programOf(*first);
    const QString shown = Tr::tr("%1: %2").arg(name, first->command);
    if (isShell(program) || isPlaceholder(program))
        live.breaks(shown);
    else
        live.keeps(shown);
}

void checkStop(const RuleFacts &facts, RuleFindings &stop)
{
    if (!facts.live.whyNot.isEmpty()) {
        stop.cannotTell(facts.live.whyNot);
        return;
    }
    if (!facts.live.wereStopped) {
        stop.cannotTell(
            Tr::tr("measuring it would stop the stack"),
            Tr::tr("inception-panel check --stop stops each container and starts it again."));
        return;
    }
    for (const ContainerFacts &one : facts.live.containers) {
        const QString name = one.container.name;
        if (!one.notStarted.isEmpty())
            stop.breaks(Tr::tr("%1 did not start again: %2").arg(name, one.notStarted));
        if (!one.stop) {
            stop.cannotTell(Tr::tr("%1 was not stopped: %2").arg(name, one.whyNot));
            continue;
        }
        const QString shown =
            Tr::tr("%1 stopped in %2 s with exit code %3")
                .arg(name, QString::number(double(one.stop->milliseconds) / 1000, 'f', 1))
                .arg(one.stop->exitCode);
        if (one.stop->exitCode == 137 || one.stop->milliseconds >= graceMilliseconds)
            stop.breaks(shown);
        else
            stop.keeps(shown);
    }
}

} // namespace

QList<RuleResult> processRules(const RuleFacts &facts)
{
    RuleFindings restart({QStringLiteral("restart-policy"),
                          Tr::tr("A container that crashes is started again"),
                          Tr::tr("restart: unless-stopped (or always, on-failure)")});
    RuleFindings restartLive({QStringLiteral("restart-live"),
                              Tr::tr("The containers have that restart policy, and run"),
                              Tr::tr("Bring the stack up from its compose file.")});
    RuleFindings pid({QStringLiteral("pid1"),
                      Tr::tr("The service itself is process 1 of its container"),
                      Tr::tr("ENTRYPOINT [\"program\"], and in a script exec as the last line.")});
    RuleFindings live({QStringLiteral("pid1-live"),
                       Tr::tr("No running container has a shell as process 1"),
                       Tr::tr("End the entrypoint script with exec.")});
    RuleFindings stop({QStringLiteral("stop-time"),
                       Tr::tr("Each container stops by itself within 10 seconds"),
                       Tr::tr("Let the service be process 1 and name its signal in STOPSIGNAL.")});
    checkRestart(facts.sources, restart);
    for (const ServiceSources &service : facts.sources.services)
        checkMain(service, MainProgram::of(facts.sources, service), pid);
    if (!facts.live.whyNot.isEmpty()) {
        restartLive.cannotTell(facts.live.whyNot);
        live.cannotTell(facts.live.whyNot);
    }
    for (const ContainerFacts &one : facts.live.containers) {
        checkLivePid(one, live);
        if (!one.setup)
            restartLive.cannotTell(Tr::tr("%1: %2").arg(one.container.name, one.whyNot));
        else if (!restarts(one.setup->restartPolicy))
            restartLive.breaks(Tr::tr("%1: %2").arg(one.container.name, one.setup->restartPolicy));
        else if (one.container.state == Container::State::Restarting)
            restartLive.breaks(Tr::tr("%1 is started again and again").arg(one.container.name));
        else if (one.container.state != Container::State::Running)
            restartLive.cannotTell(Tr::tr("%1 does not run").arg(one.container.name));
        else
            restartLive.keeps(Tr::tr("%1: %2").arg(one.container.name, one.setup->restartPolicy));
    }
    checkStop(facts, stop);
    return {restart.result(), restartLive.result(), pid.result(), live.result(), stop.result()};
}

} // namespace panel
