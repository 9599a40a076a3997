// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/ProgramFinder.h"
#include "core/session/MachineControl_p.h"

#include <QDir>
#include <QFileInfo>

namespace panel {

namespace {

constexpr std::chrono::minutes startTime{15}; // a download of boot2docker and its first start
constexpr std::chrono::minutes usualTime{5};

std::chrono::milliseconds deadlineOf(MachineControl::Action action)
{
    switch (action) {
    case MachineControl::Action::Start:
    case MachineControl::Action::Restart:
    case MachineControl::Action::Upgrade: return startTime;
    default: return usualTime;
    }
}

/// Actions that lose or break something, and so must hit exactly the machine that the user saw.
bool isDestructive(MachineControl::Action action)
{
    return action == MachineControl::Action::Kill || action == MachineControl::Action::Remove
           || action == MachineControl::Action::RegenerateCertificates
           || action == MachineControl::Action::RegenerateAllCertificates;
}

bool isDriver(const QString &name)
{
    return isMachineName(name) && !name.contains(u'.');
}

} // namespace

MachineControl::MachineControl(MachineStore *store, ProcessLauncher *launcher, QObject *parent,
                               std::function<Result<QString>(const QString &)> finder)
    : QObject(parent)
    , d(std::make_unique<Private>(
          this, store, launcher,
          finder ? std::move(finder) : [](const QString &name) { return findProgram(name); }))
{
}

MachineControl::~MachineControl() = default;

QStringList MachineControl::drivers() const
{
    const QString prefix = QStringLiteral("docker-machine-driver-");
    const QStringList builtIn = {QStringLiteral("virtualbox"), QStringLiteral("generic"),
                                 QStringLiteral("none")};
    QStringList others;
    const QStringList folders = programFolders();
    for (const QString &folder : folders) {
        const QFileInfoList files =
            QDir(folder).entryInfoList({prefix + u'*'}, QDir::Files | QDir::Executable);
        for (const QFileInfo &file : files) {
            const QString name = file.fileName().mid(prefix.size());
            if (isDriver(name) && !builtIn.contains(name) && !others.contains(name))
                others.append(name);
        }
    }
    others.sort();
    return builtIn + others;
}

Result<QString> MachineControl::creationCommand(const MachineCreation &creation) const
{
    const Result<QStringList> arguments = creationArguments(creation, d->names());
    if (!arguments)
        return fail(arguments.error());
    Command command;
    command.program = QStringLiteral("docker-machine");
    command.arguments = *arguments;
    return displayText(command);
}

MachineTask *MachineControl::create(const MachineCreation &creation)
{
    const QString title = Tr::tr("Create %1").arg(elided(plainText(creation.name), 60));
    const Result<QStringList> arguments = creationArguments(creation, d->names());
    if (!arguments)
        return d->refused(creation.name, title, {}, arguments.error());

    DockerMachineJob job;
    job.machine = creation.name;
    job.title = title;
    job.arguments = *arguments;
    job.deadline = startTime;
    // The name may have been taken while this one waited.
    job.whyNot = [this, creation]() -> std::optional<Error> {
        const Result<QStringList> still = creationArguments(creation, d->names());
        return still ? std::nullopt : std::optional(still.error());
    };
    job.leftBehind = [this, name = creation.name] {
        return d->store->readNow(name)
                   ? Tr::tr("The half-made machine “%1” is in the store: “Remove” takes it away, "
                            "with what there is of its VM.")
                         .arg(name)
                   : Tr::tr("Nothing of “%1” was left in the store.").arg(name);
    };
    return d->enqueue(std::move(job));
}

MachineTask *MachineControl::act(Action action, const Machine &asked)
{
    const bool isForced = action == Action::Remove && d->wasRemovalTried(asked.name);
    const QString title = actionTitle(action, elided(plainText(asked.name), 60));
    const QStringList arguments = actionArguments(action, asked.name, isForced);
    std::optional<Error> why;
    if (!isMachineName(asked.name))
        why = Error{
            Error::Kind::InvalidInput,
            Tr::tr("“%1” is not the name of a machine.").arg(elided(plainText(asked.name), 60)),
            Tr::tr("Move the folder out of the store by hand."),
            {}};
    else
        why = d->whyNotTheSame(asked, false);
    Machine stateless = asked;
    stateless.state = Machine::State::Unknown; // may be old: docker-machine knows better
    if (!why && !actions(stateless).contains(action))
        why = Error{
            Error::Kind::Conflict,
            Tr::tr("“%1” cannot be done with a machine of driver “%2”.").arg(title, asked.driver),
            Tr::tr("Do it where the engine runs."),
            {}};
    if (why)
        return d->refused(asked.name, title, isMachineName(asked.name) ? arguments : QStringList(),
                          *why);

    DockerMachineJob job;
    job.machine = asked.name;
    job.title = title;
    job.arguments = arguments;
    job.deadline = deadlineOf(action);
    if (action == Action::Remove)
        job.successLine = QStringLiteral("Successfully removed ") + asked.name;
    // A task of ours that ran before this one may have given the machine another address.
    const bool waits = !d->queues.value(asked.name).isEmpty();
    job.whyNot = [this, asked, mayDiffer = waits && !isDestructive(action)] {
        return d->whyNotTheSame(asked, mayDiffer);
    };
    job.leftBehind = [action, name = asked.name] { return leftBehind(action, name); };
    return d->enqueue(std::move(job));
}

MachineTask *MachineControl::task(const QString &machine) const
{
    return d->newest.value(machine);
}

MachineTask *MachineControl::runningTask(const QString &machine) const
{
    const QList<DockerMachineTask *> queue = d->queues.value(machine);
    return queue.isEmpty() ? nullptr : queue.first();
}

QStringList MachineControl::Private::names() const
{
    QStringList names;
    // Folders, not entries: a folder that is none yet is in docker-machine's way too.
    const QDir folder(store->path() + QStringLiteral("/machines"));
    return folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

Result<Machine> MachineControl::Private::known(const QString &name) const
{
    const QString shown = elided(plainText(name), 60);
    if (!isMachineName(name))
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("“%1” is not the name of a machine.").arg(shown));
    const std::optional<Machine> machine = store->machine(name);
    if (!machine)
        return fail(Error::Kind::NotFound,
                    Tr::tr("There is no machine “%1” in %2.").arg(shown, store->path()));
    return *machine;
}

std::optional<Error> MachineControl::Private::whyNotTheSame(const Machine &asked,
                                                            bool addressMayDiffer) const
{
    const std::optional<Machine> now = store->readNow(asked.name);
    if (!now)
        return Error{Error::Kind::NotFound,
                     Tr::tr("Machine “%1” is not in the store any more.").arg(asked.name),
                     Tr::tr("Somebody else may have removed it."),
                     {}};
    const auto addressOf = [](const Machine &machine) {
        if (machine.endpoint)
            return machine.endpoint->url.authority();
        return machine.ipAddress.isEmpty() ? Tr::tr("no address") : machine.ipAddress;
    };
    QString difference;
    if (now->driver != asked.driver)
        difference = Tr::tr("its driver was “%1” and is “%2”").arg(asked.driver, now->driver);
    else if (!addressMayDiffer
             && (now->endpoint != asked.endpoint || now->ipAddress != asked.ipAddress))
        difference = Tr::tr("its address was %1 and is %2").arg(addressOf(asked), addressOf(*now));
    if (difference.isEmpty())
        return std::nullopt;
    return Error{Error::Kind::Conflict,
                 Tr::tr("Machine “%1” has changed since you saw it: %2. Nothing was done.")
                     .arg(asked.name, difference),
                 Tr::tr("Look at it again, then ask again."),
                 {}};
}

bool MachineControl::Private::wasRemovalTried(const QString &machine) const
{
    const DockerMachineTask *task = newest.value(machine);
    return task && task->arguments().value(0) == QLatin1String("rm") && task->wasTried()
           && task->state() == MachineTask::State::Failed;
}

DockerMachineTask *MachineControl::Private::make(DockerMachineJob job)
{
    const QString machine = job.machine;
    job.storePath = store->path();
    job.findProgram = finder;
    auto *task = new DockerMachineTask(std::move(job), launcher, q);
    DockerMachineTask *before = newest.value(machine);
    if (before && before->isOver())
        before->deleteLater();
    newest.insert(machine, task);
    connect(task, &MachineTask::finished, q, [this, task] { onFinished(task); });
    return task;
}

DockerMachineTask *MachineControl::Private::refused(const QString &machine, const QString &title,
                                                    const QStringList &arguments, const Error &why)
{
    DockerMachineJob job;
    job.machine = machine;
    job.title = title;
    job.arguments = arguments;
    DockerMachineTask *task = make(std::move(job));
    task->refuse(why);
    Q_EMIT q->taskStarted(task);
    return task;
}

DockerMachineTask *MachineControl::Private::enqueue(DockerMachineJob job)
{
    const QString machine = job.machine;
    DockerMachineTask *task = make(std::move(job));
    queues[machine].append(task);
    Q_EMIT q->taskStarted(task);
    // Queued: whoever asked for it connects to it first.
    QMetaObject::invokeMethod(
        task, [this, machine] { startNext(machine); }, Qt::QueuedConnection);
    return task;
}

void MachineControl::Private::startNext(const QString &machine)
{
    const QList<DockerMachineTask *> queue = queues.value(machine);
    if (!queue.isEmpty() && queue.first()->state() == MachineTask::State::Queued)
        queue.first()->start();
}

void MachineControl::Private::onFinished(DockerMachineTask *task)
{
    const QString machine = task->machine();
    QList<DockerMachineTask *> &queue = queues[machine];
    queue.removeOne(task);
    if (queue.isEmpty())
        queues.remove(machine);
    else
        QMetaObject::invokeMethod(
            q, [this, machine] { startNext(machine); }, Qt::QueuedConnection);
    if (newest.value(machine) != task)
        task->deleteLater();
    Q_EMIT q->taskFinished(task);
}

} // namespace panel
