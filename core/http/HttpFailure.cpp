// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/AnswerFailure.h"

#include <QLocale>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

#include <algorithm>

namespace panel {

QString displayName(const HttpPeer &peer)
{
    const QString name = elided(plainText(peer.name));
    return name.isEmpty() ? peer.address : Tr::tr("%1 at %2").arg(name, peer.address);
}

QString doubtAdvice(bool repeatable)
{
    return repeatable ? QString()
                      : Tr::tr("The engine may have done it: look before you try again.");
}

namespace {

constexpr qsizetype maximumDetail = 600;

bool holds(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> wanted)
{
    return std::any_of(errors.begin(), errors.end(), [&wanted](const QSslError &error) {
        return std::find(wanted.begin(), wanted.end(), error.error()) != wanted.end();
    });
}

Error untrusted(const QList<QSslError> &errors, const HttpPeer &peer)
{
    Error error{Error::Kind::ServerUntrusted, {}, peer.renewal.serverAdvice(), {}};
    const QSslCertificate certificate = errors.first().certificate();
    const QString name = displayName(peer);
    if (holds(errors, {QSslError::CertificateExpired})) {
        error.message =
            Tr::tr("The certificate of %1 expired on %2.")
                .arg(name, QLocale().toString(certificate.expiryDate().toLocalTime().date(),
                                              QLocale::LongFormat));
    } else if (holds(errors, {QSslError::CertificateNotYetValid})) {
        error.message = Tr::tr("The certificate of %1 is not valid yet.").arg(name);
        error.next = Tr::tr("Compare the clocks of this computer and of the machine.");
    } else if (holds(errors, {QSslError::HostNameMismatch})) {
        QStringList names = certificate.subjectAlternativeNames().values();
        names.sort();
        error.message = Tr::tr("The certificate of %1 was made for other addresses (%2).")
                            .arg(name, elided(plainText(names.join(QStringLiteral(", ")))));
    } else {
        error.message =
            Tr::tr("The certificate of %1 was not signed by the authority that we trust for it.")
                .arg(name);
    }
    QStringList texts;
    for (const QSslError &one : errors)
        texts.append(one.errorString());
    error.detail = elided(plainText(texts.join(u'\n')), maximumDetail);
    return error;
}

/// What OpenSSL says when the engine turned our certificate down. Under TLS 1.3 this comes after
/// the handshake and without any list of TLS errors.
bool isClientRejected(const QString &text)
{
    static const QStringList marks{
        QStringLiteral("alert bad certificate"),   QStringLiteral("alert certificate"),
        QStringLiteral("certificate required"),    QStringLiteral("alert unknown ca"),
        QStringLiteral("alert handshake failure"), QStringLiteral("alert unsupported certificate"),
        QStringLiteral("alert access denied")};
    return std::any_of(marks.begin(), marks.end(),
                       [&text](const QString &mark) { return text.contains(mark); });
}

Error clientRejected(const HttpPeer &peer)
{
    if (!peer.seesOurCertificate)
        return {
            Error::Kind::ClientRejected,
            Tr::tr("%1 asks for a certificate of ours, and there is none.").arg(displayName(peer)),
            Tr::tr("Put cert.pem and key.pem beside the ca.pem of this engine."),
            {}};
    return {Error::Kind::ClientRejected,
            Tr::tr("%1 does not accept our certificate.").arg(displayName(peer)),
            peer.renewal.mismatchAdvice(),
            {}};
}

Error tlsFailure(const QString &text, const HttpPeer &peer)
{
    const QString name = displayName(peer);
    if (text.contains(QStringLiteral("wrong version number"))
        || text.contains(QStringLiteral("packet length too long"))
        || text.contains(QStringLiteral("unexpected message"))) {
        return {Error::Kind::BadAnswer,
                Tr::tr("%1 does not speak TLS.").arg(name),
                Tr::tr("Check the port: an engine behind TLS usually listens on 2376."),
                {}};
    }
    if (text.contains(QStringLiteral("protocol version"))) {
        return {Error::Kind::ServerUntrusted,
                Tr::tr("%1 offers only outdated versions of TLS.").arg(name),
                Tr::tr("Update the engine; TLS 1.2 is the least that is accepted."),
                {}};
    }
    // No certificate was judged: what came made no sense, as bytes do that a network garbles.
    return {Error::Kind::BadAnswer,
            Tr::tr("No secure connection to %1 could be made.").arg(name),
            peer.renewal.serverAdvice(),
            {}};
}

Error networkFailure(QNetworkReply::NetworkError code, const QString &text, const HttpPeer &peer,
                     bool repeatable)
{
    const QString name = displayName(peer);
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return {Error::Kind::Refused,
                Tr::tr("Nothing listens at %1.").arg(name),
                Tr::tr("Check that the machine runs and that Docker has started in it."),
                {}};
    case QNetworkReply::HostNotFoundError:
        return {Error::Kind::Unreachable,
                Tr::tr("There is no host for %1.").arg(name),
                Tr::tr("Check the address for a typing error, and the network."),
                {}};
    case QNetworkReply::TimeoutError:
        return {Error::Kind::TimedOut,
                Tr::tr("%1 did not answer in time.").arg(name),
                Tr::tr("Check that the machine runs and can be reached."),
                {}};
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return {Error::Kind::Unreachable,
                Tr::tr("There is no way to %1.").arg(name),
                Tr::tr("Check the network of this computer."),
                {}};
    case QNetworkReply::SslHandshakeFailedError: return tlsFailure(text, peer);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return {Error::Kind::ConnectionLost,
                Tr::tr("%1 closed the connection before the answer was complete.").arg(name),
                doubtAdvice(repeatable),
                {}};
    case QNetworkReply::UnknownContentError:
        return {Error::Kind::BadAnswer,
                Tr::tr("The answer of %1 could not be decoded.").arg(name),
                Tr::tr("Check that a Docker engine listens there, and no proxy stands between."),
                {}};
    case QNetworkReply::OperationCanceledError: return connectionClosedError(peer, repeatable);
    default: break;
    }
    if (text.contains(QStringLiteral("unreachable"), Qt::CaseInsensitive)) {
        return {Error::Kind::Unreachable,
                Tr::tr("There is no way to %1.").arg(name),
                Tr::tr("Check that the machine runs, and the network of this computer."),
                {}};
    }
    if (text.contains(QStringLiteral("Private key does not certify"))) {
        return {Error::Kind::IdentityUnusable,
                Tr::tr("Our key for %1 does not belong to our certificate.").arg(name),
                peer.renewal.serverAdvice(),
                {}};
    }
    return {Error::Kind::ConnectionLost,
            Tr::tr("The connection to %1 failed.").arg(name),
            doubtAdvice(repeatable),
            {}};
}

QNetworkReply::NetworkError replyError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError: return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError: return QNetworkReply::TimeoutError;
    case QAbstractSocket::RemoteHostClosedError: return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::SslHandshakeFailedError: return QNetworkReply::SslHandshakeFailedError;
    default: return QNetworkReply::UnknownNetworkError;
    }
}

