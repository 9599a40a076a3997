// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/workflow/StackContext.h"

namespace panel {

/// Which containers were made with another value of a secret than they would get now.
struct OldSecrets
{
    QStringList services; ///< by name, each once, sorted
    QStringList gaps;     ///< what could not be found out, a sentence each

    bool operator==(const OldSecrets &other) const = default;
};

/// Compose copies a secret from a variable into a container when it makes it (later versions also
/// when they start it), and does not compare the values. Looks at the services that the workflow is
/// about, by the secrets that SecretsStep has left. The error is that of the list of containers.
Call *findOldSecrets(const StackContext &context, QObject *requester, Handler<OldSecrets> done);

} // namespace panel
