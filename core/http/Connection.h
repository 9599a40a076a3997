// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/ResultEquality.h"

#include <QObject>

#include <chrono>

class QIODevice;

namespace panel {

/// One way for bytes to an engine and back: a socket, or the two ends of a program.
///
///     (waiting ──begun──►) opening ──opened──► open ──ended──► gone
///
/// Signals come from the event loop. Destruction closes it, silently.
class Connection : public QObject
{
    Q_OBJECT

public:
    /// Where to read and write once it is open; as long as the connection lives. At most 1 MiB is
    /// held unread, then the other side has to wait.
    virtual QIODevice *device() = 0;
    /// Bytes that were written and have not left us yet.
    virtual qint64 unsentBytes() const = 0;
    /// Bytes have arrived that cannot be read yet but will be (of TLS).
    virtual bool hasHiddenBytes() const { return false; }
    /// Its making has not begun: others come first.
    virtual bool isWaiting() const { return false; }
    bool isOpen() const { return m_isOpen; }
    bool hasEnded() const { return m_hasEnded; }

Q_SIGNALS:
    /// It was waiting, and does no longer.
    void begun();
    void opened();
    /// Once. Success: the other side has closed it, or its half of it; bytes may be left to read.
    /// Error: it could not be made (with the reason, see HttpCall for the kinds), or broke.
    void ended(const panel::Result<void> &outcome);

protected:
    using QObject::QObject;

    void tellOpened()
    {
        m_isOpen = true;
        Q_EMIT opened();
    }
    void tellEnded(const Result<void> &outcome)
    {
        if (m_hasEnded)
            return;
        m_hasEnded = true;
        m_isOpen = false;
        Q_EMIT ended(outcome);
    }

private:
    bool m_isOpen = false;
    bool m_hasEnded = false;
};

/// Who comes first where not everybody can be served at once.
enum class Urgency {
    AtOnce,  ///< a question whose answer an engine knows by heart: whether it is there
    Request, ///< any other request
    Stream,  ///< what keeps its connection for long
};

/// Makes connections to one engine; one kind of transport each. Lives on the thread of its client.
class Dialler
{
public:
    virtual ~Dialler() = default;
    /// A connection that begins to open, and tells of it later, never inside this function.
    virtual Connection *dial(Urgency urgency, QObject *parent) = 0;
    /// What the making of a connection may take beyond the deadline of a request.
    virtual std::chrono::milliseconds allowance() const { return std::chrono::milliseconds(0); }
};

constexpr qint64 connectionBufferBytes = 1 << 20;

} // namespace panel
