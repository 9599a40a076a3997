// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library needs a source of its own; the resources come from CMakeLists.txt.
