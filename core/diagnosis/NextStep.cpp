// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/NextStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/diagnosis/Diagnosis.h"

#include <QDir>

namespace panel {

namespace {

using Action = NextStep::Action;
using Kind = Diagnosis::Kind;

/// Collects the steps for one diagnosis.
class Steps
{
public:
    Steps(const Diagnosis &diagnosis, const ComposeSource &source)
        : m_service(diagnosis.evidence.service), m_source(source)
    {
        if (const Container *container = diagnosis.evidence.container())
            m_container = container->id;
    }

    Steps &add(Action action)
    {
        const bool isOnContainer =
            action == Action::Start || action == Action::Stop || action == Action::Restart;
        m_steps.append({action, m_service.name, isOnContainer ? m_container : QString(), {}, {}});
        return *this;
    }

    Steps &addCause(const QString &cause)
    {
        m_steps.append({Action::ShowCause, cause, {}, {}, {}});
        return *this;
    }

    /// One of the keys of the service in the compose file, or where the service begins.
    Steps &addEdit(const QStringList &keys, const QString &what)
    {
        // Nothing to open where only the engine knows the service.
        const ComposeService &definition = m_service.definition;
        const bool isInFile = !definition.image.isEmpty() || !definition.buildContext.isEmpty();
        if (!m_source.isEmpty() && isInFile)
            m_steps.append(
                {Action::EditFile, m_service.name, {}, m_source.place(m_service.name, keys), what});
        return *this;
    }

    Steps &addRebuild()
    {
        const ComposeService &definition = m_service.definition;
        if (definition.buildContext.isEmpty())
            return *this;
        add(Action::Rebuild);
        if (definition.buildContext.startsWith(u'/') && !definition.dockerfile.isEmpty())
            m_steps.append({Action::EditFile,
                            m_service.name,
                            {},
                            {QDir(definition.buildContext).filePath(definition.dockerfile), 0},
                            Tr::tr("Dockerfile")});
        return *this;
    }

    QList<NextStep> all() const { return m_steps; }

private:
    const Service &m_service;
    const ComposeSource &m_source;
    QString m_container; ///< id
    QList<NextStep> m_steps;
};

void addForKind(Steps &steps, const Diagnosis &diagnosis)
{
    const auto start = diagnosis.isLooping ? Action::Stop : Action::Start;
    switch (diagnosis.kind) {
    case Kind::Fine:
    case Kind::Paused: // nothing here unpauses
    case Kind::Unread: return;
    case Kind::NeverCreated:
    case Kind::TooFew:
    case Kind::Dead: steps.add(Action::BringUp); return;
    case Kind::NotStarted:
    case Kind::Stopped: steps.add(Action::Start).add(Action::ShowLog); return;
    case Kind::CannotStart:
    case Kind::EngineFailed:
        steps.add(Action::Start).addEdit({}, Tr::tr("compose file")).addRebuild();
        return;
    case Kind::NotExecutable:
    case Kind::CommandMissing:
        steps.addRebuild()
            .addEdit({QStringLiteral("entrypoint"), QStringLiteral("command")}, Tr::tr("command"))
            .add(Action::ShowLog);
        return;
    case Kind::EndedEarly:
    case Kind::Failed:
    case Kind::Crashed:
    case Kind::Signalled:
    case Kind::Killed: steps.add(Action::ShowLog).add(start).addRebuild(); return;
    case Kind::OutOfMemory:
        steps
            .addEdit({QStringLiteral("mem_limit"), QStringLiteral("memory")},
                     Tr::tr("memory limit"))
            .add(start)
            .add(Action::ShowLog);
        return;
    case Kind::IgnoredStop:
        steps.add(Action::Start)
            .addEdit({QStringLiteral("stop_signal"), QStringLiteral("stop_grace_period")},
                     Tr::tr("how it is stopped"))
            .add(Action::ShowLog);
        return;
    case Kind::CutOff: steps.add(Action::Restart).add(Action::ShowLog); return;
    case Kind::Unhealthy:
        steps.add(Action::ShowLog)
            .add(Action::Restart)
            .addEdit({QStringLiteral("healthcheck")}, Tr::tr("health check"));
        return;
    }
}

} // namespace

QString stepText(const NextStep &step)
{
    switch (step.action) {
    case Action::BringUp: return Tr::tr("Bring up");
    case Action::Start: return Tr::tr("Start");
    case Action::Stop: return Tr::tr("Stop");
    case Action::Restart: return Tr::tr("Restart");
    case Action::Rebuild: return Tr::tr("Rebuild");
    case Action::ShowLog: return Tr::tr("Show log");
    case Action::ShowCause: return Tr::tr("Show %1").arg(elided(plainLine(step.service), 40));
    case Action::EditFile: return Tr::tr("Edit %1…", "memory limit, Dockerfile, …").arg(step.what);
    }
    return {};
}

QString actionName(NextStep::Action action)
{
    switch (action) {
    case Action::BringUp: return QStringLiteral("up");
    case Action::Start: return QStringLiteral("start");
    case Action::Stop: return QStringLiteral("stop");
    case Action::Restart: return QStringLiteral("restart");
    case Action::Rebuild: return QStringLiteral("rebuild");
    case Action::ShowLog: return QStringLiteral("show-log");
    case Action::ShowCause: return QStringLiteral("show-cause");
    case Action::EditFile: return QStringLiteral("edit-file");
    }
    return {};
}

QList<NextStep> nextSteps(const Diagnosis &diagnosis, const ComposeSource &source)
{
    Steps steps(diagnosis, source);
    if (!diagnosis.causes.isEmpty())
        steps.addCause(diagnosis.rootCause());
    addForKind(steps, diagnosis);
    return steps.all();
}

} // namespace panel
