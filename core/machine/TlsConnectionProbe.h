// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/endpoint/Endpoint.h"

#include <QByteArray>
#include <QDateTime>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QSslSocket;

namespace panel {

class HttpClient;

/// What an engine shows of itself on the network. Each step is empty until it was reached; the
/// first that failed has its error, and those after it are empty.
struct TlsConnectionFindings
{
    struct Step
    {
        std::optional<Error> error; ///< nothing: it worked
        qint64 milliseconds = 0;
    };
    std::optional<Step> tcp;
    std::optional<Step> tls;            ///< the handshake, with the engine's certificate checked
    std::optional<Step> answer;         ///< GET /_ping, with our certificate accepted
    std::optional<Error> identityError; ///< our own files do not allow TLS at all
    QString protocol;                   ///< "TLS 1.3"; empty without a handshake
    bool isProtocolRefused = false;     ///< the engine speaks only older ones
    QByteArray serverCertificate;       ///< DER of what it showed, trusted or not; may be empty
    QDateTime engineTime;               ///< UTC, of the answer's Date header; whole seconds
    QDateTime ourTime;                  ///< UTC, when that header arrived
};

/// Connects to an engine as the panel does, and notes how far it comes. Never fails but for
/// Error::Kind::Cancelled; all of it takes at most `networkTime`. UI thread.
class TlsConnectionProbe : public AnsweringCall<TlsConnectionFindings>
{
    Q_OBJECT

public:
    TlsConnectionProbe(const Endpoint &endpoint, std::chrono::milliseconds networkTime,
                       QObject *requester, Handler<TlsConnectionFindings> done);
    ~TlsConnectionProbe() override;

protected:
    void abortWork() override;

private:
    void onConnected();
    void onEncrypted();
    void onSocketError();
    void onTimeout();
    void ask();
    /// The step that is under way ends with this error, and with it the probe.
    void failStep(const Error &error);
    TlsConnectionFindings::Step takeTime();
    void finish();

    const Endpoint m_endpoint;
    std::unique_ptr<QSslSocket> m_socket;
    HttpClient *m_client = nullptr; ///< a child
    QTimer m_deadline;
    qint64 m_stepStart = 0;
    QString m_sslError; ///< what the engine's certificate lacks, in Qt's words
    TlsConnectionFindings m_findings;
};

} // namespace panel
