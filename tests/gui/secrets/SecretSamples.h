// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/StackSettings.h"
#include "core/workflow/SecretRotation.h"
#include "gui/secrets/SecretsTab.h"
#include "gui/settings/StackSettingsTab.h"

namespace panel::sample {

/// One secret of each kind and state, made up.
SecretsState secrets();
/// Of a stack that takes it over, beside a database that does not.
SecretRotation rotation();
/// A setting of each kind, made up.
StackSettingsState settings();

} // namespace panel::sample
