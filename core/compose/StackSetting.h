// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeVariables.h"
#include "core/compose/EnvFile.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// One variable of a stack, as somebody would set it.
struct StackSetting
{
    enum class Kind { Text, Port, Domain, Email, Url, Folder, Choice, Switch };
    /// Where the value that Compose uses now comes from; the first of these wins.
    enum class Origin {
        Environment, ///< of the panel itself (HOME, USER, …); .env cannot change it
        EnvFile,
        Default, ///< the compose file's
        Nowhere  ///< it is not set, and has no default
    };
    /// What a change needs.
    enum class Effect {
        None,           ///< nothing that runs has it
        Recreate,       ///< new containers; the data stays
        DependsOnImage, ///< the same; whether what was made of it before changes, nobody here knows
        FirstStart,     ///< a database reads it when it is made, and never again
        DataMoves       ///< it says where a volume lies: that is settled when the volume is made
    };

    QString name;
    QString comment; ///< what .env, or the example beside it, says about it
    Kind kind = Kind::Text;
    QStringList choices; ///< of Choice and Switch
    QString value;       ///< that Compose uses now
    QString fallback;    ///< the default, filled in
    Origin origin = Origin::Default;
    bool emptyIsValue = false; ///< set to nothing is something else than not set
    bool isRequired = false;
    /// It holds a secret by its name, or is one of the file's secrets: never written to .env.
    bool isSecret = false;
    bool isPublished = false; ///< a port of the engine's machine
    Effect effect = Effect::None;
    QStringList services; ///< that mention it, by name
    QStringList settled;  ///< of FirstStart the services, of DataMoves the volumes

    bool operator==(const StackSetting &other) const = default;
};

/// What a form of settings is made from.
struct SettingSources
{
    QJsonObject model;                   ///< not filled in (ComposeCli::model)
    EnvFile env;                         ///< .env; may be empty
    QList<EnvFile> lowerEnvs;            ///< env files below it, each below the ones before
    EnvFile example;                     ///< .env.example; may be empty
    QHash<QString, QString> environment; ///< what Compose is run with
};

/// All settings: in the order of .env.example, then .env, then by name. SECRETS_REV, which the
/// panel sets itself, is none.
QList<StackSetting> stackSettings(const SettingSources &sources);

/// Why this value cannot be; nothing: it can. Empty means: the default.
std::optional<QString> whyNotValue(const StackSetting &setting, const QString &value);

/// What a change of it needs, in a sentence.
QString effectText(const StackSetting &setting);

} // namespace panel
