// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PortAnswer.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/ports/CertificateWords_p.h"
#include "core/ports/Greeting.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

namespace panel {

namespace {

using namespace std::chrono_literals;
using State = PortHop::State;

constexpr auto connectPatience = 2s;
constexpr auto handshakePatience = 3s;
constexpr auto httpPatience = 3s;
constexpr auto listenPatience = 1s;
constexpr qsizetype maximumBytes = 64 * 1024;

/// An attempt after the other, each on a connection of its own: listening, HTTP, TLS, and TLS that
/// trusts what was seen before. Which comes first is a matter of the port's manners.
class AnswerProbe : public AnsweringCall<PortHop>
{
public:
    AnswerProbe(const AnswerTarget &target, QObject *requester, Handler<PortHop> done)
        : AnsweringCall(requester, std::move(done))
        , m_target(target)
        , m_manners(portManners(target.containerPort))
    {
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] { onSilence(); });
        switch (m_manners) {
        case PortManners::Tls:
        case PortManners::TlsOnly: begin(Attempt::Tls); break;
        case PortManners::Http: begin(Attempt::Http); break;
        case PortManners::Listen:
        case PortManners::Ask: begin(Attempt::Listen); break;
        }
    }

protected:
    void abortWork() override
    {
        m_patience.stop();
        if (!m_socket)
            return;
        m_socket->disconnect(this);
        m_socket->abort();
        // Often called from one of its own signals.
        m_socket->deleteLater();
        m_socket = nullptr;
    }

private:
    enum class Attempt { Listen, Http, Tls, PinnedTls };

