// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyServer.h"

#include "tests/support/ServerTls.h"

#include <QHostAddress>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace panel::test {

QByteArray httpAnswer(const QByteArray &statusLine, const QByteArray &body,
                      const QByteArray &headers)
{
    return "HTTP/1.1 " + statusLine + "\r\n" + headers
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void playEngine(FaultyServer &server, const QByteArray &newest, const QByteArray &minimum)
{
    server.answerPath("/_ping", httpAnswer("200 OK", "OK", "Api-Version: " + newest + "\r\n"));
    server.answerPath("/version",
                      httpAnswer("200 OK", "{\"Version\":\"20.10.24\",\"ApiVersion\":\"" + newest
                                               + "\",\"MinAPIVersion\":\"" + minimum
                                               + "\",\"Os\":\"linux\",\"Arch\":\"amd64\"}"));
}

/// One connection; lives in the server's thread, a child of its socket.
class FaultyConnection : public QObject
{
public:
    FaultyConnection(FaultyServer *server, QSslSocket *socket)
        : FaultyConnection(server, static_cast<QIODevice *>(socket))
    {
        m_tls = socket;
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        onReadyRead();
    }
    FaultyConnection(FaultyServer *server, QLocalSocket *socket)
        : FaultyConnection(server, static_cast<QIODevice *>(socket))
    {
        m_local = socket;
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        onReadyRead();
    }
    ~FaultyConnection() override
    {
        --m_server->m_open;
        m_server->forget(this);
    }

private:
    FaultyConnection(FaultyServer *server, QIODevice *socket)
        : QObject(socket), m_server(server), m_socket(socket)
    {
        ++m_server->m_open;
        ++m_server->m_made;
        connect(socket, &QIODevice::readyRead, this, &FaultyConnection::onReadyRead);
        bool isPlayed = false;
        const QByteArray unasked = server->scriptFor({}, &isPlayed).unasked;
        if (!unasked.isEmpty())
            socket->write(unasked);
    }

    void close()
    {
        if (m_tls)
            m_tls->disconnectFromHost();
        else
            m_local->disconnectFromServer();
    }

    void play(const FaultyServer::Script &script)
    {
        m_socket->write(script.first);
        m_flood = script.again;
        if (!script.again.isEmpty()) {
            beginFlood();
        } else if (!script.slowly.isEmpty()) {
            auto *timer = new QTimer(this);
            connect(timer, &QTimer::timeout, this, [this, script, timer, at = 0]() mutable {
                m_socket->write(script.slowly.mid(at, 1));
                if (++at < script.slowly.size())
                    return;
                timer->stop();
                if (script.closes)
                    close();
            });
            timer->start(20);
        } else if (script.closes) {
            close();
        }
    }

    void echo()
    {
        const QByteArray bytes = m_socket->readAll();
        m_socket->write(bytes);
        if (bytes.contains('q'))
            close();
    }

    void onReadyRead()
    {
        if (m_isSwallowing)
            return;
        if (m_isEchoing) {
            echo();
            return;
        }
        m_received += m_socket->readAll();
        for (;;) {
            const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return;
            const QByteArray head = m_received.first(headEnd);
            const qsizetype at = head.toLower().indexOf("content-length:");
            const qsizetype length =
                at < 0 ? 0 : head.mid(at + 15).split('\r').first().trimmed().toInt();
            if (m_received.size() < headEnd + 4 + length)
                return;
            m_received.remove(0, headEnd + 4 + length);
            const QByteArrayList words = head.split('\r').first().split(' ');
            respond(words.value(0) + ' ' + words.value(1), head);
        }
    }

    void respond(const QByteArray &request, const QByteArray &head)
    {
        using Behaviour = FaultyServer::Behaviour;
        m_server->note(this, request, head);
        const QByteArray routed = m_server->answerFor(request);
        bool isPlayed = false;
        if (const auto script = m_server->scriptFor(request, &isPlayed); isPlayed) {
            play(script);
            return;
        }
        switch (m_server->m_behaviour.load()) {
        case Behaviour::Redirect:
            m_socket->write("HTTP/1.1 302 Found\r\nLocation: https://192.0.2.1/\r\n"
                            "Content-Length: 0\r\n\r\n");
            return;
        case Behaviour::HangForever: return;
        case Behaviour::CloseBeforeHeaders: close(); return;
        case Behaviour::CutBody:
            m_socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n0123456789");
            close();
            return;
        case Behaviour::HugeBody:
            m_socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            beginFlood();
            return;
        case Behaviour::Trickle: trickle(); return;
        case Behaviour::Garbage:
            m_socket->write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
            close();
            return;
        case Behaviour::Swallow:
            if (m_tls)
                m_tls->setReadBufferSize(1024);
            else
                m_local->setReadBufferSize(1024);
            m_isSwallowing = true;
            m_socket->write("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
            return;
        case Behaviour::Echo:
            m_isEchoing = true;
            m_socket->write(
                "HTTP/1.1 101 UPGRADED\r\nContent-Type: application/"
                "vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nhi");
            return;
        default: m_socket->write(routed); return;
        }
    }

    void beginFlood()
    {
        while (m_flood.size() < 64 * 1024)
            m_flood += m_flood;
        flood();
        if (m_tls)
            connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &FaultyConnection::flood);
        else
            connect(m_local, &QLocalSocket::bytesWritten, this, &FaultyConnection::flood);
    }

    void flood()
    {
        // Unsent bytes hide in the TLS layer's buffer.
        while ((m_tls ? m_tls->encryptedBytesToWrite() : 0) + m_socket->bytesToWrite() < 256 * 1024
               && m_server->m_taken < 1'000'000'000) {
            m_socket->write(m_flood);
            m_server->m_taken += m_flood.size();
        }
    }

    void trickle()
    {
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this] { m_socket->write("x"); });
        timer->start(50);
    }

    FaultyServer *m_server;
    QIODevice *m_socket;
    QSslSocket *m_tls = nullptr;
    QLocalSocket *m_local = nullptr;
    QByteArray m_received;
    QByteArray m_flood = "x";
    bool m_isEchoing = false;
    bool m_isSwallowing = false;
};

