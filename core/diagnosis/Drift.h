// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"
#include "core/engine/ContainerReport.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace panel {

/// Compose's labels by which it finds out whether a container is as the file says.
inline const QString composeHashLabel = QStringLiteral("com.docker.compose.config-hash");
inline const QString composeVersionLabel = QStringLiteral("com.docker.compose.version");
inline const QString composeDependsOnLabel = QStringLiteral("com.docker.compose.depends_on");

/// The compose file as Compose resolves it, with all profiles.
struct WantedProject
{
    QString name;
    QJsonObject services; ///< by name
    QJsonObject volumes;  ///< by key
    QJsonObject networks; ///< by key

    /// Another shape: Error::Kind::BadAnswer.
    static Result<WantedProject> fromConfigJson(const QByteArray &json);
};

/// Which keys of the service's entry in the file say another thing than its container does, as far
/// as the container tells: "environment.DB_HOST", "ports", "mem_limit", sorted. What was removed
/// from the file, or follows from the image, is not told.
QStringList differingKeys(const WantedProject &wanted, const QString &service,
                          const ContainerReport &container);

/// What is known of one container for finding out whether it is as the file says.
struct ComparedContainer
{
    Container container;
    QString wantedHash; ///< as Compose has it for the file; empty: not known
    /// Its hash tells nothing: Compose has put the id of another container into what it is made of
    /// (`network_mode: service:NAME`, `volumes_from`), so that only `keys` count.
    bool isComparedByKeys = false;
    QStringList keys; ///< see differingKeys
    QString imageId;  ///< that the name of its image means now; empty: not known
    /// What it was given as the revision of the secrets; nothing: it has none.
    std::optional<QString> revision;
    /// Of the secrets that were copied into it: those that have another value by now.
    QStringList oldSecrets;
    /// It uses the network, processes or IPC of a container that is not the present one of the
    /// service that the file names.
    bool hasLostShare = false;
    QStringList gaps; ///< why something of this is not known; empty: all is
};

/// The same of a service.
struct DriftFacts
{
    Service service;
    bool isInFile = false;               ///< perhaps in a profile that is off
    bool isWanted = false;               ///< `up` would start it
    QString composeVersion;              ///< of the one that is installed
    QString presentRevision;             ///< of the secrets as they are now; empty: not known
    QList<ComparedContainer> containers; ///< all of the service, see Service::containers
    QStringList gaps;
};

/// How one service differs from the file. Whether its containers run is another question.
struct ServiceDrift
{
    enum class Reason {
        Orphan,       ///< a container is there, the service is no longer in the file
        Missing,      ///< in the file, without a container
        Replicas,     ///< there are more or fewer containers than the file wants
        ImageRebuilt, ///< the name of its image means another one now
        KeysChanged,  ///< its entry in the file
        ShareLost,    ///< see ComparedContainer::hasLostShare
        SecretChanged,
        OtherCompose, ///< made by another version of Compose, which would replace it for that alone
    };

    QString service;
    QStringList containers;     ///< ids of all, by their numbers; empty: there is none
    QStringList containerNames; ///< in the same order
    QStringList differing;      ///< names of those that differ, where not all of them do
    QList<Reason> reasons;      ///< of all of them; empty: it is as the file says
    QStringList keys;           ///< of KeysChanged: those that are known; see differingKeys
    QStringList secrets;        ///< of SecretChanged: the names that are known
    int wanted = 0;             ///< of Replicas: how many containers the file wants
    QString gap;                ///< what is not known, and why; empty: all is

    bool isDifferent() const { return !reasons.isEmpty(); }
    bool has(Reason reason) const { return reasons.contains(reason); }
    /// A new container of it would be as the file says.
    bool wantsRecreation() const;
    /// What is there differs, not only what is missing.
    bool isThereOtherwise() const { return isDifferent() && !has(Reason::Missing); }

    bool operator==(const ServiceDrift &other) const = default;
};

ServiceDrift compare(const DriftFacts &facts);

/// "orphan", "image-rebuilt", … as the headless command prints it.
QString reasonName(ServiceDrift::Reason reason);
/// All reasons, in a sentence or two; empty without one.
QString driftText(const ServiceDrift &drift);

} // namespace panel
