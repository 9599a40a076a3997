// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Check.h"
#include "core/machine/Machine.h"
#include "core/machine/MachineCreation.h"
#include "core/machine/MachineTask.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace panel {

class MachineStore;
class ProcessLauncher;

/// Everything that a user can do to the machines of the store. Nothing here writes into the store:
/// docker-machine does. Tasks on one machine run one after the other. UI thread.
class MachineControl : public QObject
{
    Q_OBJECT

public:
    enum class Action {
        Start,
        Stop,
        Restart,
        Kill,
        Remove, ///< irreversible: the VM and its disk go
        Upgrade,
        Provision,
        RegenerateCertificates,   ///< a new server certificate; the engine restarts
        RegenerateAllCertificates ///< also the CA and the client's, for all machines
    };
    enum class Shell { Sh, Fish, PowerShell, Cmd };

    /// What an action costs, for the question before it.
    struct Consequence
    {
        QString title;               ///< "Remove default?"
        QString text;                ///< what happens and what is lost, plain text
        bool needsTypedName = false; ///< the user types the machine's name first
        bool needsQuestion = false;  ///< false: just do it
        QString command;             ///< as a user would type it
    };

    /// Both live longer. `finder` is replaced in tests.
    MachineControl(MachineStore *store, ProcessLauncher *launcher, QObject *parent,
                   std::function<Result<QString>(const QString &)> finder = {});
    ~MachineControl() override;

    /// "virtualbox", "generic", "none", then those of docker-machine-driver-* in the program
    /// folders.
    QStringList drivers() const;
    /// "docker-machine create --driver … NAME", before it runs; or why it cannot.
    Result<QString> creationCommand(const MachineCreation &creation) const;
    MachineTask *create(const MachineCreation &creation);

    /// What can be asked of such a machine, in the order of menus. By driver (an address has no VM
    /// to start) and by state, where that is known.
    QList<Action> actions(const Machine &machine) const;
    /// Why none of them can be done now: docker-machine, which does them, is not there.
    std::optional<Error> whyNoActions() const;
    Consequence consequence(Action action, const Machine &machine) const;
    /// Never null: what cannot even begin is a task that Failed. A machine that is not the one any
    /// more that `asked` was (another driver, address or engine) is not touched: Conflict.
    MachineTask *act(Action action, const Machine &asked);
    /// The newest task of the machine, which may be over; null if there was none.
    MachineTask *task(const QString &machine) const;
    /// The one that docker-machine works at, or is about to; null while it leaves the machine
    /// alone.
    MachineTask *runningTask(const QString &machine) const;

    /// What stands in the way of creating such a machine (or, with only a name, of starting it).
    Call *checkCreation(const MachineCreation &creation, QObject *requester,
                        Handler<QList<Check>> done);
    Call *checkStart(const QString &machine, QObject *requester, Handler<QList<Check>> done);
    /// Files, certificates, address and TLS of a machine; what needs the engine is Unknown where it
    /// does not answer. While it does not run, also what stands in the way of its start.
    Call *examine(const QString &machine, QObject *requester, Handler<QList<Check>> done);

    /// The lines that make a shell use the machine, as `docker-machine env` prints them; for
    /// copying. Conflict without an address, InvalidInput where Cmd cannot say the path.
    Result<QString> environmentBlock(const QString &machine, Shell shell) const;
    /// config.json as it is now, secrets masked and texts safe to show; for a readable tree.
    /// NotFound, FileUnreadable, TooLarge, FileMalformed.
    Result<QJsonObject> inspect(const QString &machine) const;
    /// Command lines to copy: scp to and from the machine, mount of a folder. None without SSH.
    QStringList copyCommands(const QString &machine) const;
    /// Opens the user's terminal with a shell in the machine; it outlives us. ProgramMissing: no
    /// docker-machine or no terminal; Conflict: it does not run, or has no SSH.
    Call *openShell(const QString &machine, QObject *requester, Handler<void> done);

Q_SIGNALS:
    void taskStarted(panel::MachineTask *task); ///< was asked for; it may have to wait
    void taskFinished(panel::MachineTask *task);
    /// `command`: as a user would type it.
    void shellOpened(const QString &machine, const QString &command);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panel
