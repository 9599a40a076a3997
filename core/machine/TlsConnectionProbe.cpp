// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TlsConnectionProbe.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/HttpClient.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

namespace panel {

namespace {

qint64 monotonicMilliseconds()
{
    QElapsedTimer now;
    now.start();
    return now.msecsSinceReference();
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2: return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3: return QStringLiteral("TLS 1.3");
    default: return QStringLiteral("TLS");
    }
}

/// How OpenSSL says that the other side is too old; it has no code that Qt would pass on.
bool isAboutVersions(const QString &text)
{
    return text.contains(QLatin1String("protocol version"), Qt::CaseInsensitive)
           || text.contains(QLatin1String("unsupported protocol"), Qt::CaseInsensitive)
           || text.contains(QLatin1String("version too low"), Qt::CaseInsensitive);
}

} // namespace

TlsConnectionProbe::TlsConnectionProbe(const Endpoint &endpoint,
                                       std::chrono::milliseconds networkTime, QObject *requester,
                                       Handler<TlsConnectionFindings> done)
    : AnsweringCall(requester, std::move(done))
    , m_endpoint(endpoint)
    , m_socket(std::make_unique<QSslSocket>())
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &TlsConnectionProbe::onTimeout);
    m_deadline.start(networkTime);
    connect(m_socket.get(), &QSslSocket::connected, this, &TlsConnectionProbe::onConnected);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &TlsConnectionProbe::onEncrypted);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &TlsConnectionProbe::onSocketError);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        // Not ignored: the handshake fails after this.
        m_sslError = errors.value(0).errorString();
    });
    m_stepStart = monotonicMilliseconds();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(m_endpoint.url.host(), quint16(m_endpoint.url.port()));
}

TlsConnectionProbe::~TlsConnectionProbe()
{
    abortWork();
}

void TlsConnectionProbe::abortWork()
{
    m_deadline.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    delete m_client;
    m_client = nullptr;
}

TlsConnectionFindings::Step TlsConnectionProbe::takeTime()
{
    const qint64 now = monotonicMilliseconds();
    return {{}, now - std::exchange(m_stepStart, now)};
}

void TlsConnectionProbe::onConnected()
{
    m_findings.tcp = takeTime();
    const Result<TlsIdentity> identity = TlsIdentity::load(m_endpoint.tlsFiles, m_endpoint.renewal);
    if (!identity) {
        m_findings.identityError = identity.error();
        finish();
        return;
    }
    m_client = new HttpClient(m_endpoint.url, m_endpoint.name, *identity, this);
    m_socket->setSslConfiguration(identity->configuration());
    m_socket->setPeerVerifyName(m_endpoint.url.host());
    m_socket->startClientEncryption();
}

void TlsConnectionProbe::onEncrypted()
{
    m_findings.tls = takeTime();
    m_findings.protocol = protocolName(m_socket->sessionProtocol());
    m_findings.serverCertificate = m_socket->peerCertificate().toDer();
    m_socket->disconnect(this);
    m_socket->abort();
    ask();
}

void TlsConnectionProbe::onSocketError()
{
    const QString said = plainText(m_socket->errorString());
    const QString address = displayAddress(m_endpoint.url);
    if (!m_findings.tcp) {
        const bool isRefused = m_socket->error() == QAbstractSocket::ConnectionRefusedError;
        failStep({isRefused ? Error::Kind::Refused : Error::Kind::Unreachable,
                  isRefused ? Tr::tr("Nothing listens at %1.").arg(address)
                            : Tr::tr("%1 cannot be reached.").arg(address),
                  {},
                  said});
        return;
    }
    m_findings.serverCertificate = m_socket->peerCertificate().toDer();
    m_findings.isProtocolRefused = isAboutVersions(said);
    failStep({Error::Kind::ServerUntrusted,
              Tr::tr("No TLS connection to %1: %2")
                  .arg(address, m_sslError.isEmpty() ? said : plainText(m_sslError)),
              {},
              said});
}

void TlsConnectionProbe::onTimeout()
{
    failStep({Error::Kind::TimedOut,
              Tr::tr("%1 did not answer within %2 s.")
                  .arg(displayAddress(m_endpoint.url),
                       QLocale().toString(double(m_deadline.interval()) / 1000, 'g', 3)),
              {},
              {}});
}

void TlsConnectionProbe::ask()
{
    HttpRequest request;
    request.path = QStringLiteral("/_ping");
    request.deadline = std::chrono::milliseconds(0); // ours holds for all steps together
    m_client->send(request, this, [this](const Result<HttpAnswer> &answer) {
        const Result<HttpAnswer> success =
            answer ? expectSuccess(*answer, Tr::tr("The engine did not answer the ping.")) : answer;
        if (!success) {
            failStep(success.error());
            return;
        }
        m_findings.answer = takeTime();
        m_findings.ourTime = QDateTime::currentDateTimeUtc();
        m_findings.engineTime =
            QDateTime::fromString(QString::fromLatin1(answer->head.header("date"))
                                      .replace(QLatin1String("GMT"), QLatin1String("+0000")),
                                  Qt::RFC2822Date);
        finish();
    });
}

void TlsConnectionProbe::failStep(const Error &error)
{
    auto &step = !m_findings.tcp   ? m_findings.tcp
                 : !m_findings.tls ? m_findings.tls
                                   : m_findings.answer;
    step = takeTime();
    step->error = error;
    finish();
}

void TlsConnectionProbe::finish()
{
    m_deadline.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    if (m_client)
        m_client->deleteLater(); // we may be in its answer
    m_client = nullptr;
    deliver(m_findings);
}

} // namespace panel
