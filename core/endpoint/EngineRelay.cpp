// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EngineRelay.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/EncryptedKey.h"
#include "core/http/KeyFile.h"
#include "core/http/TlsConnection.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace panel {

namespace {

/// One connection of the program, and the one to the engine that belongs to it. Ends with either.
class RelayedConnection : public QObject
{
public:
    RelayedConnection(QLocalSocket *program, Connection *engine, QObject *parent)
        : QObject(parent), m_program(program), m_engine(engine)
    {
        m_program->setParent(this);
        m_engine->setParent(this);
        m_program->setReadBufferSize(connectionBufferBytes);
        connect(m_program, &QLocalSocket::readyRead, this, [this] { pump(); });
        connect(m_program, &QLocalSocket::bytesWritten, this, [this] { pump(); });
        connect(m_program, &QLocalSocket::disconnected, this, [this] { onProgramEnd(); });
        connect(m_engine, &Connection::opened, this, [this] {
            connect(m_engine->device(), &QIODevice::readyRead, this, [this] { pump(); });
            connect(m_engine->device(), &QIODevice::bytesWritten, this, [this] { pump(); });
            pump();
        });
        connect(m_engine, &Connection::ended, this,
                [this](const Result<void> &outcome) { onEngineEnd(outcome); });
    }

private:
    void pump()
    {
        if (m_engine->isOpen()) {
            const qint64 room = connectionBufferBytes - m_engine->unsentBytes();
            if (room > 0 && m_program->bytesAvailable() > 0)
                m_engine->device()->write(m_program->read(room));
        }
        QIODevice *engine = m_engine->device();
        const qint64 room = connectionBufferBytes - m_program->bytesToWrite();
        if (room > 0 && engine && engine->isOpen() && engine->bytesAvailable() > 0)
            m_program->write(engine->read(room));
        // The program hears all that the engine has said, at the pace at which it listens.
        if (m_hasEngineEnded && (!engine || engine->bytesAvailable() == 0))
            m_program->disconnectFromServer();
    }

    void onEngineEnd(const Result<void> &outcome)
    {
        if (!outcome)
            qCInfo(logEngine) << "a lent connection ended:" << outcome.error().message;
        m_hasEngineEnded = true;
        pump();
    }

    void onProgramEnd()
    {
        // What it said last may be under way still; it goes with the event loop's next turn.
        if (m_engine->isOpen())
            m_engine->device()->write(m_program->readAll());
        deleteLater();
    }

    QLocalSocket *m_program;
    Connection *m_engine;
    bool m_hasEngineEnded = false;
};

QString folderTemplate()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? QDir::tempPath() : runtime)
           + QStringLiteral("/inception-panel-XXXXXX");
}

} // namespace

bool EngineRelay::isNeeded(const Endpoint &endpoint)
{
    if (endpoint.kind() != Endpoint::Kind::Tls)
        return false;
    const Result<QByteArray> pem = readPemFile(endpoint.tlsFiles.key, {});
    return pem && isEncryptedKey(*pem);
}

Result<std::shared_ptr<EngineRelay>> EngineRelay::forEngine(const Endpoint &endpoint)
{
    const Result<TlsIdentity> identity = TlsIdentity::load(endpoint.tlsFiles, endpoint.renewal);
    if (!identity)
        return fail(identity.error());
    const HttpPeer peer{endpoint.name, displayAddress(endpoint.url), identity->serverDigest(),
                        identity->renewal()};
    // Deleted later: the end of a program may be what lets it go, inside one of its signals.
    const std::shared_ptr<EngineRelay> relay(
        new EngineRelay(endpoint, std::make_unique<TlsDialler>(endpoint.url, *identity, peer)),
        [](EngineRelay *ended) { ended->deleteLater(); });
    if (!relay->m_server->isListening()) {
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("No socket could be made for programs that cannot use the key %1.")
                        .arg(plainText(endpoint.tlsFiles.key)),
                    Tr::tr("Docker and Compose cannot use a key under a passphrase. See that "
                           "XDG_RUNTIME_DIR names a folder of yours, with a short path."),
                    plainText(relay->m_server->errorString()));
    }
    return relay;
}

EngineRelay::EngineRelay(const Endpoint &endpoint, std::unique_ptr<Dialler> dialler)
    : m_folder(folderTemplate())
    , m_lent(endpoint)
    , m_dialler(std::move(dialler))
    , m_server(new QLocalServer(this))
{
    m_lent.tlsFiles = {};
    m_lent.url = QUrl();
    m_lent.url.setScheme(QStringLiteral("unix"));
    m_lent.url.setPath(m_folder.filePath(QStringLiteral("engine.sock")));
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &EngineRelay::accept);
    if (m_folder.isValid())
        m_server->listen(m_lent.socketPath());
}

EngineRelay::~EngineRelay() = default;

void EngineRelay::accept()
{
    while (QLocalSocket *program = m_server->nextPendingConnection())
        new RelayedConnection(program, m_dialler->dial(this), this);
}

} // namespace panel
