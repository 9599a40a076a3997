// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QTimer>

namespace panel {

/// Waits until every service is ready: running, and healthy where it has a health check; a service
/// that ended with code 0 counts as having done its work. Fails at the first one that ended
/// otherwise or is unhealthy, with its last words.
class HealthyStep : public Step
{
    Q_OBJECT

public:
    HealthyStep(SharedStackContext context, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void check();
    void stop();
    /// What the services that are not ready yet say of themselves.
    QString stuckText() const;

    SharedStackContext m_context;
    QTimer m_deadline;
};

} // namespace panel
