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

void addImage(ServiceDrift &drift, const ComparedContainer &compared)
{
    if (!compared.imageId.isEmpty() && compared.imageId != compared.container.imageId)
        drift.reasons.append(Reason::ImageRebuilt);
}

void addConfiguration(ServiceDrift &drift, const ComparedContainer &compared,
                      const QString &composeVersion)
{
    if (compared.isComparedByKeys) {
        if (!compared.keys.isEmpty())
            drift.reasons.append(Reason::KeysChanged);
        if (compared.hasLostShare)
            drift.reasons.append(Reason::ShareLost);
        drift.keys += compared.keys;
        return;
    }
    const auto &labels = compared.container.labels;
    const QString hash = labels.value(composeHashLabel);
    if (hash.isEmpty() || compared.wantedHash.isEmpty() || hash == compared.wantedHash)
        return;
    // Another version of Compose computes another hash from the same entry.
    const QString maker = plainVersion(labels.value(composeVersionLabel));
    const bool isOther = !maker.isEmpty() && maker != plainVersion(composeVersion);
    drift.reasons.append(isOther && compared.keys.isEmpty() ? Reason::OtherCompose
                                                            : Reason::KeysChanged);
    drift.keys += compared.keys;
}

void addSecrets(ServiceDrift &drift, const ComparedContainer &compared,
                const QString &presentRevision)
{
    const bool isOldRevision =
        compared.revision && !presentRevision.isEmpty() && *compared.revision != presentRevision;
    if (isOldRevision || !compared.oldSecrets.isEmpty())
        drift.reasons.append(Reason::SecretChanged);
    drift.secrets += compared.oldSecrets;
}

/// Each container adds its reasons.
void addContainers(ServiceDrift &drift, const DriftFacts &facts)
{
    for (const ComparedContainer &compared : facts.containers) {
        const qsizetype before = drift.reasons.size();
        addImage(drift, compared);
        addConfiguration(drift, compared, facts.composeVersion);
        addSecrets(drift, compared, facts.presentRevision);
        if (drift.reasons.size() > before)
            drift.differing.append(compared.container.name);
    }
    if (drift.differing.size() == facts.containers.size())
        drift.differing.clear();
    drift.keys.sort();
    drift.secrets.sort();
    drift.keys.removeDuplicates();
    drift.secrets.removeDuplicates();
    std::sort(drift.reasons.begin(), drift.reasons.end());
    drift.reasons.erase(std::unique(drift.reasons.begin(), drift.reasons.end()),
                        drift.reasons.end());
}

QString gapText(const DriftFacts &facts)
{
    QStringList gaps = facts.gaps;
    for (const ComparedContainer &compared : facts.containers)
        gaps += compared.gaps;
    gaps.removeDuplicates();
    return gaps.join(u' ');
}

/// The first few, as a list.
QString someOf(const QStringList &names)
{
    constexpr qsizetype mostNamed = 6;
    QStringList named;
    for (const QString &name : names.first(std::min(names.size(), mostNamed)))
        named.append(elided(plainLine(name), 60));
    if (names.size() > mostNamed)
        named.append(QStringLiteral("…"));
    return named.join(QStringLiteral(", "));
}

QString keysText(const QStringList &keys)
{
    return keys.isEmpty() ? Tr::tr("Its entry in the compose file has changed.")
                          : Tr::tr("Changed in the compose file: %1.").arg(someOf(keys));
}

QString secretsText(const QStringList &secrets)
{
    return secrets.isEmpty()
               ? Tr::tr("A secret has changed since it was created.")
               : Tr::tr("Secrets that have changed since it was created: %1.").arg(someOf(secrets));
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
    return has(Reason::ImageRebuilt) || has(Reason::KeysChanged) || has(Reason::ShareLost)
           || has(Reason::SecretChanged) || has(Reason::OtherCompose);
}

ServiceDrift compare(const DriftFacts &facts)
{
    ServiceDrift drift;
    drift.service = facts.service.name;
    drift.gap = gapText(facts);
    for (const ComparedContainer &compared : facts.containers) {
        drift.containers.append(compared.container.id);
        drift.containerNames.append(compared.container.name);
    }
    if (!facts.isInFile) {
        if (!facts.containers.isEmpty())
            drift.reasons.append(Reason::Orphan);
        return drift;
    }
    const int wanted = facts.service.definition.replicas;
    if (facts.isWanted && facts.containers.isEmpty() && wanted > 0)
        drift.reasons.append(Reason::Missing);
    addContainers(drift, facts);
    if (facts.isWanted && !facts.containers.isEmpty() && facts.containers.size() != wanted) {
        drift.reasons.prepend(Reason::Replicas);
        drift.wanted = wanted;
    }
    return drift;
}

QString reasonName(ServiceDrift::Reason reason)
{
    switch (reason) {
    case Reason::Orphan: return QStringLiteral("orphan");
    case Reason::Missing: return QStringLiteral("missing");
    case Reason::Replicas: return QStringLiteral("replicas");
    case Reason::ImageRebuilt: return QStringLiteral("image-rebuilt");
    case Reason::KeysChanged: return QStringLiteral("keys-changed");
    case Reason::ShareLost: return QStringLiteral("share-lost");
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
                Tr::tr("It is no longer in the compose file; %n container(s) of it are left over.",
                       nullptr, int(drift.containers.size())));
            break;
        case Reason::Missing:
            sentences.append(Tr::tr("It is in the compose file, but has no container."));
            break;
        case Reason::Replicas:
            sentences.append(Tr::tr("The compose file wants another number of containers: %1. "
                                    "There are: %2.")
                                 .arg(drift.wanted)
                                 .arg(drift.containers.size()));
            break;
        case Reason::ImageRebuilt:
            sentences.append(Tr::tr("Its image was built or pulled anew since."));
            break;
        case Reason::KeysChanged: sentences.append(keysText(drift.keys)); break;
        case Reason::ShareLost:
            sentences.append(Tr::tr("What it uses of another service (network, processes) is of a "
                                    "container that is no longer there."));
            break;
        case Reason::SecretChanged: sentences.append(secretsText(drift.secrets)); break;
        case Reason::OtherCompose:
            sentences.append(Tr::tr("Another version of Compose made it; this one would replace "
                                    "it, though its entry seems to be the same."));
            break;
        }
    }
    if (!drift.differing.isEmpty())
        sentences.append(
            Tr::tr("Of its containers this is so of: %1.").arg(someOf(drift.differing)));
    return sentences.join(u' ');
}

} // namespace panel
