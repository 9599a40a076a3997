// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TlsFixture.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>

namespace panel::test {

class FaultyConnection;

/// A real server in a thread of its own that does what it is told: behind TLS on loopback, where it
/// asks for a client certificate, or at a socket in the file system. It stands for an engine that
/// is slow, cut off, wrong or hostile.
class FaultyServer
{
public:
    enum class Behaviour {
        Answer,             ///< the prepared answer
        Redirect,           ///< 302 to another host
        HangForever,        ///< takes the request, says nothing
        CloseBeforeHeaders, ///< takes the request, closes
        CutBody,            ///< announces 1000 bytes, sends 10, closes
        HugeBody,           ///< 1 GB without length, as fast as it is read
        Trickle,            ///< the head, then a byte every 50 ms
        WrongCertificate,   ///< shows a certificate for another address
        ForeignCertificate, ///< shows a certificate of an authority that the client does not know
        Garbage,            ///< bytes that are not HTTP
        NoClientCertificateAccepted, ///< knows only another authority
        NoClientCertificateAsked,    ///< the prepared answer, to anybody
        Echo,    ///< takes an upgrade, says "hi", then gives back what comes; ends at "q"
        Swallow, ///< takes an upgrade, then reads nothing more
        Play,    ///< the script
    };

    /// What a hostile engine sends to whatever it is asked, byte for byte.
    struct Script
    {
        QByteArray first;
        QByteArray again = {};   ///< behind it, over and over, as fast as it is read, up to 1 GB
        QByteArray slowly = {};  ///< or this, a byte every 20 ms
        bool closes = true;      ///< in the end
        QByteArray unasked = {}; ///< at once when somebody connects
    };

    FaultyServer(TlsFixture &tls, Behaviour behaviour);
    /// Without TLS, at that socket.
    FaultyServer(const QString &socketPath, Behaviour behaviour);
    ~FaultyServer();

    QUrl url() const;        ///< https or unix
    QString address() const; ///< "127.0.0.1:12345", or the path

    /// For Behaviour::Answer, and from now on.
    void answerWith(const QByteArray &statusLine, const QByteArray &body,
                    const QByteArray &contentType = "application/json");
    /// Another answer for one path ("/version") or request ("HEAD /_ping") under Behaviour::Answer.
    void answerPath(const QByteArray &path, const QByteArray &wholeAnswer);
    void setBehaviour(Behaviour behaviour) { m_behaviour = behaviour; }
    /// Behaviour::Play from now on; for connections that are made from now on, too. `path`: only
    /// for that one, the others are answered as prepared; empty: for all.
    void play(const Script &script, const QByteArray &path = {});

    QByteArrayList requests() const;               ///< "POST /x?y" in order
    QByteArrayList heads() const;                  ///< the same with their headers, lower case
    int openConnections() const { return m_open; } ///< connections now
    /// Of these, where this was in the last request: "/stats?".
    int openConnections(const QByteArray &lastRequest) const;
    int connectionsMade() const { return m_made; } ///< ever
    qint64 bytesTaken() const { return m_taken; }  ///< of a HugeBody or `again`, by the network

private:
    friend class FaultyConnection;
    struct Route
    {
        QByteArray path;
        QByteArray answer;
    };
    void run(const std::function<void()> &listen);
    QByteArray answerFor(const QByteArray &requestLine);
    Script scriptFor(const QByteArray &requestLine, bool *isThere) const;
    void note(const FaultyConnection *connection, const QByteArray &requestLine,
              const QByteArray &head);
    void forget(const FaultyConnection *connection);

    std::atomic<Behaviour> m_behaviour;
    std::atomic<int> m_open{0};
    std::atomic<int> m_made{0};
    std::atomic<qint64> m_taken{0};
    quint16 m_port = 0;
    QString m_path;
    mutable QMutex m_mutex;
    QByteArray m_answer;
    QList<Route> m_routes;
    Script m_script;
    QByteArray m_scriptPath;
    QByteArrayList m_requests;
    QByteArrayList m_heads;
    QHash<const FaultyConnection *, QByteArray> m_lastRequests; ///< of the open connections
    QThread m_thread;
    QObject *m_context = nullptr; ///< lives in the thread; the server's parent
};

/// Routes of an engine that speaks up to API `newest`: /_ping and /version.
void playEngine(FaultyServer &server, const QByteArray &newest = "1.41",
                const QByteArray &minimum = "1.12");

/// "HTTP/1.1 200 OK" and so on, with the length of the body.
QByteArray httpAnswer(const QByteArray &statusLine, const QByteArray &body,
                      const QByteArray &headers = "Content-Type: application/json\r\n");

} // namespace panel::test
