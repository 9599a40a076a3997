// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/EngineStore.h"
#include "tests/support/TlsFixture.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace panel::test {

/// The end of a run of tests/support/machines-rig, where its words are explained.
struct RigRun
{
    static constexpr int impossible = 77; ///< exit code: no engine of our own can run here

    int exitCode = -1;
    QString said;

    bool isGood() const { return exitCode == 0; }
};

/// Waits for its end. `folder`: the docker-machine store with the nodes' certificates.
RigRun runRig(const QString &folder, const QStringList &words);

/// A real engine that nobody else uses and everything may be done to, as machine `node1` of a store
/// of its own. It has an image of nothing: containers are only made, never started.
class RiggedEngine
{
public:
    RiggedEngine();
    ~RiggedEngine();

    /// Starts it; its own exit codes.
    RigRun bringUp();

    QString storePath() const { return m_store->path(); }
    static QString machine() { return QStringLiteral("node1"); }

    /// "freeze", "thaw", "kill", "revive", "unplug", "plug", "drop", "pass"
    bool turn(const QString &word);
    /// On the node itself, past whatever was done to its network.
    bool docker(const QStringList &words);
    /// A container for this service of a compose project; it has the name of the service.
    bool create(const QString &project, const QString &service);

private:
    TlsFixture m_tls;
    std::unique_ptr<EngineStore> m_store;
};

} // namespace panel::test
