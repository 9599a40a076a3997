// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ConnectionTrouble.h"
#include "core/engine/HeartbeatPace.h"
#include "core/http/HttpCall.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace panel {

class HttpClient;

/// Pings an engine by a client now and then, from its construction on, and judges the answers: slow
/// ones, and the first that fails though the way is there, are trouble; the second in a row, or any
/// that shows that the way is gone, is the end. Nothing is slow because it waits for its turn, or
/// for the login that a new connection by ssh begins with.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    /// `method`: "HEAD" or "GET". The client outlives the heartbeat.
    Heartbeat(HttpClient *client, const QByteArray &method, const HeartbeatPace &pace,
              QObject *parent);

    /// Now, unless one is under way.
    void beat();
    /// Now, and what is under way does not count: without an answer soon, it is the end.
    void beatAfterWaking();

    std::optional<ConnectionTrouble> trouble() const { return m_trouble; }

Q_SIGNALS:
    void answered(const panel::HttpAnswer &answer, std::chrono::microseconds roundTrip);
    void troubleChanged();
    /// No more follows.
    void ended(const panel::Error &error);

private:
    void send(std::chrono::milliseconds deadline, bool isLastChance);
    void onAnswer(const Result<HttpAnswer> &answer, bool isLastChance);
    void startClock();
    void sayItIsSlow();
    void setTrouble(ConnectionTrouble::Kind kind, const Error &error);
    void clearTrouble();

    HttpClient *m_client;
    QByteArray m_method;
    HeartbeatPace m_pace;
    QPointer<HttpCall> m_ping;
    QElapsedTimer m_clock; ///< of the ping that is under way, since its turn came
    QTimer m_next;
    QTimer m_slow;
    bool m_hasMissed = false; ///< the last ping failed
    std::optional<ConnectionTrouble> m_trouble;
};

} // namespace panel