FaultyServer::FaultyServer(TlsFixture &tls, Behaviour behaviour) : m_behaviour(behaviour)
{
    QString authority = QStringLiteral("ca");
    QString server = QStringLiteral("server");
    if (behaviour == Behaviour::WrongCertificate) {
        server = QStringLiteral("elsewhere");
        tls.makeIdentity(server, TlsFixture::Key::Ec, TlsFixture::Validity::Now, authority,
                         QStringLiteral("IP:192.0.2.7"));
    } else if (behaviour == Behaviour::ForeignCertificate) {
        server = QStringLiteral("foreignserver");
        tls.makeAuthority(QStringLiteral("foreign"));
        tls.makeIdentity(server, TlsFixture::Key::Ec, TlsFixture::Validity::Now,
                         QStringLiteral("foreign"));
    } else if (behaviour == Behaviour::NoClientCertificateAccepted) {
        authority = QStringLiteral("other");
        tls.makeAuthority(authority);
    }
    QSslConfiguration configuration = serverTls(tls, authority, server);
    if (behaviour == Behaviour::NoClientCertificateAsked)
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    run([this, configuration] {
        auto *listener = new QSslServer(m_context);
        listener->setSslConfiguration(configuration);
        QObject::connect(listener, &QTcpServer::pendingConnectionAvailable, m_context,
                         [this, listener] {
                             while (auto *socket = listener->nextPendingConnection())
                                 new FaultyConnection(this, static_cast<QSslSocket *>(socket));
                         });
        listener->listen(QHostAddress::LocalHost);
        m_port = listener->serverPort();
    });
}

