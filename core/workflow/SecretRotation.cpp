// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/SecretRotation.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeVariables.h"
#include "core/secrets/SecretsRevision.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

QStringList servicesThatFollow(const QJsonObject &model)
{
    const QList<ComposeVariable> variables = variablesIn(model);
    const auto revision =
        std::find_if(variables.cbegin(), variables.cend(), [](const ComposeVariable &variable) {
            return variable.name == revisionVariable;
        });
    return revision == variables.cend() ? QStringList() : revision->services();
}

/// "NAME=value" of each variable of its environment; a compose file may have a list or a map.
QStringList environmentOf(const QJsonObject &service)
{
    QStringList pairs;
    const QJsonValue environment = service.value(QLatin1String("environment"));
    const QJsonArray list = environment.toArray();
    for (const QJsonValue entry : list)
        pairs.append(entry.toString());
    const QJsonObject map = environment.toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        pairs.append(it.key() + u'=' + it->toString());
    return pairs;
}

/// The database of this service keeps the password that it was made with: it is told the file of
/// the secret by a variable that it reads on its first start only.
bool keepsItsPassword(const QString &image, const QJsonObject &service, const QString &secret)
{
    if (service.value(QLatin1String("volumes")).toArray().isEmpty())
        return false; // made anew with its container
    const QStringList pairs = environmentOf(service);
    return std::any_of(pairs.cbegin(), pairs.cend(), [&](const QString &pair) {
        const QString name = pair.section(u'=', 0, 0);
        return name.endsWith(u"_FILE") && pair.section(u'/', -1) == secret
               && isReadOnFirstStartOnly(image, name);
    });
}

QString listed(const QStringList &names)
{
    return plainLine(names.join(QStringLiteral(", ")));
}

/// What new containers alone do not do, or may not do.
QStringList wordsOfWhatIsLeft(const SecretRotation &rotation)
{
    QStringList words;
    for (const SecretRotation::Database &database : rotation.databases) {
        words.append(
            Tr::tr(
                "%1 (%2) reads its password only when its database is made. Change it inside the "
                "database too, or nobody can log in: open a shell in the container, run “%3”, "
                "then “%4”.")
                .arg(plainLine(database.service), database.image.product, database.image.shell,
                     database.image.password));
    }
    if (!rotation.uncertain.isEmpty())
        words.append(Tr::tr("Whether %1 takes a new value over when started again depends on the "
                            "image: see its documentation.")
                         .arg(listed(rotation.uncertain)));
    if (!rotation.note.isEmpty())
        words.append(elided(plainLine(rotation.note), 300));
    return words;
}

} // namespace

SecretRotation planRotation(const ComposeProject &project, const QJsonObject &model,
                            const QString &secret, const QStringList &withContainer)
{
    SecretRotation rotation;
    rotation.secret = secret;
    const QJsonObject secrets = model.value(QLatin1String("secrets")).toObject();
    rotation.note = secrets.value(secret).toObject().value(QLatin1String("x-note")).toString();
    const QStringList followers = servicesThatFollow(model);
    const QJsonObject services = model.value(QLatin1String("services")).toObject();
    for (const ComposeService &service : project.services) {
        const bool isUser = service.secrets.contains(secret);
        const bool follows = followers.contains(service.name);
        if ((isUser || follows) && withContainer.contains(service.name))
            rotation.recreated.append(service.name);
        if (!isUser)
            continue;
        rotation.users.append(service.name);
        if (keepsItsPassword(service.image, services.value(service.name).toObject(), secret))
            rotation.databases.append({service.name, *databaseImageOf(service.image)});
        else if (!follows)
            rotation.uncertain.append(service.name);
    }
    for (QStringList *names : {&rotation.users, &rotation.recreated, &rotation.uncertain})
        names->sort();
    return rotation;
}

QStringList rotationWords(const SecretRotation &rotation)
{
    QStringList words;
    if (rotation.users.isEmpty())
        words.append(Tr::tr("No service gets this secret."));
    if (rotation.recreated.isEmpty())
        words.append(Tr::tr("Nothing runs that has it: it is used at the next bring-up."));
    else
        words.append(Tr::tr("These get a new container, and are away for a moment: %1.")
                         .arg(listed(rotation.recreated)));
    return words + wordsOfWhatIsLeft(rotation);
}

QStringList keptValueWords(const SecretRotation &rotation)
{
    if (rotation.recreated.isEmpty())
        return {};
    return QStringList{Tr::tr("What these were given stays until they get new containers, by the "
                              "command below or the next bring-up: %1.")
                           .arg(listed(rotation.recreated))}
           + wordsOfWhatIsLeft(rotation);
}

} // namespace panel
