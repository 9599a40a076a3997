// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// The engine answers over TLS, and Compose is there to talk to it.
class MachineStep : public Step
{
    Q_OBJECT

public:
    MachineStep(SharedStackContext context, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void checkConnection();
    void lookForCompose();

    SharedStackContext m_context;
    QPointer<Call> m_call;
    bool m_hasTried = false;
};

} // namespace panel
