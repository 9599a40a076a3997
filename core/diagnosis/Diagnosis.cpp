// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/Diagnosis.h"

#include "core/diagnosis/Dependencies.h"

#include <algorithm>
#include <array>
#include <utility>

namespace panel {

namespace {

using Kind = Diagnosis::Kind;

constexpr int signalBase = 128; ///< an exit code above it tells of a signal
constexpr int sigkill = 9;

constexpr std::array<std::pair<Kind, const char *>, 21> kindNames{{
    {Kind::Fine, "fine"},
    {Kind::NeverCreated, "never-created"},
    {Kind::TooFew, "too-few"},
    {Kind::NotStarted, "not-started"},
    {Kind::CannotStart, "cannot-start"},
    {Kind::EndedEarly, "ended-early"},
    {Kind::Failed, "failed"},
    {Kind::EngineFailed, "engine-failed"},
    {Kind::NotExecutable, "not-executable"},
    {Kind::CommandMissing, "command-missing"},
    {Kind::OutOfMemory, "out-of-memory"},
    {Kind::IgnoredStop, "ignored-stop"},
    {Kind::Killed, "killed"},
    {Kind::Crashed, "crashed"},
    {Kind::Signalled, "signalled"},
    {Kind::Stopped, "stopped"},
    {Kind::Unhealthy, "unhealthy"},
    {Kind::CutOff, "cut-off"},
    {Kind::Paused, "paused"},
    {Kind::Dead, "dead"},
    {Kind::Unread, "unread"},
}};

/// SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS: nobody sends these to another.
bool isOwnMistake(int signalNumber)
{
    constexpr std::array<int, 7> numbers{4, 5, 6, 7, 8, 11, 31};
    return std::find(numbers.begin(), numbers.end(), signalNumber) != numbers.end();
}

/// Its policy starts it again whatever its exit code, unless somebody stops it.
bool startsAlways(const Evidence &evidence)
{
    return evidence.report
           && (evidence.report->restartPolicy == QLatin1String("always")
               || evidence.report->restartPolicy == QLatin1String("unless-stopped"));
}

/// Whether a service that ended with 0 has not done its work, but is missed: others wait for it
/// to run, it offers ports, is checked for its health, or is to be started again for ever.
bool shouldStayUp(const Evidence &evidence, const QList<Evidence> &all)
{
    using Condition = ComposeDependency::Condition;
    const QString &name = evidence.service.name;
    bool isWaitedFor = false;
    for (const Evidence &other : all) {
        for (const ComposeDependency &wanted : other.service.definition.dependsOn) {
            if (wanted.service != name)
                continue;
            if (wanted.condition == Condition::Completed)
                return false;
            isWaitedFor = true;
        }
    }
    const ComposeService &definition = evidence.service.definition;
    return isWaitedFor || definition.hasHealthCheck || !definition.ports.isEmpty()
           || startsAlways(evidence);
}

Kind kindOfSignal(const Evidence &evidence, int signalNumber)
{
    const EndStory &end = evidence.end;
    if (end.isKilledAfterGrace())
        return Kind::IgnoredStop;
    if (isOwnMistake(signalNumber))
        return Kind::Crashed;
    if (signalNumber == sigkill)
        return Kind::Killed;
    constexpr int sigterm = 15;
    // Where the engine no longer tells, SIGTERM is what a stop sends.
    return end.isAsked() || (!end.isKnown && signalNumber == sigterm) ? Kind::Stopped
                                                                      : Kind::Signalled;
}

Kind kindOfEnd(const Evidence &evidence, const QList<Evidence> &all)
{
    const Container &container = *evidence.container();
    if (container.outOfMemory || evidence.end.outOfMemory)
        return Kind::OutOfMemory;
    const int code = container.exitCode;
    // What the engine could not start at all has its reason in words, whatever the code.
    const bool hasReason = !container.error.isEmpty();
    if (code == 126)
        return Kind::NotExecutable;
    if (code == 127)
        return Kind::CommandMissing;
    if (hasReason)
        return Kind::CannotStart;
    if (code == 125)
        return Kind::EngineFailed;
    if (code > signalBase && code <= signalBase + 64)
        return kindOfSignal(evidence, code - signalBase);
    if (evidence.end.isAsked())
        return Kind::Stopped;
    if (code != 0)
        return Kind::Failed;
    if (evidence.end.isKnown)
        return shouldStayUp(evidence, all) ? Kind::EndedEarly : Kind::Fine;
    // Nobody remembers: a policy that would have started it again tells that it was stopped.
    if (container.state == Container::State::Exited && startsAlways(evidence))
        return Kind::Stopped;
    return shouldStayUp(evidence, all) ? Kind::EndedEarly : Kind::Fine;
}

bool isFlapping(const Container &container, const QDateTime &now)
{
    return container.restarts > 1 && container.isJustRestarted(now);
}

Kind kindOf(const Evidence &evidence, const QList<Evidence> &all, const QDateTime &now)
{
    const Container *container = evidence.container();
    if (!container) // none may be wanted
        return evidence.service.definition.replicas == 0 ? Kind::Fine : Kind::NeverCreated;
    switch (container->state) {
    case Container::State::Created:
        // A command that was not found leaves a container that was never started.
        if (container->exitCode == 126 || container->exitCode == 127)
            return kindOfEnd(evidence, all);
        return container->error.isEmpty() ? Kind::NotStarted : Kind::CannotStart;
    case Container::State::Running:
        if (container->health == Container::Health::Unhealthy)
            return Kind::Unhealthy;
        return isFlapping(*container, now) ? kindOfEnd(evidence, all) : Kind::Fine;
    case Container::State::Paused: return Kind::Paused;
    case Container::State::Restarting:
    case Container::State::Exited: return kindOfEnd(evidence, all);
    case Container::State::Removing: return Kind::Fine;
    case Container::State::Dead: return Kind::Dead;
    case Container::State::Unknown: return Kind::Unread;
    }
    return Kind::Unread;
}

/// The network, processes and IPC of a container end when it is started again; who joined them
/// before keeps what is dead.
bool isCutOff(const Evidence &evidence, const QList<Evidence> &all)
{
    const Container *container = evidence.container();
    if (!container || container->state != Container::State::Running
        || !container->started.isValid())
        return false;
    const QStringList &shared = evidence.service.definition.sharesWith;
    return std::any_of(all.cbegin(), all.cend(), [&](const Evidence &other) {
        const Container *one = other.container();
        return shared.contains(other.service.name) && one && one->state == Container::State::Running
               && one->started > container->started;
    });
}

/// Sorts what causes before what suffers, problems before purposes.
int rank(const Diagnosis &diagnosis)
{
    if (diagnosis.kind == Kind::Fine)
        return 3;
    if (!diagnosis.isProblem())
        return 2;
    return diagnosis.causes.isEmpty() ? 0 : 1;
}

} // namespace

const Container *Evidence::container() const
{
    if (report)
        return &report->container;
    return service.container ? &*service.container : nullptr;
}

bool Diagnosis::isWaiting() const
{
    return !causes.isEmpty()
           && (kind == Kind::NeverCreated || kind == Kind::TooFew || kind == Kind::NotStarted);
}

bool Diagnosis::isProblem() const
{
    return kind != Kind::Fine && kind != Kind::Stopped;
}

QString kindName(Diagnosis::Kind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return QLatin1String(name);
    }
    return {};
}

