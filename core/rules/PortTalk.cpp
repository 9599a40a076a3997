// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/PortTalk.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace panel {

namespace {

constexpr int patienceMilliseconds = 5000;
constexpr qsizetype maximumBytes = 64 * 1024;

class PortTalk : public AnsweringCall<PortReply>
{
public:
    PortTalk(const QString &host, quint16 port, const QByteArray &words,
             std::function<bool(const QByteArray &)> isEnough, QObject *requester,
             Handler<PortReply> done)
        : AnsweringCall(requester, std::move(done)), m_isEnough(std::move(isEnough))
    {
        connect(&m_socket, &QAbstractSocket::connected, this, [this, words] {
            m_reply.isConnected = true;
            m_socket.write(words);
            if (m_isEnough({}))
                finish();
        });
        connect(&m_socket, &QAbstractSocket::readyRead, this, [this] {
            m_reply.bytes += m_socket.read(maximumBytes - m_reply.bytes.size());
            if (m_isEnough(m_reply.bytes) || m_reply.bytes.size() >= maximumBytes)
                finish();
        });
        connect(&m_socket, &QAbstractSocket::errorOccurred, this,
                [this](QAbstractSocket::SocketError error) {
                    m_reply.isRefused = error == QAbstractSocket::ConnectionRefusedError;
                    m_reply.hungUp =
                        m_reply.isConnected && (error == QAbstractSocket::RemoteHostClosedError);
                    finish();
                });
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] { finish(); });
        m_patience.start(patienceMilliseconds);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(host, port);
    }

protected:
    void abortWork() override
    {
        m_patience.stop();
        m_socket.disconnect(this);
        m_socket.abort();
    }

private:
    void finish()
    {
        abortWork();
        deliver(m_reply);
    }

    std::function<bool(const QByteArray &)> m_isEnough;
    PortReply m_reply;
    QTcpSocket m_socket;
    QTimer m_patience;
};

} // namespace

Call *talkToPort(const QString &host, quint16 port, const QByteArray &words,
                 std::function<bool(const QByteArray &)> isEnough, QObject *requester,
                 Handler<PortReply> done)
{
    return new PortTalk(host, port, words, std::move(isEnough), requester, std::move(done));
}

} // namespace panel
