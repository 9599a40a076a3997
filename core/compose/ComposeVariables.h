// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace panel {

/// A variable that a compose file takes from its environment or .env.
struct ComposeVariable
{
    QString name;
    /// The default as the file writes it ("${LOGIN:-me}.42.fr"); of several, the one that most
    /// places have. Nothing: it has none.
    std::optional<QString> fallback;
    bool emptyIsValue = false; ///< ${NAME-…}: set to nothing is something else than not set
    bool isRequired = false;   ///< ${NAME:?…}: Compose refuses the file without it
    QString requirement;       ///< what the file says then
    QStringList places;        ///< "services.db.environment.DB_NAME", sorted; lists without index

    bool operator==(const ComposeVariable &other) const = default;

    /// The services that mention it, by name.
    QStringList services() const;
};

/// All variables of a model that Compose printed without filling them in (ComposeCli::model), by
/// name.
QList<ComposeVariable> variablesIn(const QJsonObject &model);

/// The value of a variable; nothing: it is not set.
using VariableLookup = std::function<std::optional<QString>(const QString &name)>;

/// The text with its variables filled in as Compose does: $NAME, ${NAME}, ${NAME-d}, ${NAME:-d},
/// ${NAME+a}, ${NAME:+a}, nested; what is required and not set is empty; "$$" is "$". At
/// most 64 Ki characters.
QString filledIn(const QString &text, const VariableLookup &lookup);

/// "SERVICE HASH" a line (ComposeCli::hashes) by service; lines of another shape are left out.
QHash<QString, QString> configHashes(const QByteArray &output);
/// The services of `now` whose hash is another one than before, or was not there; sorted.
QStringList changedServices(const QHash<QString, QString> &before,
                            const QHash<QString, QString> &now);

} // namespace panel