bool isWorthALook(const Container &container, const QDateTime &now)
{
    return container.state != Container::State::Running
           || container.health == Container::Health::Unhealthy || isFlapping(container, now);
}

bool isWorthALook(const Service &service, const QDateTime &now)
{
    const QList<Container> containers = service.containers();
    return containers.isEmpty() || service.areTooFew()
           || std::any_of(containers.cbegin(), containers.cend(),
                          [&](const Container &one) { return isWorthALook(one, now); });
}

QList<Diagnosis> diagnose(const QList<Evidence> &evidence, const ComposeSource &source,
                          const QDateTime &now)
{
    QList<Diagnosis> all;
    for (const Evidence &one : evidence) {
        Diagnosis diagnosis;
        diagnosis.kind = kindOf(one, evidence, now);
        if (diagnosis.kind == Kind::Fine && !one.isOfOneContainer && one.service.areTooFew())
            diagnosis.kind = Kind::TooFew;
        else if (diagnosis.kind == Kind::Fine && isCutOff(one, evidence))
            diagnosis.kind = Kind::CutOff;
        diagnosis.evidence = one;
        if (const Container *container = one.container()) {
            const bool isEnd = diagnosis.kind != Kind::Stopped && diagnosis.kind != Kind::Fine;
            diagnosis.isLooping = isEnd
                                  && (container->state == Container::State::Restarting
                                      || isFlapping(*container, now));
            diagnosis.isHeld = isEnd && container->state == Container::State::Exited
                               && container->error.isEmpty() && startsAlways(one);
        }
        all.append(diagnosis);
    }
    for (Diagnosis &diagnosis : all) {
        if (diagnosis.isProblem())
            diagnosis.causes = causesOf(diagnosis, all);
        diagnosis.next = nextSteps(diagnosis, source);
    }
    std::stable_sort(all.begin(), all.end(), [](const Diagnosis &left, const Diagnosis &right) {
        return rank(left) < rank(right);
    });
    return all;
}

} // namespace panel