Error tlsOrNetworkFailure(QNetworkReply::NetworkError code, const QString &text,
                          const QList<QSslError> &sslErrors, const HttpPeer &peer, bool repeatable)
{
    if (!sslErrors.isEmpty())
        return untrusted(sslErrors, peer);
    Error error = isClientRejected(text) ? clientRejected(peer)
                                         : networkFailure(code, text, peer, repeatable);
    error.detail = elided(plainText(text), maximumDetail);
    return error;
}

} // namespace

std::optional<Error> exchangeFailure(const QNetworkReply &reply, const QList<QSslError> &sslErrors,
                                     const HttpPeer &peer, bool repeatable)
{
    const QVariant statusValue = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const int status = statusValue.toInt();
    const QNetworkReply::NetworkError code = reply.error();
    if (statusValue.isValid()) {
        HttpHead head{status, {}};
        for (const char *name : {"location", "content-encoding"})
            head.headers.append({name, reply.rawHeader(name)});
        if (auto failure = headFailure(head, peer))
            return failure;
    }
    // Qt's codes for statuses begin at 201; the ones below, and the two named, mean a cut answer.
    const bool arrived = code == QNetworkReply::NoError
                         || (status >= 400 && code >= QNetworkReply::ContentAccessDenied
                             && code != QNetworkReply::ContentReSendError);
    if (statusValue.isValid() && arrived)
        return std::nullopt;
    const QString text = code == QNetworkReply::NoError ? QString() : reply.errorString();
    return tlsOrNetworkFailure(code, text, sslErrors, peer, repeatable);
}

Error socketFailure(const QSslSocket &socket, const HttpPeer &peer)
{
    return tlsOrNetworkFailure(replyError(socket.error()), socket.errorString(),
                               socket.sslHandshakeErrors(), peer, true);
}

Error otherServerError(const HttpPeer &peer, const QSslCertificate &shown)
{
    const QString subject = shown.subjectInfo(QSslCertificate::Organization).join(u' ');
    const bool isVm = peer.renewal.by == CertificateRenewal::By::DockerMachine;
    return {Error::Kind::ServerUntrusted,
            Tr::tr("Another engine than that of “%1” answers at %2: its certificate is not the one "
                   "in the machine's folder.")
                .arg(elided(plainText(peer.name)), peer.address),
            isVm ? Tr::tr("The address may have gone to another machine. Restart both, so that "
                          "docker-machine learns their addresses anew; if it is the right one, and "
                          "its certificate was changed by hand, put that in the place of "
                          "server.pem.")
                 : peer.renewal.serverAdvice(),
            Tr::tr("It shows a certificate of %1.").arg(elided(plainText(subject)))};
}

Error deadlineError(const HttpPeer &peer, std::chrono::milliseconds deadline, bool repeatable)
{
    const double seconds = double(deadline.count()) / 1000;
    const QString check = Tr::tr("Check that the machine runs and is not overloaded.");
    return {Error::Kind::TimedOut,
            Tr::tr("%1 did not answer within %2 s.")
                .arg(displayName(peer), QLocale().toString(seconds, 'g', 3)),
            repeatable ? check : doubtAdvice(repeatable),
            {}};
}

Error tooLargeError(const HttpPeer &peer, qint64 maximumBytes)
{
    return {Error::Kind::TooLarge,
            Tr::tr("The answer of %1 is larger than %2.")
                .arg(displayName(peer), QLocale().formattedDataSize(maximumBytes)),
            Tr::tr("Check that a Docker engine listens there."),
            {}};
}

Error connectionClosedError(const HttpPeer &peer, bool repeatable)
{
    return {Error::Kind::ConnectionLost,
            Tr::tr("The connection to %1 was given up.").arg(displayName(peer)),
            doubtAdvice(repeatable),
            {}};
}

} // namespace panel
