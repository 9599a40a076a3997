// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EngineRelay.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/ProgramSocket_p.h"
#include "core/http/EncryptedKey.h"
#include "core/http/KeyFile.h"
#include "core/http/TlsConnection.h"

#include <QDir>
#include <QLocalServer>
#include <QStandardPaths>

#include <functional>

namespace panel {

namespace {

/// One connection of the program, and the one to the engine that belongs to it. Ends with that of
/// the engine, or when the program is gone; that the program has said all cannot be passed on,
/// since TLS as Qt has it knows no half-close.
class RelayedConnection : public QObject
{
public:
    RelayedConnection(int program, Connection *engine, QObject *parent)
        : QObject(parent), m_program(program, nullptr), m_engine(engine)
    {
        m_engine->setParent(this);
        connect(&m_program, &ProgramSocket::readyRead, this, &RelayedConnection::pump);
        connect(&m_program, &ProgramSocket::bytesWritten, this, &RelayedConnection::pump);
        connect(&m_program, &ProgramSocket::gone, this, &QObject::deleteLater);
        connect(m_engine, &Connection::opened, this, [this] {
            connect(m_engine->device(), &QIODevice::readyRead, this, &RelayedConnection::pump);
            connect(m_engine->device(), &QIODevice::bytesWritten, this, &RelayedConnection::pump);
            pump();
        });
        connect(m_engine, &Connection::ended, this, [this](const Result<void> &outcome) {
            if (!outcome)
                qCInfo(logEngine) << "a lent connection ended:" << outcome.error().message;
            m_hasEngineEnded = true;
            pump();
        });
    }

private:
    void pump()
    {
        if (m_engine->isOpen()) {
            const qint64 room = connectionBufferBytes - m_engine->unsentBytes();
            const QByteArray said = room > 0 ? m_program.read(room) : QByteArray();
            if (!said.isEmpty())
                m_engine->device()->write(said);
        }
        QIODevice *engine = m_engine->device();
        const qint64 room = connectionBufferBytes - m_program.unsentBytes();
        if (room > 0 && engine->isOpen() && engine->bytesAvailable() > 0)
            m_program.write(engine->read(room));
        // The program hears all that the engine has said, at the pace at which it listens.
        if (m_hasEngineEnded && m_program.unsentBytes() == 0 && engine->bytesAvailable() == 0
            && !m_engine->hasHiddenBytes())
            deleteLater();
    }

    ProgramSocket m_program;
    Connection *m_engine;
    bool m_hasEngineEnded = false;
};

/// Hands out bare descriptors.
class DescriptorServer : public QLocalServer
{
public:
    DescriptorServer(std::function<void(int)> accepted, QObject *parent)
        : QLocalServer(parent), m_accepted(std::move(accepted))
    {
    }

protected:
    void incomingConnection(quintptr descriptor) override { m_accepted(int(descriptor)); }

private:
    std::function<void(int)> m_accepted;
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
                        identity->renewal(), identity->hasCertificate()};
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
    , m_server(new DescriptorServer([this](int program) { accept(program); }, this))
{
    m_lent.tlsFiles = {};
    m_lent.url = QUrl();
    m_lent.url.setScheme(QStringLiteral("unix"));
    m_lent.url.setPath(m_folder.filePath(QStringLiteral("engine.sock")));
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (m_folder.isValid())
        m_server->listen(m_lent.socketPath());
}

EngineRelay::~EngineRelay() = default;

void EngineRelay::accept(int program)
{
    new RelayedConnection(program, m_dialler->dial(Urgency::Stream, this), this);
}

} // namespace panel
