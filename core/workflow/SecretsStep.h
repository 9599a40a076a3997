// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretsRevision.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// Sees to it that each secret which the project takes from the environment has a value: kept in
/// the store, or generated there on first use. Leaves the values, and SECRETS_REV (see
/// secretsRevision), as variables for Compose.
class SecretsStep : public Step
{
    Q_OBJECT

public:
    SecretsStep(SharedStackContext context, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void next();
    void ask(const ComposeSecret &secret);
    void generate(const ComposeSecret &secret);
    void take(const ComposeSecret &secret, const std::shared_ptr<Secret> &value);
    void finishWithRevision();

    SharedStackContext m_context;
    QList<ComposeSecret> m_missing; ///< that have not been looked at yet
    SecretValues m_values;
    int m_generated = 0;
    QPointer<Call> m_call;
};

} // namespace panel
