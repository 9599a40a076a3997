// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/machine/VirtualBoxVm.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace panel {

class ProcessLauncher;

/// VirtualBox by its command line tool. Calls for one VM run one after the other, those for
/// different VMs at the same time; each ends within 30 s.
///
/// Errors of every call, besides those of a Call: ProgramMissing (no VBoxManage), NotFound (no such
/// VM), Conflict (the VM's state does not allow it), ProgramFailed (with what it said; also when it
/// printed "error:" and ended with 0), BadAnswer, TimedOut. Main thread; the launcher lives longer.
class VirtualBox : public QObject
{
    Q_OBJECT

public:
    /// Finds a program by name; replaced in tests.
    using Finder = std::function<Result<QString>(const QString &name)>;

    explicit VirtualBox(ProcessLauncher *launcher, QObject *parent = nullptr, Finder finder = {});
    ~VirtualBox() override;

    /// The time that each call has, 30 s unless told otherwise.
    void setDeadline(std::chrono::milliseconds deadline);

    /// "7.2.22" from `VBoxManage --version`, without the warnings around it.
    Call *version(QObject *requester, Handler<QString> done);

    Call *vm(const QString &name, QObject *requester, Handler<VirtualBoxVm> done);

    // Each reads the VM, checks the rule against what is there (see checkPortForward; a locked rule
    // is Conflict), chooses `controlvm` for a VM that runs or is paused and `modifyvm` for one that
    // does not, and answers with the VM as it was read again afterwards. That the change is not in
    // it is ProgramFailed.
    Call *addRule(const QString &vm, const PortForward &rule, QObject *requester,
                  Handler<VirtualBoxVm> done);
    Call *removeRule(const QString &vm, const PortForward &rule, QObject *requester,
                     Handler<VirtualBoxVm> done);
    /// Removes `from` and adds `to`; if `to` is refused, `from` is there again.
    Call *changeRule(const QString &vm, const PortForward &from, const PortForward &to,
                     QObject *requester, Handler<VirtualBoxVm> done);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panel
