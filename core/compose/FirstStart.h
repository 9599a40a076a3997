// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace panel {

/// A kind of database image whose start script makes the database on the first start, and reads
/// some variables of its environment then and never again.
struct DatabaseImage
{
    QString product;  ///< "MariaDB"
    QString shell;    ///< what a user types inside the container to talk to it
    QString password; ///< the statement that gives a user another password, "…" for the new one
};

/// The kind of a widely used image ("mariadb:11", "docker.io/library/postgres@sha256:…"); nothing
/// for all others, and for what was built here.
std::optional<DatabaseImage> databaseImageOf(const QString &image);

/// Whether that image reads this variable (also as NAME_FILE) on the first start only.
/// Source: the start scripts and documentation of the official images.
bool isReadOnFirstStartOnly(const QString &image, const QString &variable);

} // namespace panel
