// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointAddress.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/SshAddress.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

constexpr int dockerTlsPort = 2376;
#ifdef Q_OS_MACOS
constexpr int longestSocketPath = 103; // sun_path of sockaddr_un, without the closing NUL
#else
constexpr int longestSocketPath = 107;
#endif

tl::unexpected<Error> refused(const QString &message, const QString &next = {})
{
    return fail(Error::Kind::InvalidInput, message, next);
}

QString shown(const QString &text)
{
    return elided(plainLine(text), 80);
}

bool isHostName(const QString &host)
{
    static const QRegularExpression name(
        QStringLiteral("\\A[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252})\\z"));
    // QUrl drops what no name can be, such as a label of more than 63 characters.
    QUrl url;
    url.setHost(host, QUrl::DecodedMode);
    return name.match(host).hasMatch() && !url.host().isEmpty();
}

/// What stands between the scheme and the path: [user[:password]@]host[:port].
struct Authority
{
    QString user;
    QString host; ///< IPv6 without brackets
    int port = -1;
};

Result<int> portOf(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    const bool isPlain =
        std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber || !isPlain || port < 1 || port > 65535)
        return refused(Tr::tr("The port “%1” is not a number from 1 to 65535.").arg(shown(text)));
    return port;
}

/// What stands between brackets, without anything that QHostAddress would forgive. The zone of a
/// link-local address, fe80::1%eth0, is in a URL written fe80::1%25eth0 (RFC 6874), which is also
/// how QUrl prints it. Empty for anything else.
QString plainIpv6(const QString &host)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9A-Fa-f:.]+)(?:%(?:25(?=.))?([A-Za-z0-9_.-]+))?\\z"));
    const QRegularExpressionMatch match = form.match(host);
    const QString zone = match.captured(2);
    return zone.isEmpty() ? match.captured(1) : match.captured(1) + u'%' + zone;
}

Result<Authority> authorityOf(const QString &text)
{
    Authority authority;
    QString rest = text;
    const auto at = rest.lastIndexOf(u'@');
    if (at >= 0) {
        authority.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (authority.user.contains(u':'))
            return refused(Tr::tr("The address contains a password, which is not kept."),
                           Tr::tr("Leave it out, and let ssh use a key."));
        static const QRegularExpression name(
            QStringLiteral("\\A[A-Za-z0-9_.][A-Za-z0-9_.\\+-]*\\z"));
        if (!name.match(authority.user).hasMatch())
            return refused(Tr::tr("The user “%1” is not a name.").arg(shown(authority.user)));
    }
    QString port;
    if (rest.startsWith(u'[')) {
        const auto end = rest.indexOf(u']');
        authority.host = plainIpv6(end < 0 ? rest : rest.mid(1, end - 1));
        const QString after = end < 0 ? QString() : rest.mid(end + 1);
        if (end < 0 || QHostAddress(authority.host).protocol() != QAbstractSocket::IPv6Protocol
            || (!after.isEmpty() && !after.startsWith(u':')))
            return refused(
                Tr::tr("The host “%1” is not an IPv6 address in brackets.").arg(shown(rest)));
        if (after.isEmpty())
            return authority;
        port = after.mid(1);
    } else {
        const auto colon = rest.indexOf(u':');
        authority.host = colon < 0 ? rest : rest.left(colon);
        if (authority.host.isEmpty())
            return refused(Tr::tr("The address has no host."));
        if (!isHostName(authority.host))
            return refused(Tr::tr("The host “%1” is neither a name nor an address.")
                               .arg(shown(authority.host)));
        if (colon < 0)
            return authority;
        port = rest.mid(colon + 1);
    }
    const Result<int> number = portOf(port);
    if (!number)
        return fail(number.error());
    authority.port = *number;
    return authority;
}

Result<QUrl> unixUrl(const QString &path)
{
    if (path.isEmpty())
        return refused(Tr::tr("The address has no path of a socket."),
                       Tr::tr("Write it like unix:///var/run/docker.sock."));
    if (!path.startsWith(u'/'))
        return refused(Tr::tr("The path “%1” is not absolute.").arg(shown(path)),
                       Tr::tr("Write three slashes: unix:///var/run/docker.sock."));
    const QString clean = QDir::cleanPath(path);
    if (clean.toUtf8().size() > longestSocketPath)
        return refused(
            Tr::tr("The path of the socket is longer than the %1 bytes that a socket may "
                   "have.")
                .arg(longestSocketPath));
    QUrl url;
    url.setScheme(QStringLiteral("unix"));
    url.setHost(QString());
    url.setPath(clean, QUrl::DecodedMode);
    return url;
}

Result<QUrl> sshUrl(const QString &rest)
{
    const auto slash = rest.indexOf(u'/');
    const Result<Authority> authority = authorityOf(slash < 0 ? rest : rest.left(slash));
    if (!authority)
        return fail(authority.error());
    QUrl url;
    url.setScheme(QStringLiteral("ssh"));
    url.setUserName(authority->user, QUrl::DecodedMode);
    url.setHost(authority->host, QUrl::DecodedMode);
    url.setPort(authority->port);
    const QString path = slash < 0 ? QString() : QDir::cleanPath(rest.mid(slash));
    if (path.size() > 1)
        url.setPath(path, QUrl::DecodedMode);
    // What cannot be dialled is not kept.
    const Result<SshAddress> usable = sshAddress(url);
    if (!usable)
        return fail(usable.error());
    return url;
}