    void begin(Attempt attempt)
    {
        abortWork();
        m_attempt = attempt;
        m_bytes.clear();
        m_isConnected = false;
        m_hasAsked = false;
        m_hungUp = false;
        m_clock.start();
        m_socket = new QSslSocket(this);
        m_socket->setProxy(QNetworkProxy::NoProxy);
        connect(m_socket, &QAbstractSocket::connected, this, [this] { onConnected(); });
        connect(m_socket, &QSslSocket::encrypted, this, [this] { onEncrypted(); });
        connect(m_socket, &QAbstractSocket::readyRead, this, [this] { onBytes(); });
        connect(m_socket, &QAbstractSocket::errorOccurred, this,
                [this](QAbstractSocket::SocketError error) { onError(error); });
        connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
            if (m_attempt == Attempt::Tls)
                m_tls = tlsFacts(*m_socket, errors);
        });
        m_patience.start(connectPatience);
        const auto port = quint16(m_target.port);
        if (attempt == Attempt::PinnedTls) {
            QSslConfiguration configuration = m_socket->sslConfiguration();
            configuration.setCaCertificates({*m_tls.anchor()});
            m_socket->setSslConfiguration(configuration);
            m_socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
            m_socket->connectToHostEncrypted(m_target.address, port, m_tls.ownName());
        } else if (attempt == Attempt::Tls) {
            m_hasTriedTls = true;
            m_socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
            m_socket->connectToHostEncrypted(m_target.address, port, name());
        } else {
            m_socket->connectToHost(m_target.address, port);
        }
    }

    QString name() const
    {
        return m_target.serverName.isEmpty() ? m_target.address : m_target.serverName;
    }

    void onConnected()
    {
        m_isConnected = true;
        if (m_attempt == Attempt::Http)
            sayGet();
        else
            m_patience.start(m_attempt == Attempt::Listen ? listenPatience : handshakePatience);
    }

    void onEncrypted()
    {
        if (m_attempt == Attempt::Tls)
            m_tls = tlsFacts(*m_socket, {});
        if (m_manners == PortManners::TlsOnly)
            m_patience.start(listenPatience);
        else
            sayGet();
    }

    void sayGet()
    {
        m_patience.start(httpPatience);
        m_hasAsked = true;
        QString host = QHostAddress(name()).protocol() == QAbstractSocket::IPv6Protocol
                           ? u'[' + name() + u']'
                           : name();
        const int usual = isTls() ? 443 : 80;
        if (m_target.port != usual)
            host += u':' + QString::number(m_target.port);
        m_socket->write("GET / HTTP/1.1\r\nHost: " + host.toLatin1()
                        + "\r\nUser-Agent: inception-panel\r\nAccept: */*\r\n"
                          "Connection: close\r\n\r\n");
    }

    bool expectsTls() const
    {
        return m_manners == PortManners::Tls || m_manners == PortManners::TlsOnly;
    }

    bool isTls() const { return m_attempt == Attempt::Tls || m_attempt == Attempt::PinnedTls; }

    void onBytes()
    {
        if (isTls() && !m_socket->isEncrypted())
            return;
        m_bytes += m_socket->read(maximumBytes - m_bytes.size());
        if (m_attempt == Attempt::Listen && !m_hasAsked) {
            // A line, or what will not become one; else the silence after it ends it.
            if (m_bytes.contains("\r\n") || m_bytes.endsWith('\n') || m_bytes.size() >= 80)
                judge();
            return;
        }
        const bool mayBeHttp = QByteArrayLiteral("HTTP/").startsWith(m_bytes.left(5));
        if (isHttpHeadWhole(m_bytes) || !mayBeHttp)
            judge();
    }

    void onSilence()
    {
        if (!m_isConnected) {
            finish(State::Failed, {}, Tr::tr("no answer within 2 seconds"));
        } else if (isTls() && !m_socket->isEncrypted()) {
            m_tlsTrouble = Tr::tr("it does not answer to TLS within 3 seconds");
            onTlsFailed();
        } else if (m_attempt == Attempt::Listen && !m_hasAsked && m_bytes.isEmpty()
                   && m_manners == PortManners::Ask) {
            sayGet();
        } else {
            judge();
        }
    }

    void onError(QAbstractSocket::SocketError error)
    {
        if (!m_isConnected) {
            finish(State::Failed, {},
                   error == QAbstractSocket::ConnectionRefusedError
                       ? Tr::tr("refused: nothing listens")
                       : Tr::tr("cannot be reached: %1").arg(plainText(m_socket->errorString())));
            return;
        }
        if (isTls() && !m_socket->isEncrypted() && m_bytes.isEmpty()) {
            m_tlsTrouble = error == QAbstractSocket::RemoteHostClosedError
                               ? Tr::tr("it closes the connection instead of answering to TLS")
                               : elided(plainText(m_socket->errorString()), 120);
            onTlsFailed();
            return;
        }
        m_hungUp = true;
        m_bytes += m_socket->read(maximumBytes - m_bytes.size());
        judge();
    }

    /// The handshake did not come to its end: by the certificate, or for want of TLS.
    void onTlsFailed()
    {
        if (m_attempt == Attempt::PinnedTls) {
            conclude();
        } else if (m_tls.hasCertificate()) {
            if (m_tls.anchor() && m_manners != PortManners::TlsOnly)
                begin(Attempt::PinnedTls);
            else
                conclude();
        } else if (m_http || !expectsTls()) {
            conclude(); // HTTP, or silence, was what sent us here
        } else {
            begin(Attempt::Http);
        }
    }

    /// What came over this connection, when no more is needed or to be had.
    void judge()
    {
        const auto head = parseHttpGreeting(m_bytes);
        const bool isAlert = m_bytes.startsWith('\x15') || m_bytes.startsWith('\x16');
        // "400 The plain HTTP request was sent to HTTPS port", or an alert in its own language.
        if (!isTls() && !m_hasTriedTls && (isAlert || (head && head->status == 400))) {
            m_http = head;
            begin(Attempt::Tls);
            return;
        }
        const bool isMute = m_bytes.isEmpty() && m_hasAsked && m_manners == PortManners::Ask;
        if (isMute && !m_hasTriedTls) {
            begin(Attempt::Tls);
            return;
        }
        if (head)
            m_http = head;
        else
            m_words = firstWords(m_bytes);
        conclude();
    }

    void conclude()
    {
        if (m_tls.hasCertificate() || !m_tls.protocol.isEmpty())
            concludeTls();
        else if (m_http)
            finish(expectsTls() || m_http->status >= 500 ? State::Warning : State::Ok, statusText(),
                   expectsTls() ? Tr::tr("%1, without TLS: %2").arg(httpText(), m_tlsTrouble)
                                : httpText());
        else if (!m_bytes.isEmpty())
            finish(expectsTls() ? State::Warning : State::Ok, QStringLiteral("TCP"), bytesText());
        else if (m_hasTriedTls && !expectsTls())
            finish(State::Ok, QStringLiteral("TCP"),
                   Tr::tr("it accepts connections and speaks neither HTTP nor TLS"));
        else if (m_hungUp)
            finish(
                State::Failed, QStringLiteral("TCP"),
                m_hasTriedTls
                    ? Tr::tr("it closes the connection without a word (TLS: %1)").arg(m_tlsTrouble)
                    : Tr::tr("it closes the connection without a word"));
        else if (m_hasTriedTls)
            finish(State::Failed, QStringLiteral("TCP"), m_tlsTrouble);
        else if (m_manners == PortManners::Http)
            finish(State::Warning, QStringLiteral("TCP"),
                   Tr::tr("it takes the request and does not answer within 3 seconds"));
        else
            finish(State::Ok, QStringLiteral("TCP"),
                   Tr::tr("it accepts connections and waits for the client to speak"));
    }

    void concludeTls()
    {
        QStringList parts{m_tls.text()};
        State state = m_tls.errors.isEmpty() ? State::Ok : State::Warning;
        if (m_http && isTls()) {
            parts.append(httpText());
            if (m_http->status >= 500)
                state = State::Warning;
        } else if (!m_bytes.isEmpty()) {
            parts.append(bytesText());
        } else if (m_manners != PortManners::TlsOnly && m_tls.errors.isEmpty()) {
            parts.append(m_hungUp ? Tr::tr("it closes the connection without an answer")
                                  : Tr::tr("no answer to HTTP within 3 seconds"));
            state = State::Warning;
        }
        finish(state, m_http && isTls() ? statusText() : m_tls.protocol,
               parts.join(QStringLiteral("; ")));
    }

    QString statusText() const { return QStringLiteral("HTTP %1").arg(m_http->status); }

    QString httpText() const
    {
        QString text = statusText();
        if (!m_http->reason.isEmpty())
            text += u' ' + m_http->reason;
        if (!m_http->location.isEmpty() && m_http->status / 100 == 3)
            text += QStringLiteral(" → ") + m_http->location;
        return text;
    }

    QString bytesText() const
    {
        return m_words.isEmpty()
                   ? Tr::tr("it answers with %1 bytes that are no text").arg(m_bytes.size())
                   : Tr::tr("it says: %1").arg(m_words);
    }

    void finish(State state, const QString &address, const QString &detail)
    {
        const qint64 microseconds = m_clock.nsecsElapsed() / 1000;
        abortWork();
        deliver(PortHop{PortHop::Station::Answer, state, address, detail, microseconds});
    }

    AnswerTarget m_target;
    PortManners m_manners;
    Attempt m_attempt = Attempt::Listen;
    bool m_isConnected = false;
    bool m_hasAsked = false;
    bool m_hasTriedTls = false;
    bool m_hungUp = false;
    QByteArray m_bytes; ///< of the present connection
    QString m_words;
    TlsFacts m_tls;       ///< of the first handshake that showed something
    QString m_tlsTrouble; ///< why there was none
    std::optional<HttpGreeting> m_http;
    QElapsedTimer m_clock; ///< since the present attempt
    QTimer m_patience;
    QPointer<QSslSocket> m_socket;
};

} // namespace

Call *probeAnswer(const AnswerTarget &target, QObject *requester, Handler<PortHop> done)
{
    return new AnswerProbe(target, requester, std::move(done));
}

} // namespace panel
