// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/diagnosis/Drift.h"
#include "core/diagnosis/MountedSecrets.h"
#include "core/engine/FileDigest.h"

#include <QHash>

namespace panel {

class EngineConnection;

/// A file in a container into which Compose copied a secret, and what it would copy now.
struct CopiedSecret
{
    ContainerFile file;
    QString secret; ///< its name
    FileDigest present;
};

/// What the engine is asked about, besides what is known.
struct DriftQuestions
{
    QList<DriftFacts> facts;
    QList<CopiedSecret> copied;
    QList<MountedSecret> mounted;
};

/// Fills in what only the engine knows of the containers of services that are in the file: the
/// image that their image's name means now, and of those with another hash than is wanted the keys
/// that differ, and old secrets. What it does not tell becomes a gap; the call itself never fails.
/// The connection outlives it.
Call *askAboutContainers(EngineConnection *engine, const WantedProject &project,
                         const DriftQuestions &questions, QObject *requester,
                         Handler<QList<DriftFacts>> done);

} // namespace panel