Result<QUrl> tcpUrl(const QString &rest)
{
    const auto slash = rest.indexOf(u'/');
    if (slash >= 0 && rest.mid(slash) != QLatin1String("/"))
        return refused(
            Tr::tr("The path “%1” has no place in an address by TCP.").arg(shown(rest.mid(slash))));
    const Result<Authority> authority = authorityOf(slash < 0 ? rest : rest.left(slash));
    if (!authority)
        return fail(authority.error());
    if (!authority->user.isEmpty())
        return refused(
            Tr::tr("The user “%1” has no place in an address by TCP.").arg(shown(authority->user)),
            Tr::tr("An engine knows us by our certificate."));
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(authority->host, QUrl::DecodedMode);
    url.setPort(authority->port < 0 ? dockerTlsPort : authority->port);
    return url;
}

} // namespace

Result<QUrl> endpointUrl(const QString &address)
{
    const QString text = address.trimmed();
    if (text.isEmpty())
        return refused(Tr::tr("The address is empty."));
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return refused(Tr::tr("The address contains a character that cannot be seen."));
    }
    const auto end = text.indexOf(QLatin1String("://"));
    if (end < 0)
        return refused(
            Tr::tr("The address “%1” does not say how the engine is reached.").arg(shown(text)),
            text.startsWith(u'/') ? Tr::tr("Write unix://%1.").arg(shown(text))
                                  : Tr::tr("Begin with tcp://, unix:// or ssh://."));
    const QString scheme = text.left(end).toLower();
    const QString rest = text.mid(end + 3);
    if (scheme == QLatin1String("unix"))
        return unixUrl(rest);
    if (rest.contains(u'?') || rest.contains(u'#'))
        return refused(Tr::tr("The address goes on after “%1”.")
                           .arg(QString(rest.contains(u'?') ? u'?' : u'#')),
                       Tr::tr("Leave that part out."));
    if (scheme == QLatin1String("tcp") || scheme == QLatin1String("https"))
        return tcpUrl(rest);
    if (scheme == QLatin1String("ssh"))
        return sshUrl(rest);
    if (scheme == QLatin1String("http"))
        return refused(Tr::tr("The address is plain HTTP, which anybody on the way can read."),
                       Tr::tr("Use tcp:// with certificates, or ssh://."));
    if (scheme == QLatin1String("npipe"))
        return refused(Tr::tr("The address is a named pipe, which only Windows has."));
    if (scheme == QLatin1String("fd"))
        return refused(Tr::tr("The address is a socket of the engine's own (fd://)."),
                       Tr::tr("Use the path of the socket: unix:///var/run/docker.sock."));
    return refused(Tr::tr("The kind of address “%1” is not known.").arg(shown(scheme)),
                   Tr::tr("Use tcp://, unix:// or ssh://."));
}

QString endpointAddress(const QUrl &url)
{
    if (url.scheme() == QLatin1String("unix"))
        return QStringLiteral("unix://") + url.path();
    QUrl written = url;
    if (url.scheme() == QLatin1String("https"))
        written.setScheme(QStringLiteral("tcp"));
    return written.toString();
}

QString portHost(const Endpoint &endpoint)
{
    return endpoint.kind() == Endpoint::Kind::Unix ? QStringLiteral("127.0.0.1")
                                                   : endpoint.url.host();
}

bool isOnThisComputer(const Endpoint &endpoint)
{
    const QString host = portHost(endpoint);
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

TlsFiles tlsFilesIn(const QString &folder)
{
    return {folder + QStringLiteral("/ca.pem"),
            folder + QStringLiteral("/cert.pem"),
            folder + QStringLiteral("/key.pem"),
            {}};
}

Result<TlsFiles> checkedTlsFiles(const QString &folder)
{
    if (folder.isEmpty())
        return fail(
            Error::Kind::IdentityUnusable,
            Tr::tr("An address by TCP needs certificates: without them, anybody who reaches "
                   "the engine owns its computer."),
            Tr::tr("Name the folder with ca.pem, cert.pem and key.pem."));
    if (!QDir::isAbsolutePath(folder))
        return fail(
            Error::Kind::IdentityUnusable,
            Tr::tr("The folder of certificates “%1” is not an absolute path.").arg(shown(folder)));
    TlsFiles files = tlsFilesIn(QDir::cleanPath(folder));
    if (!QFileInfo(files.certificateAuthority).isFile())
        return fail(Error::Kind::IdentityUnusable,
                    Tr::tr("There is no %1 in %2.").arg(QStringLiteral("ca.pem"), shown(folder)),
                    Tr::tr("Docker's ca.pem, cert.pem and key.pem belong into one folder."));
    const bool hasCertificate = QFileInfo(files.certificate).isFile();
    const bool hasKey = QFileInfo(files.key).isFile();
    if (hasCertificate != hasKey)
        return fail(
            Error::Kind::IdentityUnusable,
            (hasKey ? Tr::tr("There is a key.pem in %1, but not the cert.pem that belongs to it.")
                    : Tr::tr("There is a cert.pem in %1, but not the key.pem that belongs to it."))
                .arg(shown(folder)),
            Tr::tr("Put both there; or none of them, if the engine asks for no certificate."));
    if (!hasCertificate && !hasKey) {
        // What is no file stands in the way of one.
        if (QFileInfo::exists(files.certificate) || QFileInfo::exists(files.key))
            return fail(Error::Kind::IdentityUnusable,
                        Tr::tr("cert.pem and key.pem in %1 are not files.").arg(shown(folder)),
                        Tr::tr("Docker's ca.pem, cert.pem and key.pem belong into one folder."));
        files.certificate.clear();
        files.key.clear();
    }
    return files;
}

} // namespace panel
