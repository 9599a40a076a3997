// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl_p.h"

namespace panel {
} // namespace panel
