// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

#include <atomic>

class QTcpServer;

namespace panel::test {

/// Stands between a client and a real server on loopback, in a thread of its own, and does to their
/// bytes what a bad network, a dying host or a hostile middle does. It knows nothing of what it
/// carries. The fault can be changed while connections are open; each says below whether it is for
/// the open ones too.
class FaultProxy
{
public:
    enum class Fault {
        None,
        Latency,    ///< each piece waits 150 ms, in order; open ones too
        SlowRate,   ///< 20 kB/s each way; open ones too
        TinySlices, ///< one byte at a time; open ones too
        Cut,        ///< both sides are closed (FIN), now and for every new one once it speaks
        Reset,      ///< the client is reset (RST), now and for every new one once it speaks
        HalfClose,  ///< the server's half is closed towards the client, the rest goes on
        Stall,      ///< nothing moves; the kernel takes what it can; open ones too
        Corrupt,    ///< a bit of every piece from the server is another; open ones too
        Refuse,     ///< nothing listens; open ones are cut
        BlackHole,  ///< connections are taken and everything is thrown away; open ones too
    };

    FaultProxy(const QString &host, quint16 port);
    ~FaultProxy();

    quint16 port() const { return m_port; } ///< of 127.0.0.1
    void setFault(Fault fault);
    /// Of clients, now.
    int openConnections() const { return m_open; }
    int connectionsMade() const { return m_made; } ///< ever

private:
    friend class FaultyLink;
    void listen();

    QString m_host;
    quint16 m_serverPort;
    quint16 m_port = 0;
    std::atomic<Fault> m_fault{Fault::None};
    std::atomic<int> m_open{0};
    std::atomic<int> m_made{0};
    QThread m_thread;
    QObject *m_context = nullptr;     ///< lives in the thread; parent of all there
    QTcpServer *m_listener = nullptr; ///< in the thread
};

} // namespace panel::test
