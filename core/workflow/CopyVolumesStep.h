// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"
#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

/// Ends the containers of a plan, so that nobody writes while their volumes are copied. They stay.
class EndWritersStep : public Step
{
    Q_OBJECT

public:
    EndWritersStep(SharedStackContext context, const CleanPlan &plan, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void next();

    SharedStackContext m_context;
    QList<CleanPlan::Item> m_containers;
    qsizetype m_done = 0;
    QPointer<Call> m_call;
};

/// Copies the volumes of a plan, and folders whose volume is gone, to plan.copyFolder. Each copy is
/// verified; what comes after this step begins only when all of them are.
class CopyVolumesStep : public Step
{
    Q_OBJECT

public:
    CopyVolumesStep(SharedStackContext context, const CleanPlan &plan, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void next();
    CopyOrder orderFor(const CleanPlan::Item &item) const;
    void onProgress(const CleanPlan::Item &item, const TransferProgress &progress);

    SharedStackContext m_context;
    QString m_folder;
    QStringList m_images;
    bool m_isOfEngine; ///< each volume of its own project, or of none
    QList<CleanPlan::Item> m_volumes;
    qsizetype m_done = 0;
    qint64 m_bytes = 0; ///< of the copies that are made
    QPointer<Call> m_call;
};

/// Puts a copy back into a volume. Running containers that use the volume are ended first.
class RestoreStep : public Step
{
    Q_OBJECT

public:
    RestoreStep(SharedStackContext context, RestoreOrder order, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void endUsers(const QList<Container> &users);
    void restore();

    SharedStackContext m_context;
    RestoreOrder m_order;
    QStringList m_stopped; ///< containers, by name
    QPointer<Call> m_call;
};

/// "Copying", "Verifying", … and how much; for people.
QString progressText(const TransferProgress &progress);

} // namespace panel
