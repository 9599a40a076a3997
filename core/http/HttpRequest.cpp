// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpRequest.h"

#include "core/base/PlainText.h"

#include <algorithm>

namespace panel {

void addParameter(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QByteArray HttpHead::header(const QByteArray &name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&name](const auto &header) { return header.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

QString displayAddress(const QUrl &url)
{
    const QString host = elided(plainText(url.host()));
    if (url.scheme() == u"unix")
        return elided(plainLine(url.path()));
    const QString user =
        url.userName().isEmpty() ? QString() : elided(plainLine(url.userName())) + u'@';
    const QString bracketed = user + (host.contains(u':') ? u'[' + host + u']' : host);
    return url.port() < 0 ? bracketed : bracketed + u':' + QString::number(url.port());
}

} // namespace panel
