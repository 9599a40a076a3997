// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/diagnosis/Diagnosis.h"

namespace panel {

class EngineConnection;

/// What is asked, and of whom.
struct EvidenceWanted
{
    EngineConnection *engine = nullptr; ///< outlives the call
    QList<Service> services;            ///< all of the project
    QStringList composeFiles;           ///< absolute paths
    int logLines = 12;                  ///< of each container that is worth a look
};

/// Reads anew what tells why services are down (inspect, past events, last lines; of the containers
/// that are worth a look only, some at a time), and diagnoses all of them: a service with several
/// such containers once for each. What cannot be read of one is said in its evidence; only the loss
/// of the engine is an error of the whole.
Call *readDiagnoses(const EvidenceWanted &wanted, QObject *requester,
                    Handler<QList<Diagnosis>> done);

} // namespace panel
