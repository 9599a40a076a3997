// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QTimer>

#include <chrono>

namespace panel {

/// How long HealthyStep waits for these services: three minutes, or longer where a health check
/// takes longer to find out.
std::chrono::milliseconds healthPatience(const QList<ComposeService> &services);

/// Waits until every service is ready: all of its containers run, and are healthy where they have a
/// health check; one that ended with code 0 counts as having done its work. Fails at the first one
/// that ended otherwise or is unhealthy, with its last words. Of a service that the file wants no
/// containers of, none is waited for.
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
    /// The containers that count: as many as the file wants, if there are.
    QList<Container> containersOf(const ComposeService &target) const;
    bool isReady(const ComposeService &target) const;
    void stop();
    /// What the services that are not ready yet say of themselves.
    QString stuckText() const;

    SharedStackContext m_context;
    QTimer m_deadline;
    QTimer m_again; ///< while something is waited for
};

} // namespace panel
