// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/Drift.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

#include <algorithm>

namespace panel {

namespace {

using Reason = ServiceDrift::Reason;

/// "2.26.1-4", "v2.40.3" → "2.26.1", "2.40.3"
QString plainVersion(const QString &version)
{
    const QString number = version.startsWith(u'v') ? version.mid(1) : version;
    return number.section(u'-', 0, 0).section(u'+', 0, 0);
}

void addImage(ServiceDrift &drift, const DriftFacts &facts)
{
    if (!facts.imageId.isEmpty() && facts.imageId != facts.service.container->imageId)
        drift.reasons.append(Reason::ImageRebuilt);
}

void addConfiguration(ServiceDrift &drift, const DriftFacts &facts)
{
    const auto &labels = facts.service.container->labels;
    const QString hash = labels.value(composeHashLabel);
    if (hash.isEmpty() || facts.wantedHash.isEmpty() || hash == facts.wantedHash)
        return;
    // Another version of Compose computes another hash from the same entry.
    const QString maker = plainVersion(labels.value(composeVersionLabel));
    const bool isOther = !maker.isEmpty() && maker != plainVersion(facts.composeVersion);
    drift.reasons.append(isOther && facts.keys.isEmpty() ? Reason::OtherCompose
                                                         : Reason::KeysChanged);
    drift.keys = facts.keys;
}

QString keysText(const QStringList &keys)
{
    constexpr qsizetype mostNamed = 6;
    if (keys.isEmpty())
        return Tr::tr("Its entry in the compose file has changed.");
    QStringList named;
    for (const QString &key : keys.first(std::min(keys.size(), mostNamed)))
        named.append(elided(plainLine(key), 60));
    if (keys.size() > mostNamed)
        named.append(QStringLiteral("…"));
    return Tr::tr("Changed in the compose file: %1.").arg(named.join(QStringLiteral(", ")));
}

} // namespace

Result<WantedProject> WantedProject::fromConfigJson(const QByteArray &json)
{
    return parseJsonObject(json).and_then([](const QJsonObject &object) {
        JsonReader reader(object);
        WantedProject project;
        project.name = reader.string("name");
        project.services = reader.object("services");
        project.volumes = reader.optionalObject("volumes").value_or(QJsonObject());
        project.networks = reader.optionalObject("networks").value_or(QJsonObject());
        return reader.result(project);
    });
}

bool ServiceDrift::wantsRecreation() const
{
    return has(Reason::ImageRebuilt) || has(Reason::KeysChanged) || has(Reason::SecretChanged)
           || has(Reason::OtherCompose);
}

ServiceDrift compare(const DriftFacts &facts)
{
    ServiceDrift drift;
    drift.service = facts.service.name;
    drift.gap = facts.gap;
    if (const auto &container = facts.service.container) {
        drift.container = container->id;
        drift.containerName = container->name;
    }
    if (!facts.isInFile) {
        if (facts.service.container)
            drift.reasons.append(Reason::Orphan);
        return drift;
    }
    if (!facts.service.container) {
        if (facts.isWanted && facts.service.definition.replicas > 0)
            drift.reasons.append(Reason::Missing);
        return drift;
    }
    addImage(drift, facts);
    addConfiguration(drift, facts);
    if (facts.revision && !facts.presentRevision.isEmpty()
        && *facts.revision != facts.presentRevision)
        drift.reasons.append(Reason::SecretChanged);
    if (facts.isWanted && !facts.service.isActive() && facts.service.hasProblem())
        drift.reasons.append(Reason::Down);
    return drift;
}

QString reasonName(ServiceDrift::Reason reason)
{
    switch (reason) {
    case Reason::Orphan: return QStringLiteral("orphan");
    case Reason::Missing: return QStringLiteral("missing");
    case Reason::Down: return QStringLiteral("down");
    case Reason::ImageRebuilt: return QStringLiteral("image-rebuilt");
    case Reason::KeysChanged: return QStringLiteral("keys-changed");
    case Reason::SecretChanged: return QStringLiteral("secret-changed");
    case Reason::OtherCompose: return QStringLiteral("other-compose");
    }
    return {};
}

QString driftText(const ServiceDrift &drift)
{
    QStringList sentences;
    for (const Reason reason : drift.reasons) {
        switch (reason) {
        case Reason::Orphan:
            sentences.append(
                Tr::tr("It is no longer in the compose file; its container is left over."));
            break;
        case Reason::Missing:
            sentences.append(Tr::tr("It is in the compose file, but has no container."));
            break;
        case Reason::Down: sentences.append(Tr::tr("Its container does not run.")); break;
        case Reason::ImageRebuilt:
            sentences.append(Tr::tr("Its image was built or pulled anew since."));
            break;
        case Reason::KeysChanged: sentences.append(keysText(drift.keys)); break;
        case Reason::SecretChanged:
            sentences.append(Tr::tr("A secret has changed since it was created."));
            break;
        case Reason::OtherCompose:
            sentences.append(Tr::tr("Another version of Compose made it; this one would replace "
                                    "it, though its entry seems to be the same."));
            break;
        }
    }
    return sentences.join(u' ');
}

} // namespace panel
