// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/EngineConnection.h"
#include "core/volumes/VolumeTransfer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace panel {

/// The half of a transfer that lives in its thread. Begins by begin(), ends with ended(), once;
/// then nothing of it is left at the engine.
class TransferWork : public QObject
{
    Q_OBJECT

public:
    void begin();
    /// Ends it with Cancelled, as soon as nothing is left behind by that. Its thread is asked for
    /// an interruption besides, for what looks at isStopped().
    void stop();

Q_SIGNALS:
    void progressed(const panel::TransferProgress &progress);
    void ended(const panel::Result<panel::VolumeCopy> &outcome);

protected:
    explicit TransferWork(Endpoint engine) : m_endpoint(std::move(engine)) {}

    /// The engine is connected.
    virtual void work() = 0;
    /// Stops what is under way; a helper container is dropped afterwards.
    virtual void abort() = 0;

    EngineConnection *engine() const { return m_engine; }
    static bool isStopped();
    /// A helper is being made or runs: a stop waits for its end, so that none is left behind.
    void holdOn() { m_isHolding = true; }
    /// Its end has come; false: a stop did too, and the work has ended.
    bool goesOn();
    void report(TransferProgress::Stage stage, qint64 bytes, qint64 total);
    /// The same from readTar(); false once it was stopped.
    std::function<bool(qint64)> verifying(qint64 total);
    /// Makes the helper that has the volume (or folder, which a writing one makes) at `inside`, for
    /// `then`.
    void withHelper(const QString &source, bool isReadOnly, const QStringList &images,
                    const std::function<void(const QString &id)> &then);
    /// Removes the helper and ends.
    void finish(const Result<VolumeCopy> &outcome);

    /// Where the helper has it. It is copied and put back as a folder of its parent: of a tar's own
    /// root the engine keeps neither owner nor mode.
    static const QString inside;
    static const QString above;

private:
    void onEngine();
    void end(const Result<VolumeCopy> &outcome);

    Endpoint m_endpoint;
    EngineConnection *m_engine = nullptr; ///< a child: of the thread that begins
    QString m_helper;
    bool m_isHolding = false;
    bool m_hasBegun = false;
    bool m_isFinishing = false;
    bool m_hasEnded = false;
    std::optional<TransferProgress::Stage> m_stage;
    QElapsedTimer m_sinceReport;
};

std::unique_ptr<TransferWork> makeCopyWork(const Endpoint &engine, const CopyOrder &order);
std::unique_ptr<TransferWork> makeRestoreWork(const Endpoint &engine, const RestoreOrder &order);

} // namespace panel
