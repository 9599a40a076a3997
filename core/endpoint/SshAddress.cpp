// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/SshAddress.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace panel {

namespace {

bool matches(const QString &text, const char *pattern)
{
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    return expression.match(text).hasMatch();
}

tl::unexpected<Error> refused(const QString &message)
{
    return fail(Error::Kind::InvalidInput, message,
                Tr::tr("It should look like ssh://user@host or ssh://user@host:22."));
}

} // namespace

Result<SshAddress> sshAddress(const QUrl &url)
{
    SshAddress address;
    address.user = url.userName(QUrl::FullyDecoded);
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(0);
    address.socketPath = url.path(QUrl::FullyDecoded);
    if (address.socketPath == u"/")
        address.socketPath.clear();
    if (url.scheme() != u"ssh" || !url.isValid() || url.hasQuery() || url.hasFragment())
        return refused(Tr::tr("This is not an address for ssh."));
    if (!url.password().isEmpty())
        return refused(
            Tr::tr("A password in the address would be seen by others; ssh needs a key."));
    const bool isName = matches(address.host, "[A-Za-z0-9_][A-Za-z0-9_.-]*");
    if (!isName && QHostAddress(address.host).protocol() != QAbstractSocket::IPv6Protocol)
        return refused(
            Tr::tr("The host “%1” cannot be used.").arg(elided(plainLine(address.host))));
    if (!address.user.isEmpty() && !matches(address.user, "[A-Za-z0-9_][A-Za-z0-9_.@+-]*"))
        return refused(
            Tr::tr("The user “%1” cannot be used.").arg(elided(plainLine(address.user))));
    // The shell at the other end reads the path.
    if (!address.socketPath.isEmpty() && !matches(address.socketPath, "/[A-Za-z0-9_./+-]+")) {
        return refused(
            Tr::tr("The path “%1” cannot be used.").arg(elided(plainLine(address.socketPath))));
    }
    return address;
}

QStringList sshArguments(const SshAddress &address)
{
    QStringList arguments{QStringLiteral("-o"), QStringLiteral("BatchMode=yes"),
                          QStringLiteral("-o"), QStringLiteral("ConnectTimeout=10"),
                          // A silent stream over a way that is cut is noticed in 45 s.
                          QStringLiteral("-o"), QStringLiteral("ServerAliveInterval=15"),
                          QStringLiteral("-T")};
    if (!address.user.isEmpty())
        arguments << QStringLiteral("-l") << address.user;
    if (address.port > 0)
        arguments << QStringLiteral("-p") << QString::number(address.port);
    arguments << QStringLiteral("--") << address.host << QStringLiteral("docker");
    if (!address.socketPath.isEmpty())
        arguments << QStringLiteral("--host=unix://") + address.socketPath;
    return arguments << QStringLiteral("system") << QStringLiteral("dial-stdio");
}

} // namespace panel
