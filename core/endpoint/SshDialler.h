// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/SshAddress.h"
#include "core/http/Connection.h"
#include "core/http/HttpRequest.h"
#include "core/process/Command.h"

#include <QPointer>
#include <QTimer>

#include <array>
#include <chrono>
#include <optional>

class QLocalSocket;

namespace panel {

class SocketProcess;

/// A connection to an engine through one run of ssh. It counts as open as soon as ssh runs; why ssh
/// failed is told as its end.
class SshConnection : public Connection
{
    Q_OBJECT

public:
    SshConnection(Command command, HttpPeer peer, QObject *parent);
    ~SshConnection() override;

    /// Starts ssh; it waits before.
    void start();
    bool isWaiting() const override { return m_isWaiting; }

    QIODevice *device() override;
    qint64 unsentBytes() const override;

Q_SIGNALS:
    /// The first bytes have come from the other end.
    void answered();

private:
    void onProcessEnded(const std::optional<Error> &reason);
    void onSocketClosed();
    void settle();

    Command m_command;
    HttpPeer m_peer;
    QLocalSocket *m_socket;
    SocketProcess *m_process = nullptr;
    std::optional<Error> m_reason; ///< of the end of ssh, should nothing have come from it
    QTimer m_grace; ///< between the end of the socket and of the program, whichever is first
    bool m_isWaiting = true;
    bool m_programEnded = false;
    bool m_hasAnswered = false;
    bool m_isClosed = false;
};

/// Connections by ssh. Few log in at a time, since an ssh server turns a crowd away: three for
/// streams, one more for requests, and one more to hear whether the engine is there. The others
/// wait, and whoever is more urgent comes first.
class SshDialler : public Dialler
{
public:
    /// `program`: the absolute path of ssh. `allowance`: for a login; as ssh's own ConnectTimeout.
    SshDialler(const QString &program, const SshAddress &address, HttpPeer peer,
               std::chrono::milliseconds allowance = std::chrono::seconds(10));
    ~SshDialler() override;

    Connection *dial(Urgency urgency, QObject *parent) override;
    std::chrono::milliseconds allowance() const override { return m_allowance; }

private:
    void startNext();

    Command m_command;
    HttpPeer m_peer;
    std::chrono::milliseconds m_allowance;
    std::array<QList<QPointer<SshConnection>>, 3> m_waiting; ///< by Urgency
    QList<QObject *> m_starting;                             ///< to compare with only
    QObject m_context;
};

} // namespace panel
