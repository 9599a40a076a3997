// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// The host ports that the project wants are free, or its own already. A taken port fails the step
/// and names its owner, before anything is built. For a VM of VirtualBox, what it publishes is
/// compared with the NAT rules, and missing ones are added (see MissingRules).
class PortsStep : public Step
{
    Q_OBJECT

public:
    PortsStep(SharedStackContext context, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void checkContainers(const QList<Container> &containers);
    void probeNext();
    void addMissingRules();
    void finishWell();

    SharedStackContext m_context;
    QList<int> m_wanted;  ///< TCP and UDP host ports of the targets
    QList<int> m_toProbe; ///< TCP ports of this computer that no container of ours holds
    QStringList m_added;  ///< names of the rules that the VM did not have
    QPointer<Call> m_call;
};

} // namespace panel
