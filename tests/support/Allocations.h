// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace panel::test {

/// How often this thread has asked for memory so far. A measure of work that does not depend on how
/// fast or busy the computer is: what goes through thousands of things makes thousands of them.
/// A program that links this counts in its malloc; -1 where that is not possible (another C
/// library, a sanitizer that has its own).
qint64 allocations();

} // namespace panel::test
