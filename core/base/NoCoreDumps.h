// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace panel {

/// From now on a crash of this process, or of a program that it starts, leaves no memory on disk:
/// secrets are in it. The limit for core files becomes 0 (which the crash services of the systems
/// respect too), and on Linux the kernel is told to write no memory into a core at all, whoever
/// takes it and whatever the limit. The process stays dumpable otherwise: without that, the portals
/// of a Linux desktop refuse to talk to it.
void preventCoreDumps();

} // namespace panel
