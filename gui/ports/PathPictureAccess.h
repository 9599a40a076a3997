// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace panel {

/// From now on screen readers see the stations of every PathPicture as items of a list. Any number
/// of calls is as good as one.
void installPathPictureAccess();

} // namespace panel
