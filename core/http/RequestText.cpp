// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/RequestText.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <algorithm>

namespace panel {

namespace {

bool leavesItsPlace(const QString &path)
{
    const QStringList segments = path.split(u'/');
    return !path.startsWith(u'/')
           || std::any_of(segments.begin() + 1, segments.end(), [](const QString &segment) {
                  return segment.isEmpty() || segment == u"." || segment == u"..";
              });
}

} // namespace

Result<QUrl> requestUrl(const QUrl &address, const HttpRequest &request)
{
    if (leavesItsPlace(request.path)) {
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("The path %1 cannot be asked for.").arg(elided(plainText(request.path))));
    }
    QUrl url;
    url.setScheme(address.scheme());
    url.setHost(address.host());
    url.setPort(address.port());
    url.setPath(request.path, QUrl::DecodedMode);
    // To Go a "+" in a query is a blank; QUrlQuery leaves it alone and never writes one for a
    // blank.
    const QString query = request.query.query(QUrl::FullyEncoded);
    url.setQuery(query.isEmpty() ? query : QString(query).replace(u'+', QStringLiteral("%2B")));
    return url;
}

QByteArray requestText(const QUrl &url, const HttpRequest &request, bool isUpgrade)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray text = request.method + ' ' + target
                      + " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1()
                      + "\r\nUser-Agent: inception-panel\r\nAccept-Encoding: identity\r\n";
    if (isUpgrade)
        text += "Connection: Upgrade\r\nUpgrade: tcp\r\n";
    if (request.method != "GET" && request.method != "HEAD") {
        const qint64 length =
            request.uploadBytes < 0 ? qint64(request.body.size()) : request.uploadBytes;
        text += "Content-Type: " + request.contentType
                + "\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + request.body;
    } else {
        text += "\r\n";
    }
    return text;
}

} // namespace panel
