// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>
#include <utility>

namespace panel::test {

namespace {

using namespace std::chrono_literals;
using Fault = FaultProxy::Fault;

constexpr qint64 bufferBytes = 64 * 1024;
constexpr auto latency = 150ms;
constexpr auto ratePause = 50ms;
constexpr qint64 rateBytes = 1000; ///< each pause

} // namespace

/// One connection of a client and the one to the server for it; lives in the proxy's thread.
class FaultyLink : public QObject
{
public:
    FaultyLink(FaultProxy *proxy, QTcpSocket *client, QObject *parent)
        : QObject(parent), m_proxy(proxy), m_client(client), m_server(new QTcpSocket(this))
    {
        ++m_proxy->m_open;
        ++m_proxy->m_made;
        client->setParent(this);
        for (QTcpSocket *socket : {m_client, m_server}) {
            socket->setReadBufferSize(bufferBytes);
            connect(socket, &QTcpSocket::readyRead, this, [this] { pump(); });
            connect(socket, &QTcpSocket::bytesWritten, this, [this] { pump(); });
            connect(
                socket, &QTcpSocket::disconnected, this, [this] { onClosed(); },
                Qt::QueuedConnection);
        }
        connect(m_server, &QTcpSocket::connected, this, [this] { pump(); });
        connect(
            m_server, &QTcpSocket::errorOccurred, this,
            [this] {
                if (m_server->state() == QAbstractSocket::UnconnectedState)
                    onClosed();
            },
            Qt::QueuedConnection);
        m_tick.setSingleShot(true);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_mayMove = true;
            pump();
        });
        m_server->connectToHost(proxy->m_host, proxy->m_serverPort);
    }

    ~FaultyLink() override { --m_proxy->m_open; }

    /// The fault has changed.
    void apply()
    {
        const Fault fault = m_proxy->m_fault;
        if (fault == Fault::Cut || fault == Fault::Refuse)
            close();
        else if (fault == Fault::Reset)
            reset();
        else if (fault == Fault::HalfClose)
            halfClose();
        else
            pump();
    }

private:
    void pump()
    {
        move(m_client, m_server, false);
        if (!m_isGone)
            move(m_server, m_client, true);
    }

    void move(QTcpSocket *from, QTcpSocket *to, bool isAnswer)
    {
        while (from->bytesAvailable() > 0 && to->state() == QAbstractSocket::ConnectedState
               && to->bytesToWrite() < bufferBytes) {
            switch (m_proxy->m_fault.load()) {
            case Fault::Stall: return;
            case Fault::BlackHole: from->readAll(); return;
            case Fault::Cut:
            case Fault::Refuse: close(); return;
            case Fault::Reset: reset(); return;
            case Fault::HalfClose:
                if (isAnswer) {
                    halfClose();
                    return;
                }
                to->write(from->read(bufferBytes));
                break;
            case Fault::Latency:
                if (!takeTurn(latency))
                    return;
                to->write(from->readAll());
                break;
            case Fault::SlowRate:
                if (!takeTurn(ratePause))
                    return;
                to->write(from->read(rateBytes));
                break;
            case Fault::TinySlices:
                to->write(from->read(1));
                to->flush();
                break;
            case Fault::Corrupt: {
                QByteArray bytes = from->read(bufferBytes);
                if (isAnswer)
                    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 0x10);
                to->write(bytes);
                break;
            }
            case Fault::None: to->write(from->read(bufferBytes)); break;
            }
        }
    }

    /// True once for every pause; asks again after it otherwise.
    bool takeTurn(std::chrono::milliseconds pause)
    {
        if (std::exchange(m_mayMove, false))
            return true;
        if (!m_tick.isActive())
            m_tick.start(pause);
        return false;
    }

    void close()
    {
        if (std::exchange(m_isGone, true))
            return;
        for (QTcpSocket *socket : {m_client, m_server}) {
            socket->disconnect(this);
            socket->abort();
        }
        deleteLater();
    }

    void reset()
    {
        if (m_isGone)
            return;
        const linger atOnce{1, 0};
        ::setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                     sizeof atOnce);
        close();
    }

    void halfClose()
    {
        ::shutdown(int(m_client->socketDescriptor()), SHUT_WR);
        // What the server still says goes nowhere.
        m_server->disconnect(this);
        connect(m_server, &QTcpSocket::readyRead, this, [this] { m_server->readAll(); });
    }

    /// One side is done; the other hears of it after the bytes that came before.
    void onClosed()
    {
        if (m_proxy->m_fault == Fault::Stall
            && m_client->state() != QAbstractSocket::UnconnectedState)
            return;
        pump();
        if (m_isGone)
            return;
        QTcpSocket *other =
            m_client->state() == QAbstractSocket::UnconnectedState ? m_server : m_client;
        if (other->state() == QAbstractSocket::ConnectedState && other->bytesToWrite() > 0) {
            other->disconnectFromHost(); // writes first; we are told again
            return;
        }
        close();
    }

    FaultProxy *m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    QTimer m_tick;
    bool m_mayMove = false;
    bool m_isGone = false;
};

FaultProxy::FaultProxy(const QString &host, quint16 port) : m_host(host), m_serverPort(port)
{
    m_context = new QObject;
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context,
        [this] {
            m_listener = new QTcpServer(m_context);
            QObject::connect(m_listener, &QTcpServer::newConnection, m_context, [this] {
                while (QTcpSocket *client = m_listener->nextPendingConnection())
                    new FaultyLink(this, client, m_context);
            });
            listen();
        },
        Qt::BlockingQueuedConnection);
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultProxy::listen()
{
    m_listener->listen(QHostAddress::LocalHost, m_port); // after a refusal the same port again
    m_port = m_listener->serverPort();
}

void FaultProxy::setFault(Fault fault)
{
    QMetaObject::invokeMethod(
        m_context,
        [this, fault] {
            m_fault = fault;
            if (fault == Fault::Refuse)
                m_listener->close();
            else if (!m_listener->isListening())
                listen();
            const QList<QObject *> links = m_context->children();
            for (QObject *child : links) {
                if (auto *link = dynamic_cast<FaultyLink *>(child))
                    link->apply();
            }
        },
        Qt::BlockingQueuedConnection);
}

} // namespace panel::test
