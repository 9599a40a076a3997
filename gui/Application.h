// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace panel {

/// Opens the window and runs until it is closed. Understands --machine NAME and --project FILE.
int runWindow(int argc, char **argv);

} // namespace panel
