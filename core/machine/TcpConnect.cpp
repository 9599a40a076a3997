// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TcpConnect.h"

#include "core/base/PlainText.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace panel {

namespace {

class TcpConnect : public AnsweringCall<TcpOutcome>
{
public:
    TcpConnect(const QString &address, int port, std::chrono::milliseconds patience,
               QObject *requester, Handler<TcpOutcome> done)
        : AnsweringCall(requester, std::move(done))
    {
        connect(&m_socket, &QAbstractSocket::connected, this,
                [this] { finish(TcpOutcome::Kind::Connected); });
        connect(&m_socket, &QAbstractSocket::errorOccurred, this,
                [this](QAbstractSocket::SocketError error) {
                    if (error == QAbstractSocket::ConnectionRefusedError)
                        finish(TcpOutcome::Kind::Refused);
                    else if (error == QAbstractSocket::SocketTimeoutError)
                        finish(TcpOutcome::Kind::TimedOut);
                    else
                        finish(TcpOutcome::Kind::Unreachable, m_socket.errorString());
                });
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this,
                [this] { finish(TcpOutcome::Kind::TimedOut); });
        m_patience.start(patience);
        m_clock.start();
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(address, quint16(port));
    }

protected:
    void abortWork() override
    {
        m_patience.stop();
        m_socket.disconnect(this);
        m_socket.abort();
    }

private:
    void finish(TcpOutcome::Kind kind, const QString &reason = {})
    {
        const qint64 microseconds = m_clock.nsecsElapsed() / 1000;
        abortWork();
        deliver(TcpOutcome{kind, plainText(reason), microseconds});
    }

    QElapsedTimer m_clock;
    QTcpSocket m_socket;
    QTimer m_patience;
};

} // namespace

Call *connectToPort(const QString &address, int port, QObject *requester, Handler<TcpOutcome> done,
                    std::chrono::milliseconds patience)
{
    return new TcpConnect(address, port, patience, requester, std::move(done));
}

} // namespace panel
