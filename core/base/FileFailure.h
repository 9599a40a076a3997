// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

namespace panel {

/// Why the file or folder may not be read by us, as an errno; 0: it may. Links are followed; it is
/// not opened. Any thread.
int whyUnreadable(const QString &path);

/// Whether that errno says that the thing is not there, and not that we may not look.
bool isMissing(int code);

/// FileUnreadable: the path, the words of the errno, and how to become able to read it.
Error unreadableFile(const QString &path, int code);

} // namespace panel
