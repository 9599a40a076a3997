// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/machine/HostPortProbe.h"
#include "core/machine/VirtualBoxVm.h"
#include "core/workflow/StackContext.h"

#include <QPointer>
#include <QStringList>

namespace panel {

/// Compares the ports that the project publishes with the NAT rules of its VM, tells every
/// difference, and adds the rules that its targets miss, each verified by reading it back and
/// (where the VM runs) by connecting to its port. Rules that are wrong, lead nowhere or could not
/// listen are left alone, and `ssh` is never looked at.
///
/// Answers with the names of the added rules. A host port that another program of this computer
/// has is Error::Kind::Conflict, before anything is added; otherwise the errors of VirtualBox.
/// Where the rules cannot be read (no VBoxManage, say) it tells so and adds nothing: the VM's own
/// address works without them.
class MissingRules : public AnsweringCall<QStringList>
{
    Q_OBJECT

public:
    MissingRules(const StackContext &context, QObject *requester, Handler<QStringList> done);

Q_SIGNALS:
    void line(const QString &text);

private:
    void abortWork() override;
    void onRead(const Result<VirtualBoxVm> &vm);
    bool leadsToTarget(const PortForward &rule, VirtualBoxVm vm) const;
    void probeNext();
    void onProbed(const PortForward &rule, const std::optional<PortOwner> &owner);
    void tellUnheard(const PortForward &rule);
    void addNext();
    /// Whether VirtualBox got the port of a rule that was just added.
    void verify(const PortForward &rule);

    const QString m_vmName;
    const ComposeProject m_project;
    const QList<ComposeService> m_targets;
    VirtualBox *m_virtualBox;
    bool m_isRunning = false;
    QList<PortForward> m_toAdd;
    QList<PortForward> m_toProbe; ///< these, and the ones that are there already
    QStringList m_added;
    QPointer<Call> m_call;
};

} // namespace panel
