// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpUpload.h"

#include "core/http/HttpExchange.h"

namespace panel {

HttpUpload *HttpUpload::failed(const Error &error, QObject *requester)
{
    auto *upload = new HttpUpload(requester);
    upload->endWith(error);
    return upload;
}

void HttpUpload::write(const QByteArray &bytes)
{
    if (HttpExchange *carrier = exchange())
        carrier->write(bytes);
}

qint64 HttpUpload::unsentBytes() const
{
    const HttpExchange *carrier = exchange();
    return carrier ? carrier->unsentBytes() : 0;
}

void HttpUpload::follow(HttpExchange *exchange)
{
    HttpStream::follow(exchange);
    connect(exchange, &HttpExchange::sent, this, &HttpUpload::ready);
    connect(exchange, &HttpExchange::bytesWritten, this, &HttpUpload::bytesWritten);
}

} // namespace panel
