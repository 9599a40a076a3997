// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace panel {

class CellTable;
class ServiceModel;

/// Shows as many columns of the services as the table has room for, those first that matter most,
/// and makes them as wide as they need. `hasProblems`: one of the services has something to tell
/// in the last column.
void fitServiceColumns(CellTable *table, ServiceModel *model, bool hasProblems);

} // namespace panel