FaultyServer::FaultyServer(const QString &socketPath, Behaviour behaviour)
    : m_behaviour(behaviour), m_path(socketPath)
{
    run([this] {
        auto *listener = new QLocalServer(m_context);
        QObject::connect(listener, &QLocalServer::newConnection, m_context, [this, listener] {
            while (auto *socket = listener->nextPendingConnection())
                new FaultyConnection(this, socket);
        });
        QLocalServer::removeServer(m_path);
        listener->listen(m_path);
    });
}

/// `listen` is called in the server's thread, and has been when this returns.
void FaultyServer::run(const std::function<void()> &listen)
{
    m_context = new QObject;
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_context, listen, Qt::BlockingQueuedConnection);
    answerWith("200 OK", "{}");
}

FaultyServer::~FaultyServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultyServer::url() const
{
    QUrl url(QStringLiteral("https://") + address());
    if (!m_path.isEmpty()) {
        url = QUrl();
        url.setScheme(QStringLiteral("unix"));
        url.setPath(m_path);
    }
    return url;
}

QString FaultyServer::address() const
{
    return m_path.isEmpty() ? QStringLiteral("127.0.0.1:%1").arg(m_port) : m_path;
}

void FaultyServer::answerWith(const QByteArray &statusLine, const QByteArray &body,
                              const QByteArray &contentType)
{
    const QMutexLocker lock(&m_mutex);
    m_answer = httpAnswer(statusLine, body, "Content-Type: " + contentType + "\r\n");
}

void FaultyServer::answerPath(const QByteArray &path, const QByteArray &wholeAnswer)
{
    const QMutexLocker lock(&m_mutex);
    m_routes.prepend({path, wholeAnswer});
}

void FaultyServer::play(const Script &script, const QByteArray &path)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_script = script;
        m_scriptPath = path;
    }
    m_taken = 0;
    m_behaviour = Behaviour::Play;
}

FaultyServer::Script FaultyServer::scriptFor(const QByteArray &requestLine, bool *isThere) const
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray path = requestLine.split(' ').value(1).split('?').first();
    *isThere = m_behaviour == Behaviour::Play && (m_scriptPath.isEmpty() || m_scriptPath == path);
    return *isThere || (m_behaviour == Behaviour::Play && requestLine.isEmpty()) ? m_script
                                                                                 : Script();
}

QByteArrayList FaultyServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QByteArrayList FaultyServer::heads() const
{
    const QMutexLocker lock(&m_mutex);
    return m_heads;
}

QByteArray FaultyServer::answerFor(const QByteArray &requestLine)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray path = requestLine.split(' ').value(1).split('?').first();
    for (const Route &route : m_routes) {
        if (route.path == path || route.path == requestLine)
            return requestLine.startsWith("HEAD ")
                       ? route.answer.first(route.answer.indexOf("\r\n\r\n") + 4)
                       : route.answer;
    }
    return requestLine.startsWith("HEAD ") ? m_answer.first(m_answer.indexOf("\r\n\r\n") + 4)
                                           : m_answer;
}

void FaultyServer::note(const FaultyConnection *connection, const QByteArray &requestLine,
                        const QByteArray &head)
{
    const QMutexLocker lock(&m_mutex);
    m_heads.append(head.toLower());
    m_requests.append(requestLine);
    m_lastRequests.insert(connection, requestLine);
}

void FaultyServer::forget(const FaultyConnection *connection)
{
    const QMutexLocker lock(&m_mutex);
    m_lastRequests.remove(connection);
}

int FaultyServer::openConnections(const QByteArray &lastRequest) const
{
    const QMutexLocker lock(&m_mutex);
    return int(std::count_if(
        m_lastRequests.cbegin(), m_lastRequests.cend(),
        [&lastRequest](const QByteArray &request) { return request.contains(lastRequest); }));
}

} // namespace panel::test
