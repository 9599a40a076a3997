// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackCommands.h"

#include <QStringList>

#include <chrono>

namespace panel {

// What the panel asks of the engine itself, as the docker commands that do the same: for people to
// read, copy and learn from. Nothing is run from them.

/// The time that a container has to end by itself.
constexpr std::chrono::seconds stopGrace(10);

/// "docker volume rm wp_data": the words behind "docker", quoted where a shell needs it.
QString dockerText(const QStringList &words);

QString startText(const QString &container);
QString stopText(const QString &container);
QString restartText(const QString &container);
/// What removes this thing; of a data folder, what empties it. `images`: of the project; any that
/// the engine has would do.
QString removalText(const CleanPlan::Item &item, const QStringList &images);
QString emptyFoldersText(const QStringList &folders, const QStringList &images);
QString makeFoldersText(const QStringList &folders, const QStringList &images);
/// `source`: a volume, or a folder of the engine's host.
QString copyText(const QString &source, const QString &file, const QStringList &images);
QString restoreText(const RestoreOrder &order, const QStringList &images);

/// All that cleaning does, in its order.
QList<ShownCommands> cleanCommands(const CleanPlan &plan);
/// Copies of the plan's volumes, into its folder.
ShownCommands copyCommands(const CleanPlan &plan);
ShownCommands restoreCommands(const RestoreOrder &order, const QStringList &images = {});

} // namespace panel
