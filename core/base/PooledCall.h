// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QMutex>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace panel {

/// Work that may block (reading files), done by a thread of the global pool. `work` owns all that
/// it touches: it is not stopped when the call ends early, its answer is only dropped.
template <typename T>
class PooledCall : public AnsweringCall<T>
{
public:
    PooledCall(std::function<T()> work, QObject *requester, Handler<T> done)
        : AnsweringCall<T>(requester, std::move(done)), m_line(std::make_shared<Line>())
    {
        m_line->call = this;
        QThreadPool::globalInstance()->start([line = m_line, work = std::move(work)] {
            T value = work();
            const QMutexLocker lock(&line->mutex);
            if (!line->call)
                return;
            // Queued while the call cannot die; if it dies before its turn, so does the event.
            QMetaObject::invokeMethod(
                line->call, [call = line->call, value = std::move(value)] { call->deliver(value); },
                Qt::QueuedConnection);
        });
    }
    ~PooledCall() override { hangUp(); }

protected:
    void abortWork() override { hangUp(); }

private:
    /// What the worker and the call share; the worker may keep it longer.
    struct Line
    {
        QMutex mutex;
        PooledCall *call = nullptr;
    };

    void hangUp()
    {
        const QMutexLocker lock(&m_line->mutex);
        m_line->call = nullptr;
    }

    std::shared_ptr<Line> m_line;
};

} // namespace panel
