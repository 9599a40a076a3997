// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/TransferWork.h"

#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/volumes/HelperContainer.h"

#include <QThread>

#include <utility>

namespace panel {

namespace {

constexpr int reportMilliseconds = 100;

Error cancelled()
{
    return {Error::Kind::Cancelled, Tr::tr("Cancelled"), {}, {}};
}

} // namespace

const QString TransferWork::inside = QStringLiteral("/panel/volume");
const QString TransferWork::above = QStringLiteral("/panel");

void TransferWork::begin()
{
    m_engine = new EngineConnection(m_endpoint, this);
    connect(m_engine, &EngineConnection::stateChanged, this, &TransferWork::onEngine);
    report(TransferProgress::Stage::Connecting, 0, -1);
    m_engine->open();
}

void TransferWork::stop()
{
    if (m_hasEnded || m_isHolding || m_isFinishing)
        return;
    abort();
    finish(fail(cancelled()));
}

bool TransferWork::isStopped()
{
    return QThread::currentThread()->isInterruptionRequested();
}

bool TransferWork::goesOn()
{
    m_isHolding = false;
    if (isStopped())
        finish(fail(cancelled()));
    return !m_hasEnded;
}

void TransferWork::onEngine()
{
    if (m_hasEnded)
        return;
    if (m_engine->state() == EngineConnection::State::Lost) {
        abort();
        end(fail(m_engine->error()));
    } else if (m_engine->isConnected() && !std::exchange(m_hasBegun, true)) {
        work();
    }
}

void TransferWork::report(TransferProgress::Stage stage, qint64 bytes, qint64 total)
{
    if (m_stage == stage && m_sinceReport.isValid() && m_sinceReport.elapsed() < reportMilliseconds)
        return;
    m_stage = stage;
    m_sinceReport.start();
    Q_EMIT progressed({stage, bytes, total});
}

std::function<bool(qint64)> TransferWork::verifying(qint64 total)
{
    return [this, total](qint64 bytes) {
        report(TransferProgress::Stage::Verifying, bytes, total);
        return !isStopped();
    };
}

void TransferWork::withHelper(const QString &source, bool isReadOnly, const QStringList &images,
                              const std::function<void(const QString &)> &then)
{
    ContainerDraft draft;
    draft.entrypoint = {QStringLiteral("true")}; // it is never started
    if (source.startsWith(u'/') && isReadOnly)   // never made by looking at it
        draft.mounts.append({source, inside, isReadOnly});
    else
        draft.binds.append(source + u':' + inside
                           + (isReadOnly ? QStringLiteral(":ro") : QString()));
    holdOn();
    makeHelper(m_engine, draft, HelperImage::NamedElseAny, images, this,
               [this, then](const Result<QString> &id) {
                   m_helper = id.value_or(QString());
                   if (!goesOn())
                       return;
                   if (id)
                       then(*id);
                   else
                       finish(fail(id.error()));
               });
}

void TransferWork::finish(const Result<VolumeCopy> &outcome)
{
    // A stop may come while the helper of a work that has ended by itself is still being removed.
    if (m_hasEnded || std::exchange(m_isFinishing, true))
        return;
    const QString helper = std::exchange(m_helper, {});
    if (helper.isEmpty()) {
        end(outcome);
        return;
    }
    ContainerApi(m_engine).remove(helper, true, this,
                                  [this, outcome](const Result<void> &) { end(outcome); });
}

void TransferWork::end(const Result<VolumeCopy> &outcome)
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT ended(outcome);
}

} // namespace panel
