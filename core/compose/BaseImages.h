// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace panel {

struct ComposeProject;

/// The images that a Dockerfile starts from: the names after FROM, with ARG defaults and build
/// arguments put in; not its own earlier stages, not "scratch", not a name with a variable that
/// nobody sets.
QStringList baseImages(const QByteArray &dockerfile, const QHash<QString, QString> &buildArguments);

/// Those of all services that the project builds from a folder of this computer, without repeats. A
/// Dockerfile that cannot be read is left to Compose, which says so with its own words.
QStringList baseImages(const ComposeProject &project);

} // namespace panel
