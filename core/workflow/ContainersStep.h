// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/ComposeStep.h"

namespace panel {

/// Creates and starts the containers: first it sees that no volume lies elsewhere than the file
/// says (Error::Kind::Conflict), then come the folders that the project's bind volumes stand for,
/// which an engine does not make by itself, then `compose up`. What Compose would leave as it is
/// although its secret has changed (see findOldSecrets) gets new containers before.
class ContainersStep : public ComposeStep
{
    Q_OBJECT

public:
    ContainersStep(const SharedStackContext &context, QObject *parent);

protected:
    void run() override;
    /// All that they need is there.
    virtual void up();
    int wantedContainers();

private:
    void makeFolders(const QStringList &folders);
    void renew(const QStringList &services);
    void start(const QString &renewed);
};

/// The same, but replaces the containers of the services that the workflow is about (`compose up
/// --force-recreate`), so that they get secrets that Compose does not compare. No others are
/// touched but those that run and use the network, processes or IPC of theirs, which go with the
/// container.
class RecreateStep : public ContainersStep
{
    Q_OBJECT

public:
    using ContainersStep::ContainersStep;

protected:
    void up() override;
};

/// Stops the containers of the project (`compose stop`).
class StopStep : public ComposeStep
{
    Q_OBJECT

public:
    StopStep(const SharedStackContext &context, QObject *parent);

protected:
    void run() override;
};

} // namespace panel
