// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ComposeCli.h"

#include <QHash>
#include <QJsonObject>

namespace panel {

class ProcessLauncher;

/// What a project's files ask for together, before and after its variables are filled in.
struct ComposeModel
{
    QJsonObject model; ///< for variablesIn()
    /// See configHashes(); empty for files that Compose refuses with the present values.
    QHash<QString, QString> hashes;
};

/// Reads both by Compose; `target` needs no engine. Errors: those of findCompose(), ComposeCli and
/// a run, FileMalformed in Compose's words, BadAnswer. The launcher must live longer than the call.
Call *readComposeModel(ProcessLauncher &launcher, const ComposeTarget &target, QObject *requester,
                       Handler<ComposeModel> done);

} // namespace panel
