// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/ExecApi.h"
#include "core/rules/LiveFacts.h"

#include <QStringList>

namespace panel {

/// The words that print, in a container of WordPress, whether it is installed and who its users
/// are.
QStringList siteUsersCommand();

/// What came of it. Error::Kind::ProgramFailed if it did not work, BadAnswer for another output.
Result<SiteUsers> siteUsersFrom(const ExecEnd &end);

} // namespace panel
