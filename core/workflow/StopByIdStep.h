// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QList>
#include <QPointer>

namespace panel {

class Call;

/// Stops the containers of the project that run, one by one and by their ids: for a project whose
/// file cannot be read, as it is on another computer. Services that depend on others first is
/// Compose's to know; here the newest goes first.
class StopByIdStep : public Step
{
    Q_OBJECT

public:
    StopByIdStep(SharedStackContext context, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void next();

    SharedStackContext m_context;
    QList<Container> m_left;
    int m_stopped = 0;
    QPointer<Call> m_call;
};

} // namespace panel
