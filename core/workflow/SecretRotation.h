// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/compose/FirstStart.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

/// What follows from another value of one secret.
struct SecretRotation
{
    /// A database that reads the password when it is made, and keeps its own from then on: there
    /// somebody has to change it too, before the containers are replaced.
    struct Database
    {
        QString service;
        DatabaseImage image;

        bool operator==(const Database &other) const
        {
            return service == other.service && image.product == other.image.product;
        }
    };

    QString secret;
    QStringList users; ///< the services that get it, by name
    /// Those whose containers are replaced, by name: the users, and the services that change with
    /// SECRETS_REV (see secretsRevision); of both those that have a container.
    QStringList recreated;
    QList<Database> databases;
    /// Users of which it is not known whether they take it over at their next start.
    QStringList uncertain;
    QString note; ///< "x-note" of the secret in the compose file

    bool operator==(const SecretRotation &other) const = default;
};

/// `model`: the project's, not filled in (ComposeCli::model). A service that mentions SECRETS_REV
/// promises by it to take changed secrets over when it starts. `withContainer`: the services that
/// have a container now.
SecretRotation planRotation(const ComposeProject &project, const QJsonObject &model,
                            const QString &secret, const QStringList &withContainer);

/// The same in words, a sentence each: who gets a new container, what else has to be done first,
/// and what is not known.
QStringList rotationWords(const SecretRotation &rotation);
/// For who has only set the value: which services still have the one before; else as above. Empty:
/// none has.
QStringList keptValueWords(const SecretRotation &rotation);

} // namespace panel
