// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DiagnosisTexts.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QLocale>

namespace panel {

namespace {

using Kind = Diagnosis::Kind;

constexpr int sigterm = 15;

QString name(const QString &service)
{
    return elided(plainLine(service), 60);
}

const ContainerReport &reportOf(const Diagnosis &diagnosis)
{
    static const ContainerReport none;
    return diagnosis.evidence.report ? *diagnosis.evidence.report : none;
}

QString commandText(const Diagnosis &diagnosis)
{
    return elided(plainLine(reportOf(diagnosis).command.join(u' ')).trimmed(), 120);
}

QString withCommand(const QString &sentence, const Diagnosis &diagnosis)
{
    const QString command = commandText(diagnosis);
    return command.isEmpty() ? sentence + u'.' : sentence + QStringLiteral(": ") + command;
}

QString outOfMemoryText(const Diagnosis &diagnosis, int code)
{
    const qint64 limit = reportOf(diagnosis).memoryLimit;
    const bool wasItself = code == 137;
    if (limit <= 0)
        return wasItself ? Tr::tr("It was killed: the machine had no memory left.")
                         : Tr::tr("The machine had no memory left and killed a process in it; it "
                                  "ended with code %1.")
                               .arg(code);
    return wasItself ? Tr::tr("It was killed: it wanted more than its memory limit of %1.")
                           .arg(memoryLimitText(limit))
                     : Tr::tr("A process in it was killed, as it wanted more than the memory limit "
                              "of %1; then it ended with code %2.")
                           .arg(memoryLimitText(limit))
                           .arg(code);
}

QString killedText(const Diagnosis &diagnosis)
{
    const EndStory &end = diagnosis.evidence.end;
    if (end.isAsked())
        return Tr::tr("It was killed through Docker (SIGKILL, 137).");
    if (end.isKnown)
        return Tr::tr("It was killed (SIGKILL, 137), and not through Docker: by the machine, which "
                      "had no memory left, or by somebody on it.");
    return Tr::tr("It was killed (SIGKILL, 137): by “docker kill”, by a stop that it ignored for "
                  "%1 s, or by the machine, which had no memory left.")
        .arg(reportOf(diagnosis).stopGrace);
}

QString ignoredStopText(const Diagnosis &diagnosis)
{
    const EndStory &end = diagnosis.evidence.end;
    return Tr::tr("It was asked to stop (%1), did not end within %2 s and was killed (137).")
        .arg(signalName(end.signalNumbers.first()))
        .arg(qRound(double(end.waitedMilliseconds()) / 1000));
}

QString stoppedText(const Diagnosis &diagnosis, int code)
{
    const EndStory &end = diagnosis.evidence.end;
    const int signalNumber = end.isAsked() ? end.signalNumbers.last() : code - 128;
    if (code == 0)
        return Tr::tr("It was stopped, and ended without error.");
    if (code == 128 + sigterm && signalNumber == sigterm)
        return Tr::tr("It was stopped by SIGTERM, as asked (143).");
    if (code == 128 + signalNumber)
        return Tr::tr("It was stopped by %1 (%2).").arg(signalName(signalNumber)).arg(code);
    return Tr::tr("It was asked to stop (%1), and ended with code %2.")
        .arg(signalName(signalNumber))
        .arg(code);
}

QString unhealthyText(const Diagnosis &diagnosis)
{
    const int streak = reportOf(diagnosis).failingStreak;
    return streak > 1 ? Tr::tr("It runs, but its health check has failed %n time(s) in a row.",
                               nullptr, streak)
                      : Tr::tr("It runs, but its health check fails.");
}

QString cannotStartText(const Container &container)
{
    return Tr::tr("The engine could not start it: %1").arg(elided(plainLine(container.error), 300));
}

QString endText(const Diagnosis &diagnosis, const Container &container)
{
    const int code = container.exitCode;
    switch (diagnosis.kind) {
    case Kind::EndedEarly:
        return Tr::tr("It ended by itself without error (0), but should stay up.");
    case Kind::Failed: return Tr::tr("It ended by itself with error %1.").arg(code);
    case Kind::EngineFailed: return Tr::tr("The engine could not run it (125).");
    case Kind::NotExecutable:
        return withCommand(Tr::tr("Its command cannot be executed (126)"), diagnosis);
    case Kind::CommandMissing:
        return withCommand(Tr::tr("Its command was not found (127)"), diagnosis);
    case Kind::OutOfMemory: return outOfMemoryText(diagnosis, code);
    case Kind::IgnoredStop: return ignoredStopText(diagnosis);
    case Kind::Killed: return killedText(diagnosis);
    case Kind::Crashed: return Tr::tr("It crashed: %1 (%2).").arg(signalName(code - 128)).arg(code);
    case Kind::Signalled:
        return Tr::tr("It was ended by %1 (%2).").arg(signalName(code - 128)).arg(code);
    case Kind::Stopped: return stoppedText(diagnosis, code);
    case Kind::CannotStart: return cannotStartText(container);
    default: return {};
    }
}

} // namespace

QString title(const Diagnosis &diagnosis)
{
    const Container *container = diagnosis.evidence.container();
    return diagnosis.evidence.isOfOneContainer && container
               ? QStringLiteral("%1 (%2)").arg(name(diagnosis.service()), name(container->name))
               : name(diagnosis.service());
}

QString headline(const Diagnosis &diagnosis)
{
    const Container *container = diagnosis.evidence.container();
    QString text;
    switch (diagnosis.kind) {
    case Kind::Fine:
        return container && container->state == Container::State::Exited
                   ? Tr::tr("It has done its work and ended without error.")
                   : Tr::tr("It is as it should be.");
    case Kind::NeverCreated: return Tr::tr("It was never created: there is no container of it.");
    case Kind::TooFew:
        return Tr::tr("There are only %1 of %2 containers of it.")
            .arg(1 + diagnosis.evidence.service.others.size())
            .arg(diagnosis.evidence.service.definition.replicas);
    case Kind::NotStarted: return Tr::tr("Its container was created, but never started.");
    case Kind::Unhealthy: return unhealthyText(diagnosis);
    case Kind::CutOff:
        return Tr::tr("It runs, but what it uses of %1 (network, processes) is gone, as that was "
                      "started again later.")
            .arg(name(diagnosis.evidence.service.definition.sharesWith.join(QStringLiteral(", "))));
    case Kind::Paused: return Tr::tr("It is paused: it keeps its memory and does nothing.");
    case Kind::Dead: return Tr::tr("The engine could not remove its container completely.");
    case Kind::Unread: return Tr::tr("The engine does not tell how it is.");
    default: text = container ? endText(diagnosis, *container) : QString();
    }
    if (diagnosis.isLooping)
        text += u' ' + Tr::tr("It is started again and again.");
    else if (diagnosis.isHeld)
        text += u' '
                + Tr::tr("It stays down as somebody stopped it then; its restart policy would "
                         "have started it again.");
    return text;
}

QString causesText(const Diagnosis &diagnosis)
{
    if (diagnosis.causes.isEmpty())
        return {};
    const QString nearest = name(diagnosis.causes.first());
    const QString root = name(diagnosis.rootCause());
    if (diagnosis.isWaiting())
        return diagnosis.causes.size() == 1
                   ? Tr::tr("It waits for %1.").arg(nearest)
                   : Tr::tr("It waits for %1, and that for %2.").arg(nearest, root);
    return diagnosis.causes.size() == 1
               ? Tr::tr("It depends on %1, which failed first.").arg(root)
               : Tr::tr("It depends on %1, and that on %2, which failed first.").arg(nearest, root);
}

QString advice(const Diagnosis &diagnosis)
{
    if (!diagnosis.causes.isEmpty())
        return Tr::tr("Look at %1 first.").arg(name(diagnosis.rootCause()));
    switch (diagnosis.kind) {
    case Kind::Fine:
    case Kind::Stopped: return {};
    case Kind::NeverCreated: return Tr::tr("Bring it up.");
    case Kind::TooFew: return Tr::tr("Bring it up, which makes the rest.");
    case Kind::NotStarted: return Tr::tr("Start it.");
    case Kind::CannotStart: return Tr::tr("Remove what stands in its way, then start it again.");
    case Kind::EngineFailed: return Tr::tr("Look at its options in the compose file.");
    case Kind::EndedEarly:
        return Tr::tr("Its main process must stay in the foreground: let it not become a daemon.");
    case Kind::Failed: return Tr::tr("Its last lines say why.");
    case Kind::NotExecutable:
        return Tr::tr("Make the file executable (chmod +x) in the image, and check its first line "
                      "(#!).");
    case Kind::CommandMissing:
        return Tr::tr("Check the name of the command, that the image has it, and its first line "
                      "(#!, no carriage returns).");
    case Kind::OutOfMemory:
        return reportOf(diagnosis).memoryLimit > 0
                   ? Tr::tr("Give it a higher limit, or let it need less.")
                   : Tr::tr("Give the machine more memory, or run less on it.");
    case Kind::IgnoredStop:
        return Tr::tr("Let process 1 be the service itself (exec), or name the signal that it "
                      "understands (stop_signal).");
    case Kind::Killed:
        return Tr::tr("If nobody meant to kill it, look at the memory of the machine.");
    case Kind::Crashed: return Tr::tr("Its last lines may say why; it is a fault of the program.");
    case Kind::Signalled: return Tr::tr("Its last lines may say who sent it.");
    case Kind::Unhealthy:
        return Tr::tr("Its last lines may say why; or the check itself asks wrongly.");
    case Kind::CutOff: return Tr::tr("Restart it: then it gets the present one.");
    case Kind::Paused:
        return Tr::tr("Let it go on: docker unpause %1")
            .arg(diagnosis.evidence.container() ? name(diagnosis.evidence.container()->name)
                                                : QString());
    case Kind::Dead: return Tr::tr("Bring it up again; that replaces it.");
    case Kind::Unread: return diagnosis.evidence.gap;
    }
    return {};
}

QString memoryLimitText(qint64 bytes)
{
    constexpr qint64 mebibyte = 1 << 20;
    return QLocale().formattedDataSize(bytes, bytes % mebibyte == 0 ? 0 : 1);
}

QString clockText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(QStringLiteral("HH:mm:ss"));
    return local.date() == now.toLocalTime().date()
               ? clock
               : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

} // namespace panel
