// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/StackSetting.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/FirstStart.h"
#include "core/compose/SecretVariable.h"
#include "core/compose/SettingKind.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

using Kind = StackSetting::Kind;
using Origin = StackSetting::Origin;
using Effect = StackSetting::Effect;

/// By which the panel hands Compose the revision of the secrets.
const QString ownVariable = QStringLiteral("SECRETS_REV");

/// The variables that the file's own secrets come from.
QStringList secretVariables(const QJsonObject &model)
{
    QStringList names;
    const QJsonObject secrets = model.value(QLatin1String("secrets")).toObject();
    for (const QJsonValue secret : secrets)
        names.append(secret.toObject().value(QLatin1String("environment")).toString());
    return names;
}

/// What Compose would take for a variable, and where from.
class Values
{
public:
    explicit Values(const SettingSources &sources) : m_sources(sources) {}

    std::optional<QString> value(const QString &name)
    {
        if (const auto known = m_known.constFind(name); known != m_known.cend())
            return *known;
        m_known.insert(name, std::nullopt); // two may mention each other
        const std::optional<QString> found = look(name);
        m_known.insert(name, found);
        return found;
    }

    Origin origin(const QString &name) const
    {
        if (m_sources.environment.contains(name))
            return Origin::Environment;
        return fileOf(name).value(name) ? Origin::EnvFile : Origin::Nowhere;
    }

private:
    /// The env file that has the last word on it; one without it where there is none.
    const EnvFile &fileOf(const QString &name) const
    {
        const auto lower =
            std::find_if(m_sources.lowerEnvs.cbegin(), m_sources.lowerEnvs.cend(),
                         [&](const EnvFile &file) { return file.value(name).has_value(); });
        const bool isAbove = m_sources.env.value(name) || lower == m_sources.lowerEnvs.cend();
        return isAbove ? m_sources.env : *lower;
    }

    std::optional<QString> look(const QString &name)
    {
        if (const auto it = m_sources.environment.constFind(name);
            it != m_sources.environment.cend())
            return *it;
        const EnvFile &file = fileOf(name);
        const std::optional<QString> assigned = file.value(name);
        if (!assigned || file.isVerbatim(name))
            return assigned;
        return filledIn(*assigned, [this](const QString &other) { return value(other); });
    }

    const SettingSources &m_sources;
    QHash<QString, std::optional<QString>> m_known;
};

void settleEffect(StackSetting &setting, const QJsonObject &model, const QStringList &places,
                  const VariableLookup &lookup)
{
    const QJsonObject services = model.value(QLatin1String("services")).toObject();
    QStringList volumes;
    QStringList databases;
    QStringList unknown;
    for (const QString &place : places) {
        const QStringList keys = place.split(u'.');
        if (keys.size() > 2 && keys[0] == u"volumes")
            volumes.append(keys[1]);
        if (keys.size() < 4 || keys[0] != u"services" || keys[2] != u"environment")
            continue;
        const QJsonObject service = services.value(keys[1]).toObject();
        const bool keepsData = !service.value(QLatin1String("volumes")).toArray().isEmpty();
        const QString image = filledIn(service.value(QLatin1String("image")).toString(), lookup);
        if (keepsData && isReadOnFirstStartOnly(image, keys[3]))
            databases.append(keys[1]);
        else if (keepsData && !databaseImageOf(image))
            unknown.append(keys[1]);
    }
    setting.effect = !volumes.isEmpty()            ? Effect::DataMoves
                     : !databases.isEmpty()        ? Effect::FirstStart
                     : !setting.services.isEmpty() ? Effect::Recreate
                                                   : Effect::None;
    if (setting.effect == Effect::Recreate && !unknown.isEmpty())
        setting.effect = Effect::DependsOnImage;
    setting.settled = !volumes.isEmpty() ? volumes : !databases.isEmpty() ? databases : unknown;
    setting.settled.removeDuplicates();
}

} // namespace

QList<StackSetting> stackSettings(const SettingSources &sources)
{
    Values values(sources);
    const QStringList secrets = secretVariables(sources.model);
    const auto lookup = [&](const QString &name) { return values.value(name); };
    QList<StackSetting> all;
    const QList<ComposeVariable> variables = variablesIn(sources.model);
    for (const ComposeVariable &variable : variables) {
        if (variable.name == ownVariable)
            continue;
        StackSetting setting;
        setting.name = variable.name;
        setting.isRequired = variable.isRequired;
        setting.emptyIsValue = variable.emptyIsValue;
        setting.isSecret = secrets.contains(variable.name) || isSecretName(variable.name);
        setting.comment = sources.env.commentOf(variable.name);
        if (setting.comment.isEmpty())
            setting.comment = sources.example.commentOf(variable.name);
        if (setting.comment.isEmpty())
            setting.comment = variable.requirement;
        setting.fallback = filledIn(variable.fallback.value_or(QString()), lookup);
        setting.origin = values.origin(variable.name);
        setting.value = values.value(variable.name).value_or(QString());
        // An empty value counts as none where the file has a default.
        if (setting.value.isEmpty() && variable.fallback
            && !(variable.emptyIsValue && setting.origin != Origin::Nowhere)) {
            setting.value = setting.fallback;
            setting.origin = Origin::Default;
        }
        setting.services = variable.services();
        settleKind(setting, variable.places);
        settleEffect(setting, sources.model, variable.places, lookup);
        all.append(setting);
    }
    QStringList order = sources.example.names() + sources.env.names();
    order.removeDuplicates();
    std::stable_sort(all.begin(), all.end(), [&](const StackSetting &a, const StackSetting &b) {
        const auto rank = [&](const StackSetting &setting) {
            const qsizetype index = order.indexOf(setting.name);
            return index < 0 ? order.size() : index;
        };
        return rank(a) < rank(b);
    });
    return all;
}

QString effectText(const StackSetting &setting)
{
    const QString settled = plainLine(setting.settled.join(QStringLiteral(", ")));
    switch (setting.effect) {
    case Effect::DataMoves:
        return Tr::tr("Needs clean volumes (%1): where they lie is settled when they are made, and "
                      "nothing is moved.")
            .arg(settled);
    case Effect::FirstStart:
        return Tr::tr("Needs a clean database: %1 reads it only when its data is made.")
            .arg(settled);
    case Effect::Recreate:
        return Tr::tr("Needs no clean database: new containers for %1, the data stays.")
            .arg(plainLine(setting.services.join(QStringLiteral(", "))));
    case Effect::DependsOnImage:
        return Tr::tr("New containers for %1; the data stays. What %2 made of the old value in its "
                      "data (a database, a user) changes only if its image sees to it.")
            .arg(plainLine(setting.services.join(QStringLiteral(", "))), settled);
    case Effect::None: break;
    }
    return Tr::tr("Needs no clean database.");
}

} // namespace panel
