// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/LineSplitter.h"
#include "core/base/Result.h"
#include "core/engine/EngineEvent.h"
#include "core/engine/EventFlood.h"
#include "core/engine/RecentEvents.h"
#include "core/http/HttpCall.h"
#include "core/http/HttpStream.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace panel {

class EngineConnection;

/// What is worth hearing; the engine leaves out the rest (each `docker exec` and health probe makes
/// several events). Empty lists: everything.
struct EventFilter
{
    QStringList types{QStringLiteral("container")};
    QStringList actions = lifecycleActions();
    QStringList labels; ///< "key" or "key=value"; all of them must match

    /// create, start, restart, die, stop, kill, oom, pause, unpause, destroy, rename, update,
    /// health_status
    static QStringList lifecycleActions();
};

/// What happens in the engine, as it happens. GET /events.
///
/// Runs whenever its connection is Connected, from the construction on, and takes up again after a
/// break where it ended: no event twice, and none missed as far as the engine remembers them (256,
/// and none across its own restart). A stream that is silent is checked now and then: the engine is
/// asked what happened since the last event; if that did not come, the stream is stalled and opened
/// anew. A flood of events is cut short (see EventFlood), and `resumed` tells of it. Same thread as
/// the connection; a child of `parent`.
class EventStream : public QObject
{
    Q_OBJECT

public:
    /// The connection outlives the stream.
    EventStream(EngineConnection *engine, EventFilter filter, QObject *parent);

    bool isOpen() const { return m_open; }
    /// Drops the stream, which may be dead without knowing it, and takes it up again.
    void reopen();
    /// How often the stream is checked, and how long an event may take to arrive. Default: 30 s and
    /// 3 s.
    void setChecking(std::chrono::milliseconds interval, std::chrono::milliseconds onTheWay);

Q_SIGNALS:
    void received(const panel::EngineEvent &event);
    /// It runs: for the first time. What was listed before this may be outdated already.
    void opened();
    /// It runs again after a break, an event could not be understood, or there were too many:
    /// events may be missing, so read anew what they would have told.
    void resumed();
    /// It was interrupted and is taken up again as soon as possible. The connection may still be
    /// there.
    void lost(const panel::Error &error);
    /// It seemed to run, but events did not come by it. It is opened anew; resumed() follows.
    void stalled();

private:
    void openIfConnected();
    HttpRequest request() const;
    void check();
    void onChecked(const Result<HttpAnswer> &answer, qint64 until);
    void onStalled();
    qint64 engineClock() const;
    void onOpened(const HttpHead &head);
    void onReceived(const QByteArray &bytes);
    bool onLine(const QByteArray &line);
    void onTurnOver();
    void onEnded(const Result<void> &outcome);

    EngineConnection *m_engine;
    EventFilter m_filter;
    QPointer<HttpStream> m_stream;
    LineSplitter m_lines;
    RecentEvents m_recent;
    EventFlood m_flood;
    QTimer m_floodTurn; ///< runs while something was dropped, or the stream is paused
    QTimer m_retry;
    QTimer m_checking;
    std::chrono::nanoseconds m_onTheWay;
    QPointer<HttpCall> m_check;
    qint64 m_tooMuchSince = -1;  ///< resumeFrom() when the answer to a check was too large
    qint64 m_clockAtOpening = 0; ///< the engine's, ns; 0: it does not tell
    QElapsedTimer m_sinceOpening;
    bool m_open = false;
    bool m_wasOpen = false;
};

} // namespace panel
