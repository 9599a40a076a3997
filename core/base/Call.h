// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>

namespace panel {

/// Work that ends in exactly one answer: a request, a process, a keychain access.
///
/// The contract of every call in `core`:
/// - It is a child of its requester and dies with it, silently: the handler is not called then,
///   and the work is aborted. So a handler may capture the requester (`[this]`), and nothing else
///   that could die earlier.
/// - The handler is called once, from the event loop (never inside the function that made the
///   call), and may delete the requester.
/// - `cancel()` leads to Error::Kind::Cancelled, unless the answer was there already.
/// - After the handler the call deletes itself: keep it in a QPointer only.
/// All of it on the requester's thread.
class Call : public QObject
{
    Q_OBJECT

public:
    virtual void cancel() = 0;

protected:
    explicit Call(QObject *requester) : QObject(requester) {}
};

/// The delivering half of a call, for those who write one.
template <typename T>
class AnsweringCall : public Call
{
public:
    void cancel() override
    {
        abortWork();
        deliver(fail(Error::Kind::Cancelled, QStringLiteral("Cancelled")));
    }

protected:
    AnsweringCall(QObject *requester, Handler<T> done) : Call(requester), m_done(std::move(done)) {}

    /// Stops the work behind the call; it must lead to no further `deliver`.
    virtual void abortWork() = 0;

    /// The first outcome counts; later ones are dropped.
    void deliver(Result<T> outcome)
    {
        if (m_delivered)
            return;
        m_delivered = true;
        QMetaObject::invokeMethod(
            this,
            [this, outcome = std::move(outcome)] {
                // The handler may delete this call's requester, and with it this call.
                const Handler<T> done = std::exchange(m_done, nullptr);
                deleteLater();
                if (done)
                    done(outcome);
            },
            Qt::QueuedConnection);
    }

    bool isDelivered() const { return m_delivered; }

private:
    Handler<T> m_done;
    bool m_delivered = false;
};

} // namespace panel
