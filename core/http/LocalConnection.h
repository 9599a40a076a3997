// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/Connection.h"
#include "core/http/HttpRequest.h"

class QLocalSocket;

namespace panel {

/// A connection to an engine on this computer by its socket in the file system.
class LocalConnection : public Connection
{
    Q_OBJECT

public:
    LocalConnection(const QString &path, const HttpPeer &peer, QObject *parent);
    ~LocalConnection() override;

    QIODevice *device() override;
    qint64 unsentBytes() const override;

private:
    void onError();

    QString m_path;
    HttpPeer m_peer;
    QLocalSocket *m_socket;
};

class LocalDialler : public Dialler
{
public:
    /// `path`: absolute, of the socket.
    LocalDialler(QString path, HttpPeer peer) : m_path(std::move(path)), m_peer(std::move(peer)) {}
    Connection *dial(Urgency urgency, QObject *parent) override;

private:
    QString m_path;
    HttpPeer m_peer;
};

/// Why a socket in the file system does not let us in. `socketError`: a
/// QLocalSocket::LocalSocketError; `text`: Qt's words for it.
Error localSocketError(int socketError, const QString &text, const QString &path,
                       const HttpPeer &peer);

} // namespace panel
