// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/SshDialler.h"

#include "core/endpoint/SshFailure.h"
#include "core/process/SocketProcess.h"

#include <QLocalSocket>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto grace = 3s;
/// As long as so many log in, the next one of that Urgency waits.
constexpr std::array<qsizetype, 3> maximumStarting{5, 4, 3};

QHash<QString, QString> sshEnvironment()
{
    QHash<QString, QString> environment = baseEnvironment();
    const QString agent = qEnvironmentVariable("SSH_AUTH_SOCK");
    if (!agent.isEmpty())
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), agent);
    environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("never"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // its words are read here
    return environment;
}

} // namespace

SshConnection::SshConnection(Command command, HttpPeer peer, QObject *parent)
    : Connection(parent)
    , m_command(std::move(command))
    , m_peer(std::move(peer))
    , m_socket(new QLocalSocket(this))
{
    m_socket->setReadBufferSize(connectionBufferBytes);
    connect(m_socket, &QLocalSocket::readyRead, this, [this] {
        if (!std::exchange(m_hasAnswered, true))
            Q_EMIT answered();
    });
    connect(m_socket, &QLocalSocket::disconnected, this, &SshConnection::onSocketClosed,
            Qt::QueuedConnection);
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, this, &SshConnection::settle);
}

SshConnection::~SshConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void SshConnection::start()
{
    m_isWaiting = false;
    Q_EMIT begun();
    m_process = new SocketProcess(m_command, this);
    connect(m_process, &SocketProcess::ended, this,
            [this](const ProcessEnd &end) { onProcessEnded(sshFailure(end, m_peer)); });
    connect(m_process, &SocketProcess::failed, this, &SshConnection::onProcessEnded);
    const int descriptor = m_process->takeDescriptor();
    if (descriptor < 0)
        return; // its end says why
    m_socket->setSocketDescriptor(descriptor);
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!hasEnded())
                tellOpened();
        },
        Qt::QueuedConnection);
}

QIODevice *SshConnection::device()
{
    return m_socket;
}

qint64 SshConnection::unsentBytes() const
{
    return m_socket->bytesToWrite();
}

void SshConnection::onProcessEnded(const std::optional<Error> &reason)
{
    m_programEnded = true;
    m_reason = reason;
    if (m_isClosed || m_socket->state() == QLocalSocket::UnconnectedState)
        settle();
    else
        m_grace.start();
}

void SshConnection::onSocketClosed()
{
    m_isClosed = true;
    if (m_programEnded || m_hasAnswered)
        settle();
    else
        m_grace.start();
}

void SshConnection::settle()
{
    m_grace.stop();
    if (m_hasAnswered || !m_reason)
        tellEnded({});
    else
        tellEnded(fail(*m_reason));
}

SshDialler::SshDialler(const QString &program, const SshAddress &address, HttpPeer peer,
                       std::chrono::milliseconds allowance)
    : m_peer(std::move(peer)), m_allowance(allowance)
{
    m_command.program = program;
    m_command.arguments = sshArguments(address);
    m_command.environment = sshEnvironment();
}

SshDialler::~SshDialler() = default;

Connection *SshDialler::dial(Urgency urgency, QObject *parent)
{
    auto *connection = new SshConnection(m_command, m_peer, parent);
    const auto settled = [this, connection] {
        if (m_starting.removeOne(connection))
            startNext();
    };
    QObject::connect(connection, &SshConnection::answered, &m_context, settled);
    QObject::connect(connection, &Connection::ended, &m_context, settled);
    QObject::connect(connection, &QObject::destroyed, &m_context, settled);
    m_waiting[std::size_t(urgency)].append(connection);
    startNext();
    return connection;
}

void SshDialler::startNext()
{
    for (std::size_t urgency = 0; urgency < m_waiting.size(); ++urgency) {
        auto &waiting = m_waiting[urgency];
        while (m_starting.size() < maximumStarting[urgency] && !waiting.isEmpty()) {
            const QPointer<SshConnection> next = waiting.takeFirst();
            if (!next)
                continue;
            m_starting.append(next);
            next->start();
        }
    }
}

} // namespace panel
